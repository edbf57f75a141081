import type { BatonRecord } from '../../contracts/record.ts';
import { LEXICONS } from '../../lexicon/lexicon.ts';
import { Phrases, wordsOf } from './phrases.ts';

/** The kinds of words that tell what sort of mail one is. */
export type WordGroup = 'kin' | 'life' | 'work' | 'ownEmployment' | 'unsubscribe' | 'absence';

/** What triage looks for in the words of a mail. */
export interface MailWords {
  /** Code of the lexicon that most of its phrases are of; null where none stands there. */
  language: string | null;
  /** Distinct phrases of the language that the mail has most phrases of. */
  kin: ReadonlySet<string>;
  life: ReadonlySet<string>;
  work: ReadonlySet<string>;
  workInSubject: boolean;
  ownEmployment: ReadonlySet<string>;
  unsubscribe: boolean;
  absence: boolean;
  /** An amount of money, as written; null where none stands there. */
  amount: string | null;
  /** A number of anything. */
  number: boolean;
}

const NONE: ReadonlySet<string> = new Set();

const LANGUAGES = LEXICONS.map(({ language, triage }) => {
  const groups: [WordGroup, readonly string[]][] = [
    ['kin', triage.kin],
    ['life', triage.life],
    ['work', triage.work],
    ['ownEmployment', triage.ownEmployment],
    ['unsubscribe', triage.unsubscribe],
    ['absence', triage.absence],
  ];
  return { language, phrases: new Phrases(groups) };
});

const CODES = Intl.supportedValuesOf('currency').join('|');
/** An amount with its currency: the symbol or the ISO 4217 code before or behind it. */
const AMOUNT = new RegExp(
  `(?:\\p{Sc}|\\b(?:${CODES}))\\s?\\d[\\d.,'’]*|\\d[\\d.,'’]*\\s?(?:\\p{Sc}|(?:${CODES})\\b|[eE]uros?\\b)`,
  'u',
);

/** Reads the words of a mail: its subject, and its body with what it quotes, which belongs to the same conversation. */
export function readWords(record: Pick<BatonRecord, 'title' | 'text' | 'segments'>): MailWords {
  const header = record.segments.find((segment) => segment.role === 'header');
  const text = `${record.title}\n${record.text.slice(header?.end ?? 0)}`;
  const words = wordsOf(text);
  let best = new Map<WordGroup, Set<string>>();
  let own: (typeof LANGUAGES)[number] | null = null;
  let most = 0;
  for (const one of LANGUAGES) {
    const found = one.phrases.in(words);
    const count = [...found.values()].reduce((sum, group) => sum + group.size, 0);
    if (count <= most) continue;
    best = found;
    own = one;
    most = count;
  }
  const group = (name: WordGroup) => best.get(name) ?? NONE;
  return {
    language: own?.language ?? null,
    kin: group('kin'),
    life: group('life'),
    work: group('work'),
    workInSubject: own?.phrases.in(wordsOf(record.title)).has('work') ?? false,
    ownEmployment: group('ownEmployment'),
    unsubscribe: group('unsubscribe').size > 0,
    absence: group('absence').size > 0,
    amount: AMOUNT.exec(text.slice(0, 20_000))?.[0] ?? null,
    number: /\d/.test(text.slice(record.title.length, 20_000)),
  };
}
