import type { Link } from '../../contracts/link.ts';
import type { Flag } from '../../contracts/link-kinds.ts';
import type { Passage } from '../../contracts/passage.ts';
import { sentencesOf } from '../../records/sentences.ts';

/** A figure that was replaced, and the words of its subject. */
interface Replaced {
  figure: string;
  pattern: RegExp;
  subject: readonly string[];
  note: string;
  by: Flag['by'];
}

/**
 * Divisors that no longer hold and whose figure tells them apart wherever it stands: one with decimals ("21.75"). A
 * whole number stands for too many things.
 */
export function replacedFigures(values: readonly Link<'value'>[]): Replaced[] {
  return values.flatMap(({ data }) => {
    const holds = data.statements.find(({ standing }) => standing === 'in-force');
    if (data.attribute !== 'divisor' || !holds) return [];
    const figures = data.statements.filter(
      ({ standing, value }) => standing === 'superseded' && value !== holds.value && /^\d+\.\d+$/.test(value),
    );
    return [...new Set(figures.map(({ value }) => value))].map((figure) => ({
      figure,
      pattern: new RegExp(`(?<![\\d.,])${figure.replace('.', '[.,]')}(?!\\d|[.,]\\d)`, 'gu'),
      subject: wordsOf(data.subject),
      note: `${data.subject}: ${figure} is not in use; in force is ${holds.value}. ${data.reason}`,
      by: { record: holds.record, start: holds.start, end: holds.end },
    }));
  });
}

/** Sentences and rows of a record that repeat a replaced figure where its subject is spoken of. */
export function* repeatsIn(
  record: { id: string; text: string },
  passages: readonly Passage[],
  replaced: readonly Replaced[],
): Generator<Flag> {
  for (const passage of passages) {
    const text = record.text.slice(passage.start, passage.end);
    for (const { figure, pattern, subject, note, by } of replaced) {
      if (!text.includes(figure) && !text.includes(figure.replace('.', ','))) continue;
      const said = wordsOf([text, ...passage.heading, ...passage.columns].join(' '));
      if (!subject.some((word) => said.includes(word))) continue;
      const ranges = passage.role === 'row' ? [passage] : sentencesOf(record.text, passage);
      for (const { start, end } of ranges) {
        pattern.lastIndex = 0;
        if (pattern.test(record.text.slice(start, end)))
          yield { record: record.id, start, end, status: 'superseded', note, by };
      }
    }
  }
}

const COMMON = new Set(['of', 'the', 'a', 'an', 'in', 'for', 'and', 'per']);

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !COMMON.has(word));
}
