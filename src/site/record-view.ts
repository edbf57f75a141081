import type { Flag } from '../contracts/link-kinds.ts';
import type { Passage } from '../contracts/passage.ts';
import type { BatonRecord } from '../contracts/record.ts';
import type { MarkedRange } from './marks.ts';
import { type CitedRange, citedRanges } from './pages.ts';
import { passageAnchor } from './passage-anchor.ts';
import { type RecordBlock, recordBlocks } from './record-blocks.ts';
import { store } from './store.ts';

/** What a record page says of the record. */
export interface RecordView {
  record: BatonRecord;
  blocks: RecordBlock[];
  flags: Flag[];
  /** Pages that cite it, each once, with its first cited range. */
  citedBy: CitedRange[];
  /** Why nothing could be found in it; null where it was understood. */
  notUnderstood: string | null;
  /** Anchors of ranges that are cut into several pieces: a rule for each marks them together. */
  splitAnchors: string[];
}

/** Reads a record and arranges it; null for an id that the store does not know. */
export async function recordView(id: string): Promise<RecordView | null> {
  const { evidence } = await store();
  const record = await evidence.record(id);
  if (!record) return null;
  const cited = (await citedRanges()).get(id) ?? [];
  const flags = await evidence.flags(id, 0, record.text.length);
  const marks: MarkedRange[] = [
    ...cited.map((range) => ({
      start: range.start,
      end: range.end,
      anchor: passageAnchor(range),
      flag: null,
    })),
    ...flags.map(({ start, end, status }) => ({ start, end, anchor: null, flag: status })),
  ];
  const blocks = recordBlocks(record.text, await passagesOf(record), marks);
  const citedBy = [...new Map(cited.toReversed().map((range) => [range.page, range])).values()].toReversed();
  const notUnderstood = (await reasons()).get(id) ?? null;
  return { record, blocks, flags, citedBy, notUnderstood, splitAnchors: splitAnchors(blocks) };
}

let read: Promise<Map<string, string>> | undefined;

/** Why a thing was not read or understood, by its id; asked for once a build. */
function reasons(): Promise<Map<string, string>> {
  read ??= store()
    .then(({ evidence }) => evidence.register())
    .then(({ unreadable }) => new Map(unreadable.map((one) => [`${one.source}/${one.key}`, one.reason])));
  return read;
}

/** The passages of the store; code is shown whole, and its lines as they are. */
async function passagesOf({ id, kind, text }: BatonRecord): Promise<Passage[]> {
  if (kind !== 'code') return (await store()).evidence.passages(id);
  return [
    {
      record: id,
      index: 0,
      start: 0,
      end: text.length,
      role: 'code',
      heading: [],
      ordinal: null,
      depth: 0,
      columns: [],
    },
  ];
}

function splitAnchors(blocks: readonly RecordBlock[]): string[] {
  const counts = new Map<string, number>();
  const visit = (block: RecordBlock): void => {
    if (block.type === 'folded') {
      block.blocks.forEach(visit);
      return;
    }
    const lines = block.type === 'table' ? [...block.head, ...block.rows.flat()] : [block];
    for (const anchor of lines.flatMap(({ pieces }) => pieces.flatMap(({ within }) => within)))
      counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
  };
  blocks.forEach(visit);
  return [...counts].filter(([, count]) => count > 1).map(([anchor]) => anchor);
}
