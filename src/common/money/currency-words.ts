import { plainCharacters } from './plain.ts';
import { CURRENCY_CODES, SYMBOLS } from './symbols.ts';

/** Languages, some with a country, whose signs and names of currencies are known. */
const LANGUAGES = (
  'en en-AU en-BB en-CA en-GH en-HK en-IN en-KE en-MY en-NG en-NZ en-PH en-PK en-SG en-ZA de de-AT de-CH es es-AR es-BO es-CL ' +
  'es-CO es-CR es-DO es-GT es-HN es-MX es-PA es-PE es-PY es-US es-UY es-VE fr fr-CA fr-CH fr-MA fr-SN it it-CH pt pt-AO pt-MZ ' +
  'pt-PT nl da sv nb nn is fi et lv lt pl cs sk hu sl hr bs sr sr-Latn mk sq ro bg el tr ru uk be kk ka hy az uz he ar ar-AE ' +
  'ar-EG ar-MA ar-SA fa ur hi bn ta te mr gu kn ml pa ne si th lo km my vi id ms fil ja zh zh-Hant zh-HK ko sw am af zu ca eu ' +
  'gl cy ga mt lb mn'
).split(' ');

type Display = 'symbol' | 'narrowSymbol' | 'name';

/** Sign or name as `currencyWord` compares it, to the codes that it stands for. */
let signs: Map<string, Set<string>> | null = null;
let names: Map<string, Set<string>> | null = null;

/** What a sign or word beside an amount says. */
export interface CurrencyWord {
  /** ISO code, or null where several currencies share it: `$`, `kr`. */
  code: string | null;
}

/**
 * The currency that a sign, code or name beside an amount stands for: `€`, `EUR`, `Kč`, `euros`; null where it is none.
 * Signs and names come from the Unicode CLDR of the machine, in the languages above.
 */
export function currencyWord(written: string): CurrencyWord | null {
  const word = keyOf(written);
  if (word === '') return null;
  const code = word.toUpperCase();
  if (/^[A-Z]{3}$/.test(code) && CURRENCY_CODES.has(code)) return { code };
  // The signs that are met every day; of letters alone CLDR knows more.
  const symbol = /\p{Sc}/u.test(written) ? SYMBOLS[written.trim()] : undefined;
  if (symbol !== undefined) return { code: symbol };
  signs ??= new Map([...collect('narrowSymbol'), ...collect('symbol')]);
  const found = signs.get(word);
  if (found) return oneOf(found);
  // "$" with letters of a country beside it, in whatever order.
  if (word.length <= 12 && /\p{Sc}/u.test(word)) return { code: null };
  if (word.length < 3) return null;
  names ??= collect('name');
  const named = names.get(word);
  return named ? oneOf(named) : null;
}

function oneOf(codes: ReadonlySet<string>): CurrencyWord {
  const [only] = codes;
  return { code: codes.size === 1 && only !== undefined ? only : null };
}

/** Spaces, dots at the end and letter case make no other word. */
function keyOf(written: string): string {
  const word = plainCharacters(written.normalize('NFKC').replace(/[()]/g, ' '));
  return word.toLowerCase().replace(/\.+$/, '').trim();
}

/** Numbers of which one at least has each form of plural in each language. */
const COUNTED = [0, 1, 2, 3, 5, 6, 11, 20, 100, 1_000_000, 0.1];

function collect(display: Display): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const language of LANGUAGES) {
    // A country changes signs, hardly ever names.
    if (display === 'name' && /^[a-z]{2,3}-[A-Z]{2}$/.test(language) && language !== 'pt-PT') continue;
    const counts = display === 'name' ? countsOf(language) : new Map([[0, [1]]]);
    for (const [digits, numbers] of counts)
      for (const currency of CURRENCY_CODES) {
        const format = new Intl.NumberFormat(language, {
          style: 'currency',
          currency,
          currencyDisplay: display,
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        });
        for (const number of numbers) {
          const part = format.formatToParts(number).find(({ type }) => type === 'currency');
          const key = keyOf(part?.value ?? '');
          if (key !== '') found.set(key, (found.get(key) ?? new Set()).add(currency));
        }
      }
  }
  return found;
}

/** Numbers by their decimals, one for each form of plural of a language. */
function countsOf(language: string): Map<number, number[]> {
  const forms = new Set<string>();
  const counts = new Map<number, number[]>();
  for (const digits of [0, 2]) {
    const rules = new Intl.PluralRules(language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    for (const number of COUNTED) {
      if (digits === 0 && !Number.isInteger(number)) continue;
      const form = rules.select(number);
      if (forms.has(form)) continue;
      forms.add(form);
      counts.set(digits, [...(counts.get(digits) ?? []), number]);
    }
  }
  return counts;
}
