import { labourPh } from './labour-ph.ts';
import { type Measurement, share } from './measurement.ts';

export const law: Measurement = {
  name: 'labour-ph',
  summary: '51 provisions of Philippine labour law: each is quoted to the letter on a page of its own.',
  needs: ['labour-ph'],
  async run() {
    const figures = await labourPh();
    if (!figures) return { figures: [], notes: [] };
    const { provisions, quoted, missed } = figures;
    return {
      figures: [share('provisions quoted to the letter', quoted, provisions, 100)],
      notes: missed.map((id) => `missed: ${id}`),
    };
  },
};
