import type { RecordView } from '../../contracts/finding.ts';
import { type CadenceLanguage, cadenceLanguage, languageOf, tokensOf } from './cadence-tokens.ts';
import { referenceDay } from './days.ts';
import { type DueDay, dueDays } from './due-day.ts';
import { isBoilerplate, isSmallTalk } from './small-talk.ts';
import { SPEECH_LANGUAGES, speechOf } from './speech/language.ts';
import { type Utterance, utteranceOf } from './speech/utterance.ts';
import { type Statement, statementsOf } from './statements.ts';

const BULK =
  /\b(?:unsubscribe|opt[- ]out|manage your (?:subscription|preferences)|view (?:this|it) in (?:your|a) browser|to be removed from|you are receiving this|remove yourself)\b/i;
const cache = new WeakMap<RecordView, Utterance[]>();
const languages = new WeakMap<RecordView, CadenceLanguage>();
/** Requests, promises and decisions ask for the days of the same sentences. */
const days = new WeakMap<Utterance, DueDay[]>();

/**
 * The sentences of a mail in which its writer can ask, promise or answer: new text alone, no forwarded text, no
 * notices, nothing of a newsletter. Empty for every other kind of record.
 */
export function spokenIn(view: RecordView): Utterance[] {
  if (view.record.kind !== 'mail') return [];
  const known = cache.get(view);
  if (known) return known;
  const bulk =
    view.record.triage.outcome === 'bulk' ||
    view.passages.some(
      ({ role, start, end }) =>
        role !== 'quoted' &&
        role !== 'forwarded' &&
        BULK.test(view.record.text.slice(start, Math.min(end, start + 5000))),
    );
  const spoken = bulk ? [] : utterances(view);
  cache.set(view, spoken);
  return spoken;
}

function utterances(view: RecordView): Utterance[] {
  const language = speechOf(writtenIn(view).language);
  return ownStatements(view).flatMap((statement) => {
    const { plain } = statement;
    if (plain.length > 700 || isSmallTalk(plain) || isBoilerplate(plain) || isFields(statement)) return [];
    return utteranceOf(statement, language) ?? [];
  });
}

function ownStatements(view: RecordView): Statement[] {
  return statementsOf(view).filter(({ passage }) => passage.role === 'paragraph' || passage.role === 'item');
}

/** Lines that each have a label: "Status: CONFIRMED" of an invitation is nobody's speech. */
function isFields({ text }: Statement): boolean {
  const lines = text.trim().split('\n');
  return lines.length > 1 && lines.every((line) => /^\s*\p{Lu}[\p{L} -]{1,24}:\s/u.test(line));
}

const ACTS = ['done', 'received', 'withdrawn', 'yes', 'no', 'noted', 'bare', 'promises'] as const;
/** A mail of fewer characters may say too little to tell its language by frequent words. */
const TELLING = 60;

/** The language of a mail's own text; where that is short, with what it quotes, and by how it answers. */
export function writtenIn(view: RecordView): CadenceLanguage {
  const known = languages.get(view);
  if (known) return known;
  const own = ownStatements(view);
  const words = own.map(({ plain }) => plain).join(' ');
  const { text } = view.record;
  const quoted = view.passages
    .filter(({ role }) => role === 'quoted')
    .map(({ start, end }) => text.slice(start, end));
  const language =
    words.length >= TELLING
      ? languageOf(words)
      : (answersIn(own) ?? languageOf([words, view.record.title, ...quoted].join(' ')));
  languages.set(view, language);
  return language;
}

/** The one language in which a short mail is an answer; null where it is so in none, or in several. */
function answersIn(own: readonly Statement[]): CadenceLanguage | null {
  const answering = SPEECH_LANGUAGES.filter((speech) =>
    own.some((statement) => {
      const tokens = utteranceOf(statement, speech)?.tokens;
      return tokens && speech.says(tokens, ...ACTS);
    }),
  );
  const [only, ...others] = answering;
  return only && others.length === 0 ? cadenceLanguage(only.language) : null;
}

/** The days that a sentence sets, as seen from the day of its mail; their places are those of its text. */
export function daysSetIn(view: RecordView, utterance: Utterance): DueDay[] {
  const known = days.get(utterance);
  if (known) return known;
  const { statement, language } = utterance;
  const set = dueDays(tokensOf(statement.text, writtenIn(view)), referenceDay(view.record.at), {
    ...language.words,
    monthFirst: isMonthFirst(view),
  });
  days.set(utterance, set);
  return set;
}

/** From Newfoundland's to Hawaii's: clocks by which English has the month first in figures. */
const AMERICAN = /-(?:0[4-9]|10):\d\d$/;

/** Whether its writer has the month first in figures: English by an American clock. */
function isMonthFirst(view: RecordView): boolean {
  return AMERICAN.test(view.record.at ?? '') && writtenIn(view).language === 'en';
}

/** A greeting has at most so many words. */
const GREETING = 5;

/** Whether a mail begins by greeting many at once: "Dear customers". */
export function greetsMany(view: RecordView): boolean {
  const first = statementsOf(view).find(({ passage }) => passage.role === 'paragraph');
  if (!first) return false;
  const words = (/^[^,:!.\n]{1,60}/u.exec(first.plain)?.[0] ?? '').toLowerCase().match(/\p{L}+/gu) ?? [];
  const { crowds } = speechOf(writtenIn(view).language);
  return words.length > 0 && words.length <= GREETING && words.some((word) => crowds.has(word));
}
