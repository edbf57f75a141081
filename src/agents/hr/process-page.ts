import type { Block, PageDraft } from '../../contracts/draft.ts';
import type { Link } from '../../contracts/link.ts';
import type { Writer } from '../../contracts/writer.ts';
import { plain } from '../../records/sentences.ts';
import { claimOf, rowOf, text } from '../kit/claims.ts';
import type { Statement } from '../kit/library.ts';
import { type Paper, type Place, tells } from '../kit/shelf.ts';
import { isAbout } from '../kit/topics.ts';
import { conflictBlocks, draftOf, type PageSpecification, sourceBlocks } from './rule-page.ts';
import { choose, type Field, fillSubjects, type Subject } from './subjects.ts';

/** Steps of the fullest list; a longer one goes on in its document. */
const STEPS = 60;
const ACTOR =
  /(?:^|[.;(]\s?|\bby\s(?:the\s)?)((?:HR|IT|(?:[Tt]he\s)?(?:[Ff]inance|[Oo]perations|[Pp]ayroll|[Tt]eam lead|[Mm]anager|[Bb]ookkeeper|[Ss]upervisor|[Aa]dministrator|[Mm]entor|[Rr]eception))(?:\s(?:[Oo]fficer|[Tt]eam|[Dd]epartment|[Mm]anager|[Ll]ead|WG))?)(?![\p{L}])/u;

/** A page on what happens step by step: the list that the records hold, and what they say on each side of it. */
export async function processPage(
  specification: PageSpecification,
  papers: readonly Paper[],
  values: readonly Link<'value'>[],
  writer: Writer,
): Promise<PageDraft> {
  const { field } = specification;
  const list = stepsOf(papers, field);
  const steps = list ? stepBlocks(list) : [];
  const used = new Set(list?.places.flatMap(({ statements }) => statements) ?? []);
  const others = papers.map((paper) =>
    paper === list?.paper
      ? { ...paper, places: paper.places.filter((place) => !list.places.includes(place)) }
      : paper,
  );
  const { chosen, rest } = choose(others, field);
  // What the list itself says is not asked again.
  const inList = (subject: Subject) =>
    [...used].some(({ quote, heading }) => isAbout(`${heading.at(-1) ?? ''}\n${quote}`, subject.topic));
  const answered = chosen.filter(({ subject, statements }) => statements.length === 0 && inList(subject));
  const filled = await fillSubjects(
    chosen.filter((one) => !answered.includes(one)),
    writer,
  );
  filled.slots.push(
    ...answered
      .filter(({ subject }) => subject.required)
      .map(({ subject }) => ({ name: subject.name, filled: true, question: subject.question })),
  );
  const question = 'What are the steps, in order: who does each, in which system, and by when?';
  const blocks: Block[] = [
    { type: 'heading', level: 2, text: 'Steps' },
    ...(steps.length > 0 ? steps : [{ type: 'question' as const, slot: 'steps', text: question }]),
    ...whoBlocks([...used, ...chosen.flatMap(({ statements }) => statements)]),
    ...filled.blocks,
  ];
  if (field.rest && rest.length > 0)
    blocks.push(
      ...(
        await writer.fill(
          {
            name: 'rest',
            title: field.rest.title,
            shape: 'points',
            required: false,
            question: '',
            limit: field.rest.limit,
          },
          rest,
        )
      ).blocks,
    );
  const shown = [
    ...used,
    ...chosen.flatMap(({ statements }) => statements),
    ...rest.slice(0, field.rest?.limit ?? 0),
  ];
  const slots = [
    { name: 'steps', filled: steps.length > 0, question },
    ...filled.slots,
    {
      name: 'done-check',
      filled: list !== null && isCheckList(list.places),
      question: 'How does one see that everything is done?',
    },
  ];
  const last = slots.at(-1);
  if (last && !last.filled) blocks.push({ type: 'question', slot: last.name, text: last.question });
  return draftOf(
    specification,
    chosen,
    [...sourceBlocks(shown, papers), ...conflictBlocks(shown, values, field), ...blocks],
    slots,
    shown,
  );
}

interface StepList {
  paper: Paper;
  places: Place[];
}

/** The fullest list of steps in a paper of the field; a title or file that says "checklist" counts double. */
function stepsOf(papers: readonly Paper[], field: Field): StepList | null {
  let best: { list: StepList; score: number } | null = null;
  for (const paper of papers) {
    if (
      paper.archived ||
      (paper.attached && paper.section !== 'hr') ||
      paper.kind === 'code' ||
      paper.kind === 'slides'
    )
      continue;
    const titled =
      isAbout(`${paper.title}\n${paper.path.split('/').at(-1) ?? ''}`, field.topic) &&
      !(field.not && isAbout(paper.title, field.not));
    const places = paper.places.filter((place) => {
      const above = place.heading.join('\n');
      if (field.not && isAbout(above, field.not)) return false;
      return (titled || isAbout(above, field.topic)) && place.statements.some(isStep);
    });
    const steps = places.flatMap(({ statements }) => statements.filter(isStep)).length;
    const score =
      Math.min(steps, 40) *
      (titled ? 2 : 1) *
      (/\bcheck-?list\b/i.test(`${paper.title} ${paper.path}`) ? 2 : 1);
    if (steps >= 3 && (best === null || score > best.score)) best = { list: { paper, places }, score };
  }
  return best?.list ?? null;
}

const isStep = (statement: Statement) =>
  (statement.role === 'item' || isBox(statement) || statement.passage.ordinal !== null) && tells(statement);
/** A line that was a box to tick: its passage holds the box before it. */
const isBox = ({ passage, start }: Statement) =>
  passage.role === 'paragraph' && start > passage.start && passage.columns.length === 0;
const CHECK = /\bcheck-?list\b|\bclearance form\b|\bsigned? off\b|\bsignatures?\b|\btick\b/i;
const isCheckList = (places: readonly Place[]) =>
  places.some(
    ({ paper, statements }) =>
      CHECK.test(`${paper.title} ${paper.path}`) || statements.some(({ quote }) => CHECK.test(quote)),
  );

function stepBlocks({ paper, places }: StepList): Block[] {
  const blocks: Block[] = [
    {
      type: 'paragraph',
      inlines: [text('As '), { type: 'record', text: paper.title, record: paper.id }, text(' has them:')],
    },
  ];
  let left = STEPS;
  for (const place of places) {
    const statements = place.statements.filter(tells).slice(0, left);
    if (statements.length === 0) continue;
    left -= statements.length;
    const title = place.heading.at(-1);
    if (title && title !== paper.title) blocks.push({ type: 'heading', level: 3, text: title });
    const items = statements.filter(({ role }) => role !== 'row');
    const rows = statements.filter(({ role }) => role === 'row');
    const columns = (rows[0]?.columns ?? []).map((column) => plain(column));
    if (items.length > 0)
      blocks.push({
        type: 'list',
        ordered: items.every(({ passage }) => passage.ordinal !== null),
        items: items.map((one) => [claimOf(one)]),
      });
    if (columns.length > 0)
      blocks.push({ type: 'table', columns, rows: rows.map((one) => rowOf(one, columns.length)) });
  }
  if (left <= 0)
    blocks.push({
      type: 'paragraph',
      inlines: [text('It goes on in '), { type: 'record', text: paper.path, record: paper.id }, text('.')],
    });
  return blocks;
}

/** What each desk or role has to do, in the records' own sentences. */
function whoBlocks(statements: readonly Statement[]): Block[] {
  const byActor = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.role === 'row') continue;
    const actor = ACTOR.exec(statement.quote)?.[1]
      ?.replace(/^the\s/i, '')
      .toLowerCase();
    if (actor) byActor.set(actor, [...(byActor.get(actor) ?? []), statement]);
  }
  const rows = [...byActor].map(([actor, own]) => [
    [
      text(
        /^(?:hr|it)\b/.test(actor)
          ? actor.slice(0, 2).toUpperCase() + actor.slice(2)
          : actor.charAt(0).toUpperCase() + actor.slice(1),
      ),
    ],
    own.slice(0, 4).flatMap((one, index) => [text(index === 0 ? '' : ' '), claimOf(one)]),
  ]);
  return rows.length > 1
    ? [
        { type: 'heading', level: 2, text: 'Who does what' },
        { type: 'table', columns: ['Who', 'What the records say'], rows },
      ]
    : [];
}
