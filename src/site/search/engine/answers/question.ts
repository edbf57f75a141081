import type { AskedKind } from '../../../../lexicon/question-words.ts';
import { tokensOf } from '../tokens.ts';
import { askedDay } from './asked-day.ts';
import type { ValueKind } from './claim.ts';

/** The words of one language for questions, as the answers of a site carry them. */
export interface QuestionLanguage {
  language: string;
  asks: Partial<Record<AskedKind, readonly string[]>>;
  names: Partial<Record<AskedKind, readonly string[]>>;
  /** Words that narrow a plain phrase down to a kind. */
  tells: Partial<Record<AskedKind, readonly string[]>>;
  /** Phrases that say that something is written nowhere, or who knows it. */
  unwritten: readonly string[];
  /** "How much": of money where no noun follows. */
  quantity: readonly string[];
  /** Whether the language joins words to one. */
  compounds: boolean;
  /** Words that stand in every text, folded. */
  common: readonly string[];
  /** Words for units of time, folded. */
  units: readonly string[];
}

/** What a question asks for. */
export interface QuestionForm {
  kind: AskedKind;
  language: string;
  /** The phrase that says so, as words. */
  phrase: readonly string[];
  /** Kinds of values that answer, the likeliest first; empty where a sentence does. */
  accepted: readonly ValueKind[];
  /** Of "how many days": the word for what is counted, where a duration is asked for. */
  unit: string | null;
  /** The word that names what is asked for: "code" of "which account code". */
  focus: string | null;
  /** The day that it speaks of, ISO. */
  asked: string | null;
  /** Whether its language joins words to one. */
  compounds: boolean;
  /** Words that an answer says by its value alone. */
  named: ReadonlySet<string>;
}

/** What a value may be that answers a question of a kind; kinds without an entry are answered by a sentence. */
const ACCEPTED: Readonly<Partial<Record<AskedKind, readonly ValueKind[]>>> = {
  person: ['person'],
  when: ['date', 'day', 'weekday', 'time'],
  time: ['time'],
  weekday: ['weekday'],
  duration: ['duration'],
  money: ['money'],
  balance: ['balance', 'open'],
  count: ['number'],
  percentage: ['percentage'],
  account: ['account'],
  phone: ['phone'],
  email: ['email'],
};

/** Whether it is asked what something is. */
export function isOfWhat({ kind }: Pick<QuestionForm, 'kind'>): boolean {
  return kind === 'meaning' || kind === 'definition';
}

/** What a question asks for, by the first of its phrases; null where it puts none. */
export function questionForm(question: string, languages: readonly QuestionLanguage[]): QuestionForm | null {
  const words = wordsOf(question);
  let best: (QuestionForm & { at: number }) | null = null;
  for (const { language, asks } of languages)
    for (const [kind, phrases] of Object.entries(asks) as [AskedKind, readonly string[]][])
      for (const phrase of phrases) {
        const wanted = wordsOf(phrase);
        const at = kind === 'whether' ? (startsWith(words, wanted, 0) ? 0 : -1) : placeOf(words, wanted);
        if (at < 0 || (best && (at > best.at || (at === best.at && wanted.length <= best.phrase.length))))
          continue;
        best = {
          kind,
          language,
          phrase: wanted,
          named: new Set(),
          accepted: [],
          unit: null,
          focus: null,
          asked: null,
          compounds: false,
          at,
        };
      }
  if (!best) return null;
  const spoken = languages.find(({ language }) => language === best?.language);
  const names = spoken?.names ?? {};
  const kind = isQuantity(words, best, spoken) ? 'manner' : toldKind(words, best, spoken?.tells ?? {});
  return {
    ...best,
    kind,
    accepted: ACCEPTED[kind] ?? [],
    compounds: spoken?.compounds ?? false,
    asked: askedDay(
      question,
      languages.map(({ language }) => language),
    ),
    focus: focusOf(words, best, spoken?.common ?? []),
    unit: kind === 'duration' ? (spoken?.units.find((unit) => unit === best?.phrase.at(-1)) ?? null) : null,
    named: new Set((names[kind] ?? []).flatMap(wordsOf)),
  };
}

/** The first word behind the first of the phrase that tells something: of "which account" it is the account. */
function focusOf(words: readonly string[], { at }: { at: number }, common: readonly string[]): string | null {
  return words.slice(at + 1).find((word) => !common.includes(word)) ?? null;
}

/** Phrases that say little by themselves, which the words behind them narrow down: "what does it cost". */
const PLAIN: ReadonlySet<AskedKind> = new Set(['meaning', 'which', 'manner']);
/** What they are narrowed down to, the first that fits; what is owed is told from amounts in general too. */
const TOLD: readonly AskedKind[] = ['balance', 'account', 'percentage', 'phone', 'email', 'money'];

/** "How much leave": a quantity of what is named next, and no money. */
function isQuantity(
  words: readonly string[],
  { kind, phrase, at }: { kind: AskedKind; phrase: readonly string[]; at: number },
  spoken: QuestionLanguage | undefined,
): boolean {
  if (kind !== 'money' || !spoken) return false;
  const next = words[at + phrase.length];
  const money = [
    ...(spoken.names.money ?? []),
    ...(spoken.tells.money ?? []),
    ...(spoken.names.balance ?? []),
  ];
  const bare = spoken.quantity.some((one) => wordsOf(one).join(' ') === phrase.join(' '));
  return (
    bare && next !== undefined && !spoken.common.includes(next) && !money.flatMap(wordsOf).includes(next)
  );
}

function toldKind(
  words: readonly string[],
  { kind, phrase }: Pick<QuestionForm, 'kind' | 'phrase'>,
  tells: QuestionLanguage['tells'],
): AskedKind {
  const among = PLAIN.has(kind) ? TOLD : kind === 'money' ? TOLD.slice(0, 1) : [];
  const others = words.filter((word) => !phrase.includes(word));
  return among.find((one) => tells[one]?.some((name) => placeOf(others, wordsOf(name)) >= 0)) ?? kind;
}

function wordsOf(text: string): string[] {
  return tokensOf(text).flatMap(({ word, whole }) => (whole ? [] : [word]));
}

function placeOf(words: readonly string[], phrase: readonly string[]): number {
  for (let at = 0; at + phrase.length <= words.length; at++) if (startsWith(words, phrase, at)) return at;
  return -1;
}

function startsWith(words: readonly string[], phrase: readonly string[], at: number): boolean {
  return phrase.length > 0 && phrase.every((word, index) => words[at + index] === word);
}
