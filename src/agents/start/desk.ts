import type { Block, Inline } from '../../contracts/draft.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { Link } from '../../contracts/link.ts';
import { plain } from '../../records/sentences.ts';
import { stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';

const ROWS = 8;

/** What is open of what was asked and promised: first what falls to the reader, then what others owe. */
export async function deskBlocks(evidence: Evidence): Promise<Block[]> {
  const people = new Map((await evidence.links('person')).map((link) => [link.key, link.data]));
  const { leaving, successor } = evidence.handover;
  const taking = new Set(successor?.addresses);
  const onReader = ({ data }: Link<'loop'>) => {
    const person = data.by === null ? undefined : people.get(data.by);
    return (
      person !== undefined &&
      (person.standing === 'leaving' || person.addresses.some((address) => taking.has(address)))
    );
  };
  const open = (await evidence.links('loop'))
    .filter(({ data }) => data.state === 'open' || data.state === 'broken')
    .sort((a, b) => compare(b.data.made ?? '', a.data.made ?? '') || compare(a.key, b.key));
  const name = (key: string | null) => (key === null ? undefined : people.get(key)?.name) ?? 'not said';
  const table = async (
    title: string,
    whom: 'by' | 'to',
    loops: readonly Link<'loop'>[],
  ): Promise<Block[]> => {
    const rows: Inline[][][] = [];
    for (const { data } of loops.slice(0, ROWS)) {
      const { record, start, end } = data.statement;
      const words = plain((await evidence.record(record))?.text.slice(start, end) ?? '');
      if (words === '') continue;
      rows.push([
        [stated(words, [data.statement])],
        [text(name(data[whom]))],
        [text(data.made ? shownDay(data.made) : '')],
        [text(data.due ? `${shownDay(data.due)}${data.state === 'broken' ? ' (past)' : ''}` : '')],
      ]);
    }
    if (rows.length === 0) return [];
    const columns = ['What was asked or promised', whom === 'to' ? 'For whom' : 'By whom', 'Since', 'Due'];
    return [
      { type: 'heading', level: 2, text: title },
      { type: 'table', columns, rows },
    ];
  };
  return [
    ...(await table(`On ${leaving.name}’s desk, now yours`, 'to', open.filter(onReader))),
    ...(await table(
      'What others still owe',
      'by',
      open.filter((loop) => !onReader(loop)),
    )),
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
