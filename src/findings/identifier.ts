import { defineFinding, type RecordView, type Sighting } from '../contracts/finding.ts';
import { type Identifier, identifierSchema } from '../contracts/finding-kinds.ts';
import { ibanLength } from './reading/check-digits.ts';
import { SCHEME_PATTERNS } from './reading/labelled-identifiers.ts';
import { type Piece, piecesOf } from './reading/pieces.ts';
import { oneLine } from './reading/statements.ts';

const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{1,4}){2,8}/gu;
const URL = /(?<![\p{L}\p{N}@])(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"'`|\\^{}]{3,2000}/giu;
const PREFIXED =
  /(?<![\p{L}\p{N}_./@#-])(?<prefix>[A-Z]{2,6})(?:-[A-Z]{1,6}){0,2}[-/](?:\d{4}[-/])?\d{2,10}(?:-\d{1,8})?(?![\p{L}\p{N}_@/-]|\.\d)/gu;
const NO_PREFIX = new Set([
  'UTF',
  'ISO',
  'SHA',
  'MD',
  'RFC',
  'COVID',
  'WCAG',
  'HTTP',
  'IEEE',
  'ANSI',
  'ASCII',
  'CVE',
  'BASE',
  'USB',
  'TLS',
  'AES',
  'RSA',
  'FY',
  'CY',
  'MP',
  'PM',
  'AM',
  'GMT',
  'UTC',
  'MAR',
  'JAN',
  'FEB',
  'APR',
  'MAY',
  'JUN',
  'JUL',
  'AUG',
  'SEP',
  'SEPT',
  'OCT',
  'NOV',
  'DEC',
  'MON',
  'TUE',
  'WED',
  'THU',
  'FRI',
  'SAT',
  'SUN',
  'AD',
  'BC',
  'US',
  'UK',
  'USD',
  'EUR',
  'AUD',
  'GBP',
  'PHP',
  'COMP',
  'SEC',
  'RM',
  'PAGE',
  'ROOM',
  'TEL',
  'FAX',
  'PH',
  'DOW',
  'TOP',
  'PRE',
  'MID',
  'POST',
]);
const SCHEMES: Readonly<Record<string, string>> = {
  INV: 'invoice',
  BILL: 'invoice',
  CN: 'credit-note',
  CRN: 'credit-note',
  SA: 'agreement',
  AGR: 'agreement',
  MSA: 'agreement',
  SOW: 'agreement',
  CT: 'agreement',
  CTR: 'agreement',
  NDA: 'agreement',
  PO: 'purchase-order',
  QU: 'quote',
  QUO: 'quote',
  EST: 'quote',
  REC: 'receipt',
  OR: 'receipt',
};
const DOMAIN =
  /(?<![\p{L}\p{N}@._/-])(?:[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?\.){1,4}[a-z]{2,12}(?![\p{L}\p{N}_@-]|\.[a-z]|\(|\/)/giu;
const FILE =
  /\.(?:docx?|xlsx?|pptx?|pdf|csv|txt|md|mdx|html?|png|jpe?g|gif|svg|zip|gz|js|ts|jsx|tsx|py|rb|sh|json|ya?ml|xml|exe|eml|mbox|sql|css|toml|lock|log|bak|env|php|java|cs|rs|swift|mov|mp[34]|nsf|pst|ini|cfg|conf)$/i;

/** What stands for one thing: bank and tax numbers, document numbers, account codes, URLs and domains. */
export const finding = defineFinding({
  kind: 'identifier',
  version: 1,
  summary: 'Bank, tax, document and account identifiers, URLs and domains.',
  data: identifierSchema,
  *extract(view: RecordView) {
    for (const piece of piecesOf(view, { signature: true, heading: true, code: false })) {
      const found: Sighting<Identifier>[] = [];
      const add = (scheme: string, start: number, value: string, label: string | null) => {
        const start_ = piece.start + start;
        found.push({
          start: start_,
          end: start_ + value.length,
          data: { scheme, value: oneLine(value), label: label === null ? null : oneLine(label) },
        });
      };
      readAddresses(piece, add);
      if (/\d/.test(piece.text)) {
        readByLabel(piece, add);
        readByForm(piece, add);
      }
      let last = -1;
      // The first reading of a range stands; they come in order of trust.
      const order = new Map(found.map((sighting, index) => [sighting, index]));
      found.sort(
        (one, other) => one.start - other.start || (order.get(one) as number) - (order.get(other) as number),
      );
      for (const sighting of found) {
        if (sighting.start < last) continue;
        last = sighting.end;
        yield sighting;
      }
    }
  },
});

type Add = (scheme: string, start: number, value: string, label: string | null) => void;

function readAddresses(piece: Piece, add: Add): void {
  const { text } = piece;
  if (/:\/\/|www\./i.test(text)) {
    for (const match of text.matchAll(URL)) {
      let value = match[0].replace(/[.,;:!?*_~]{1,200}$/, '');
      if (value.endsWith(']') && !value.includes('[')) value = value.slice(0, -1);
      const open = value.indexOf('(');
      const close = value.indexOf(')');
      if (close >= 0 && (open < 0 || open > close))
        value = value.slice(0, close).replace(/[.,;:!?]{1,20}$/, '');
      if (/^(?:(?:https?|ftp):\/\/|www\.)[\p{L}\p{N}[]/iu.test(value)) add('url', match.index, value, null);
    }
  }
  const named = piece.label !== null && /\b(?:domain|website|web site|site|url|host)s?\b/i.test(piece.label);
  if (!named && !/\bdomains?\b/i.test(text)) return;
  for (const match of text.matchAll(DOMAIN)) {
    const near =
      named ||
      /\bdomains?\b/i.test(text.slice(Math.max(0, match.index - 80), match.index + match[0].length + 40));
    if (near && !FILE.test(match[0]) && !/^(?:e\.g|i\.e|a\.m|p\.m|etc)$/i.test(match[0]))
      add('domain', match.index, match[0], piece.label);
  }
}

function readByLabel(piece: Piece, add: Add): void {
  const { text, label } = piece;
  if (
    label !== null &&
    text.length <= 60 &&
    !/\b(?:phone|contact|mobile|tel|telephone|fax|cell|hotline)\b/i.test(label)
  ) {
    const bare = text.replace(/^[*_`]{1,3}|[*_`]{1,3}$/g, '');
    for (const scheme of SCHEME_PATTERNS) {
      const value = scheme.column.test(label.trim()) ? scheme.value.exec(bare)?.[0] : undefined;
      if (value === bare && (scheme.accepts?.(value) ?? true)) {
        add(scheme.scheme, text.indexOf(bare), value, label);
        return;
      }
    }
  }
  for (const scheme of SCHEME_PATTERNS) {
    for (const match of text.matchAll(scheme.lead)) {
      const start = match.index + match[0].length;
      let value = scheme.value.exec(text.slice(start, start + 64))?.[0];
      if (value !== undefined && scheme.scheme === 'iban') value = value.slice(0, ibanLength(value));
      if (value === undefined || value === '' || !(scheme.accepts?.(value) ?? true)) continue;
      if (/^[.,]\d|^%/.test(text.slice(start + value.length, start + value.length + 2))) continue;
      add(scheme.scheme, start, value, match.groups?.label ?? null);
    }
  }
}

function readByForm(piece: Piece, add: Add): void {
  const { text } = piece;
  for (const match of text.matchAll(IBAN)) {
    const length = ibanLength(match[0]);
    if (length > 0) add('iban', match.index, match[0].slice(0, length), null);
  }
  for (const match of text.matchAll(PREFIXED)) {
    const prefix = match.groups?.prefix ?? '';
    if (NO_PREFIX.has(prefix) || (match[0].match(/\d/g) ?? []).length < 3) continue;
    add(SCHEMES[prefix] ?? 'code', match.index, match[0], null);
  }
}
