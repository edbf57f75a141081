import { plain } from '../../records/sentences.ts';

/** A law as a text names it. `key` is the same for every spelling of the same law. */
export interface Enactment {
  name: string;
  key: string;
}

/** A place in a law as a text cites it: "Art. 83", "Section 4", "§ 3", "Rule V", "Reg 12(3)". */
export interface LawPlace {
  /** `art`, `sec`, `rule`, `reg`. */
  unit: string;
  number: string;
  text: string;
  index: number;
}

const NUMBERED: readonly [RegExp, string][] = [
  [/\b(?:Republic Act|R\.\s?A\.|RA)(?:\s+No\.?)?\s*(\d{3,5})\b/g, 'ra'],
  [/\b(?:Presidential Decree|P\.\s?D\.|PD)(?:\s+No\.?)?\s*(\d{1,4})(?![\d/:])\b/g, 'pd'],
  [/\b(?:Executive Order|E\.\s?O\.|EO)\s*(?:No\.?\s*)?(\d{1,5})\b/g, 'eo'],
  [/\b(?:Memorandum Order|M\.\s?O\.|MO)\s+(?:No\.?\s*)?(\d{1,4})\b/g, 'mo'],
  [/\b(?:Department Order|D\.\s?O\.)\s+(?:No\.?\s*)?(\d{1,4}(?:-\d{2})?)\b/g, 'do'],
  [/\bDirective\s+(?:\(EU\)\s*)?(?:No\.?\s*)?(\d{2,4}\/\d{1,4}(?:\/EE?C|\/EU)?)\b/g, 'directive'],
  [/\bRegulation\s+\(E[UC]\)\s*(?:No\.?\s*)?(\d{1,4}\/\d{1,4})\b/g, 'regulation-eu'],
  [/\b(\d{1,2}\s+(?:CFR|U\.?S\.?C\.?))(?=\s|$|,)/g, 'us'],
];
const CAPITALISED = String.raw`(?:\p{Lu}[\p{L}’'-]{1,24}|of|and|for|to|in|the|with|against|on|\(\p{Lu}[\p{L} ]{1,24}\))`;
const NAMED_ACT = new RegExp(
  String.raw`\b(\p{Lu}[\p{L}’'-]{2,24}(?:\s{1,3}${CAPITALISED}){0,7}\s{1,3}(?:Act|Acts|Regulations|Ordinance|Order|Law|Decree|Statute))(?:,?\s{1,3}(?:of\s{1,3})?((?:19|20)\d{2}))?(?![\p{L}])`,
  'gu',
);
const CODE =
  /\b((?:Labou?r|Employment|Work(?:ers?)?|Civil|Tax|National Internal Revenue|Revenue|Penal|Commercial|Industrial Relations|Social Security|Intellectual Property)\s+Code)\b/gi;
const FOREIGN =
  /\b(Code du travail|Estatuto de los Trabajadores|Ley (?:Federal )?del Trabajo|Bürgerliches Gesetzbuch|BGB|\p{Lu}\p{Ll}{3,30}gesetz|\p{Lu}\p{Ll}{3,30}verordnung)(?![\p{L}])/gu;
/** Names that end like a law's and are none. */
const NO_LAW =
  /^(?:the|this|purchase|work|standing|court|payment|money|change|delivery|sales?|job|service|our|your|my|any|each|new|an?) |\b(?:purchase|work|sales|money|standing) order$|^(?:applicable|governing|local|common|case|labou?r|employment|company|corporate|family|tax|civil|contract|international|state|federal|national|foreign|business|criminal|administrative|privacy|public|natural|moore's) (?:law|acts?|regulations|order)$/i;

/** Longer texts are read up to here: a sentence names its law long before. */
const LONGEST = 20_000;

/** The laws that a text names, in order of their naming. */
export function enactmentsIn(whole: string): (Enactment & { index: number; length: number })[] {
  const text = whole.slice(0, LONGEST);
  const found: (Enactment & { index: number; length: number })[] = [];
  const add = (name: string, key: string, index: number) => {
    const words = plain(name);
    if (found.some((one) => one.index < index + name.length && index < one.index + one.length)) return;
    found.push({ name: words, key, index, length: name.length });
  };
  for (const [pattern, kind] of NUMBERED)
    for (const match of text.matchAll(pattern))
      add(match[0], `${kind} ${match[1]?.toLowerCase()}`, match.index);
  for (const match of text.matchAll(CODE))
    add(
      match[0],
      (match[1] ?? '').toLowerCase().replace('labour', 'labor').replaceAll(/\s+/g, ' '),
      match.index,
    );
  for (const match of text.matchAll(NAMED_ACT)) {
    const name = (match[1] ?? '').replace(
      /^(?:Under|See|The|In|As|Of|By|And|For|If|Since|With|To)\s+(?:the\s+)?/u,
      '',
    );
    const year = match[2];
    if (NO_LAW.test(name) || (!year && !/\bAct$/.test(name)) || !/\s/.test(name)) continue;
    const index = match.index + (match[0].indexOf(name) || 0);
    add(
      match[0].slice(match[0].indexOf(name)),
      `${name.toLowerCase().replaceAll(/\s+/g, ' ')}${year ? ` ${year}` : ''}`,
      index,
    );
  }
  for (const match of text.matchAll(FOREIGN)) add(match[0], match[0].toLowerCase(), match.index);
  return found.sort((one, other) => one.index - other.index);
}

const PLACE =
  /(?<![\p{L}\p{N}])(art(?:icle|\.)?|sec(?:tion|\.)?|s\.|§§?|rule|reg(?:ulation|\.)?)\s*((?:\d{1,4}[A-Za-z]?|[IVXLC]{1,7})(?:[.-]\d{1,3})*(?:\s?\(\w{1,4}\))*)(?![\p{L}\p{N}])/giu;

/** Places of a law that a text cites; empty for a text without any. */
export function lawPlacesIn(text: string): LawPlace[] {
  return [...text.slice(0, LONGEST).matchAll(PLACE)].map((match) => {
    const word = (match[1] ?? '').toLowerCase();
    const unit = word.startsWith('a')
      ? 'art'
      : word.startsWith('ru')
        ? 'rule'
        : word.startsWith('r')
          ? 'reg'
          : 'sec';
    return {
      unit,
      number: (match[2] ?? '').replaceAll(/\s/g, '').toLowerCase(),
      text: match[0],
      index: match.index,
    };
  });
}

/** Titles of papers that are divided like a law and bind by agreement or by the house's own word. */
const HOUSE_PAPER =
  /(?<![\p{L}])(?:agreement|contract|by-?laws?|articles of|constitution|polic(?:y|ies)|handbook|manual|terms (?:and conditions|of (?:use|service|business))|lease|charter|memorandum of understanding|code of (?:conduct|ethics))(?![\p{L}])/iu;
const DIGEST =
  /(?<![\p{L}])(?:digest|in (?:plain|my own|our own|simple) (?:words|language|terms|english)|summar(?:y|ised|ized)|cheat[ -]?sheet|explained|explainer|not the (?:text|wording) of the law|does not replace|overview|guide to|notes? on|what the law)(?![\p{L}])/iu;

/** What a document that names laws is: the words of a law, someone's digest of one, or neither. */
export function lawKind(document: {
  title: string;
  headings: readonly string[];
  text: string;
}): 'law' | 'digest' | null {
  if (HOUSE_PAPER.test(document.title) && !startsWithPlace(document.title)) return null;
  const named =
    enactmentsIn(document.title).length > 0 ||
    document.headings.some((heading) => enactmentsIn(heading).length > 0);
  const divided = document.headings.filter((heading) => startsWithPlace(heading)).length;
  const opening = document.text.slice(0, 3000);
  const lines = divided === 0 ? linesWithPlace(document.text) : 0;
  const lawful =
    named ||
    ((divided >= 2 || lines >= 2) &&
      (enactmentsIn(opening).length > 0 ||
        /\b(?:labou?r|employment|law|statute|act|decree|code)\b/i.test(document.title)));
  if (!lawful) return null;
  return DIGEST.test(document.title) ||
    DIGEST.test(opening.slice(0, 1500)) ||
    /\b(?:our|we)\b/i.test(opening.slice(0, 1500))
    ? 'digest'
    : 'law';
}

/** Whether words begin with a place of a law, or with a law and a place: "Art. 83 — …", "PD 851, Sec. 1 …". */
export function startsWithPlace(words: string): boolean {
  const place = lawPlacesIn(words.slice(0, 120))[0];
  if (!place) return false;
  if (place.index === 0) return true;
  const before = words.slice(0, place.index);
  const law = enactmentsIn(before)[0];
  return (
    law !== undefined &&
    before.slice(law.index + law.length).replaceAll(/[\s,;:()\d–—-]|as amended/g, '') === ''
  );
}

function linesWithPlace(text: string): number {
  let count = 0;
  for (const line of text.slice(0, 200_000).split('\n'))
    if (startsWithPlace(line.slice(0, 120).trimStart())) count += 1;
  return count;
}
