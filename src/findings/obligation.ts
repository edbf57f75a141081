import { defineFinding, type RecordView, type Sighting } from '../contracts/finding.ts';
import { type Obligation, obligationSchema } from '../contracts/finding-kinds.ts';
import { plain as plainOf } from '../records/sentences.ts';
import { type Cadence, cadenceOf } from './reading/cadence.ts';
import { isErrand } from './reading/errands.ts';
import { cellsOf } from './reading/pieces.ts';
import { isBoilerplate, isSmallTalk } from './reading/small-talk.ts';
import { oneLine, type Statement, statementsOf } from './reading/statements.ts';
import { actorOf, imperativeOf, isThirdPerson } from './reading/verbs.ts';

const DUTY =
  /\b(?:must|shall|should|required|requires?|ha(?:s|ve) to|needs? to|responsible for|obliged|obligated|due|deadline|is to|are to|will be [\p{L}]+ed|payable|ensure|mandatory|expected to)\b/iu;
const HARD = /\b(?:must|shall|should|required to|ha(?:s|ve) to|needs? to|due|deadline|responsible for)\b/i;
const ENTITLED = /\b(?:allowed|entitled|eligible|permitted|may|can|up to|free to)\b/i;
const PASSIVE =
  /\b(?:is|are|gets?|be)\s(?:always\s|also\s|then\s|automatically\s)?(?:[\p{L}-]+ed|sent|paid|run|done|due|made|held|given|drawn|kept|taken|written|put|sent out)\b/iu;
const PAST = /\b(?:was|were|had|did|have been|has been|used to|last (?:week|month|year|quarter))\b/i;
const CADENCE_COLUMN =
  /^(?:cadence|frequency|how often|when|recurrence|schedule|due|due date|deadline|timing|interval|period(?:icity)?|every|day|repeats)\b/i;
/** A calendar holds lunches as well: there the title must say that something is to be done. */
const CALENDAR_COLUMN = /^repeats$/i;
const WHAT_COLUMN =
  /\b(?:what|task|obligation|report|filing|item|activity|action|duty|return|description|deliverable|payment|process|name)\b/i;
const WHO_COLUMN = /\b(?:who|owner|responsible|by whom|assignee|assigned|person|role|lead|accountable)\b/i;

/** Duties that recur or fall due on an event, with their calendar rule where there is one. */
export const finding = defineFinding({
  kind: 'obligation',
  version: 2,
  summary: 'Recurring duties and deadlines, with RFC 5545 rules.',
  data: obligationSchema,
  *extract(view: RecordView) {
    const mail = view.record.kind === 'mail';
    for (const statement of statementsOf(view)) {
      const read = statement.passage.role === 'row' ? readRow(statement) : readSentence(statement, mail);
      if (read) yield read;
    }
  },
});

function readSentence(statement: Statement, mail: boolean): Sighting<Obligation> | null {
  const { plain } = statement;
  if (plain.length < 12 || plain.length > 700 || /\?\s*$/.test(plain)) return null;
  if (isBoilerplate(plain) || (mail && isSmallTalk(plain))) return null;
  const cadence = cadenceOf(plain);
  if (!cadence || PAST.test(plain)) return null;
  const written = plain.slice(cadence.start, cadence.end);
  // "By the end of the year" in a mail is one year's end; in a handbook it is every year's.
  if (
    mail &&
    (/\bend of the\b|^(?:the\s)?(?:a|an|one|two|three)\s/i.test(written) ||
      /\b(?:i|i['’]ll|i['’]m)\b/i.test(plain.slice(0, 120)))
  )
    return null;
  const actor = actorOf(plain);
  const labelled = /^([^:]{3,60}):\s/.exec(plain);
  const label = labelled?.[1];
  const said = labelled && label && label.split(' ').length <= 3 ? plain.slice(labelled[0].length) : plain;
  const instruction =
    imperativeOf(said) !== null || imperativeOf(said.replace(/^[^,]{2,120},\s/, '')) !== null;
  const duty = DUTY.test(plain) || instruction || (actor !== null && /\bwill\b/i.test(plain));
  if (cadence.adjective && !instruction && actor === null) return null;
  if (ENTITLED.test(plain) && !/\b(?:must|shall|required|ha(?:s|ve) to)\b/i.test(plain)) return null;
  // A deadline after an event binds only where something must be done; a rhythm also where it is habit.
  const habit =
    cadence.rule !== null &&
    (actor !== null ||
      PASSIVE.test(plain) ||
      plain
        .split(/\s/)
        .slice(1, 5)
        .some(
          (word) =>
            isThirdPerson(word) &&
            !/^(?:offers|gives|provides|allows|needs|means|includes|covers|reports|accounts|invoices|times|records|files|changes|notes|orders|plans|works|uses|members|requests|issues|lists|groups|places|names|charges)$/i.test(
              word,
            ),
        ));
  if (!(duty || habit)) return null;
  // Mail tells of the world as well: there a duty is said as one, or has its day.
  if (mail && !(instruction || HARD.test(plain) || (habit && /BY/.test(cadence.rule ?? '')))) return null;
  if (cadence.adjective && instruction && cadence.start > 40) return null;
  if (mail && /^(?:i|we)\b/i.test(plain) && !/\b(?:must|need to|have to|should|are required)\b/i.test(plain))
    return null;
  return sighting(
    statement,
    withoutCadence(plain, cadence),
    actor ?? ownerIn(label),
    plain.slice(cadence.start, cadence.end),
    cadence,
  );
}

function ownerIn(label: string | undefined): string | null {
  return label !== undefined && actorOf(`${label} must do`) !== null ? label : null;
}

/** A row whose cadence stands in a column of its own: "| Payroll | Finance | every Friday |". */
function readRow(statement: Statement): Sighting<Obligation> | null {
  const { columns } = statement.passage;
  const column = columns.findIndex((head) => CADENCE_COLUMN.test(head.trim()));
  if (column < 0) return null;
  const cells = cellsOf(statement.text).map(({ start, end }) =>
    oneLine(plainOf(statement.text.slice(start, end))),
  );
  const said = cells[column];
  if (said === undefined || said === '' || said.length > 200) return null;
  const cadence = cadenceOf(said) ?? cadenceOf(`by ${said}`) ?? cadenceOf(`on ${said}`);
  if (!cadence) return null;
  const whatColumn = columns.findIndex((head, index) => index !== column && WHAT_COLUMN.test(head));
  const whoColumn = columns.findIndex((head, index) => index !== column && WHO_COLUMN.test(head));
  const what = cells[whatColumn >= 0 && whatColumn !== whoColumn ? whatColumn : column === 0 ? 1 : 0];
  if (!what || (CALENDAR_COLUMN.test((columns[column] ?? '').trim()) && !isErrand(what))) return null;
  return sighting(statement, what, cells[whoColumn] || null, said, cadence);
}

function withoutCadence(words: string, cadence: Cadence): string {
  const rest = oneLine(`${words.slice(0, cadence.start)} ${words.slice(cadence.end)}`).replace(
    /\s+([,.;:])/g,
    '$1',
  );
  const tidy = rest
    .replace(/^[\s,;:–-]+|[\s,;:.–-]+$/g, '')
    .replace(/\s(?:by|on|at|before|no later than|within|and)$/i, '');
  return tidy === '' ? words : tidy;
}

function sighting(
  statement: Statement,
  what: string,
  who: string | null,
  cadence: string,
  { rule, event }: Cadence,
): Sighting<Obligation> {
  return { start: statement.start, end: statement.end, data: { what, who, cadence, rule, event } };
}
