import type { Block } from '../../contracts/draft.ts';
import type { SlotShape, Writer } from '../../contracts/writer.ts';
import { sameWords } from '../kit/claims.ts';
import type { Statement } from '../kit/library.ts';
import { type Paper, type Place, tells } from '../kit/shelf.ts';
import { isAbout, type Topic } from '../kit/topics.ts';

/** One slot of a page on rules: the words it goes by, and what to ask where the records say nothing. */
export interface Subject {
  name: string;
  title: string;
  topic: Topic;
  /** A heading or statement with one of these speaks of something else. */
  not?: Topic;
  question: string;
  required: boolean;
  /** Its words are its own: a chapter under such a heading belongs here in whatever paper it stands. */
  alone?: boolean;
  /** Shown before the others, although they are asked first. */
  leads?: boolean;
  shape?: SlotShape;
  limit?: number;
}

/** A page made of subjects within a field: documents or chapters whose title or heading is of the field. */
export interface Field {
  topic: Topic;
  not?: Topic;
  subjects: readonly Subject[];
  /** What the field's own chapters say beside the subjects; null leaves it to the documents' pages. */
  rest: { title: string; limit: number } | null;
}

export interface Chosen {
  subject: Subject;
  statements: Statement[];
}

/** At most this many statements of one chapter. */
const PLACE = 14;
const SUBJECT = 18;
/** Statements that stand outside the field's chapters. */
const OUTSIDE = 4;

/**
 * Statements of a field by subject, each once: chapters under a fitting heading whole, then fitting sentences of the
 * field's other chapters, then a few of other papers. Papers come in their own order (newest first).
 */
export function choose(papers: readonly Paper[], field: Field): { chosen: Chosen[]; rest: Statement[] } {
  const places = papers.flatMap((paper) => paper.places).filter((place) => isRule(place.paper));
  const inside = places.filter((place) => isInField(place, field));
  const outside = places.filter((place) => !inside.includes(place));
  const taken = new Set<string>();
  const bySubject = new Map(field.subjects.map((subject) => [subject, [] as Statement[]]));
  const give = (subject: Subject, statements: readonly Statement[], most: number) => {
    const own = bySubject.get(subject) ?? [];
    let given = 0;
    for (const statement of statements) {
      const key = sameWords(statement);
      if (own.length >= (subject.limit ?? SUBJECT) || given >= most) return;
      if (taken.has(key) || !tells(statement)) continue;
      taken.add(key);
      own.push(statement);
      given += 1;
    }
  };
  const loose: Statement[] = [];
  for (const place of inside) {
    const subject = field.subjects.find((one) => headed(place, one));
    if (subject) give(subject, place.statements, PLACE);
    else loose.push(...place.statements);
  }
  const rest: Statement[] = [];
  for (const statement of loose) {
    const subject =
      statement.role === 'row' ? undefined : field.subjects.find((one) => fits(statement.quote, one));
    if (subject) give(subject, [statement], 1);
    else rest.push(statement);
  }
  for (const place of outside) {
    for (const subject of field.subjects) {
      if (subject.alone && headed(place, subject)) give(subject, place.statements, PLACE);
      else if (place.paper.section === 'hr' && !place.paper.attached)
        give(
          subject,
          place.statements.filter(
            ({ quote, role }) => role !== 'row' && fits(quote, subject) && fits(quote, field),
          ),
          Math.max(0, OUTSIDE - (bySubject.get(subject)?.length ?? 0)),
        );
    }
  }
  return {
    chosen: [...field.subjects]
      .sort((one, other) => Number(other.leads ?? false) - Number(one.leads ?? false))
      .map((subject) => ({ subject, statements: bySubject.get(subject) ?? [] })),
    rest: rest.filter(
      (statement) =>
        statement.role !== 'row' &&
        isAbout(statement.heading.at(-1) ?? '', field.topic) &&
        tells(statement) &&
        !taken.has(sameWords(statement)),
    ),
  };
}

/** The blocks and slots of a page from its subjects, through the writer. */
export async function fillSubjects(chosen: readonly Chosen[], writer: Writer) {
  const blocks: Block[] = [];
  const slots: { name: string; filled: boolean; question: string }[] = [];
  for (const { subject, statements } of chosen) {
    const { name, title, required, question } = subject;
    const filled = await writer.fill(
      { name, title, required, question, shape: subject.shape ?? 'points' },
      statements,
    );
    blocks.push(...filled.blocks);
    if (required) slots.push({ name, filled: filled.filled, question });
  }
  return { blocks, slots };
}

/** Whether a paper may tell a rule: not what is put away, nor what one mail carried, nor a sheet of cases. */
function isRule(paper: Paper): boolean {
  return (
    !paper.archived &&
    !(paper.attached && paper.section !== 'hr') &&
    paper.kind !== 'code' &&
    paper.section !== 'templates'
  );
}

function isInField(place: Place, field: Field): boolean {
  const above = [place.paper.title, ...place.heading].join('\n');
  return isAbout(above, field.topic) && !(field.not && isAbout(above, field.not));
}

function headed(place: Place, subject: Subject): boolean {
  const headings = place.heading.length > 0 ? place.heading.slice(-2) : [place.paper.title];
  const nearest = headings.at(-1) ?? '';
  if (subject.not && isAbout(headings.join('\n'), subject.not)) return false;
  if (isAbout(nearest, subject.topic)) return true;
  // Under a heading that says nothing of its own ("Overview"), the one above it counts.
  return (
    headings.length > 1 && headings[0] !== place.paper.title && isAbout(headings[0] ?? '', subject.topic)
  );
}

function fits(quote: string, subject: Pick<Subject, 'topic' | 'not'>): boolean {
  return isAbout(quote, subject.topic) && !(subject.not && isAbout(quote, subject.not));
}
