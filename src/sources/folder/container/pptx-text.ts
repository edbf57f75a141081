import { addressBeside } from '../text/link-text.ts';
import { oneLine } from '../text/normalise.ts';
import type { NotReadCounts } from '../text/not-read.ts';
import type { Attributes } from './xml.ts';

type Bullet = 'none' | 'number' | 'mark';

interface Paragraph {
  runs: { text: string; link: string }[];
  level: number;
  bullet: Bullet | null;
}

/** What a presentation's parts of text need from the part that they stand in. */
export interface TextSurroundings {
  /** The address that a relationship's id leads to, '' if to none outside. */
  address(id: string): string;
  notRead: NotReadCounts;
}

/** Takes the tags of DrawingML paragraphs (`a:p`) in order and gives each paragraph as it ends, with its list mark. */
export class TextReader {
  readonly #surroundings: TextSurroundings;
  #paragraph: Paragraph | null = null;
  #inText = false;
  #struck = false;

  constructor(surroundings: TextSurroundings) {
    this.#surroundings = surroundings;
  }

  open(name: string, attributes: Attributes): void {
    const paragraph = this.#paragraph;
    if (name === 'a:p') this.#paragraph = { runs: [], level: 0, bullet: null };
    else if (!paragraph) return;
    else if (name === 'a:pPr') paragraph.level = Math.min(8, Number(attributes['lvl'] ?? 0) || 0);
    else if (name === 'a:buNone') paragraph.bullet = 'none';
    else if (name === 'a:buAutoNum') paragraph.bullet = 'number';
    else if (name === 'a:buChar') paragraph.bullet = 'mark';
    else if (name === 'a:br') paragraph.runs.push({ text: '\n', link: '' });
    else if (name === 'a:r' || name === 'a:fld') {
      paragraph.runs.push({ text: '', link: '' });
      this.#struck = false;
    } else if (name === 'a:rPr') this.#struck = /^(?:sng|dbl)Strike$/.test(attributes['strike'] ?? '');
    else if (name === 'a:hlinkClick') {
      const run = paragraph.runs.at(-1);
      if (run) run.link = this.#surroundings.address(attributes['r:id'] ?? '');
    } else if (name === 'a:t') this.#inText = true;
    else if (name === 'm:oMath') this.#surroundings.notRead.add('equation');
  }

  text(text: string): void {
    const run = this.#paragraph?.runs.at(-1);
    if (!this.#inText || !run) return;
    if (!this.#struck) run.text += text;
    else if (text.trim() !== '') this.#surroundings.notRead.add('struck-out text');
  }

  /** The paragraph that ends here, null where none does. */
  close(name: string): { text: string; level: number; bullet: Bullet | null } | null {
    if (name === 'a:t') this.#inText = false;
    if (name !== 'a:p' || !this.#paragraph) return null;
    const { runs, level, bullet } = this.#paragraph;
    this.#paragraph = null;
    return { text: linkedText(runs), level, bullet };
  }
}

/** The runs' text, and behind the last of those that lead to one address that address. */
function linkedText(runs: Paragraph['runs']): string {
  let text = '';
  let words = '';
  for (const [index, run] of runs.entries()) {
    words = run.link !== '' && run.link === runs[index - 1]?.link ? words + run.text : run.text;
    text += run.text;
    if (run.link !== '' && runs[index + 1]?.link !== run.link) text += addressBeside(words, run.link);
  }
  return text;
}

/** The lines of a shape's or cell's text, its lists marked. */
export class TextLines {
  readonly lines: string[] = [];
  readonly #counts = new Map<number, number>();

  /** `isList` says whether paragraphs that say nothing are items. */
  add(paragraph: { text: string; level: number; bullet: Bullet | null }, isList: boolean): void {
    const text = paragraph.text
      .split('\n')
      .map(oneLine)
      .filter((line) => line !== '')
      .join('\n');
    if (text === '') return;
    const { level } = paragraph;
    const bullet = paragraph.bullet ?? (isList ? 'mark' : 'none');
    const indent = '   '.repeat(level);
    for (const at of [...this.#counts.keys()])
      if (at > level || (at === level && bullet !== 'number')) this.#counts.delete(at);
    if (bullet === 'number') {
      const number = (this.#counts.get(level) ?? 0) + 1;
      this.#counts.set(level, number);
      this.lines.push(`${indent}${number}. ${oneLine(text)}`);
    } else this.lines.push(bullet === 'mark' ? `${indent}- ${oneLine(text)}` : text);
  }
}
