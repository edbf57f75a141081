import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Sample } from '../../src/evaluation/calibration.ts';
import type { Judged } from '../../src/evaluation/score/judged.ts';
import type { Part } from '../../src/evaluation/score/part.ts';
import type { Signed } from '../../src/evaluation/score/signed.ts';
import type { SignedSample } from '../../src/evaluation/weights.ts';
import { calibrationFigures, weightNotes } from './calibration.ts';
import type { Figure, Measurement } from './measurement.ts';
import { runProjectScript } from './project-script.ts';

const ZOO = path.resolve(import.meta.dirname, '../zoo');

/** Businesses that nobody tuned Baton to: each is generated, and the handover is held against its gold. */
export const zoo: Measurement = {
  name: 'zoo',
  summary:
    'Small businesses of other trades and countries: precision and recall of what their handovers list.',
  needs: [],
  run: (say) => score(ZOO, say),
};

/** Those that stay unread: for figures at the end of a piece of work. */
export const heldOut: Measurement = {
  name: 'held-out',
  summary: 'The same of businesses that nobody reads.',
  needs: [],
  run: (say) => score(path.join(ZOO, 'held-out'), say),
};

async function score(folder: string, say: (line: string) => void) {
  const names = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'gold.json')));
  const totals = new Map<string, { right: number; wrong: number; missing: number; of: string[] }>();
  const samples: Sample[] = [];
  const claims: (SignedSample & Signed)[] = [];
  for (const name of names) {
    say(name);
    const { parts, judged, signed } = await scored(path.join(folder, name));
    samples.push(...judged.map((one) => ({ ...one, business: name })));
    claims.push(...signed.map((one) => ({ ...one, business: name })));
    for (const [part, { right, false: wrong, missing, precision, recall }] of Object.entries(parts)) {
      const total = totals.get(part) ?? { right: 0, wrong: 0, missing: 0, of: [] };
      total.right += right;
      total.wrong += wrong.length;
      total.missing += missing.length;
      total.of.push(`${name} ${percent(precision)}/${percent(recall)}`);
      totals.set(part, total);
    }
  }
  const figures: Figure[] = [...totals].map(([part, { right, wrong, missing }]) => ({
    what: part,
    value: `precision ${percent(share(right, wrong))}, recall ${percent(share(right, missing))} (right ${right}, false ${wrong}, missing ${missing})`,
  }));
  return {
    figures: [...figures, ...calibrationFigures(samples, folder === ZOO)],
    notes: [
      ...[...totals].map(([part, { of }]) => `${part}, precision/recall: ${of.join(', ')}`),
      ...(folder === ZOO ? weightNotes(claims) : []),
    ],
  };
}

/** Generates a copy of a business; its parts, and every claim that its gold knows of. */
async function scored(
  business: string,
): Promise<{ parts: Record<string, Part>; judged: Judged[]; signed: Signed[] }> {
  const copy = await mkdtemp(path.join(tmpdir(), 'baton-zoo-'));
  try {
    await cp(business, copy, { recursive: true });
    const config = ['--config', path.join(copy, 'baton.json')];
    await runProjectScript('generate.ts', config, [0, 3]);
    const gold = ['--gold', path.join(copy, 'gold.json')];
    return {
      parts: JSON.parse(await runProjectScript('score.ts', [...config, ...gold, '--json'], [0])),
      judged: JSON.parse(await runProjectScript('score.ts', [...config, ...gold, '--judged'], [0])),
      signed: JSON.parse(await runProjectScript('score.ts', [...config, ...gold, '--signs'], [0])),
    };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

function share(right: number, other: number): number | null {
  return right + other === 0 ? null : right / (right + other);
}

function percent(value: number | null): string {
  return value === null ? '–' : `${(100 * value).toFixed(0)} %`;
}
