import type { Passage } from '../../contracts/passage.ts';
import { plain } from '../../records/sentences.ts';
import { cellsOf } from '../kit/claims.ts';
import { enactmentsIn, lawKind, lawPlacesIn, startsWithPlace } from '../kit/law.ts';
import type { LibraryDocument, Statement } from '../kit/library.ts';

/** One text of a provision: the law's own words, or a digest's. */
export interface ProvisionText {
  record: string;
  document: string;
  path: string;
  kind: 'law' | 'digest';
  /** The whole text, to be quoted; null where it stands in cells of a table. */
  range: { record: string; start: number; end: number } | null;
  /** Heading or line that names the provision. */
  named: { record: string; start: number; end: number };
  statements: Statement[];
  /** Cells of a table whose column is this law: their row's name and their range. */
  cells: { label: string; record: string; start: number; end: number; text: string }[];
}

export interface Provision {
  /** Law, unit and number: the same for every text of the provision. */
  key: string;
  /** "Labor Code, Art. 83". */
  citation: string;
  /** Unit and number alone, for what cites it without the law's name; null for a whole law. */
  place: string | null;
  title: string;
  /** What it stands under: a chapter, else the document. */
  chapter: string;
  texts: ProvisionText[];
}

interface Named {
  key: string;
  citation: string;
  place: string | null;
  title: string;
}

interface Open {
  named: Named;
  level: number;
  chapter: string;
  text: ProvisionText;
  from: number | null;
  to: number;
}

/** A line that begins a provision is at most this long before its text begins. */
const LEAD = 160;

/** The provisions that a document holds; none for a document that is no law and no digest of one. */
export function provisionsIn({ record, passages, statements }: LibraryDocument): Provision[] {
  const headings = passages
    .filter(({ role }) => role === 'heading')
    .map(({ start, end }) => plain(record.text.slice(start, end)));
  const title = plain(record.title);
  const columns = [...new Set(passages.flatMap((passage) => passage.columns))].map(plain);
  const kind = lawKind({ title, headings: [...headings, ...columns], text: record.text });
  if (kind === null) return [];
  const reader = new Reader(record.text, title, record.id, record.path ?? record.title, kind);
  const byPassage = Map.groupBy(statements, ({ passage }) => passage.index);
  for (const passage of passages) reader.read(passage, byPassage.get(passage.index) ?? []);
  return reader.finish();
}

class Reader {
  readonly #text: string;
  readonly #title: string;
  readonly #record: string;
  readonly #path: string;
  readonly #kind: 'law' | 'digest';
  /** The law that places without a name belong to. */
  readonly #law: { name: string; key: string };
  readonly #found: Provision[] = [];
  readonly #columns = new Map<string, Provision>();
  #open: Open | null = null;
  #chapters: { level: number; title: string }[] = [];

  constructor(text: string, title: string, record: string, path: string, kind: 'law' | 'digest') {
    this.#text = text;
    this.#title = title;
    this.#record = record;
    this.#path = path;
    this.#kind = kind;
    const law = enactmentsIn(title)[0] ?? enactmentsIn(text.slice(0, 3000))[0];
    this.#law = law ?? { name: title, key: title.toLowerCase() };
  }

  read(passage: Passage, statements: Statement[]): void {
    const quote = this.#text.slice(passage.start, passage.end);
    const words = plain(quote.slice(0, LEAD * 3));
    if (passage.role === 'heading') {
      this.#heading(passage, words);
      return;
    }
    const named =
      ['paragraph', 'item'].includes(passage.role) && beginsProvision(words)
        ? this.#named(leadOf(words))
        : null;
    if (named) {
      const level = this.#open && this.#open.level < 10 && !this.#open.named.place ? this.#open.level : 10;
      this.#begin(named, Math.max(level, 10), passage);
      this.#take(passage, statements);
      return;
    }
    if (passage.columns.length > 1 && this.#cells(passage, statements)) return;
    if (this.#open) this.#take(passage, statements);
  }

  #heading(passage: Passage, words: string): void {
    const level = passage.ordinal ?? 2;
    const place = startsWithPlace(words);
    const law = enactmentsIn(words)[0];
    if (this.#open && level > this.#open.level && !place) {
      this.#open.to = passage.end;
      return;
    }
    this.#close();
    this.#chapters = this.#chapters.filter((one) => one.level < level);
    if (place) {
      this.#begin(this.#named(words), level, passage);
      return;
    }
    const titled = passage.index === 0 || words === this.#title;
    if (law && (!titled || law.index === 0)) {
      this.#begin(wholeLaw(words, law), level, passage);
      if (!titled) return;
    }
    this.#chapters.push({ level, title: words });
  }

  #named(words: string): Named {
    const place = lawPlacesIn(words)[0] as NonNullable<ReturnType<typeof lawPlacesIn>[0]>;
    const prefix = words.slice(0, place.index).replace(/[\s,;:–—-]+$/, '');
    const above = [...this.#chapters].reverse().flatMap(({ title }) => enactmentsIn(title))[0] ?? this.#law;
    const own = prefix === '' ? null : enactmentsIn(prefix)[0];
    const law =
      own && own.length === prefix.length
        ? own
        : prefix === ''
          ? above
          : { name: prefix, key: prefix.toLowerCase() };
    const rest =
      /^(?:[\s.,:;–—-]|\[[^\]]{1,12}\])*/.exec(words.slice(place.index + place.text.length))?.[0] ?? '';
    const bracket = /\[[^\]]{1,12}\]/.exec(rest)?.[0];
    const short = place.text.replace(/[.,]$/, '');
    return {
      key: `${law.key}|${place.unit}|${place.number}`,
      citation: `${law.name}, ${short}${bracket ? ` ${bracket}` : ''}`,
      place: `${place.unit} ${place.number}`,
      title: titleOf(words.slice(place.index + place.text.length + rest.length)),
    };
  }

  #begin(named: Named, level: number, passage: Passage): void {
    this.#close();
    const chapter = this.#chapters.at(-1)?.title ?? this.#title;
    const at = { record: this.#record, start: passage.start, end: passage.end };
    this.#open = { named, level, chapter, text: this.#empty(at), from: null, to: passage.end };
  }

  #empty(named: ProvisionText['named']): ProvisionText {
    return {
      record: this.#record,
      document: this.#title,
      path: this.#path,
      kind: this.#kind,
      range: null,
      named,
      statements: [],
      cells: [],
    };
  }

  #take(passage: Passage, statements: readonly Statement[]): void {
    const open = this.#open;
    if (!open) return;
    open.from ??= passage.start;
    open.to = passage.end;
    open.text.statements.push(...statements);
  }

  /** A table whose columns are laws: each cell belongs to its column's law. */
  #cells(passage: Passage, statements: readonly Statement[]): boolean {
    const laws = passage.columns.map((column) => enactmentsIn(plain(column))[0]);
    const statement = statements[0];
    if (!statement || laws.filter(Boolean).length < 2) return false;
    const cells = cellsOf(statement.quote, statement.start);
    for (const [index, law] of laws.entries()) {
      const cell = cells[index];
      if (!law || !cell || cell.text === '') continue;
      const name = plain(passage.columns[index] ?? '');
      let provision = this.#columns.get(law.key);
      if (!provision) {
        provision = {
          ...wholeLaw(name, law),
          chapter: this.#title,
          texts: [this.#empty({ record: this.#record, start: cell.start, end: cell.end })],
        };
        this.#columns.set(law.key, provision);
        this.#found.push(provision);
      }
      provision.texts[0]?.cells.push({ ...cell, label: cells[0]?.text ?? '', record: this.#record });
    }
    return true;
  }

  #close(): void {
    const open = this.#open;
    this.#open = null;
    if (!open || open.from === null || open.to <= open.from) return;
    open.text.range = { record: this.#record, start: open.from, end: open.to };
    this.#found.push({ ...open.named, chapter: open.chapter, texts: [open.text] });
  }

  /** What stands under a law's name is its text where the document has no provisions of it; else a preface. */
  finish(): Provision[] {
    this.#close();
    return this.#found.filter(
      ({ key, place, texts }) =>
        place !== null ||
        texts[0]?.cells.length !== 0 ||
        !this.#found.some((other) => other.place !== null && other.key.startsWith(`${key}|`)),
    );
  }
}

/** A law that a heading names without a place: "MO 28 (1986) — 13th month pay", "13th month pay (PD 851)". */
function wholeLaw(words: string, law: { name: string; key: string; index: number; length: number }): Named {
  const dash = law.index === 0 ? /\s[–—-]\s/.exec(words) : null;
  const citation = dash ? words.slice(0, dash.index) : law.name;
  const rest = dash
    ? words.slice(dash.index + dash[0].length)
    : `${words.slice(0, law.index)} ${words.slice(law.index + law.length)}`
        .replaceAll(/\(\s?\)/g, ' ')
        .replaceAll(/\s{1,20}/g, ' ')
        .replace(/^[\s.,:;–—-]+/, '')
        .trimEnd();
  return { key: law.key, citation, place: null, title: titleOf(rest) || law.name };
}

/** A paragraph begins a provision where a place stands first and is set off from what follows. */
function beginsProvision(words: string): boolean {
  const lead = words.slice(0, LEAD);
  if (!startsWithPlace(lead)) return false;
  const place = lawPlacesIn(lead)[0];
  if (!place) return false;
  const after = lead.slice(place.index + place.text.length);
  return (
    after === '' ||
    /^\s?(?:\[[^\]]{1,12}\])?\s?(?:[.:–—]|-\s)/.test(after) ||
    (place.text.startsWith('§') && /^\s\p{Lu}/u.test(after))
  );
}

/** The words of a paragraph that name a provision: up to the end of its short title. */
function leadOf(words: string): string {
  const place = lawPlacesIn(words.slice(0, LEAD))[0];
  const from = place ? place.index + place.text.length : 0;
  const rest = words.slice(from, from + LEAD);
  const lead = /^\s?(?:\[[^\]]{1,12}\])?[\s.:–—-]{0,4}[^.:;–—]{2,100}[.:–—]/u.exec(rest)?.[0];
  return words.slice(0, from) + (lead ?? '');
}

function titleOf(words: string): string {
  const title = words.replace(/[\s.:–—-]+$/, '').trim();
  return title.length > 140 ? `${title.slice(0, 137)}…` : title;
}

/** The same provision told by several documents is one: the law's words first, then digests, by document. */
export function joined(provisions: readonly Provision[]): Provision[] {
  const byKey = new Map<string, Provision>();
  for (const provision of provisions) {
    const known = byKey.get(provision.key);
    if (!known) byKey.set(provision.key, { ...provision, texts: [...provision.texts] });
    else known.texts.push(...provision.texts);
  }
  const rank = (text: ProvisionText) => `${text.kind === 'law' ? 0 : 1}\0${text.record}`;
  for (const provision of byKey.values())
    provision.texts.sort((a, b) =>
      rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : a.named.start - b.named.start,
    );
  return [...byKey.values()];
}
