import { defineFinding, type RecordView } from '../contracts/finding.ts';
import { addressSchema } from '../contracts/finding-kinds.ts';
import { linesOf, type Piece, piecesOf } from './reading/pieces.ts';
import { countryOf } from './reading/places.ts';

const STREET =
  '(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Highway|Hwy|Parkway|Pkwy|Place|Pl|Court|Ct|Terrace|Tce|Crescent|Cres|Square|Sq|Way|Close|Quay|Row|Parade|Pde|Esplanade|Circuit|Wharf|Plaza|Marg|Salai|Chowk|Nagar|Extension|Broadway|Walk|Mews|Loop)';
const STREET_LINE = new RegExp(
  `(?<![\\p{L}\\p{N}$£€.,])(?:(?:No\\.?|#)\\s?)?\\d{1,5}[A-Za-z]?(?:[/-]\\d{1,5}[A-Za-z]?)?,?[ \\t]{1,2}(?:[\\p{Lu}\\p{N}][\\p{L}\\p{N}'’.-]{0,24}[ \\t]{1,2}){1,4}${STREET}\\b\\.?(?:[ \\t](?:North|South|East|West|N|S|E|W|NE|NW|SE|SW)\\b\\.?)?`,
  'u',
);
const BOX = /(?<![\p{L}\p{N}])(?:G\.?P\.?O\.?|P\.?\s?O\.?|Post Office|Locked)\s?(?:Box|Bag)\s{1,2}\d{1,8}/iu;
const POSTCODE =
  /(?<![\p{L}\p{N}-])(?:(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)[ ,]{1,2}\d{4}|(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\.?[ ,]{1,2}\d{5}(?:-\d{4})?|(?:Texas|California|New York|Florida|Illinois|Washington)[ ,]{1,2}\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}|[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d|Singapore \d{6}|\d{4,6})(?![\p{L}\p{N}%,.]\d|[\p{L}\p{N}-])/u;
const CERTAIN_POSTCODE = new RegExp(POSTCODE.source.replace('|\\d{4,6})', ')'), 'u');
const LABEL =
  /(?:^|[^\p{L}])(?:(?:postal|mailing|street|office|registered|business|billing|delivery|shipping|head office|company|branch|home|service|site)\s)?(?:address|registered office|head office|located at|location)\s?[:–-][*_]{0,2}\s{1,2}/iu;
const ADDRESS_LABEL =
  /^(?:[\p{L}]{1,20}\s){0,3}(?:address|registered office|head office|location)(?:\s\([\p{L} ]{1,20}\))?$/iu;
const PART =
  /^(?:[\p{Lu}\p{N}#(][\p{L}\p{N}'’.()&/#-]{0,30})(?:[ ](?:(?:of|de|del|la|the|and|ng|sa|st|floor|fl|near|opp\.?)|[\p{Lu}\p{N}#(&-][\p{L}\p{N}'’.()&/#-]{0,30})){0,6}\.?$/u;

/** Postal addresses on one line or several: by their label, or by a street line or box with a place after it. */
export const finding = defineFinding({
  kind: 'address',
  version: 1,
  summary: 'Postal addresses.',
  data: addressSchema,
  *extract(view: RecordView) {
    for (const piece of piecesOf(view, { signature: true })) {
      if (!/\d/.test(piece.text)) continue;
      for (const { start, end } of rangesIn(piece)) {
        const lines = piece.text
          .slice(start, end)
          .split(/\s*\n\s*/)
          .map((line) => line.replace(/[\s,*_]+$/, '').trim())
          .filter(Boolean)
          .join('\n');
        const last = lines.split(/[,\n]/).at(-1) ?? '';
        yield {
          start: piece.start + start,
          end: piece.start + end,
          data: { lines, country: countryOf(last.replace(/\b[\d-]{4,10}\b/g, '')) },
        };
      }
    }
  },
});

function* rangesIn(piece: Piece): Generator<{ start: number; end: number }> {
  const { text } = piece;
  const labelled = piece.label !== null && ADDRESS_LABEL.test(piece.label.trim());
  if (
    labelled &&
    text.length <= 300 &&
    isPlace(text) &&
    !text.includes('@') &&
    !/^(?:\d{1,3}\.){3}\d{1,3}$/.test(text)
  )
    return yield trim(text, 0, text.length);
  const lines = [...linesOf(text)];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as { start: number; text: string };
    if (line.text.length > 600 || !/\d/.test(line.text)) continue;
    const label = LABEL.exec(line.text);
    if (label) {
      const from = label.index + label[0].length;
      const rest = line.text.slice(from);
      if (
        rest.length > 8 &&
        rest.length < 250 &&
        isPlace(rest) &&
        !rest.includes('@') &&
        !rest.includes('://')
      ) {
        yield trim(text, line.start + from, line.start + line.text.length);
        continue;
      }
    }
    const core = STREET_LINE.exec(line.text) ?? BOX.exec(line.text);
    if (!core) continue;
    const start = line.start + backOver(line.text, core.index);
    const first = forward(line.text, core.index + core[0].length);
    let end = line.start + first;
    let last = index;
    // Lines that follow a street line at the line's end continue the address while they read as places.
    while (
      /^[\s,*_]*$/.test(
        text.slice(
          end,
          (lines[last] as { start: number }).start + (lines[last] as { text: string }).text.length,
        ),
      ) &&
      last + 1 < lines.length &&
      last - index < 4
    ) {
      const next = lines[last + 1] as { start: number; text: string };
      const said = next.text.replace(/^[\s>*_]+|[\s,.*_]+$/g, '');
      if (
        said.length > 80 ||
        !said.split(/,\s*/).every((part) => PART.test(part) || POSTCODE.test(part)) ||
        /\d{3}[-. ]\d{3}|\d{7}|^(?:tel|ph|phone|fax|mob|cell|abn|vat|t:|m:)/i.test(said)
      )
        break;
      if (!POSTCODE.test(said) && countryOf(said) === null && last > index) break;
      end = next.start + next.text.length;
      last++;
      if (countryOf(said) !== null) break;
    }
    const whole = text.slice(start, end);
    const placed =
      CERTAIN_POSTCODE.test(whole) ||
      (POSTCODE.test(whole.slice(core[0].length)) && /[,\n]/.test(whole)) ||
      countryOf(whole.split(/[,\n]/).at(-1) ?? '') !== null ||
      whole.split(/[,\n]/).length >= 3;
    if (placed) yield trim(text, start, end);
    index = last;
  }
}

/** Back over comma-separated units, floors and buildings on the same line. */
function backOver(line: string, index: number): number {
  const unit =
    /(?<![a-z])(?:level|suite|unit|floor|shop|room|flat|apt|lot|block|blk|building|tower)\.?\s{1,2}$/i.exec(
      line.slice(Math.max(0, index - 12), index),
    );
  let from = unit ? index - unit[0].length : index;
  for (let round = 0; round < 4; round++) {
    const head = line.slice(Math.max(0, from - 80), from);
    const part = /(?:^|,\s{0,2}|[:(–-]\s{1,2}|\.\s)([^,:;()]{2,60}),?\s{1,2}$/.exec(head);
    const said = part?.[1]?.replace(/,$/, '') ?? '';
    if (
      !part ||
      !PART.test(said) ||
      !/,\s{0,2}$|^(?:level|suite|unit|floor|shop|room|flat|apt)\b/i.test(head.slice(-2) + said)
    )
      break;
    if (!/\d|floor|building|tower|house|centre|center|plaza|mall|park|complex|estate|block/i.test(said))
      break;
    from -= head.length - (part.index + part[0].indexOf(part[1] as string));
  }
  return from;
}

/** On over comma-separated parts that read as places and postcodes. */
function forward(line: string, index: number): number {
  let end = index;
  for (let round = 0; round < 7; round++) {
    const part =
      /^(?:,\s{0,2}|\s{1,2}[-–]\s|\s(?=(?:Level|Suite|Unit|Floor|[A-Z]{2,3}\s\d{4,5})))([^,;:|\n]{2,60}?)(?=,|;|$|\.\s|\.$|\s[-–(]|\s\|)/.exec(
        line.slice(end, end + 90),
      );
    const said = part?.[1]?.trim() ?? '';
    if (!part || !(PART.test(said) || POSTCODE.test(said))) break;
    end += part[0].length;
    if (countryOf(said) !== null) break;
  }
  return end;
}

function isPlace(words: string): boolean {
  return (
    /\p{L}{3}/u.test(words) &&
    (/\d/.test(words) || words.includes(',')) &&
    (words.includes(',') || STREET_LINE.test(words) || POSTCODE.test(words) || BOX.test(words))
  );
}

function trim(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && /[\s,*_>]/.test(text[from] as string)) from++;
  while (to > from && /[\s,.;*_]/.test(text[to - 1] as string)) to--;
  return { start: from, end: to };
}
