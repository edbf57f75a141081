import type { Enactment } from '../../contracts/law.ts';
import { PLACE_UNITS } from '../../lexicon/law-words.ts';
import { plain } from '../../records/sentences.ts';
import { all, either } from './words.ts';

/** A place in a law as a text writes it: "Art. 83", "§ 3", "clause 13.2". */
export interface LawPlace {
  unit: string;
  number: string;
  text: string;
  index: number;
}
export type Named = Enactment & { index: number; length: number };

/** A sentence names its law long before. */
const LONGEST = 20_000;
const UNIT_WORDS = PLACE_UNITS.map((unit) => [unit, all(({ places }) => places[unit])] as const);
const UNITS = new Map(UNIT_WORDS.flatMap(([unit, words]) => words.map((word) => [word, unit] as const)));
const NUMBER = String.raw`(?:[LRD]\.?\s?)?(?:\d{1,4}[a-z]?|[IVXLC]{1,7})(?:[.-]\d{1,3})*(?:\s?\(\w{1,4}\))*`;
const PLACE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${either(UNIT_WORDS.flatMap(([, words]) => words))})\s{0,3}(${NUMBER})(?![\p{L}\p{N}])`,
  'giu',
);

/** Places of a law that a text cites; a number alone is none. */
export function placesIn(text: string): LawPlace[] {
  return [...text.slice(0, LONGEST).matchAll(PLACE)].flatMap((match) => {
    const number = (match[2] ?? '').replaceAll(/\s/g, '');
    // Roman numerals stand in capitals: "rule ill" is none.
    if (!/\d/.test(number) && number !== number.toUpperCase()) return [];
    const unit = UNITS.get((match[1] ?? '').toLowerCase()) ?? 'section';
    return [{ unit, number: number.toLowerCase(), text: match[0], index: match.index }];
  });
}

const ENDS = all(({ nameEnds }) => nameEnds);
const YEARLY = new Set(all(({ yearly }) => yearly));
const LINKS = String.raw`(?:of|and|for|to|in|the|with|against|on|\(\p{Lu}[\p{L} ]{1,24}\))`;
const shouted = (words: readonly string[]) =>
  words.flatMap((word) => [
    word.toUpperCase(),
    word.replaceAll(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase()),
  ]);
/** "Fair Work Act 2009", "LEGAL SERVICES AWARD 2020". */
const ENDED = new RegExp(
  String.raw`(?<![\p{L}])((?:\p{Lu}[\p{L}’'-]{0,24}\s{1,3}(?:${LINKS}\s{1,3}){0,3}){1,7}?)?(${either(shouted(ENDS.filter((word) => !word.startsWith('*'))))})(?![\p{L}])(\s{1,3}\(\p{Lu}{2,5}\))?(?:,?\s{1,3}(?:of\s{1,3})?((?:19|20)\d{2}))?`,
  'gu',
);
/** "Arbeitszeitgesetz", also in the genitive. */
const COMPOUND = new RegExp(
  String.raw`(?<![\p{L}])(\p{Lu}[\p{L}-]{2,40}?(?:${either(ENDS.filter((word) => word.startsWith('*')).map((word) => word.slice(1)))}))(?:e?s)?(?![\p{L}])`,
  'gu',
);
const CODES = new RegExp(String.raw`(?<![\p{L}])(?:${either(all(({ codes }) => codes))})(?![\p{L}])`, 'gu');
const SERIES = new RegExp(
  String.raw`(?<![\p{L}])(${either(all(({ series }) => series))})\s{0,3}(?:No\.?|Nr\.?|n\.?º|n°|núm\.)?\s{0,3}(\d{1,5}(?:[/-]\d{1,5}){0,2}(?:/EE?C|/EU|/UE|/CE)?)(?![\p{L}\p{N}:])`,
  'gu',
);
/** "§ 622 Abs. 1 BGB", "art. 34 del ET": what is cited by a place and letters. */
const LETTERS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${either(UNIT_WORDS.flatMap(([, words]) => words))})\s{0,3}${NUMBER}(?:\s(?:Abs\.|Satz|Nr\.|S\.)\s?\d{1,3}){0,3}\s(?:del?\s|de\sla\s|du\s|of\sthe\s)?(\p{Lu}[\p{L}]{0,12}\p{Lu}[\p{L}]{0,8})(?![\p{L}])`,
  'giu',
);
/** Words in capitals after a place that begin a sentence rather than name a law. */
const WORD_NO_LAW = /^(?:the|this|each|every|any|all|an?)$/i;

/** The laws that a text names, in order of their naming. */
export function enactmentsIn(whole: string): Named[] {
  const text = whole.slice(0, LONGEST);
  const found: Named[] = [];
  const add = (written: string, index: number) => {
    const name = plain(written).trim();
    if (
      name === '' ||
      found.some((one) => one.index < index + written.length && index < one.index + one.length)
    )
      return;
    found.push({ name, key: keyOf(name), index, length: written.length });
  };
  for (const match of text.matchAll(SERIES)) if (isSeries(match)) add(match[0].trimEnd(), match.index);
  for (const match of text.matchAll(CODES)) add(match[0], match.index);
  for (const match of text.matchAll(COMPOUND)) add(match[1] ?? '', match.index);
  for (const match of text.matchAll(ENDED)) {
    if (YEARLY.has((match[2] ?? '').toLowerCase()) && match[4] === undefined) continue;
    const lead =
      /^(?:(?:Under|See|The|In|As|Of|By|And|For|If|Since|With|To|Per)\s+)+(?:the\s+)?/u.exec(match[0])?.[0] ??
      '';
    const name = match[0].slice(lead.length);
    // One word alone ("the Act") points back at a law; it names none.
    if (/\s/.test(name.trim()) && !/^(?:the|this|that|our|your|an?)\s/i.test(name))
      add(name, match.index + lead.length);
  }
  for (const match of text.matchAll(LETTERS)) {
    const name = match[1] ?? '';
    if (/\p{Ll}?\p{Lu}\p{Ll}*\p{Lu}/u.test(name) && !WORD_NO_LAW.test(name))
      add(name, match.index + match[0].lastIndexOf(name));
  }
  return found.sort((one, other) => one.index - other.index);
}

/** Initials alone stand before a number of many kinds; a law of the Romance languages has its year beside it. */
const isSeries = ([, word = '', number = '']: RegExpExecArray): boolean =>
  /^(?:\p{Lu}\.?){2,4}$/u.test(word) || / /.test(word) ? number.length > 1 : /[/-]/.test(number);

export function keyOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll('labour', 'labor')
    .replaceAll(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
}

/** Whether words begin with a place of a law, or with the name of a law and a place: "Art. 83 — …", "PD 851, Sec. 1 …". */
export function leadOf(words: string): { law: Named | null; prefix: string; place: LawPlace } | null {
  const line = words.slice(0, 160);
  const place = placesIn(line)[0];
  if (!place) return null;
  const prefix = line.slice(0, place.index).replace(/[\s,;:–—(-]+$/u, '');
  if (prefix === '') return { law: null, prefix, place };
  const law = enactmentsIn(prefix)[0] ?? null;
  // "Award, clause 13", "National Employment Standards, section 87": capitals and a comma are the name of a law.
  const capitals =
    /^(?:\p{Lu}[\p{L}’'.-]{1,24}|of|the|and|for|de|del|la|du|des|der|\(\p{L}{1,20}\)|\d{1,5})(?:\s(?:\p{Lu}[\p{L}’'.-]{1,24}|of|the|and|for|de|del|la|du|des|der|\(\p{L}{1,20}\)|\d{1,5})){0,9}$/u.test(
      prefix,
    );
  const comma = /^[,\s]*,/.test(line.slice(prefix.length, place.index));
  return capitals && (comma || law) ? { law, prefix, place } : null;
}
