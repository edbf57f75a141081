import type { BatonRecord } from '../../contracts/record.ts';
import { LEXICONS } from './lexicons.ts';
import { fold, Phrases, wordsOf } from './phrases.ts';

/** The kinds of words that tell what sort of mail one is. */
export type WordGroup =
  | 'kin'
  | 'dear'
  | 'life'
  | 'yours'
  | 'social'
  | 'work'
  | 'formal'
  | 'ownEmployment'
  | 'recruiting'
  | 'toCandidate'
  | 'unsubscribe'
  | 'acknowledges'
  | 'standIn'
  | 'absence';

/** What triage looks for in the words of a mail. */
export interface MailWords {
  /** Code of the lexicon that most of its phrases are of; null where none stands there. */
  language: string | null;
  /** Distinct phrases of the language that the mail has most phrases of. */
  kin: ReadonlySet<string>;
  dear: ReadonlySet<string>;
  life: ReadonlySet<string>;
  /** Words of kin and life of the person written to ("your kids"), in what the mail says itself and does not quote. */
  yours: ReadonlySet<string>;
  social: ReadonlySet<string>;
  work: ReadonlySet<string>;
  workInSubject: boolean;
  /** How strangers and houses are addressed. */
  formal: ReadonlySet<string>;
  ownEmployment: ReadonlySet<string>;
  recruiting: ReadonlySet<string>;
  toCandidate: ReadonlySet<string>;
  unsubscribe: boolean;
  /** It thanks for a mail as programs do, whatever that said. */
  acknowledges: boolean;
  /** It says what becomes of mail that nobody reads now. */
  standIn: boolean;
  absence: boolean;
  /** It asks something. */
  asks: boolean;
  /** An amount of money, as written; null where none stands there. */
  amount: string | null;
}

const NONE: ReadonlySet<string> = new Set();

const LANGUAGES = LEXICONS.map(({ language, triage }) => {
  const groups: [WordGroup, readonly string[]][] = [
    ['kin', triage.kin],
    ['life', triage.life],
    ['work', triage.work],
    ['dear', triage.dear],
    ['social', triage.social],
    ['formal', triage.formal],
    ['ownEmployment', triage.ownEmployment],
    ['recruiting', triage.recruiting],
    ['toCandidate', triage.toCandidate],
    ['unsubscribe', triage.unsubscribe],
    ['acknowledges', triage.acknowledges],
    ['standIn', triage.standIn],
    ['absence', triage.absence],
  ];
  const others = new Set(triage.others.map(fold));
  const yours = triage.yours.map((phrase) => wordsOf(phrase));
  return { language, phrases: new Phrases(groups), others, yours };
});

type Language = (typeof LANGUAGES)[number];

/** Whose kin and life a text speaks of: "my mum" is kin of the writer, "your kids" of the reader, "Mum" of both. */
function phrasesIn({ phrases, others, yours }: Language, words: readonly string[]): Found {
  return phrases.in(words, (group, at) => {
    if (group !== 'kin' && group !== 'life') return group;
    if (yours.some((before) => before.every((word, index) => words[at - before.length + index] === word)))
      return 'yours';
    return others.has(words[at - 1] ?? '') ? 'life' : group;
  });
}

type Found = Map<WordGroup, Set<string>>;

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
  const distinctWords = new Set(words);
  let best: Found = new Map();
  let own: Language | null = null;
  let most = 0;
  for (const one of LANGUAGES) {
    const found = phrasesIn(one, words);
    // Possessives tell the language where its phrases are those of another one too ("son", "papa").
    const possessives = [...one.others].filter((word) => word.length > 1 && distinctWords.has(word)).length;
    const count =
      found.size === 0 ? 0 : possessives + [...found.values()].reduce((sum, { size }) => sum + size, 0);
    if (count <= most) continue;
    best = found;
    own = one;
    most = count;
  }
  const group = (name: WordGroup) => best.get(name) ?? NONE;
  const said = own === null ? null : phrasesIn(own, wordsOf(saidItself(record)));
  return {
    language: own?.language ?? null,
    kin: group('kin'),
    dear: group('dear'),
    life: group('life'),
    yours: said?.get('yours') ?? NONE,
    social: group('social'),
    work: group('work'),
    workInSubject: own?.phrases.in(wordsOf(record.title)).has('work') ?? false,
    formal: group('formal'),
    ownEmployment: said?.get('ownEmployment') ?? NONE,
    recruiting: said?.get('recruiting') ?? NONE,
    toCandidate: said?.get('toCandidate') ?? NONE,
    unsubscribe: group('unsubscribe').size > 0,
    acknowledges: said?.has('acknowledges') ?? false,
    standIn: said?.has('standIn') ?? false,
    absence: said?.has('absence') ?? false,
    asks: /[?？؟]/u.test(text.slice(0, 20_000)),
    amount: AMOUNT.exec(text.slice(0, 20_000))?.[0] ?? null,
  };
}

/** The subject and the body without what it quotes. */
function saidItself({ title, text, segments }: Pick<BatonRecord, 'title' | 'text' | 'segments'>): string {
  let said = `${title}\n`;
  let at = 0;
  for (const { role, start, end } of segments) {
    if (role !== 'header' && role !== 'quoted') continue;
    if (start > at) said += text.slice(at, start);
    at = Math.max(at, end);
  }
  return said + text.slice(at);
}
