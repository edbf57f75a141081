import { defineFinding, type RecordView, type Sighting } from '../contracts/finding.ts';
import { type Obligation, obligationSchema } from '../contracts/finding-kinds.ts';
import { plain as plainOf } from '../records/sentences.ts';
import { type Cadence, cadencesOf } from './reading/cadence.ts';
import { type CadenceLanguage, tokensOf } from './reading/cadence-tokens.ts';
import { type DutyFrame, frameOf } from './reading/duty-frame.ts';
import { isWhole } from './reading/duty-language.ts';
import { rowDuties } from './reading/duty-rows.ts';
import { type Weighed, weigh } from './reading/duty-weight.ts';
import { isBoilerplate, isSmallTalk } from './reading/small-talk.ts';
import { oneLine, type Statement, statementsOf } from './reading/statements.ts';
import { shiftIn } from './reading/weekend-shift.ts';

/** Below this nothing speaks for a duty, and no link needs to look at it. */
const LEAST = 0.9;
const SHORTEST = 12;
const LONGEST = 700;

/** What may be a duty that recurs or falls due on an event, with its calendar rule and how much speaks for it. */
export const finding = defineFinding({
  kind: 'obligation',
  version: 9,
  summary: 'Recurring duties and deadlines, with RFC 5545 rules and what speaks for each.',
  data: obligationSchema,
  *extract(view: RecordView) {
    const frame = frameOf(view);
    for (const statement of statementsOf(view)) {
      if (statement.passage.role === 'row') {
        yield* rowDuties(view, statement, frame);
        continue;
      }
      const read = readSentence(statement, frame, view);
      if (read) yield read;
    }
  },
});

function readSentence(statement: Statement, frame: DutyFrame, view: RecordView): Sighting<Obligation> | null {
  const { plain, passage } = statement;
  const { at } = view.record;
  const mail = view.record.kind === 'mail';
  if (plain.length < SHORTEST || plain.length > LONGEST || /\?\s*$/.test(plain)) return null;
  // "Collected on 29 June, done."
  if (plain.split(/[,;:–]\s|\.\s?$/).some((part) => isWhole('closedCells', part))) return null;
  if (isFragment(plain)) return null;
  if (isBoilerplate(plain) || (mail && isSmallTalk(plain))) return null;
  const heading = mail ? null : frame.of(passage);
  const best = bestOf(plain, frame, heading, at);
  if (!best || best.weight < LEAST) return null;
  // In a mail a day without its year is that day alone.
  if (mail && (best.framed || !best.cadence.explicit)) return null;
  const { cadence, act, signs, framed } = best;
  const own = framed && cadence === heading ? null : cadence;
  return {
    start: statement.start,
    end: statement.end,
    data: {
      what: own ? withoutCadence(plain, own) : plain,
      who:
        act.form === 'actor' && isNamed(act.subject, view.record.text, frame.language) ? act.subject : null,
      cadence: own ? plain.slice(own.start, own.end) : (heading?.words ?? plain),
      rule: cadence.rule,
      event: cadence.event,
      day: cadence.rule === null ? cadence.day : null,
      shift: shiftIn(view.record.text.slice(passage.start, passage.end), frame.language),
      frame: framed ? (heading?.place ?? null) : null,
      act: act.form,
      subject: act.subject,
      signs: isQuoted(view, passage) ? [...signs, 'in a quotation'] : [...signs],
    },
  };
}

/** What a document sets apart as somebody else's words: a block behind `>`. */
function isQuoted({ record }: RecordView, { start }: { start: number }): boolean {
  return record.kind === 'document' && record.text.charAt(start) === '>';
}

/** The clause of a sentence that most speaks for a duty. Offsets of its cadence are those of the sentence. */
function bestOf(plain: string, frame: DutyFrame, heading: Cadence | null, at: string | null): Weighed | null {
  let best: Weighed | null = null;
  for (const { start, end } of clausesOf(plain)) {
    const clause = plain.slice(start, end);
    const cadences = cadencesOf(clause, frame.language, at);
    // A day with its year is no matter of the heading's.
    const once = cadences.some(({ parts }) => parts.year !== null);
    // What an item itself is headed by takes the place of what stands over the list: "May to July: …" under "Year end".
    const apart = cadences.some(
      ({ start: at, parts }) =>
        at === 0 &&
        parts.months.length > 0 &&
        (heading?.parts.months.length ?? 0) > 0 &&
        parts.months.join() !== heading?.parts.months.join(),
    );
    const options: (Cadence | null)[] =
      heading && !once && !apart ? [...cadences.slice(0, 3), null] : cadences.slice(0, 3);
    for (const own of options) {
      const weighed = weigh(clause, own, frame, heading);
      if (!weighed || (best && weighed.weight <= best.weight)) continue;
      best =
        own === null
          ? weighed
          : {
              ...weighed,
              cadence: {
                ...weighed.cadence,
                start: weighed.cadence.start + start,
                end: weighed.cadence.end + start,
              },
            };
    }
  }
  return best;
}

function clausesOf(plain: string): { start: number; end: number }[] {
  const clauses: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of plain.matchAll(/;(?=\s)/g)) {
    // A short piece goes to the next.
    if (match.index - start < 20) continue;
    clauses.push({ start, end: match.index });
    start = match.index + 1;
  }
  clauses.push({ start, end: plain.length });
  return clauses;
}

function withoutCadence(words: string, { start, end }: { start: number; end: number }): string {
  const rest = oneLine(`${words.slice(0, start)} ${words.slice(end)}`)
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/^[\s,;:–-]+|[\s,;:.–-]+$/g, '');
  return rest === '' ? plainOf(words) : rest;
}

/** What closes a bracket that it did not open was cut out of a sentence. */
function isFragment(plain: string): boolean {
  const [open, close] = [plain.indexOf('('), plain.indexOf(')')];
  return close >= 0 && (open < 0 || close < open) && !/^\s*\p{L}?\d*[a-z]?\)/u.test(plain);
}

/** A word that the record has in small letters as well is a thing at the start of a sentence, and nobody's name. */
function isNamed(subject: string | null, text: string, language: CadenceLanguage): boolean {
  if (subject === null || subject.split(' ').length > 4 || /[/:]|^\p{L}+ing /u.test(subject)) return false;
  // A clause's number, or a thing with what it is for: in German what stands before the verb may be what is done to.
  if (/^\d/.test(subject) || (language.words.capitalNouns && /\s\p{Ll}/u.test(subject))) return false;
  // An article at the end is the beginning of something else: "sale la" is a verb with what it is of behind it.
  if (!/(?:\p{Lu}\p{L}*|\p{L}{4,})$/u.test(subject)) return false;
  // "Two visits a year" counts.
  if (tokensOf(subject, language)[0]?.senses.some(({ kind }) => kind === 'count')) return false;
  // A plural at the start of a sentence is a thing as well.
  if (!/\s/.test(subject) && subject.endsWith('s')) return false;
  return /\s/.test(subject) || !text.includes(` ${subject.toLowerCase()}`);
}
