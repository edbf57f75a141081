import type { BatonRecord } from '../../src/contracts/record.ts';
import { findFindings } from '../../src/engine/discover.ts';
import { segmentsOfMail } from '../../src/records/cut.ts';
import { passagesOf } from '../../src/records/passages.ts';
import { redact } from '../../src/records/redact.ts';
import { HOSTILE_TEXTS } from '../support/hostile-text.ts';
import { recordOf } from '../support/memory-evidence.ts';
import { atMost, exactly, type Measurement } from './measurement.ts';

const LENGTH = 250_000;
/** Less is noise of the machine. */
const TELLING = 150;
/** Twice the text in this many times the time is more than linear, with room for the machine. */
const GROWTH = 3.2;

type Step = (record: BatonRecord) => unknown;

/** Whether every step over a record's text takes time in proportion to it, on texts that patterns go back over. */
export const steps: Measurement = {
  name: 'steps',
  summary:
    'Every step over a text, on 80 hostile ones in two sizes: twice the text, at most three times the time.',
  needs: [],
  async run(say) {
    const named = await allSteps();
    const steep: string[] = [];
    let longest = 0;
    for (const { name, text } of HOSTILE_TEXTS) {
      say(name);
      for (const kind of ['document', 'mail'] as const)
        for (const [step, work] of named) {
          const at = async (length: number) => {
            const head = kind === 'mail' ? 'From: Ann <ann@b.example>\nSubject: x\n\n' : '';
            const record = recordOf({ key: 'x', kind, text: head + text(length) });
            return processorTime(() =>
              work({ ...record, segments: kind === 'mail' ? segmentsOfMail(record.text) : [] }),
            );
          };
          const twice = await at(LENGTH * 2);
          longest = Math.max(longest, twice);
          if (twice < TELLING) continue;
          // Three times, and the best of each: other work on the machine only ever adds.
          const halves = [await at(LENGTH), await at(LENGTH), await at(LENGTH)];
          const wholes = [twice, await at(LENGTH * 2), await at(LENGTH * 2)];
          const growth = Math.min(...wholes) / Math.max(1, Math.min(...halves));
          if (growth > GROWTH) steep.push(`${step} on "${name}" in a ${kind}: ${growth.toFixed(1)} times`);
        }
    }
    return {
      figures: [
        exactly('steps that take more than linear time', steep.length, 0),
        atMost(`longest step on ${LENGTH * 2} characters`, longest / 1000, 10, 's'),
      ],
      notes: steep,
    };
  },
};

async function allSteps(): Promise<[name: string, work: Step][]> {
  const findings = await findFindings();
  return [
    ['redact', ({ text }) => redact(text)],
    ['segmentsOfMail', ({ text }) => segmentsOfMail(text, text.slice(0, 5000))],
    ['passagesOf', passagesOf],
    ...findings.map(({ kind, extract }): [string, Step] => [
      kind,
      (record) => [...extract({ record, passages: passagesOf(record) })].length,
    ]),
  ];
}

/** Processor time in milliseconds. */
async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
