import type { Enactment, Provision } from '../../contracts/law.ts';
import type { LibraryDocument, Statement } from '../../contracts/library.ts';
import type { Passage } from '../../contracts/passage.ts';
import { plain, sentencesOf } from '../../records/sentences.ts';
import { enactmentsIn, keyOf, leadOf } from './names.ts';

/** A provision before its figures are read. */
export type Cut = Omit<Provision, 'figures' | 'matters'>;

interface Line {
  passage: Passage;
  start: number;
  end: number;
  words: string;
}
interface Open {
  law: Enactment;
  place: string;
  title: string;
  level: number;
  line: Line;
  /** Lines of its text; the line that names it where that says it all. */
  lines: Line[];
}
/** A title is short; a longer line is text. */
const TITLE = 140;
/** A level below every heading: of a provision that a line of text names. */
const LINE_LEVEL = 10;

/** The provisions of a law or digest, each from the line that names it up to the next. */
export function provisionsOf(document: LibraryDocument, kind: Provision['kind']): Cut[] {
  const { record } = document;
  const lines = document.passages.flatMap((passage) => linesOf(record.text, passage));
  const whole = lawOf(document, lines[0]?.words ?? '');
  const found: Open[] = [];
  let law: Enactment = whole;
  let open: Open | null = null;
  lines.forEach((line, at) => {
    const heading = line.passage.role === 'heading';
    const level = heading ? (line.passage.ordinal ?? 2) : LINE_LEVEL;
    const lead = heading || isSetOff(line, lines[at - 1]) ? leadOf(line.words) : null;
    if (lead) {
      const rest = line.words.slice(lead.place.index + lead.place.text.length);
      const [, bracket = ''] = /^\s?(\[[^\]]{1,12}\])/.exec(rest) ?? [];
      const after = rest.slice(rest.indexOf(bracket) + bracket.length).replace(/^[\s.,:;–—-]+/u, '');
      const title = heading ? after : (/^[^.:]{0,140}/u.exec(after)?.[0] ?? '');
      open = {
        law: named(lead, law, whole),
        place: `${lead.place.text}${bracket ? ` ${bracket}` : ''}`,
        title: title.length > TITLE ? '' : title.trim(),
        level,
        line,
        lines: heading || after.length <= title.length + 1 ? [] : [line],
      };
      found.push(open);
    } else if (heading && (open === null || level <= open.level)) {
      open = null;
      // The title of a digest may name a part of a law; a chapter may be of another one.
      law = at === 0 ? whole : (enactmentsIn(line.words)[0] ?? law);
    } else if (isShouted(line)) open = null;
    else open?.lines.push(line);
  });
  const cut = found.map((one) => provisionOf(document, kind, one));
  return cut.length > 0 || kind === 'digest' ? cut : wholeOf(document, whole, lines);
}

/** A law without places is one provision: its text below its name. */
function wholeOf(document: LibraryDocument, law: Enactment, lines: readonly Line[]): Cut[] {
  const [line, ...rest] = lines;
  if (!line || rest.length === 0) return [];
  const title = line.words.replace(/^.{0,100}?\s[–—]\s/u, '');
  return [provisionOf(document, 'law', { law, place: '', title, level: 1, line, lines: rest })];
}

function linesOf(text: string, passage: Passage): Line[] {
  if (!['paragraph', 'item', 'heading'].includes(passage.role))
    return [{ passage, start: passage.start, end: passage.end, words: '' }];
  const lines: Line[] = [];
  let start = passage.start;
  for (const written of text.slice(passage.start, passage.end).split('\n')) {
    const words = plain(written.slice(0, 400));
    if (words !== '') lines.push({ passage, start, end: start + written.trimEnd().length, words });
    start += written.length + 1;
  }
  return lines;
}

/** A line of text names a provision where it stands at the beginning of a sentence and its place is set off. */
function isSetOff(line: Line, before: Line | undefined): boolean {
  const lead = leadOf(line.words);
  if (!lead) return false;
  const goesOn = before?.passage === line.passage && !/[.:;]$/.test(before.words);
  const after = line.words.slice(lead.place.index + lead.place.text.length);
  const sign = lead.place.text.startsWith('§') && /^\s\p{Lu}/u.test(after);
  return !goesOn && (sign || /^\s?(?:\[[^\]]{1,12}\])?\s?(?:[.:–—]|-\s|$)/.test(after));
}

/** A line in capitals by itself heads what follows. */
const isShouted = ({ words, passage, start, end }: Line) =>
  passage.start === start && passage.end === end && /\p{Lu}{3}/u.test(words) && !/\p{Ll}/u.test(words);

function lawOf({ record }: LibraryDocument, first: string): Enactment {
  const title = plain(record.title);
  const law = enactmentsIn(first)[0] ?? enactmentsIn(title)[0];
  return law ? { name: law.name, key: law.key } : { name: title, key: keyOf(title) };
}

/** The law that a place is of: the one that stands before it ("Award, clause 13"), else the one above. */
function named(
  { law, prefix }: NonNullable<ReturnType<typeof leadOf>>,
  above: Enactment,
  whole: Enactment,
): Enactment {
  if (prefix === '') return above;
  const key = keyOf(prefix);
  if (whole.key.split(' ').includes(key)) return whole;
  return law?.index === 0 ? { name: law.name, key: law.key } : { name: prefix, key };
}

function provisionOf(document: LibraryDocument, kind: Provision['kind'], open: Open): Cut {
  const { record } = document;
  const lines = open.lines.length > 0 ? open.lines : [open.line];
  const [start, end] = [lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0];
  const statements = [...Map.groupBy(lines, ({ passage }) => passage)].flatMap(([passage, own]) =>
    sentencesOf(record.text, { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 }).map(
      (range): Statement => ({
        ...range,
        record: record.id,
        quote: record.text.slice(range.start, range.end),
        heading: [...passage.heading.map(plain), open.title].filter((one) => one !== ''),
        role: passage.role,
        columns: passage.columns,
        passage,
      }),
    ),
  );
  const { law, place, title } = open;
  return { law, place, title, kind, record, range: { record: record.id, start, end }, statements };
}
