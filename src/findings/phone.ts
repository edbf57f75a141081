import { defineFinding, type RecordView } from '../contracts/finding.ts';
import { phoneSchema } from '../contracts/finding-kinds.ts';
import { isInsideAddress, piecesOf } from './reading/pieces.ts';

const LABEL =
  '(?:tel(?:ephone)?|(?:tele)?phone|ph|mob(?:ile)?|cell(?:ular|phone)?|fax|facsimile|hotline|helpline|direct(?: line)?|landline|office|whats ?app|viber|switchboard|toll[- ]free|customer care|call(?: us)?(?: on| at)?|dial(?:-in)?|emergency|pager)';
const LABELLED = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?<label>${LABEL})(?:[ .]{0,2}(?:no|nr|number|num|#)s?)?[.*_)]{0,3}\\s{0,2}[:#.–-]{0,2}[\\s*_]{0,4}(?<number>(?:\\+|\\(\\+?)?\\d[\\d ().\\u00a0/–-]{4,24}\\d)(?:\\s?(?:ext|x)\\.?\\s?\\d{1,6})?(?![\\d%]|[,.]\\d)`,
  'giu',
);
const INTERNATIONAL =
  /(?<![\p{L}\p{N}_+./=-])\(?\+\d{1,3}\)?[ .\u00a0-]{0,2}(?:\(\d{1,5}\)[ .\u00a0-]{0,2})?\d{1,5}(?:[ .\u00a0-]{1,2}\d{1,5}){0,6}(?![\p{L}\p{N}_%]|[.,:/]\d)/gu;
const LOCAL = new RegExp(
  `(?<![\\p{L}\\p{N}_+.,/=$€£#-])(?:${[
    '1[-. ]\\d{3}[-. ]\\d{3}[-. ]\\d{4}', // North America with its trunk digit
    '\\(\\d{3}\\)[ -]?\\d{3}[-. ]\\d{4}',
    '[2-9]\\d{2}([-.])\\d{3}\\1\\d{4}',
    '\\(0\\d{1,4}\\)[ -]?\\d{3,4}[ -]\\d{3,4}', // area code in parentheses: Australia, Britain, the Philippines
    '1[38]00[ ]\\d{3}[ ]\\d{3}',
    '09\\d{2}[ -]\\d{3}[ -]\\d{4}', // Philippine mobile
    // Area code with its trunk digit, then groups: Britain, Ireland, Germany, Australia; a number's inside is none.
    '(?<!\\d[ -])0\\d{2,4}(?: ?/ ?| )\\d{3,8}(?:[ -]\\d{2,6}){0,2}',
    '(?<!\\d[ -])0[2378][ ]\\d{4}[ ]\\d{4}',
    '(?<!\\d[ -])0[1-9](?:[ .]\\d{2}){4}', // France
    '(?<!\\d[ -])[6-9]\\d{2}[ ]\\d{2}[ ]\\d{2}[ ]\\d{2}', // Spain
    '(?<!\\d[ -])[6-9]\\d{2}[ ]\\d{3}[ ]\\d{3}',
    '1-8\\d{2}-\\d{3}-\\d{4}',
  ].join('|')})(?![\\p{L}\\p{N}_%-]|[.,:/]\\d)`,
  'gu',
);
/** Digits of a number with its area code. */
const LEAST_LOCAL = 9;
const COLUMN = /\b(?:tel|telephone|phone|mobile|cell|fax|contact (?:no|number)|whatsapp|hotline|helpline)\b/i;
const BEFORE = new RegExp(`(?<![\\p{L}])(${LABEL}|[tmfpoc])[.:)]{0,2}[\\s*_]{0,4}$`, 'iu');

/** Telephone numbers: international, local in forms that nothing else has, and labelled ones. */
export const finding = defineFinding({
  kind: 'phone',
  version: 2,
  summary: 'Telephone numbers with their label.',
  data: phoneSchema,
  *extract(view: RecordView) {
    for (const piece of piecesOf(view, { signature: true })) {
      const { text } = piece;
      if (!/\d[^\p{L}]{0,8}\d/u.test(text)) continue;
      const candidates: { start: number; end: number; label: string | null }[] = [];
      const add = (start: number, length: number, label: string | null) => {
        if (!isInsideAddress(text, start)) candidates.push({ start, end: start + length, label });
      };
      if (piece.label !== null && COLUMN.test(piece.label) && /^[+(]?[\d][\d ().+/-]{5,24}$/.test(text))
        add(0, text.length, piece.label);
      else {
        for (const match of text.matchAll(LABELLED)) {
          const number = match.groups?.number ?? '';
          if (!isDate(number))
            add(
              match.index + match[0].indexOf(number, match.groups?.label?.length ?? 0),
              number.length,
              match.groups?.label ?? null,
            );
        }
        for (const match of text.matchAll(INTERNATIONAL))
          add(match.index, match[0].length, labelBefore(text, match.index) ?? piece.label);
        for (const match of text.matchAll(LOCAL))
          if (!match[0].startsWith('0') || digitsIn(match[0]) >= LEAST_LOCAL)
            add(match.index, match[0].length, labelBefore(text, match.index) ?? piece.label);
      }
      let last = -1;
      for (const { start, end, label } of candidates.sort(
        (one, other) => one.start - other.start || other.end - one.end,
      )) {
        if (start < last) continue;
        const number = balanced(text.slice(start, end));
        const digits = number.replace(/[^\d+]/g, '').replace(/(?!^)\+/g, '');
        const count = digits.replace('+', '').length;
        if (count < (number.includes('+') ? 8 : 7) || count > 15 || /^(\d)\1+$/.test(digits)) continue;
        last = end;
        yield {
          start: piece.start + start,
          end: piece.start + start + number.length,
          data: { number, digits, label },
        };
      }
    }
  },
});

function labelBefore(text: string, index: number): string | null {
  return BEFORE.exec(text.slice(Math.max(0, index - 24), index))?.[1] ?? null;
}

const digitsIn = (text: string) => text.replace(/\D/g, '').length;

function isDate(number: string): boolean {
  return /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})/.test(number);
}

/** Without what follows the number: a closing parenthesis that was not opened, white space. */
function balanced(number: string): string {
  const trimmed = number.replace(/[\s.–/-]+$/, '');
  return trimmed.endsWith(')') && !trimmed.includes('(') ? trimmed.slice(0, -1) : trimmed;
}
