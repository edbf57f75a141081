import { atMost, type Measurement, share } from './measurement.ts';
import { policyChanges } from './policy-changes.ts';

export const policies: Measurement = {
  name: 'policy-changes',
  summary:
    'Real edits of company policies: the newer value in force, the older one flagged, rewordings left alone.',
  needs: ['policy-changes'],
  async run() {
    const figures = await policyChanges();
    if (!figures) return { figures: [], notes: [] };
    const { changes, found, rewordings, falseChanges, missed } = figures;
    return {
      figures: [
        share('changes with the newer value in force and the older flagged', found, changes, 80),
        atMost(`rewordings called a change, of ${rewordings}`, falseChanges, 2),
      ],
      notes: missed.map((id) => `missed: ${id}`),
    };
  },
};
