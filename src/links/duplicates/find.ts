import type { Duplicate } from '../../contracts/link-kinds.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { isAddition } from './addition.ts';
import { fingerprint, normalText, resemblance, type Sketch, sketchOf } from './normal.ts';

/** What of a record is needed to tell copies. `text` is the record's whole text; header lines are cut by `segments`. */
export type DuplicateCandidate = Pick<BatonRecord, 'id' | 'kind' | 'title' | 'text' | 'at' | 'parent'> &
  Partial<Pick<BatonRecord, 'segments' | 'modified' | 'data'>>;

type How = Duplicate['how'];

/** What is kept of a record: no text. */
interface Trace {
  id: string;
  mail: boolean;
  attached: boolean;
  /** Of `at`, else of `modified`; milliseconds, 0 where neither is known. */
  time: number;
  subject: string;
  body: string;
  length: number;
  message: string | null;
  sketch: Sketch | null;
}

/** Shorter documents are compared to the letter only. */
const SHORTEST_SKETCHED = 40;
const SAME_WORDS = 0.94;
/** A mail and its copy in another folder differ by the zone that a program took for granted, not by more. */
const DAY = 26 * 3_600_000;
const LONG_BODY = 120;
/** More differing copies of one message are a program's that gives all of its mails the same id. */
const MOST_COPIES = 8;
/** A mail that holds a whole document and nothing else is a copy of it. */
const LONG_TEXT = 400;

/**
 * Which records hold what another one holds already: record id → the record that stands for it, and how they
 * were told. Rows of an account are never copies of each other: two payments may read alike.
 *
 * Of a group, a document stands before a mail, a file before an attachment, the newer document before the older, the
 * mail that came first before what repeats it, then the shorter id; of one message the copy to which nothing was added. Only hashes are kept, so memory grows by about 1.5 kB
 * a document and 0.4 kB a mail; time is linear. `read` gives a record again: a few texts are compared word by word.
 */
export async function duplicatesOf(
  records: AsyncIterable<DuplicateCandidate> | Iterable<DuplicateCandidate>,
  read: (id: string) => Promise<DuplicateCandidate | null>,
): Promise<Map<string, { of: string; how: How }>> {
  const traces: Trace[] = [];
  for await (const record of records) {
    const trace = traceOf(record);
    if (trace) traces.push(trace);
  }
  traces.sort((a, b) => (a.id < b.id ? -1 : 1));
  const groups = new Groups(traces);
  joinSameText(traces, groups);
  joinSameMessage(traces, groups);
  await joinChangedMessage(traces, groups, read);
  joinOtherFormats(traces, groups);
  return groups.result();
}

function traceOf(record: DuplicateCandidate): Trace | null {
  const mail = record.kind === 'mail';
  if (!mail && !['document', 'sheet', 'slides', 'code'].includes(record.kind)) return null;
  const text = textBelowHeader(record);
  const normal = normalText(text);
  if (normal === '') return null;
  const sketch = mail ? null : sketchOf(text);
  return {
    id: record.id,
    mail,
    attached: record.parent !== null,
    time: Date.parse(record.at ?? record.modified ?? '') || 0,
    subject: mail ? normalText(record.title).replace(/^(?:(?:re|fwd?|aw|wg|sv|antw)\s*:\s*)+/, '') : '',
    body: fingerprint(normal),
    length: normal.length,
    message: mail ? messageIdOf(record) : null,
    sketch: sketch && sketch.words >= SHORTEST_SKETCHED ? sketch : null,
  };
}

function textBelowHeader({ text, segments }: DuplicateCandidate): string {
  const header = segments?.find((segment) => segment.role === 'header');
  return header ? text.slice(0, header.start) + text.slice(header.end) : text;
}

/** The Message-ID that a mail's key is made of; a second mail of the same id has `~2` after it. */
function messageIdOf(record: DuplicateCandidate): string | null {
  const written = record.data?.['messageId'];
  const id = typeof written === 'string' ? written : record.id.slice(record.id.indexOf('/') + 1);
  const bare = id.replace(/~\d{1,6}$/, '').replace(/^<|>$/g, '');
  return bare.includes('@') ? bare : null;
}

function joinSameText(traces: readonly Trace[], groups: Groups): void {
  for (const [, same] of bucketsOf(traces, (trace) => trace.body)) {
    const documents = same.filter(({ trace }) => !trace.mail);
    for (const { index } of documents.slice(1)) groups.join(documents[0]?.index ?? index, index, 'identical');
    const mails = same.filter(({ trace }) => trace.mail);
    const [document] = documents;
    if (document && document.trace.length >= LONG_TEXT)
      for (const { index } of mails) groups.join(document.index, index, 'identical');
    const byTime = mails.sort((a, b) => a.trace.time - b.trace.time || a.index - b.index);
    for (const [position, { index, trace }] of byTime.entries()) {
      const previous = byTime[position - 1];
      if (!previous || trace.subject !== previous.trace.subject) continue;
      const near = Math.abs(trace.time - previous.trace.time) <= DAY && trace.length >= LONG_BODY;
      const sameInstant = trace.time === previous.trace.time && trace.time !== 0;
      if (sameInstant) groups.join(previous.index, index, 'same-message');
      else if (near) groups.join(previous.index, index, 'identical');
    }
  }
}

/** The same Message-ID from two sources or folders: one message, unless its text was changed. */
function joinSameMessage(traces: readonly Trace[], groups: Groups): void {
  for (const [, same] of bucketsOf(traces, (trace) =>
    trace.message === null ? null : `${trace.message} ${trace.body}`,
  )) {
    for (const { index } of same.slice(1)) groups.join(same[0]?.index ?? index, index, 'same-message');
  }
}

/**
 * One message, sent at one instant, of which a copy went through a list or a gateway that added words of its own. A
 * draft and what was sent at last share an id, too, but not the instant.
 */
async function joinChangedMessage(
  traces: readonly Trace[],
  groups: Groups,
  read: (id: string) => Promise<DuplicateCandidate | null>,
): Promise<void> {
  const keyOf = ({ message, time }: Trace) => (message === null || time === 0 ? null : `${message} ${time}`);
  for (const [, same] of bucketsOf(traces, keyOf)) {
    const bodies = new Map(same.map((one) => [one.trace.body, one]));
    if (bodies.size < 2) continue;
    const byLength = [...bodies.values()]
      .sort((a, b) => a.trace.length - b.trace.length)
      .slice(0, MOST_COPIES);
    const texts: { index: number; text: string }[] = [];
    for (const { index, trace } of byLength) {
      const record = await read(trace.id);
      if (!record) continue;
      const text = normalText(textBelowHeader(record));
      const held = texts.find((shorter) => isAddition(shorter.text, text));
      if (held) groups.join(held.index, index, 'same-message');
      else texts.push({ index, text });
    }
  }
}

/** Documents whose figures, names and deciding words are the same, and nearly all of their other words too. */
function joinOtherFormats(traces: readonly Trace[], groups: Groups): void {
  for (const [, same] of bucketsOf(traces, (trace) => trace.sketch?.exact ?? null)) {
    const standing: { index: number; sketch: Sketch }[] = [];
    for (const { index, trace } of same) {
      const sketch = trace.sketch as Sketch;
      const like = standing.find((other) => resemblance(other.sketch, sketch) >= SAME_WORDS);
      if (like) groups.join(like.index, index, 'same-text');
      else if (standing.length < 32) standing.push({ index, sketch });
    }
  }
}

function bucketsOf(
  traces: readonly Trace[],
  keyOf: (trace: Trace) => string | null,
): Map<string, { index: number; trace: Trace }[]> {
  const buckets = new Map<string, { index: number; trace: Trace }[]>();
  traces.forEach((trace, index) => {
    const key = keyOf(trace);
    if (key === null) return;
    const bucket = buckets.get(key);
    if (bucket) bucket.push({ index, trace });
    else buckets.set(key, [{ index, trace }]);
  });
  return buckets;
}

/** Disjoint groups of records (union by the smaller index), with how each pair was told. */
class Groups {
  private readonly parents: Int32Array;
  private readonly hows = new Map<number, Set<How>>();
  private readonly traces: readonly Trace[];

  constructor(traces: readonly Trace[]) {
    this.traces = traces;
    this.parents = Int32Array.from(traces.keys());
  }

  join(a: number, b: number, how: How): void {
    for (const index of [a, b]) {
      const hows = this.hows.get(index);
      if (hows) hows.add(how);
      else this.hows.set(index, new Set([how]));
    }
    const [low, high] = [this.root(a), this.root(b)].sort((x, y) => x - y) as [number, number];
    this.parents[high] = low;
  }

  result(): Map<string, { of: string; how: How }> {
    const members = new Map<number, number[]>();
    for (const index of [...this.hows.keys()].sort((a, b) => a - b)) {
      const root = this.root(index);
      const group = members.get(root);
      if (group) group.push(index);
      else members.set(root, [index]);
    }
    const result = new Map<string, { of: string; how: How }>();
    for (const group of members.values()) {
      const sorted = group
        .map((index) => ({ index, trace: this.traces[index] as Trace }))
        .sort((a, b) => standsBefore(a.trace, b.trace));
      const of = sorted[0] as { index: number; trace: Trace };
      for (const { index, trace } of sorted.slice(1))
        result.set(trace.id, { of: of.trace.id, how: this.howOf(index, trace, of.trace) });
    }
    return new Map([...result].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private howOf(index: number, trace: Trace, of: Trace): How {
    const hows = this.hows.get(index) ?? new Set();
    if (hows.has('same-message')) return 'same-message';
    return trace.body === of.body ? 'identical' : 'same-text';
  }

  private root(index: number): number {
    let at = index;
    while (this.parents[at] !== at) {
      this.parents[at] = this.parents[this.parents[at] as number] as number;
      at = this.parents[at] as number;
    }
    return at;
  }
}

function standsBefore(a: Trace, b: Trace): number {
  return (
    Number(a.mail) - Number(b.mail) ||
    Number(a.attached) - Number(b.attached) ||
    (a.mail && b.mail ? a.time - b.time : b.time - a.time) ||
    (a.mail && b.mail ? a.length - b.length : 0) ||
    a.id.length - b.id.length ||
    (a.id < b.id ? -1 : 1)
  );
}
