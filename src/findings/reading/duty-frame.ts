import type { RecordView } from '../../contracts/finding.ts';
import type { Passage, Range } from '../../contracts/passage.ts';
import { type Cadence, cadencesOf } from './cadence.ts';
import { type CadenceLanguage, languageOf } from './cadence-tokens.ts';
import { titleHas } from './duty-language.ts';
import { readerOf } from './reader.ts';

/** What a record is, as far as its duties are concerned. */
export interface DutyFrame {
  language: CadenceLanguage;
  /** Its title or main heading gathers duties: a procedure, a calendar, a hand-over. */
  duties: boolean;
  glossary: boolean;
  /** It tells its reader what to do with what is theirs, and nobody of the business speaks in it: a guide for customers. */
  guide: boolean;
  contract: boolean;
  /** Its title has a day with its year: it records one occasion, and what it sets is done once. */
  occasion: boolean;
  /** What comes with a machine or a program, for all who have bought one. */
  manual: boolean;
  /** So many of its headings name a month or a rhythm: a calendar of the work. */
  calendar: number;
  /** The cadence of the heading or line that a passage stands under. */
  of(passage: Passage): HeadingCadence | null;
}

/** A cadence with the words and the place of the heading or line that tells it. */
export interface HeadingCadence extends Cadence {
  words: string;
  place: Range;
}

/** A heading is a frame where the cadence is most of what it says. */
const LEAST_SHARE = 0.45;
/** A longer line before a list is a sentence and no title. */
const LONGEST_LINE = 80;
const frames = new WeakMap<RecordView, DutyFrame>();

/** The frame of a record, read once. */
export function frameOf(view: RecordView): DutyFrame {
  const known = frames.get(view);
  if (known) return known;
  const { record, passages } = view;
  const language = languageOf(record.text);
  const headings = passages.filter(({ role }) => role === 'heading');
  const title = `${(record.path ?? '').replace(/[/_.-]+/g, ' ')} ${record.title} ${headings[0] ? record.text.slice(headings[0].start, headings[0].end) : ''}`;
  const cache = new Map<string, Cadence | null>();
  const cadenceIn = (heading: string): Cadence | null => {
    let found = cache.get(heading);
    if (found === undefined) {
      found = frameIn(heading, language);
      cache.set(heading, found);
    }
    return found;
  };
  const over = framesOver(view, cadenceIn);
  const { addressed, writer } = readerOf(record.text);
  const frame: DutyFrame = {
    language,
    guide: record.kind !== 'mail' && addressed && !writer,
    duties: titleHas('dutyTitles', title),
    glossary: titleHas('glossaryTitles', title),
    contract: titleHas('contractTitles', title),
    occasion: record.kind !== 'mail' && cadencesOf(title, language).some(({ parts }) => parts.year !== null),
    manual: titleHas('manualTitles', title),
    calendar: new Set(
      headings.map(({ start, end }) => titleOf(record.text.slice(start, end))).filter(cadenceIn),
    ).size,
    of: (passage) => over.get(passage.index) ?? null,
  };
  frames.set(view, frame);
  return frame;
}

function frameIn(heading: string, language: CadenceLanguage): Cadence | null {
  const letters = (text: string) => text.replace(/[^\p{L}\d]/gu, '').length;
  const [found] = cadencesOf(heading, language);
  if (!found || found.parts.year !== null || found.event !== null || found.parts.range) return null;
  if (letters(heading.slice(found.start, found.end)) < LEAST_SHARE * letters(heading)) return null;
  return found.rule === null ? null : found;
}

function titleOf(heading: string): string {
  return heading.replace(/^[#\s]+/, '').trim();
}

/** For each passage the nearest heading that tells a cadence, one level up at most, or the line that its list has. */
function framesOver(
  view: RecordView,
  cadenceIn: (text: string) => Cadence | null,
): Map<number, HeadingCadence> {
  const found = new Map<number, HeadingCadence>();
  const headings = new Map<string, Range>();
  let line: HeadingCadence | null = null;
  for (const passage of view.passages) {
    const text = view.record.text.slice(passage.start, passage.end).trim();
    if (passage.role === 'heading') {
      headings.set(titleOf(text), passage);
      line = null;
      continue;
    }
    const of = (words: string, place: Range | undefined): HeadingCadence | null => {
      const cadence = place && cadenceIn(words);
      return cadence ? { ...cadence, words, place: { start: place.start, end: place.end } } : null;
    };
    if (passage.role !== 'item')
      line =
        passage.role === 'paragraph' && text.endsWith(':') && text.length < LONGEST_LINE
          ? of(text.slice(0, -1), passage)
          : null;
    const [own, above] = [...passage.heading].reverse();
    const frame =
      (passage.role === 'item' ? line : null) ??
      of(own ?? '', headings.get(own ?? '')) ??
      of(above ?? '', headings.get(above ?? ''));
    if (frame) found.set(passage.index, frame);
  }
  return found;
}
