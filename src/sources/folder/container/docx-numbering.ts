import { NUMBER_MARK } from '../text/html-writer.ts';
import { type Attributes, readXml } from './xml.ts';

interface Level {
  start: number;
  format: string;
  /** As in `%1.%2`. */
  text: string;
  restarts: boolean;
}

interface Numbering {
  /** Number id → the abstract numbering that it counts in, and where it starts anew. */
  lists: Map<string, { abstract: string; starts: Map<number, number> }>;
  levels: Map<string, Map<number, Level>>;
}

interface StyleNumber {
  numberId: string | null;
  level: number | null;
  basedOn: string | null;
}

/**
 * Writes into a Word document's XML the numbers that Word would show, between two NUMBER_MARKs at the start of each
 * numbered paragraph. Word does not store them: they follow from counters that go on after an interruption, and a
 * converter that counts each HTML list from 1 would tell of the wrong step.
 */
export function writeNumbers(documentXml: string, numberingXml: string, stylesXml: string): string {
  if (numberingXml === '') return documentXml;
  const numbering = readNumbering(numberingXml);
  const styles = readStyles(stylesXml);
  const counters = new Counters(numbering);
  const inserts: { at: number; label: string }[] = [];
  const paragraphs: Paragraph[] = [];
  readXml(documentXml, {
    open(name, attributes) {
      const paragraph = paragraphs.at(-1);
      if (name === 'w:p')
        paragraphs.push({ style: null, numberId: null, level: null, deleted: false, depth: 0 });
      else if (name === 'w:pPr' && paragraph) paragraph.depth++;
      else if (paragraph?.depth === 1) readProperty(paragraph, name, attributes);
    },
    close(name, end) {
      const paragraph = paragraphs.at(-1);
      if (name === 'w:p') paragraphs.pop();
      if (name !== 'w:pPr' || !paragraph || --paragraph.depth > 0) return;
      const label = paragraph.deleted ? '' : counters.next(...numberOf(paragraph, styles));
      if (label !== '') inserts.push({ at: end, label });
    },
  });
  let text = '';
  let from = 0;
  for (const { at, label } of inserts) {
    text += `${documentXml.slice(from, at)}<w:r><w:t xml:space="preserve">${NUMBER_MARK}${label}${NUMBER_MARK}</w:t></w:r>`;
    from = at;
  }
  return text + documentXml.slice(from);
}

interface Paragraph {
  style: string | null;
  numberId: string | null;
  level: number | null;
  deleted: boolean;
  /** Nesting of `w:pPr`: an inner one holds what the paragraph was before a tracked change. */
  depth: number;
}

function readProperty(paragraph: Paragraph, name: string, attributes: Attributes): void {
  const value = attributes['w:val'] ?? null;
  if (name === 'w:pStyle') paragraph.style = value;
  else if (name === 'w:numId') paragraph.numberId ??= value;
  else if (name === 'w:ilvl') paragraph.level ??= Number(value);
  else if (name === 'w:del') paragraph.deleted = true;
}

function numberOf(
  paragraph: Paragraph,
  styles: Map<string, StyleNumber>,
): [numberId: string | null, level: number] {
  let { numberId, level } = paragraph;
  let style = paragraph.style;
  for (let step = 0; style !== null && step < 20 && (numberId === null || level === null); step++) {
    const found = styles.get(style);
    numberId ??= found?.numberId ?? null;
    level ??= found?.level ?? null;
    style = found?.basedOn ?? null;
  }
  return [numberId, level ?? 0];
}

class Counters {
  readonly #numbering: Numbering;
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #used = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** Counts one paragraph and gives its label, '' for a bullet or no number. */
  next(numberId: string | null, level: number): string {
    const list = numberId === null ? undefined : this.#numbering.lists.get(numberId);
    const levels = list && this.#numbering.levels.get(list.abstract);
    const own = levels?.get(level);
    if (!list || !levels || !own || numberId === null) return '';
    const counts = this.#counts.get(list.abstract) ?? new Map<number, number>();
    this.#counts.set(list.abstract, counts);
    if (!this.#used.has(numberId)) {
      this.#used.add(numberId);
      for (const [at, start] of list.starts) counts.set(at, start - 1);
    }
    counts.set(level, (counts.get(level) ?? own.start - 1) + 1);
    for (const at of [...counts.keys()])
      if (at > level && levels.get(at)?.restarts !== false) counts.delete(at);
    if (own.format === 'bullet' || own.format === 'none' || own.text === '') return '';
    return own.text
      .slice(0, 60)
      .replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        return formatNumber(
          counts.get(at) ?? levels.get(at)?.start ?? 1,
          levels.get(at)?.format ?? 'decimal',
        );
      })
      .replace(/\)$/, own.text === `%${level + 1})` && own.format === 'decimal' ? '.' : ')')
      .replace(/[<>&]/g, '')
      .trim();
  }
}

function formatNumber(value: number, format: string): string {
  if (/Letter$/.test(format) && value > 0 && value < 700) {
    const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (/Roman$/.test(format) && value > 0 && value < 4000)
    return format === 'upperRoman' ? roman(value).toUpperCase() : roman(value);
  return format === 'decimalZero' && value < 10 ? `0${value}` : String(value);
}

const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, letters] of ROMAN) for (; rest >= worth; rest -= worth) text += letters;
  return text;
}

function readNumbering(xml: string): Numbering {
  const numbering: Numbering = { lists: new Map(), levels: new Map() };
  let abstract = '';
  let list = '';
  let at = 0;
  readXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum') {
        abstract = attributes['w:abstractNumId'] ?? '';
        numbering.levels.set(abstract, new Map());
      } else if (name === 'w:num') {
        list = attributes['w:numId'] ?? '';
        numbering.lists.set(list, { abstract: '', starts: new Map() });
      } else if (name === 'w:lvl' || name === 'w:lvlOverride') {
        at = Number(attributes['w:ilvl'] ?? 0);
        if (abstract !== '')
          numbering.levels.get(abstract)?.set(at, { start: 1, format: 'decimal', text: '', restarts: true });
      } else if (name === 'w:abstractNumId') {
        const found = numbering.lists.get(list);
        if (found) found.abstract = value;
      } else if (name === 'w:startOverride') numbering.lists.get(list)?.starts.set(at, Number(value) || 0);
      const level = abstract === '' ? undefined : numbering.levels.get(abstract)?.get(at);
      if (!level) return;
      if (name === 'w:start') level.start = Number(value) || 0;
      else if (name === 'w:numFmt') level.format = value;
      else if (name === 'w:lvlText') level.text = value;
      else if (name === 'w:lvlRestart' && value === '0') level.restarts = false;
    },
    close(name) {
      if (name === 'w:abstractNum') abstract = '';
    },
  });
  return numbering;
}

function readStyles(xml: string): Map<string, StyleNumber> {
  const styles = new Map<string, StyleNumber>();
  let current: StyleNumber | null = null;
  readXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? null;
      if (name === 'w:style') {
        current = { numberId: null, level: null, basedOn: null };
        styles.set(attributes['w:styleId'] ?? '', current);
      } else if (current && name === 'w:basedOn') current.basedOn = value;
      else if (current && name === 'w:numId') current.numberId = value;
      else if (current && name === 'w:ilvl') current.level = Number(value);
    },
    close(name) {
      if (name === 'w:style') current = null;
    },
  });
  return styles;
}
