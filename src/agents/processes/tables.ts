import type { Block, Inline } from '../../contracts/draft.ts';
import type { Range } from '../../contracts/passage.ts';
import type { ProcessLine } from '../../contracts/processes.ts';
import type { Reference } from '../../contracts/reference.ts';
import type { AccountWords } from '../../lexicon/account-words.ts';
import { lexiconPart } from '../../lexicon/lexicon.ts';
import { plain } from '../../records/sentences.ts';
import { claimOf, stated, text } from '../kit/claims.ts';
import type { Step } from './steps.ts';

const SELF = new Set((await lexiconPart<AccountWords>('account')).flatMap(({ words }) => words.self));

/** Each condition with what follows from it; a sentence that does not part in two stands whole. */
export function decisionTable(lines: readonly ProcessLine[], record: string): Block {
  const part = (line: ProcessLine, { start, end }: Range) => stated(plain(record.slice(start, end)), [line]);
  return {
    type: 'table',
    columns: ['Case', 'What then', 'Who'],
    rows: lines.map((line): Inline[][] => {
      const { branch } = line;
      const whole =
        !branch?.consequence || plain(record.slice(branch.condition.start, branch.condition.end)) === '';
      const said =
        whole || !branch?.consequence
          ? [[claimOf(line)], []]
          : [[part(line, branch.condition)], [part(line, branch.consequence)]];
      return [...said, namesOf(line.actors, line)];
    }),
  };
}

/** Who gives what to whom. */
export function handoffTable(lines: readonly ProcessLine[]): Block {
  return {
    type: 'table',
    columns: ['From', 'To', 'What'],
    rows: lines.map((line): Inline[][] => [
      namesOf(line.handoff?.from ? [line.handoff.from] : [], line),
      namesOf(line.handoff ? [line.handoff.to] : [], line),
      [claimOf(line)],
    ]),
  };
}

/** Who takes part and with which systems, by the numbers of the steps. */
export function partTable(steps: readonly Step[]): Block[] {
  const systems = new Set(steps.flatMap(({ lines }) => lines.flatMap((line) => line.systems)));
  const rows = [
    ...partsOf(steps, ({ actors }) => actors.filter((name) => !systems.has(name))),
    ...partsOf(steps, (line) => line.systems),
  ];
  return rows.length === 0
    ? []
    : [
        { type: 'heading', level: 2, text: 'Who and with what' },
        { type: 'table', columns: ['Who or what', 'Steps'], rows },
      ];
}

function partsOf(steps: readonly Step[], names: (line: ProcessLine) => readonly string[]): Inline[][][] {
  const parts = new Map<string, { lines: ProcessLine[]; numbers: Set<number> }>();
  for (const { number, lines } of steps)
    for (const line of lines)
      for (const name of names(line)) {
        const part = parts.get(name) ?? { lines: [], numbers: new Set<number>() };
        part.lines.push(line);
        part.numbers.add(number);
        parts.set(name, part);
      }
  return [...parts].map(([name, { lines, numbers }]) => [
    [
      stated(
        name,
        lines.map((line) => placeOf(name, line)),
      ),
    ],
    [text([...numbers].join(', '))],
  ]);
}

/** Names as the sentence has them; "me" and "us" are told by the sentence alone. */
function namesOf(names: readonly string[], line: ProcessLine): Inline[] {
  const others = names.filter((name) => !SELF.has(name.toLowerCase()));
  const [first] = others;
  if (first === undefined) return [];
  return [stated(others.join(', '), others.length === 1 ? [placeOf(first, line)] : [line])];
}

/** Where a sentence has a name, so that what is flagged beside it leaves it alone; the sentence where it is told otherwise. */
function placeOf(name: string, line: ProcessLine): Reference {
  const at = line.quote.indexOf(name);
  if (at < 0) return line;
  return { record: line.record, start: line.start + at, end: line.start + at + name.length };
}
