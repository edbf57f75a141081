import { Decimal } from 'decimal.js';
import { remembered } from '../remembered.ts';
import { currencyWord } from './currency-words.ts';
import { plainCharacters } from './plain.ts';

/** Which mark stands before the decimals. */
export type DecimalMark = '.' | ',';

/** An amount as one cell writes it. */
export interface WrittenAmount {
  /** Its value if a point stands before the decimals, and if a comma does; null where it cannot be read so. */
  readings: Readonly<Record<DecimalMark, Decimal | null>>;
  /** ISO code of the currency that the cell names, or null. */
  currency: string | null;
  /** Letters beside the number that are no known currency: a unit, if the whole column has it. */
  unit: string | null;
  /** `debit` and `credit` as the cell's own words say it; the value itself has no sign then. */
  side: Side | null;
}

export type Side = 'debit' | 'credit';

/**
 * Words and letters for the two sides of an account as banks print them: English, German, French, Spanish, Italian,
 * Portuguese, Dutch, Swedish, Polish, ISO 20022, and a plus or minus in a column of its own.
 */
const SIDES: ReadonlyMap<string, Side> = new Map<string, Side>([
  ...wordsOf(
    'debit',
    'd dr db dt s debit debet debe soll débit dare debito débito dbit af out lastschrift cargo belastung withdrawal auszahlung retrait retiro ' +
      'outgoing expense ausgang gasto egreso uscita saída saida uttag obciążenie -',
  ),
  ...wordsOf(
    'credit',
    'c cr ct h credit kredit haber haben crédit avere credito crédito crdt bij in gutschrift abono deposit einzahlung dépôt depósito ' +
      'incoming income eingang ingreso entrata entrada insättning uznanie +',
  ),
]);

function wordsOf(side: Side, words: string): [string, Side][] {
  return words.split(' ').map((word) => [word, side]);
}

/** Letters behind a number that multiply it: "5k" is not five. */
const SCALE = /^ ?(?:k|m|mm|mn|mio|mill?|mrd|md|bn|b|t|tsd|thousand|million|lakhs?|crores?)\.?(?![\p{L}])/iu;

const CORE =
  /^(?<before>[^\d]*?)(?<core>[.,\u066B]?\d(?:[\d.,\u066B\u066C'\u00B7]|[ ](?=\d))*)(?<after>[^\d]*)$/u;
const LONGEST = 80;

/** The side that a word means by itself (`CR`, `Soll`), or null. */
export function sideOf(word: string): Side | null {
  const bare = plainCharacters(word).trim().toLowerCase().replace(/\.+$/, '');
  return SIDES.get(bare) ?? SIDES.get(bare.replace(/^(?:paid|money|payments?) (?=in$|out$)/, '')) ?? null;
}

/** Whether a cell says that there is no amount: empty, or a dash. */
export function isNoAmount(cell: string): boolean {
  return /^-*$/.test(plainCharacters(cell));
}

/**
 * An amount of a cell, or null where it is none that is understood. Signs are a minus before or behind, brackets, or
 * the words for debit and credit; two of them at once are not understood. Digits of every script, groups of three
 * and Indian groups, `.50`, `100.-` for no cents, and the form `="1.00"` of spreadsheets.
 */
export function readWritten(cell: string): WrittenAmount | null {
  return cell.length > LONGEST ? null : written(cell);
}

const written = remembered((cell: string): WrittenAmount | null => {
  const text = plainCharacters(cell.replace(/^="(.*)"$/s, '$1')).replace(/^'(?=\S)/, '');
  const match = CORE.exec(text);
  if (!match?.groups) return null;
  let { before = '', core = '', after = '' } = match.groups;
  const tail = /[.,'\u00B7]+$/.exec(core)?.[0] ?? '';
  core = core.slice(0, core.length - tail.length);
  after = tail + after;
  if (/^[.,\u066B]/.test(core) && /[\p{L}\p{M}/]$/u.test(before)) {
    // The point of "Rs.500" belongs to the word; of "kg.500" nobody knows.
    if (currencyWord(`${lastWord(before)}${core[0]}`) === null) return null;
    before += core[0];
    core = core.slice(1);
  }
  // "100.-" and "100,--" have no cents; the dash is no minus.
  after = after.replace(/^[.,] ?-+/, '');
  if (SCALE.test(after)) return null;
  const affixes = affixesOf(before, after);
  if (affixes === null) return null;
  const readings = {
    '.': readingOf(core, '.', affixes.negative),
    ',': readingOf(core, ',', affixes.negative),
  };
  if (readings['.'] === null && readings[','] === null) return null;
  const { currency, unit, side } = affixes;
  return { readings, currency, unit, side };
});

interface Affixes extends Pick<WrittenAmount, 'currency' | 'unit' | 'side'> {
  negative: boolean;
}

function affixesOf(...parts: readonly [before: string, after: string]): Affixes | null {
  // Brackets round words ("pounds (UK)") are no sign.
  const [before = '', after = ''] = parts.map((part) => part.replace(/\(([^()]*\p{L}[^()]*)\)/gu, ' $1 '));
  // The hyphen of a word ("États-Unis") is no sign.
  const signs = (text: string) => text.replace(/(?<=\p{L})-(?=\p{L})/gu, '');
  const count = (text: string, mark: string) => signs(text).split(mark).length - 1;
  const [open, close] = [count(before, '('), count(after, ')')];
  if (open !== close || open > 1 || count(before, ')') + count(after, '(') > 0) return null;
  const minus = count(before, '-') + count(after, '-');
  const plus = count(before, '+') + count(after, '+');
  if (minus + plus + open > 1) return null;
  const words = `${before} ${after}`
    .replace(/[()+]|(?<!\p{L})-|-(?!\p{L})/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
  const whole = words.join(' ');
  const named = whole === '' ? null : currencyWord(whole);
  if (whole === '' || named)
    return { negative: minus + open > 0, currency: named?.code ?? null, unit: null, side: null };
  const sides = words.filter((word) => sideOf(word) !== null);
  if (sides.length > 1 || (sides.length === 1 && minus + plus + open > 0)) return null;
  const rest = words.filter((word) => sideOf(word) === null).join(' ');
  const currency = rest === '' ? null : currencyWord(rest);
  if (rest !== '' && currency === null && !/^[\p{L}\p{M}\p{Sc}][\p{L}\p{M}\p{Sc}. '/-]{0,39}$/u.test(rest))
    return null;
  return {
    negative: minus + open > 0,
    currency: currency?.code ?? null,
    unit: rest !== '' && currency === null ? rest : null,
    side: sides[0] === undefined ? null : sideOf(sides[0]),
  };
}

function lastWord(text: string): string {
  return text.split(/[ (+-]/).at(-1) ?? '';
}

/** The digits read with one mark before the decimals; null where the groups are broken. */
function readingOf(core: string, mark: DecimalMark, negative: boolean): Decimal | null {
  const decimal = core.includes('\u066B') ? '\u066B' : mark;
  const parts = core.split(decimal);
  const [whole = '', fraction = ''] = parts;
  if (parts.length > 2 || !/^\d{0,10}$/.test(fraction) || (parts.length === 2 && fraction === ''))
    return null;
  if (whole === '' && fraction === '') return null;
  const groups = whole.split(/[^\d]/);
  const separators = new Set(whole.match(/[^\d]/g));
  if (separators.size > 1 || separators.has(decimal)) return null;
  if (groups.length > 1 && !isGrouped(groups)) return null;
  const digits = groups.join('');
  if (digits.length > 15) return null;
  const value = new Decimal(`${digits || '0'}${fraction === '' ? '' : `.${fraction}`}`);
  return negative && !value.isZero() ? value.negated() : value;
}

/** `1,234,567` and the Indian `12,34,567`. No number begins with a group of zeros. */
function isGrouped([first = '', ...rest]: readonly string[]): boolean {
  if (!/^[1-9]\d{0,2}$/.test(first) || rest.at(-1)?.length !== 3) return false;
  const inner = rest.slice(0, -1);
  return (
    inner.every(({ length }) => length === 3) ||
    (first.length <= 2 && inner.every(({ length }) => length === 2))
  );
}
