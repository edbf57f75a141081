import { defineFinding, type RecordView, type Sighting } from '../contracts/finding.ts';
import { type Step, stepSchema } from '../contracts/finding-kinds.ts';
import type { Passage } from '../contracts/passage.ts';
import { plain } from '../records/sentences.ts';
import { bodyOf, LONGEST_STATEMENT, oneLine, type Statement, statementsOf } from './reading/statements.ts';
import { actorOf, imperativeOf, systemOf } from './reading/verbs.ts';

const HOW_TO =
  /\b(?:how[- ]to|how (?:do|we|you|it)|process(?:es|ing)?|procedures?|checklists?|steps?|instructions?|guide|workflow|to[- ]?dos?|playbook|runbook|routine|onboarding|offboarding|set ?up|setting up|tasks?|(?:paying|sending|reporting|adding|filing|running|creating|preparing|closing|opening|requesting|submitting|applying|issuing|reconciling|approving|month[- ]end)\b.{0,60})\b/i;
const LED_BY =
  /(?:\b(?:steps?|following|as follows|to do (?:this|so|that)|how to|procedure|process|instructions|checklist|must|should|need to|needs to|will)\b[^\n]{0,160}:|:)\s*$/i;
const STEP_LINE =
  /^[*_#\s]{0,4}(?:step|stage|phase)\s{1,2}(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\b[*_]{0,3}\s{0,2}[.:)–-]{1,2}[*_]{0,3}\s{0,3}(?=\S)/i;
const OPENING = /^(?:first(?:ly)?|to (?:begin|start)(?: with)?|begin by|start by|step one|initially)\b/i;
const ORDER =
  /^(?:second(?:ly)?|third(?:ly)?|fourth(?:ly)?|then|next|after (?:that|this|which)|afterwards?|once (?:this is |that is |it is )?(?:done|complete|that|this|the|you|it|all|approved|received|signed)|finally|lastly|last(?=,)|from there|when (?:done|finished|that is done)|at (?:the end|this point))\b/i;

interface Draft {
  start: number;
  end: number;
  words: string;
  form: Step['form'];
}

/** Steps of procedures: numbered and "Step 1:" lists, bullets that instruct, and prose that goes first, then, finally. */
export const finding = defineFinding({
  kind: 'step',
  version: 1,
  summary: 'Steps of procedures, with who acts and in which system.',
  data: stepSchema,
  *extract(view: RecordView) {
    const found: Sighting<Step>[] = [];
    const emit = (list: Draft[]) => {
      const name = `list-${list[0]?.start ?? 0}`;
      list.forEach((draft, index) => {
        const { start, end, words, form } = draft;
        found.push({
          start,
          end,
          data: { list: name, position: index + 1, form, actor: actorOf(words), system: systemOf(words) },
        });
      });
    };
    for (const list of itemLists(view)) emit(list);
    for (const list of stepLines(view)) emit(list);
    const taken = new Set(found.map(({ start }) => start));
    for (const list of proseRuns(view)) if (!list.some(({ start }) => taken.has(start))) emit(list);
    found.sort((one, other) => one.start - other.start || one.data.position - other.data.position);
    let last = -1;
    for (const sighting of found) {
      if (sighting.start === last) continue;
      last = sighting.start;
      yield sighting;
    }
  },
});

function draftOf(view: RecordView, passage: Passage, form: Step['form']): Draft | null {
  const { text } = view.record;
  const body = bodyOf(passage, text);
  let { end } = body;
  if (end - body.start > LONGEST_STATEMENT) {
    const cut = text.lastIndexOf('. ', body.start + LONGEST_STATEMENT);
    end = cut > body.start ? cut + 1 : body.start + LONGEST_STATEMENT;
  }
  const words = oneLine(plain(text.slice(body.start, end)));
  return /\p{L}{2}/u.test(words) ? { start: body.start, end, words, form } : null;
}

/** Runs of items of one depth under one heading; nested items stay with the list of their own. */
function* itemLists(view: RecordView): Generator<Draft[]> {
  const { passages, record } = view;
  let index = 0;
  while (index < passages.length) {
    if (passages[index]?.role !== 'item') {
      index++;
      continue;
    }
    const from = index;
    while (passages[index]?.role === 'item') index++;
    const run = passages.slice(from, index);
    const before = passages[from - 1];
    const intro =
      before?.role === 'paragraph' || before?.role === 'heading'
        ? record.text.slice(Math.max(before.start, before.end - 300), before.end)
        : '';
    yield* listsOf(view, run, intro);
  }
}

function* listsOf(view: RecordView, run: Passage[], intro: string): Generator<Draft[]> {
  const open: (Passage[] | undefined)[] = [];
  const lists: Passage[][] = [];
  for (const item of run) {
    const depth = Math.min(item.depth, 20);
    open.length = depth + 1;
    const current = open[depth];
    const numbered = item.ordinal !== null;
    const previous = current?.at(-1);
    const continues =
      previous !== undefined &&
      (previous.ordinal !== null) === numbered &&
      (!numbered ||
        (item.ordinal as number) > (previous.ordinal as number) ||
        (item.ordinal === 1 && previous.ordinal === 1));
    if (current && continues) current.push(item);
    else {
      const list = [item];
      open[depth] = list;
      lists.push(list);
    }
  }
  for (const list of lists) {
    const form = list[0]?.ordinal !== null ? 'numbered' : 'bulleted';
    const drafts = list
      .map((item) => draftOf(view, item, form))
      .filter((draft): draft is Draft => draft !== null);
    if (drafts.length === 0) continue;
    const instructions = drafts.filter(
      ({ words }) => imperativeOf(words) !== null || actorOf(words) !== null,
    ).length;
    const heading = list[0]?.heading.slice(-2).join(' ') ?? '';
    const share = instructions / drafts.length;
    const announced =
      HOW_TO.test(heading) ||
      (LED_BY.test(intro) &&
        /\b(?:steps?|follow|how to|procedure|process|instructions|checklist|to do)\b/i.test(intro));
    const steps =
      form === 'numbered'
        ? (drafts.length >= 2 && (share >= 0.34 || (announced && share >= 0.2))) ||
          (drafts.length === 1 && share === 1 && announced)
        : drafts.length >= 2 && (share >= 0.75 || (announced && share >= 0.5));
    if (steps) yield drafts;
  }
}

/** Paragraphs and headings that begin "Step 1:", gathered under one heading or in unbroken order. */
function* stepLines(view: RecordView): Generator<Draft[]> {
  let list: Draft[] = [];
  let last = 0;
  for (const passage of view.passages) {
    if (
      passage.role !== 'paragraph' &&
      passage.role !== 'heading' &&
      passage.role !== 'item' &&
      passage.role !== 'field' &&
      passage.role !== 'forwarded'
    )
      continue;
    const body = bodyOf(passage, view.record.text);
    const start = passage.role === 'heading' ? passage.start : body.start;
    const match = STEP_LINE.exec(view.record.text.slice(start, start + 60));
    if (!match) continue;
    const draft = draftOf(view, passage, 'numbered');
    if (!draft) continue;
    const number = /^\d+$/.test(match[1] as string)
      ? Number(match[1])
      : ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].indexOf(
          (match[1] as string).toLowerCase(),
        ) + 1;
    if (number <= last && list.length > 0) {
      if (list.length > 1) yield list;
      list = [];
    }
    last = number;
    const words = oneLine(plain(view.record.text.slice(start + match[0].length, draft.end)));
    list.push({ ...draft, start, words });
  }
  if (list.length > 1) yield list;
}

/** Sentences of one passage, or of neighbouring ones, that go "First…", "then…", "finally…". */
function* proseRuns(view: RecordView): Generator<Draft[]> {
  let list: Draft[] = [];
  let lastPassage = -1;
  const asDraft = (statement: Statement): Draft => ({
    start: statement.start,
    end: statement.end,
    words: statement.plain,
    form: 'prose',
  });
  const instructs = ({ words }: Draft) => {
    const rest = words.replace(/^[^,]{1,120},\s+/, '');
    return (
      imperativeOf(words) !== null ||
      imperativeOf(rest) !== null ||
      actorOf(words) !== null ||
      actorOf(rest) !== null ||
      /\b(?:you|we)\s(?:will |then |must |should |need to |can |have to )?(?!have been)\p{L}+/iu.test(words)
    );
  };
  const complete = (run: Draft[]) => run.length >= 2 && run.filter(instructs).length === run.length;
  for (const statement of statementsOf(view)) {
    const { passage } = statement;
    if (passage.role === 'row' || passage.role === 'field') continue;
    const near = passage.index - lastPassage <= 1;
    if (
      OPENING.test(statement.plain) &&
      !/^first(?:ly)? (?:of all|name|time|day|and foremost|class|aid|half|quarter|year|party)/i.test(
        statement.plain,
      )
    ) {
      if (complete(list)) yield list;
      list = [asDraft(statement)];
    } else if (list.length > 0 && near && ORDER.test(statement.plain)) list.push(asDraft(statement));
    else if (
      list.length > 0 &&
      near &&
      passage.index === lastPassage &&
      imperativeOf(statement.plain) !== null
    )
      list.push(asDraft(statement));
    else if (list.length > 0) {
      if (complete(list)) yield list;
      list = [];
    }
    if (list.length > 0) lastPassage = passage.index;
  }
  if (complete(list)) yield list;
}
