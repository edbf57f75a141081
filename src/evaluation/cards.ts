import type { Card } from '../site/search/engine/answers/card.ts';
import { folded, holdsStrictly } from './holds.ts';

/**
 * What came of a card: `right`: the value that it names is the answer, or its statement holds it; `wrong`: it names
 * something else; `invented`: it answers what the records do not say; `absent`: it says that they do not, and they do
 * not; `falsely absent`: they do; `none`: no card for a question that the records answer; `silent`: for one that they
 * do not.
 */
export type CardVerdict = 'right' | 'wrong' | 'invented' | 'absent' | 'falsely absent' | 'none' | 'silent';

/** Judges a card by the accepted answers; none of them: the records do not say it. */
export function judge(card: Card | null, answers: readonly string[]): CardVerdict {
  const answerable = answers.length > 0;
  if (card === null) return answerable ? 'none' : 'silent';
  if (card.kind === 'absent') return answerable ? 'falsely absent' : 'absent';
  if (card.kind === 'unwritten' && !answerable) return 'absent';
  if (!answerable) return 'invented';
  if (card.kind === 'list') return holdsStrictly(card.items.join('\n'), answers) ? 'right' : 'wrong';
  return isRight(card.statement, answers) ? 'right' : 'wrong';
}

function isRight(
  { text, value }: { text: string; value: { start: number; end: number } | null },
  answers: readonly string[],
): boolean {
  const wanted = answers.flatMap((answer) => [answer, bareAmount(answer)]);
  if (!holdsStrictly(text, wanted) && !holdsStrictly(bareAmount(text), wanted)) return false;
  if (value === null) return true;
  const named = bareAmount(folded(text.slice(value.start, value.end)));
  return wanted.some(
    (answer) => named.includes(bareAmount(folded(answer))) || bareAmount(folded(answer)).includes(named),
  );
}

/** Amounts as they are compared: without the grouping of thousands and the sign of the currency. */
function bareAmount(text: string): string {
  return text.replace(/[€$£₱¥]\s?/gu, '').replace(/(?<=\d)[.,'](?=\d{3}(?!\d))/gu, '');
}
