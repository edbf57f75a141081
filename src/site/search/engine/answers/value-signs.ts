import type { Claim, ClaimValue } from './claim.ts';
import type { QuestionForm } from './question.ts';
import type { Match, Sought } from './sought.ts';
import type { ClaimMark, Stated } from './values.ts';
import type { AnswerSign, Signs } from './weights.ts';

/** Names of kinds by what is alike in how they are answered. */
const GROUPS: Readonly<Partial<Record<QuestionForm['kind'], AnswerSign>>> = {
  when: 'kind day',
  time: 'kind day',
  weekday: 'kind day',
  money: 'kind amount',
  balance: 'kind amount',
  account: 'kind address',
  phone: 'kind address',
  email: 'kind address',
  person: 'kind person',
  duration: 'kind duration',
  count: 'kind count',
  percentage: 'kind percentage',
};

/** What the values of a claim say, where a value is asked for. */
export function valueSigns(
  { kind, accepted }: QuestionForm,
  { best, all, beside }: Stated,
  marks: readonly ClaimMark[],
  text: string,
): Signs {
  const group = GROUPS[kind];
  if (!group || all.length === 0) return {};
  return {
    [group]: 1,
    'one value': best ? 1 : 0,
    preferred: all[0]?.kind === accepted[0] ? 1 : 0,
    beside,
    'value near': nearness(all, marks, text),
  };
}

/** How near a value stands to the nearest word of the question. */
function nearness(values: readonly ClaimValue[], marks: readonly ClaimMark[], text: string): number {
  const away = marks
    .filter(({ weight }) => weight > 0)
    .flatMap((mark) =>
      values.map(
        (value) =>
          text.slice(Math.min(mark.end, value.end), Math.max(mark.start, value.start)).split(/\s+/u).length,
      ),
    );
  return away.length === 0 ? 0 : 1 / Math.min(...away);
}

/** What is asked for by its name, as "code" of "which code": where a claim names it, and the cell of a row under it. */
export function focusOf(
  { cells }: Claim,
  matches: readonly Match[],
  { kind, focus }: QuestionForm,
): { signs: Signs; value: ClaimValue | null } {
  const isFocus = (sought: Sought) => sought.word === focus;
  const said = matches.filter((match) => isFocus(match.sought) && match.degree >= 1);
  const under = cells.filter(({ start, at }) =>
    said.some((match) => match.start >= start && match.start < at),
  );
  const [only, other] = under;
  const isNamed = only && !other && (kind === 'meaning' || kind === 'which');
  return {
    signs: { focus: said.length > 0 ? 1 : 0, 'focus column': only ? 1 : 0 },
    value: isNamed ? { kind: 'cell', start: only.at, end: only.end } : null,
  };
}
