import { type Cadence, within } from './cadence.ts';
import { type Token, tokensOf } from './cadence-tokens.ts';
import { type Act, actOf } from './duty-act.ts';
import type { DutyFrame } from './duty-frame.ts';
import { type DutyLanguage, dutyLanguage } from './duty-language.ts';
import { type DutySign, dutyWeight } from './duty-signs.ts';

/** A clause that may tell a duty, with what speaks for it. */
export interface Weighed {
  cadence: Cadence;
  /** True where the cadence is the heading's and not the clause's own. */
  framed: boolean;
  act: Act;
  signs: readonly DutySign[];
  /** The sum of what the signs say. */
  weight: number;
}

/**
 * How much speaks for a clause's being a duty of the business. `own` is a cadence in the clause, or null where only the
 * heading tells one.
 */
export function weigh(
  clause: string,
  own: Cadence | null,
  frame: DutyFrame,
  heading: Cadence | null,
): Weighed | null {
  // A day with its year is that day alone, whatever the heading says.
  if (own === null && heading === null) return null;
  const framed =
    own !== null && own.day === null && heading !== null && !own.explicit ? within(own, heading) : null;
  const whole = own !== null && (own.rule !== null || own.event !== null || own.day !== null);
  const cadence = framed ?? (own === null ? heading : whole ? own : null);
  if (!cadence) return null;
  const duty = dutyLanguage(frame.language.language);
  const { tokens, text, label } = withoutLead(clause, own, frame);
  if (duty.find('paperDates', tokensOf(label, frame.language)) === 0) return null;
  const act = actOf(tokens, text, frame.language.language, duty, own?.start ?? null);
  const signs: DutySign[] = [
    `act ${act.form}`,
    ...cadenceSigns(own, framed !== null),
    ...against(tokens, act, duty),
  ];
  const holds: readonly (readonly [boolean, DutySign])[] = [
    [own === null && duty.has('opening', tokens), 'opening under heading'],
    // The year of the day itself is no year of the past.
    [cadence.day === null && isOfOneYear(beforeAdded(tokens, cadence), cadence.explicit), 'of a year'],
    [cadence.day !== null && act.form !== 'must', 'once only'],
    [own !== null && isAside(clause, own.start), 'aside'],
    // A thing with its day is a duty where the day is a deadline: "Budget draft by 20 November", not "Supper, 20 June".
    [act.form === 'none' && !cadence.parts.by, 'a thing on a day'],
    [isEstimate(tokens, own, duty), 'estimate'],
    [own !== null && isLasting(tokens, own, act, duty), 'lasting'],
    [frame.duties, 'titled duties'],
    [frame.calendar >= 3 && heading !== null, 'calendar of headings'],
    [frame.glossary, 'glossary'],
    [frame.guide || frame.manual, 'guide'],
    // "Collected on 29 June, done", in minutes of that year.
    [frame.occasion && !cadence.explicit && own !== null, 'of an occasion'],
    [own !== null && isEffect(clause, own, frame), 'effect'],
    [own !== null && isAttribute(clause, own, frame), 'attribute'],
    [cadence.parts.adjective, 'adjective'],
    [cadence.parts.range, 'range'],
  ];
  for (const [applies, sign] of holds) if (applies) signs.push(sign);
  if (own === null) signs.push(`heading ${act.form}`);
  return { cadence, framed: framed !== null || own === null, act, signs, weight: dutyWeight(signs) };
}

function cadenceSigns(own: Cadence | null, framed: boolean): DutySign[] {
  if (own === null) return ['when by heading'];
  const { parts, event, explicit, rule } = own;
  const time = parts.time ? (['at a time'] as const) : [];
  const by = parts.by ? (['by'] as const) : [];
  if (event !== null) return [explicit ? 'each event' : 'event'];
  if (explicit) return ['every', ...time];
  if (framed) return ['when within heading', ...time];
  // One day with its year: a deadline where it is one in so many words.
  if (own.day !== null) return parts.by ? ['by a day'] : [];
  if (rule === null) return ['no rule'];
  const days = parts.monthDays.length + parts.positions.length;
  const rest = [...time, ...by];
  // Days in several months recur; one may be that year's.
  if (parts.months.length > 1 && days > 0) return ['days of months', ...time];
  if (parts.months.length > 0 && parts.monthDays.length > 0) return ['day of a month', ...rest];
  if (parts.positions.length > 0) return ['position', ...rest];
  if (parts.monthDays.length > 0) return ['day', ...rest];
  if (parts.months.length > 1) return ['months', ...rest];
  return ['loose', ...rest];
}

function against(tokens: readonly Token[], act: Act, duty: DutyLanguage): DutySign[] {
  const must = act.form === 'must';
  // "Order the check in January, last time it was Lane's": what is added to an order takes nothing from it.
  const comma = act.form === 'instruction' ? tokens.findIndex(({ word }, at) => at > 2 && word === ',') : -1;
  const told = comma < 0 ? tokens : tokens.slice(0, comma);
  const holds: readonly (readonly [boolean, DutySign])[] = [
    [duty.has('past', told) || isPastOfFirst(told, duty), 'past'],
    [duty.has('may', tokens) && !must, 'may'],
    [duty.has('would', tokens), 'would'],
    [duty.find('conditions', tokens) === 0, 'condition'],
    [
      duty.has('opening', tokens) && !['must', 'instruction', 'passive', 'first'].includes(act.form),
      'opening',
    ],
    [duty.has('means', tokens), 'means'],
    [duty.find('paperDates', tokens, 0, 2) >= 0, 'date of the paper'],
    [isOfOthers(tokens, act, duty), 'of others'],
    [act.subject !== null && duty.has('aims', tokens, 0, 6), 'aim'],
  ];
  return [...negation(tokens, must, duty), ...holds.flatMap(([applies, sign]) => (applies ? [sign] : []))];
}

/** "About forty containers a week": how much there is of something, and no act that is asked for. */
function isEstimate(tokens: readonly Token[], own: Cadence | null, { words }: DutyLanguage): boolean {
  return tokens.some(({ word, start }, index) => {
    const next = tokens[index + 1];
    const counted =
      next?.figure != null || next?.senses.some(({ kind, value }) => kind === 'count' && value > 1);
    const outside = own === null || start < own.start - 1 || start >= own.end;
    return counted === true && outside && words.estimates.includes(word);
  });
}

/** "From 1 August we close at half past twelve": the day on which a rule begins. */
function isEffect(clause: string, own: Cadence, { language }: DutyFrame): boolean {
  const { parts, explicit, start } = own;
  if (explicit || parts.months.length !== 1 || parts.monthDays.length !== 1) return false;
  const tokens = tokensOf(clause, language);
  const at = tokens.findIndex((token) => token.start >= start);
  return [tokens[at], tokens[at - 1]].some((token) => token?.senses.some(({ kind }) => kind === 'from'));
}

/** "End-of-year payouts", "end of year filings": a time before a noun says which ones, and not when. */
function isAttribute(clause: string, { start, end, parts }: Cadence, { language }: DutyFrame): boolean {
  if (parts.by || !/^[\s-]\p{Ll}/u.test(clause.slice(end, end + 2))) return false;
  const tokens = tokensOf(clause, language);
  const within = tokens.filter((token) => token.start >= start && token.end <= end);
  const next = tokens.find((token) => token.start >= end);
  const isEnd = within.some(({ senses }) => senses.some(({ kind }) => kind === 'end' || kind === 'unit-end'));
  const isLed = within.some(({ senses }) =>
    senses.some(({ kind }) => ['on', 'by', 'every', 'before', 'within'].includes(kind)),
  );
  const isNoun = next !== undefined && !next.common && next.senses.length === 0 && next.word.length > 3;
  return isEnd && !isLed && isNoun;
}

/** "Shall end on 30 June": a verb of being or lasting right before the day tells how things are. */
function isLasting(tokens: readonly Token[], own: Cadence, { form }: Act, duty: DutyLanguage): boolean {
  const day = tokens.findIndex(({ start }) => start >= own.start);
  const verb = tokens[day - 1];
  // "Set the pay date to be the 15th": the day is what something is.
  if (form !== 'must') return form !== 'passive' && duty.words.passive.includes(verb?.word ?? '');
  const must = duty.find('must', tokens);
  const isOne = tokens
    .slice(must + 1, must + 4)
    .some(
      ({ word }, index) =>
        duty.words.passive.includes(word) &&
        tokens[must + index + 2]?.senses.some(({ kind }) => kind === 'article'),
    );
  if (isOne) return true;
  // "Shall consist of three, who are elected each year": what is so, with a time in another clause.
  const first = tokens[must + 1];
  const isApart = tokens.slice(must, Math.max(must, day)).some(({ word }) => word === ',');
  if (
    isApart &&
    first &&
    duty.words.finiteEndings.some((end) => duty.words.states.includes(`${first.word}${end}`))
  )
    return true;
  return (
    verb !== undefined &&
    duty.words.finiteEndings.some((end) => duty.words.states.includes(`${verb.word}${end}`))
  );
}

/** "No hay que", "need not": a negation beside the modal takes it back; elsewhere it may be part of the act. */
function negation(tokens: readonly Token[], must: boolean, duty: DutyLanguage): DutySign[] {
  const at = duty.find('negations', tokens);
  if (at < 0) return [];
  if (!must) return ['negation'];
  return Math.abs(at - duty.find('must', tokens)) <= 2 ? ['need not'] : [];
}

/** Whether the subject's own noun is another party: "the Seller", not "the seller's invoices". */
function isOfOthers(tokens: readonly Token[], { subject }: Act, duty: DutyLanguage): boolean {
  if (subject === null) return false;
  const length = subject.split(/\s+/).length;
  // Nouns end a subject where adjectives stand before them, and begin it after its article elsewhere.
  const [from, to] = duty.words.nounLast ? [Math.max(0, length - 1), length] : [0, 2];
  return duty.find('others', tokens, from, to) >= 0;
}

/** "We started …", "ich machte …": the first person's own past. */
function isPastOfFirst(tokens: readonly Token[], duty: DutyLanguage): boolean {
  const verb = tokens[duty.find('first', tokens, 0, 6) + 1];
  if (!verb || !duty.has('first', tokens, 0, 6)) return false;
  return (
    verb.word.length > 3 && !verb.capital && duty.words.pastEndings.some((end) => verb.word.endsWith(end))
  );
}

/** "Every third year, next in 2027": what is added behind what recurs is of one time. */
function beforeAdded(tokens: readonly Token[], { explicit, end }: Cadence): readonly Token[] {
  if (!explicit) return tokens;
  const at = tokens.findIndex(({ word, start }) => start >= end && (word === ',' || word === ';'));
  return at < 0 ? tokens : tokens.slice(0, at);
}

/** "Until 2021 …", "in 2019 we …": what a year is named for happened once. */
function isOfOneYear(tokens: readonly Token[], explicit: boolean): boolean {
  // A day without "every" beside a day with its year is of that year.
  if (
    !explicit &&
    tokens.some(
      ({ day, figure }) => day?.year != null || (figure !== null && figure >= 1900 && figure < 2200),
    )
  )
    return true;
  return tokens.some(
    ({ figure }, index) =>
      figure !== null &&
      figure >= 1900 &&
      figure < 2200 &&
      tokens[index - 1]?.senses.some(({ kind }) =>
        ['by', 'on', 'until', 'before', 'of', 'from'].includes(kind),
      ),
  );
}

/** The clause without a label, and without the cadence that it begins with. */
function withoutLead(
  clause: string,
  own: Cadence | null,
  frame: DutyFrame,
): { tokens: Token[]; text: string; label: string } {
  // A clause's number is no word of it.
  const numbered = /^(?:\d{1,3}\.){1,4}\d{0,3}\s+(?=\p{Lu})/u.exec(clause)?.[0].length ?? 0;
  let from = own === null || own.start >= numbered ? numbered : 0;
  const label = /^[^\s:.,;]{2,30}(?:\s[^\s:.,;]{1,20}){0,3}:\s+/.exec(clause);
  if (label && (own === null || own.start >= label[0].length)) from = label[0].length;
  const before = own === null ? '' : clause.slice(from, own.start);
  const opening = tokensOf(before, frame.language);
  if (
    own !== null &&
    opening.every(({ common, senses, word }) => common || senses.length > 0 || !/\p{L}/u.test(word))
  )
    from = own.end;
  const text = clause.slice(from).replace(/^[\s,;:–-]+/, '');
  const start = clause.length - text.length;
  const tokens = tokensOf(clause, frame.language).filter((token) => token.start >= start);
  return { tokens, text, label: label?.[0] ?? '' };
}

/** Whether a place lies within brackets that hold more than the cadence: what is told there is told in passing. */
function isAside(clause: string, at: number): boolean {
  const open = clause.lastIndexOf('(', at);
  return open >= 0 && clause.lastIndexOf(')', at) < open && clause.slice(open + 1, at).trim().length > 3;
}
