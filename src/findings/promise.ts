import { defineFinding, type RecordView, type Sighting } from '../contracts/finding.ts';
import { type Promised, promiseSchema } from '../contracts/finding-kinds.ts';
import { plain } from '../records/sentences.ts';
import { type DueDay, dueDay } from './reading/due-day.ts';
import { beginsOn } from './reading/effect.ts';
import { daysSetIn, greetsMany, spokenIn } from './reading/mail-acts.ts';
import { askOf, pledgeOf } from './reading/speech/acts.ts';
import { type Utterance, utteranceOf } from './reading/speech/utterance.ts';

/** What the writer of a mail says they will do, by when, and how firmly. */
export const finding = defineFinding({
  kind: 'promise',
  version: 6,
  summary: 'Promises in mail, with due dates.',
  data: promiseSchema,
  *extract(view: RecordView): Generator<Sighting<Promised>> {
    const crowd = greetsMany(view);
    for (const utterance of spokenIn(view)) {
      const days = daysSetIn(view, utterance);
      const pledge = pledgeOf(utterance, days.length > 0);
      // "Send me the number and I will pay it" asks first.
      if (pledge === null || askOf(utterance, days.length > 0) !== null) continue;
      const reader = utterance.language.says(utterance.tokens, 'reader');
      // "We will give members 25 % off from January" is a rule from then on.
      if (!reader && days.length === 0 && beginsOn(view, utterance) !== null) continue;
      for (const part of partsOf(utterance, days))
        yield { start: part.start, end: part.end, data: { due: part.due, ...pledge, crowd, reader } };
    }
  },
});

/**
 * One sentence may promise two things for two days: "1,500 tomorrow and the rest by 19 June". Where its first half promises
 * nothing ("Isla is away next week, but you will have it by the 31st"), the day of the second is the one that is set.
 */
function partsOf(
  { statement, language }: Utterance,
  days: readonly DueDay[],
): { start: number; end: number; due: string | null }[] {
  const { start, end, text } = statement;
  const [first, second] = days;
  if (days.length === 2 && first && second && first.day !== second.day) {
    const between = text.slice(first.end, second.start);
    for (const { 0: word, index } of between.matchAll(/\p{L}+/gu)) {
      if (!language.joins.has(word.toLowerCase())) continue;
      const cut = start + first.end + index;
      const rest = cut + word.length + (/^\s*/.exec(text.slice(cut + word.length - start))?.[0].length ?? 0);
      const half = text.slice(0, cut - start).trimEnd();
      const said = utteranceOf({ ...statement, text: half, plain: plain(half) }, language);
      if (said === null || pledgeOf(said, true) === null) return [{ start, end, due: second.day }];
      return [
        { start, end: start + half.length, due: first.day },
        { start: rest, end, due: second.day },
      ];
    }
  }
  return [{ start, end, due: dueDay(days)?.day ?? null }];
}
