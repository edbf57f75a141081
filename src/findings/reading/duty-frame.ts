import type { RecordView } from '../../contracts/finding.ts';
import type { Passage } from '../../contracts/passage.ts';
import { type Cadence, cadencesOf } from './cadence.ts';
import { type CadenceLanguage, languageOf } from './cadence-tokens.ts';
import { titleHas } from './duty-language.ts';

/** What a record is, as far as its duties are concerned. */
export interface DutyFrame {
  language: CadenceLanguage;
  /** Its title or main heading gathers duties: a procedure, a calendar, a hand-over. */
  duties: boolean;
  glossary: boolean;
  contract: boolean;
  /** So many of its headings name a month or a rhythm: a calendar of the work. */
  calendar: number;
  /** The cadence of the heading that a passage stands under. */
  of(passage: Passage): Cadence | null;
}

/** A heading is a frame where the cadence is most of what it says. */
const LEAST_SHARE = 0.45;
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
  const lead = leads(view, cadenceIn);
  const frame: DutyFrame = {
    language,
    duties: titleHas('dutyTitles', title),
    glossary: titleHas('glossaryTitles', title),
    contract: titleHas('contractTitles', title),
    calendar: new Set(
      headings
        .map(({ start, end }) => record.text.slice(start, end).replace(/^[#\s]+/, ''))
        .filter((heading) => cadenceIn(heading) !== null),
    ).size,
    of: (passage) =>
      lead.get(passage.index) ??
      [...passage.heading]
        .reverse()
        .slice(0, 2)
        .map(cadenceIn)
        .find((one) => one !== null) ??
      null,
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

/** Items below a line such as "Every Monday:" stand in its frame. */
function leads(view: RecordView, cadenceIn: (text: string) => Cadence | null): Map<number, Cadence> {
  const found = new Map<number, Cadence>();
  let current: Cadence | null = null;
  for (const passage of view.passages) {
    if (passage.role === 'item') {
      if (current) found.set(passage.index, current);
      continue;
    }
    const text = view.record.text.slice(passage.start, passage.end).trim();
    current = passage.role === 'paragraph' && text.endsWith(':') && text.length < 80 ? cadenceIn(text) : null;
  }
  return found;
}
