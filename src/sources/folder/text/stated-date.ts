import type { When } from '../../../contracts/record.ts';
import { dateIn } from './dates.ts';

/** What a document may call its own date, the strongest first. A date of birth, hire or expiry is none of them. */
const LABELS = [
  /^(?:date of )?(?:last |latest )?(?:updated?|modified|modification|revised|revision|reviewed|review|changed|amended)(?: date| on| at)?(?= ?[:(|–—,-]| \d| [A-Z])/i,
  /^(?:(?:issue|issued|publication|published|document|version|posting|posted|signing|signed|approved|approval|written|prepared|drafted|created|creation) (?:date|on|of)|dated?|date of (?:issue|publication|signing|last (?:update|revision|review|change))|issued|published|written|prepared|author|version|as of|as at|signed|approved|drafted|created|posted|by)(?= ?[:(|–—,-]| by | \d| [A-Z])/i,
  /^(?:effective(?: date| from| as of| on)?|valid (?:from|since)|in (?:force|effect) (?:from|since)|applies from)(?= ?[:(|–—,-]| \d| [A-Z])/i,
];

/** What separates a byline's parts: `Joanna Pineda, HR Officer · 5 January 2026 (draft)`. */
const SEPARATOR = /\s[·•|–—-]\s|,\s(?!\d{4}(?![-/.]?\d))|[.;]\s|\s?\(|\s?\)/;

const LINES = 15;
/** A byline stands higher up. */
const BYLINES = 6;

/**
 * The date a document states of itself near its top: in its first 15 lines that are not blank, a
 * line that starts with a label (updated, revised… before date, issued, author… before effective) and holds a date; else, in
 * the first 6, a byline: a date alone, or a name or place and a date. A label in a table's cell counts with the cell beside it; rows of
 * wider tables are not looked at. Null where the document does not say.
 */
export function statedDate(text: string): When | null {
  const lines = text
    .slice(0, 6000)
    .split('\n')
    .filter((line) => line.slice(0, 400).split('|').length <= 4)
    .map(plainLine)
    .filter((line) => line !== '')
    .slice(0, LINES);
  for (const label of LABELS) {
    for (const line of lines) {
      const match = line.length <= 200 ? label.exec(line) : null;
      const when =
        match && !NOT_ITS_OWN.test(line) ? dateIn(line.slice(match[0].length, match[0].length + 100)) : null;
      if (when !== null) return when;
    }
  }
  return (
    lines
      .slice(0, BYLINES)
      .map(bylineDate)
      .find((when) => when !== null) ?? null
  );
}

/** The date of a line that is a date, or that starts with a name or place and has one part that is a date. */
function bylineDate(line: string): When | null {
  const parts = line
    .slice(0, 200)
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const dates = parts.filter((part) => part.length <= 24 && isWholeDate(part) && dateIn(part) !== null);
  const [only] = dates;
  if (
    only === undefined ||
    dates.length > 1 ||
    NOT_ITS_OWN.test(line.slice(0, line.indexOf(only) + only.length + 20))
  )
    return null;
  const when = dateIn(only);
  const named =
    parts[0] === only ||
    /^\p{Lu}[\p{L}.'’&-]*(?: (?:\p{Lu}|de |la |del |van |von |and |& )[\p{L}.'’&-]*){0,5}$/u.test(
      parts[0] ?? '',
    );
  return named && when !== null && when >= '1995' ? when : null;
}

/** Digits, the name of a month, and nothing more. */
function isWholeDate(part: string): boolean {
  const words = (part.match(/\p{L}+/gu) ?? []).filter((word) => !/^(?:st|nd|rd|th|of|on)$/i.test(word));
  return words.length <= 1 && /\d{4}/.test(part);
}

const NOT_ITS_OWN =
  /\b(?:birth|born|birthday|hired?|hiring|joined|joining|start(?:ed|ing)?|expir(?:y|es|ed|ation)|due|deadline|until|renewal|next|death|died|before|valid to|end(?:s|ed|ing)?)\b/i;

/** The line without list, heading, quote, table and emphasis marks. */
function plainLine(line: string): string {
  return line
    .slice(0, 400)
    .replace(/[*_`~]+/g, '')
    .replace(/^[\s>#|-]+/, '')
    .replace(/[\s|]+$/, '')
    .trim();
}

/** A full date in a file's name: `2024-03-01 minutes.docx`, `20240301_minutes.pdf`; of several, none. */
export function dateInName(name: string): When | null {
  const stem = name.slice(name.lastIndexOf('/') + 1).slice(-300);
  const found = new Set<string>();
  for (const match of stem.matchAll(/(?<!\d)((?:19|20)\d{2})([-_. ]?)(\d{2})\2(\d{2})(?!\d)/g)) {
    const when = dateIn(`${match[1]}-${match[3]}-${match[4]}`);
    if (when !== null) found.add(when);
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
