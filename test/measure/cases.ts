import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { sharedPath } from '../support/shared.ts';
import type { Case } from './cases/case.ts';
import { runCase } from './cases/case-run.ts';
import { exactly, type Figure, type Measurement } from './measurement.ts';

const CASES = sharedPath('cases');

/** The small inputs that once went wrong: each is generated, and what came out is held against what should have. */
export const cases: Measurement = {
  name: 'cases',
  summary: 'Small inputs that once went wrong, a kind of fault each: what should come out comes out.',
  needs: ['../cases'],
  async run(say) {
    const figures: Figure[] = [];
    const notes: string[] = [];
    let right = 0;
    const all = await allCases();
    for (const { folder, checks } of all) {
      say(folder);
      const input = path.join(CASES, folder);
      if (!existsSync(input)) {
        notes.push(`${folder}: is not there`);
        continue;
      }
      const run = await runCase(input);
      const missed = checks.flatMap(({ what, holds }) => {
        const held = holds(run);
        return held === true ? [] : [`${folder}: ${what}${held === false ? '' : ` — ${held}`}`];
      });
      notes.push(...missed);
      if (missed.length === 0) right++;
      figures.push(exactly(folder, checks.length - missed.length, checks.length));
    }
    return { figures: [...figures, exactly('cases that are right', right, all.length)], notes };
  },
};

/** Every `cases/F*.ts` and `cases/M*.ts` beside this file, by folder. */
async function allCases(): Promise<Case[]> {
  const files = globSync('[A-Z]*.ts', { cwd: path.join(import.meta.dirname, 'cases') }).sort();
  const modules = await Promise.all(
    files.map(async (file) => (await import(`./cases/${file}`)) as { expected: Case }),
  );
  return modules.map(({ expected }) => expected);
}
