/** What a list item begins with. */
export interface Marker {
  /** Columns before the marker. */
  indent: number;
  /** Kind of marker: items of one list level share it. */
  family: string;
  ordinal: number | null;
  /** Nesting that the number itself says: of `2.1.3`, 2. */
  levels: number;
}

const BULLET = /^([-*+•◦▪▸‣●○–·])[ \t]+\S/;
const NUMBER = /^(\(?)(\d{1,3})([.)])[ \t]+\S/;
const LEGAL = /^(\d{1,2}(?:\.\d{1,2}){1,4})[.)]?[ \t]+[\p{Lu}“"(]/u;
const STEP = /^(?:step|schritt|étape|paso|passo|hakbang)[ \t]+(\d{1,3})[ \t]*[:.)–-][ \t]*\S/iu;
const LETTER = /^(\(?)([a-z])([.)])[ \t]+\S/;
const ROMAN = /^(\(?)([ivx]{2,5})([.)])[ \t]+\S/;

/**
 * The list marker of a line, or null. `within` says whether a list is open: only then are letters and later numbers
 * of a wrapped paragraph read as markers.
 */
export function markerOf(line: string, context: { list: boolean; paragraph: boolean }): Marker | null {
  const text = line.trimStart();
  const indent = columnsOf(line.slice(0, line.length - text.length));
  const head = text.slice(0, 80);
  const bullet = BULLET.exec(head)?.[1];
  if (bullet)
    return context.paragraph && /[–·]/.test(bullet)
      ? null
      : { indent, family: bullet, ordinal: null, levels: 0 };
  const step = STEP.exec(head)?.[1];
  if (step) return { indent, family: 'step', ordinal: Number(step), levels: 0 };
  const number = NUMBER.exec(head);
  if (number) {
    const ordinal = Number(number[2]);
    if (context.paragraph && !context.list && ordinal !== 1) return null;
    return { indent, family: `${number[1]}1${number[3]}`, ordinal, levels: 0 };
  }
  const legal = context.paragraph && !context.list ? null : LEGAL.exec(head)?.[1];
  if (legal) {
    const parts = legal.split('.');
    return { indent, family: 'legal', ordinal: Number(parts.at(-1)), levels: parts.length - 1 };
  }
  return lettered(head, indent, context);
}

function lettered(
  head: string,
  indent: number,
  context: { list: boolean; paragraph: boolean },
): Marker | null {
  const roman = ROMAN.exec(head);
  if (roman && (context.list || !context.paragraph)) {
    const ordinal = romanNumber(roman[2] ?? '');
    if (ordinal !== null) return { indent, family: `${roman[1]}i${roman[3]}`, ordinal, levels: 0 };
  }
  const letter = LETTER.exec(head);
  if (!letter) return null;
  const [, open, name = '', close] = letter;
  const first = name === 'a' || name === 'i';
  if (close === '.' && open === '' && !context.list && (context.paragraph || !first)) return null;
  if (context.paragraph && !context.list && !first) return null;
  const roman1 = name === 'i' || name === 'v' || name === 'x';
  return {
    indent,
    family: `${open}a${close}`,
    ordinal: roman1 && name === 'i' && !context.list ? 1 : name.charCodeAt(0) - 96,
    levels: 0,
  };
}

function romanNumber(text: string): number | null {
  const values: Record<string, number> = {
    i: 1,
    ii: 2,
    iii: 3,
    iv: 4,
    v: 5,
    vi: 6,
    vii: 7,
    viii: 8,
    ix: 9,
    x: 10,
    xi: 11,
    xii: 12,
    xiii: 13,
    xiv: 14,
    xv: 15,
  };
  return Object.hasOwn(values, text) ? (values[text] ?? null) : null;
}

/** Width of leading white space; a tab goes to the next multiple of four. */
function columnsOf(space: string): number {
  let columns = 0;
  for (const mark of space) columns = mark === '\t' ? columns - (columns % 4) + 4 : columns + 1;
  return columns;
}

/** Levels of nested lists: where the item stands among the ones before. */
export class ListLevels {
  #levels: { indent: number; family: string }[] = [];

  get open(): boolean {
    return this.#levels.length > 0;
  }

  clear(): void {
    this.#levels = [];
  }

  /** Depth of the next item, from 0. */
  place(marker: Marker): number {
    const levels = this.#levels;
    while (levels.length > 0 && (levels.at(-1)?.indent ?? 0) > marker.indent) levels.pop();
    const same = levels.findLastIndex(
      (level) => level.indent === marker.indent && level.family === marker.family,
    );
    if (same >= 0) levels.length = same + 1;
    else if (levels.at(-1)?.indent === marker.indent && marker.ordinal !== null && marker.ordinal !== 1) {
      levels[levels.length - 1] = { indent: marker.indent, family: marker.family };
    } else if (levels.length < 20) levels.push({ indent: marker.indent, family: marker.family });
    return Math.max(0, levels.length - 1) + Math.max(0, marker.levels - 1);
  }
}
