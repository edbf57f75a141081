import type { Block, Inline } from '../../contracts/draft.ts';
import type { Handover } from '../../contracts/handover.ts';
import type { Mailbox, OpenLoop } from '../../contracts/mailbox.ts';
import { plain } from '../../records/sentences.ts';
import { stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';

const ROWS = 8;

/**
 * What is open of what was asked and promised in conversations of the leaver's work among people who write to each other,
 * what has a day first, then the newest: what falls to the reader, then what others owe.
 */
export function deskBlocks(mailbox: Mailbox, { leaving, successor }: Handover): Block[] {
  const taking = new Set(successor?.addresses);
  const onReader = ({ by }: OpenLoop) =>
    mailbox.isLeaving(by) ||
    (by !== null && (mailbox.people.get(by)?.addresses.some((address) => taking.has(address)) ?? false));
  const open = mailbox.loops.filter(
    (loop) =>
      (loop.state === 'open' || loop.state === 'broken') &&
      (loop.thread?.concerns ?? true) &&
      !mailbox.isStranger(loop.to) &&
      !mailbox.isStranger(loop.by),
  );
  const name = (key: string | null) =>
    (key === null ? undefined : mailbox.people.get(key)?.name) ?? 'not said';
  const table = (title: string, whom: 'by' | 'to', loops: readonly OpenLoop[]): Block[] => {
    const rows = [...loops]
      .sort((one, other) => weight(other) - weight(one))
      .slice(0, ROWS)
      .map((loop): Inline[][] => [
        [stated(plain(loop.quote), [loop.statement])],
        [text(name(loop[whom]))],
        [text(loop.made ? shownDay(loop.made) : '')],
        [text(loop.due ? `${shownDay(loop.due)}${loop.state === 'broken' ? ' (past)' : ''}` : '')],
      ]);
    if (rows.length === 0) return [];
    const columns = ['What was asked or promised', whom === 'to' ? 'For whom' : 'By whom', 'Since', 'Due'];
    return [
      { type: 'heading', level: 2, text: title },
      { type: 'table', columns, rows },
    ];
  };
  return [
    ...table(`On ${leaving.name}’s desk, now yours`, 'to', open.filter(onReader)),
    ...table(
      'What others still owe',
      'by',
      open.filter((loop) => !onReader(loop)),
    ),
  ];
}

/** What has a day comes first, a mere question last. */
function weight({ due, type }: OpenLoop): number {
  return (due === null ? 0 : 2) + (type === 'question' ? 0 : 1);
}
