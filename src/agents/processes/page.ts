import type { Block, Claim, Entry, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Procedure, ProcessLine } from '../../contracts/processes.ts';
import { cellsOf, claimOf, stated, text } from '../kit/claims.ts';
import { diagramOf } from './diagram.ts';
import { type Step, stepsOf } from './steps.ts';
import { decisionTable, handoffTable, partTable } from './tables.ts';

const WHO = 'Who does these steps?';

/** The page of one procedure: what it says is said in the document, line by line. */
export function processPage(
  { name, document, lines }: Procedure,
  { section, path }: { section: string; path: string },
): PageDraft {
  const steps = stepsOf(lines);
  const branches = lines.filter(({ branch }) => branch !== null);
  const exceptions = lines.filter(({ exception }) => exception);
  const handoffs = lines.filter(({ handoff }) => handoff !== null);
  const actors = lines.some((line) => line.actors.length > 0);
  const open = undecided(steps);
  const list = (title: string, listed: readonly ProcessLine[]): Block[] =>
    listed.length === 0
      ? []
      : [heading(title), { type: 'list', ordered: false, items: listed.map((line) => [claimOf(line)]) }];
  const blocks: Block[] = [
    {
      type: 'paragraph',
      inlines: [
        text('As written in '),
        { type: 'record', text: document.record.title, record: document.record.id },
        text('.'),
      ],
    },
    ...triggerBlocks(steps, document.record.text),
    heading('Steps'),
    { type: 'list', ordered: true, items: steps.map(itemOf) },
    ...(actors ? [] : [{ type: 'question' as const, slot: 'actor', text: WHO }]),
    ...open.map((number) => ({
      type: 'question' as const,
      slot: `decision-${number}`,
      text: decisionQuestion(number),
    })),
    ...diagramOf(name, steps, document.record.text),
    ...(branches.length === 0 ? [] : [heading('Decisions'), decisionTable(branches, document.record.text)]),
    ...list('Exceptions', exceptions),
    ...(handoffs.length === 0 ? [] : [heading('Handoffs'), handoffTable(handoffs)]),
    ...partTable(steps),
    ...list(
      'How to tell that it is done',
      lines.filter(({ outcome }) => outcome === 'done'),
    ),
    ...list(
      'When it fails',
      lines.filter(({ outcome }) => outcome === 'failed'),
    ),
  ];
  return {
    path,
    section,
    kind: 'process',
    title: name,
    summary: summaryOf(steps.length, branches.length, exceptions.length, handoffs.length),
    order: 100,
    blocks,
    slots: [
      { name: 'steps', filled: true, question: 'What are the steps, in order?' },
      { name: 'actor', filled: actors, question: WHO },
      ...open.map((number) => ({
        name: `decision-${number}`,
        filled: false,
        question: decisionQuestion(number),
      })),
    ],
    entries: entriesOf(name, lines),
    people: [...new Set(lines.flatMap((line) => line.actors))],
    aliases: [...new Set(lines.flatMap((line) => [...line.systems, ...line.heading]))],
  };
}

const heading = (title: string): Block => ({ type: 'heading', level: 2, text: title });

function itemOf({ lines }: Step): Inline[] {
  return lines.flatMap((line, index): Inline[] => [
    ...(index > 0 ? [text(' ')] : []),
    line.role === 'row' ? rowClaim(line) : claimOf(line),
  ]);
}

/** The row of a table of steps as its cells, one behind the other. */
function rowClaim(line: ProcessLine): Claim {
  const cells = cellsOf(line.quote, line.start).filter((cell) => cell.text !== '');
  return stated(cells.map((cell) => cell.text).join(' · '), [line]);
}

function triggerBlocks(steps: readonly Step[], record: string): Block[] {
  const first = steps[0]?.lines[0];
  if (!first?.trigger) return [];
  const words = record.slice(first.trigger.start, first.trigger.end);
  return [{ type: 'paragraph', inlines: [text('It starts: '), stated(words, [first])] }];
}

/** Steps in which somebody decides, while neither they nor the next one say what follows. */
function undecided(steps: readonly Step[]): number[] {
  return steps
    .filter(({ lines }, index) => {
      const next = steps[index + 1]?.lines ?? [];
      return (
        lines.some(({ decision }) => decision) && ![...lines, ...next].some(({ branch }) => branch !== null)
      );
    })
    .map(({ number }) => number);
}

const decisionQuestion = (number: number) =>
  `Step ${number}: what follows from each answer that may be given there?`;

function summaryOf(steps: number, branches: number, exceptions: number, handoffs: number): string {
  const counted = (count: number, one: string, many: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  const parts = [
    ...counted(steps, 'step', 'steps'),
    ...counted(branches, 'decision', 'decisions'),
    ...counted(exceptions, 'exception', 'exceptions'),
    ...counted(handoffs, 'handoff', 'handoffs'),
  ];
  return `${parts.join(', ')}.`;
}

function entriesOf(of: string, lines: readonly ProcessLine[]): Entry[] {
  return lines.flatMap((line): Entry[] => {
    const cites = [{ record: line.record, start: line.start, end: line.end }];
    const [who] = line.actors;
    const by = who === undefined ? {} : { who };
    return [
      ...(line.step ? [{ type: 'step' as const, of, cites, ...by }] : []),
      ...(line.branch ? [{ type: 'branch' as const, of, cites }] : []),
      ...(line.exception ? [{ type: 'exception' as const, of, cites }] : []),
      ...(line.handoff ? [{ type: 'handoff' as const, of, cites, who: line.handoff.to }] : []),
    ];
  });
}
