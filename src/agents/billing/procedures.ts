import type { Evidence } from '../../contracts/evidence.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { actorOf, systemOf } from '../../findings/reading/verbs.ts';
import { plain } from '../../records/sentences.ts';

/** A step with its exact range; who acts and where, in words of its quote. */
export interface ProcedureStep {
  record: string;
  start: number;
  end: number;
  quote: string;
  actor: string | null;
  system: string | null;
}

interface List {
  heading: readonly string[];
  numbered: boolean;
  steps: ProcedureStep[];
}

const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const CLOCK = '(?:[ ,]{1,2}(?:at |by )?(?:\\d{1,2}:\\d{2}(?: ?[ap]m)?|\\d{1,2} ?[ap]m|noon|midnight))?';
const NTH = '\\d{1,2}(?:st|nd|rd|th)(?:\\s?[–-]\\s?\\d{1,2}(?:st|nd|rd|th))?';
/** When a step is done, as it begins by saying: a weekday, a day of the month, a cadence. */
const WHEN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:every|each|on|by) )?(?:(?:first|last|second|third) (?:business |working )?(?:day|${WEEKDAY})(?: of (?:the|each|every) (?:month|quarter|year))?|${WEEKDAY}${CLOCK}|the ${NTH}${CLOCK}(?: of (?:the|each|every) (?:\\p{L}{1,10} )?month)?|${NTH}${CLOCK}|(?:daily|weekly|monthly|quarterly)${CLOCK}|(?:every|each) (?:business |working )?(?:day|morning|evening|week|month|quarter)${CLOCK}|(?:the )?end of (?:the|each|every) (?:month|week|quarter)|month[- ]end)(?![\\p{L}\\p{N}])`,
  'iu',
);
/** A step says its time at its beginning; what stands later is a time that it speaks of. */
const WHEN_WITHIN = 40;

/** The place in a step's text that says when it is done; null where it does not begin with one. */
export function whenOf(step: { record: string; start: number; quote: string }) {
  const found = WHEN.exec(step.quote.slice(0, WHEN_WITHIN + 60));
  if (!found || found.index > WHEN_WITHIN) return null;
  const start = step.start + found.index;
  return { text: plain(found[0]), record: step.record, start, end: start + found[0].length };
}

const LONGEST_STEP = 700;
const LIST_MARK = /^(?:\(?\d{1,3}[.)]|[-*+•])[ \t]+/;
const ROLE_ACTOR =
  /^((?:(?:the|our|an?|all|your) )?(?:[\p{L}-]{2,20} ){0,3}?(?:manager|lead|leader|officer|director|assistant|coordinator|supervisor|specialist|administrator|consultant|leads|staff|managers|members|employees|contractors|clients|customers|suppliers|bookkeepers|accountants|partners|directors|consultants))\s(?!(?:who|that|of|in|on|and|with|for|whose|is|are|to)\b)\p{Ll}{2,}/iu;
/** After a time ("Friday – Ana counts…") a name before a verb is who acts. */
const NAMED_ACTOR =
  /^(?!(?:This|That|It|There|Everything|Nothing|He|She|What|Who|Each|Every|All|No)\b)(\p{Lu}[\p{Ll}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20})?)\s\p{Ll}{2,20}s(?=\s)/u;
const PASSIVE_ACTOR =
  /^[^.;\n]{0,90}?\bby ((?:the |our )(?:[\p{L}-]{2,20} ){0,2}[\p{L}-]{3,20}|\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20})?)(?=[.;,]|$|\s[–—(])/u;
const NO_PERSON =
  /^(?:the )?(?:\p{L}+ )?(?:\d.*|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|noon|midnight|end|date|day|month|week|deadline|time|mail|email|phone|post|hand|default|way|law|bank transfer|transfer|wire|cheque|check|card|cash|direct debit|itself|themselves|far)$/iu;

/** Procedures of a document: its numbered lists as written, and what else the extractor of steps found. */
export async function proceduresOf(
  evidence: Evidence,
  record: BatonRecord,
  passages: readonly Passage[],
): Promise<List[]> {
  const lists = numberedLists(record, passages);
  const taken = new Set(lists.flatMap(({ steps }) => steps.map(({ start }) => start)));
  const found = new Map<string, List>();
  for await (const { start, end, quote, data, passage } of evidence.findings({
    kinds: ['step'],
    record: record.id,
  })) {
    if (taken.has(start)) continue;
    const list = found.get(data.list) ?? {
      heading: (passages[passage]?.heading ?? []).map(plain),
      numbered: data.form === 'numbered',
      steps: [],
    };
    found.set(data.list, list);
    list.steps.push({ record: record.id, start, end, quote, ...namesOf(quote, data) });
  }
  return [...lists, ...[...found.values()].filter(({ steps }) => steps.length > 1)];
}

/** Runs of items numbered upwards under one heading; an item holds the items below it. */
function numberedLists(record: BatonRecord, passages: readonly Passage[]): List[] {
  const lists: List[] = [];
  let open: { list: List; last: number } | null = null;
  for (const passage of passages) {
    if (passage.role !== 'item') {
      // A note between two steps does not end the list; a heading does.
      if (passage.role === 'heading') open = null;
      continue;
    }
    if (passage.depth > 0) {
      extend(record, open?.list.steps.at(-1), passage.end);
      continue;
    }
    if (passage.ordinal === null) {
      open = null;
      continue;
    }
    if (!open || passage.ordinal !== open.last + 1) {
      if (passage.ordinal !== 1) {
        open = null;
        continue;
      }
      open = { list: { heading: passage.heading.map(plain), numbered: true, steps: [] }, last: 0 };
      lists.push(open.list);
    }
    open.last = passage.ordinal;
    const mark = LIST_MARK.exec(record.text.slice(passage.start, passage.start + 12))?.[0].length ?? 0;
    const start = passage.start + mark;
    const quote = record.text.slice(start, passage.end);
    if (quote.trim() !== '')
      open.list.steps.push({ record: record.id, start, end: passage.end, quote, ...namesOf(quote) });
  }
  return lists.filter(({ steps }) => steps.length > 1);
}

/** A step says what stands below it too, as long as it can be read at one sight. */
function extend(record: BatonRecord, step: ProcedureStep | undefined, end: number): void {
  if (!step || end - step.start > LONGEST_STEP) return;
  step.end = end;
  step.quote = record.text.slice(step.start, end);
}

/** What a step says after the time that it begins with. */
export function withoutTime(words: string): string {
  const lead = /^.{2,40}?\s?(?:[–—:]|\s-)\s/u.exec(words)?.[0] ?? '';
  return WHEN.test(lead) ? words.slice(lead.length) : words;
}

/** Who acts and in which system, as the step says after its time ("The 26th – the bookkeeper imports…"). */
function namesOf(
  quote: string,
  known: { actor: string | null; system: string | null } = { actor: null, system: null },
) {
  const words = plain(quote.slice(0, 600));
  const said = withoutTime(words);
  const actor =
    known.actor ??
    actorOf(said) ??
    actorOf(words) ??
    ROLE_ACTOR.exec(said)?.[1] ??
    (said === words ? null : NAMED_ACTOR.exec(said)?.[1]) ??
    PASSIVE_ACTOR.exec(words)?.[1] ??
    null;
  return {
    actor: actor === null || NO_PERSON.test(actor) || /\bby the \d/.test(actor) ? null : actor,
    system: known.system ?? systemOf(words),
  };
}
