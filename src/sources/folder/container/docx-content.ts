import { oneLine } from '../text/normalise.ts';
import type { NotReadCounts } from '../text/not-read.ts';
import { type RunLook, readLook } from './docx-styles.ts';
import { type Attributes, readXml } from './xml.ts';
import { escapeXml, XmlRewriter } from './xml-rewriter.ts';

/** What the parts of a Word file share. */
export interface WordFile {
  styleLook(style: string | null): RunLook;
  /** The texts of a SmartArt diagram by the id of its data part. */
  diagram(id: string): string[];
  notRead: NotReadCounts;
}

/** Elements that only wrap what counts, and that the converter would leave out with all they hold. */
const WRAPPERS = new Set(
  'w:dir w:bdo w:ruby w:rubyBase m:oMathPara v:oval v:line v:polyline v:arc v:curve'.split(' '),
);
const LEFT_OUT = new Set(['w:rt', 'w:rubyPr']);
/** What a run holds that is no text: it stays even where the run's words go. */
const KEPT_IN_RUN = new Set(['w:rPr', 'w:fldChar', 'w:instrText']);
/** Parts of a formula that are only its letters one after the other. */
const LINEAR = new Set([
  'm:oMath',
  'm:r',
  'm:t',
  'm:rPr',
  'm:sty',
  'm:nor',
  'm:scr',
  'm:lit',
  'm:ctrlPr',
  'm:oMathParaPr',
  'm:jc',
]);

/** What is held apart is copied once for each frame around it; a document that a person wrote nests a few. */
const MAXIMUM_FRAMES = 40;

interface Branch {
  text: string;
  counts: string[];
}

interface Frame {
  name: string;
  /** Nesting of its element: within a cut-off depth elements of the same name are no frames. */
  depth: number;
  counts: string[];
  /** Branches of `mc:AlternateContent`. */
  branches: Branch[];
  /** Paragraphs of the text boxes in a drawing. */
  boxes: string[];
  /** Words of a paragraph or formula that is put together here. */
  words: string;
  linear: boolean;
}

interface Run {
  depth: number;
  look: RunLook;
  style: string | null;
  /** Why its words are gone; undefined as long as its properties may still come. */
  off?: 'hidden text' | 'struck-out text' | null;
}

/**
 * A part of a Word file (its body, header, footer or notes) as it reads: the text boxes and diagrams of a drawing
 * stand as text boxes of the old kind, once each; of alternatives the one with text remains; words that are hidden or
 * struck out and prompts that nobody filled in are gone. Pictures, charts, formulas and embedded files are counted.
 */
export function inForceWordXml(xml: string, file: WordFile): string {
  const content = new WordContent(xml, file);
  readXml(xml, {
    open: (name, attributes, end, start) => content.open(name, attributes, end, start),
    close: (name, end, start) => content.close(name, end, start),
    text: (text) => content.text(text),
  });
  return content.finish();
}

class WordContent {
  readonly #file: WordFile;
  readonly #rewriter: XmlRewriter;
  readonly #names: string[] = [];
  readonly #frames: Frame[] = [];
  readonly #runs: Run[] = [];
  readonly #paragraphStyles: (string | null)[] = [];
  readonly #prompts: boolean[] = [];
  /** Depth of the element that is being left out. */
  #skipped = 0;
  #inText = false;

  constructor(xml: string, file: WordFile) {
    this.#file = file;
    this.#rewriter = new XmlRewriter(xml);
  }

  open(name: string, attributes: Attributes, end: number, start: number): void {
    this.#names.push(name);
    if (this.#skipped > 0) return;
    const run = this.#runs.at(-1);
    if (LEFT_OUT.has(name) || this.#isOff(name, run)) this.#skip(start);
    else if (WRAPPERS.has(name)) this.#cut(start, end);
    else if (name === 'w:fldSimple') {
      this.#cut(start, end);
      this.#rewriter.write(fieldStart(attributes['w:instr'] ?? ''));
    } else if (this.#isFrame(name)) {
      this.#cut(start, end);
      this.#rewriter.hold();
      this.#frames.push({
        name,
        depth: this.#names.length,
        counts: [],
        branches: [],
        boxes: [],
        words: '',
        linear: true,
      });
    } else if (name === 'w:p') this.#paragraphStyles.push(null);
    else if (name === 'w:pStyle' && this.#names.at(-2) === 'w:pPr')
      this.#paragraphStyles[this.#paragraphStyles.length - 1] = attributes['w:val'] ?? null;
    else if (name === 'w:r') this.#runs.push({ depth: this.#names.length, look: {}, style: null });
    else if (name === 'w:sdt') this.#prompts.push(false);
    else if (name === 'w:showingPlcHdr' && this.#prompts.length > 0)
      this.#prompts[this.#prompts.length - 1] = !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '1');
    else if (run && this.#names.at(-2) === 'w:rPr' && this.#names.length === run.depth + 2) {
      if (name === 'w:rStyle') run.style = attributes['w:val'] ?? null;
      else readLook(run.look, name, attributes);
    } else this.#look(name, attributes, end);
  }

  close(name: string, end: number, start: number): void {
    const depth = this.#names.length;
    this.#names.pop();
    if (this.#skipped > 0) {
      if (depth !== this.#skipped) return;
      this.#skipped = 0;
      this.#rewriter.dropTo(end);
      return;
    }
    if (WRAPPERS.has(name)) this.#cut(start, end);
    else if (name === 'w:fldSimple') {
      this.#cut(start, end);
      this.#rewriter.write(FIELD_END);
    } else if (this.#frames.at(-1)?.depth === depth) {
      this.#cut(start, end);
      this.#closeFrame(this.#rewriter.release());
    } else if (name === 'w:p') this.#paragraphStyles.pop();
    else if (name === 'w:r') this.#runs.pop();
    else if (name === 'w:sdt') this.#prompts.pop();
    this.#inText = false;
  }

  text(text: string): void {
    const frame = this.#frames.at(-1);
    if (this.#inText && frame && this.#skipped === 0) frame.words += text;
  }

  finish(): string {
    return this.#rewriter.finish();
  }

  /** A drawing's own paragraphs (`a:p`) and text boxes are put together apart; elsewhere a text box stays where it is. */
  #isFrame(name: string): boolean {
    if (this.#frames.length >= MAXIMUM_FRAMES) return false;
    if (/^(?:mc:AlternateContent|mc:Choice|mc:Fallback|w:drawing|w:object|m:oMath)$/.test(name)) return true;
    const inDrawing = this.#frames.some((frame) => frame.name === 'w:drawing');
    return inDrawing && (name === 'w:txbxContent' || (name === 'a:p' && !this.#inTextBox()));
  }

  #inTextBox(): boolean {
    return this.#frames.some((frame) => frame.name === 'w:txbxContent');
  }

  #isOff(name: string, run: Run | undefined): boolean {
    if (!run || this.#names.length !== run.depth + 1 || KEPT_IN_RUN.has(name)) return false;
    run.off ??= this.#offOf(run);
    if (run.off !== null && name === 'w:t') this.#count(run.off);
    return run.off !== null || this.#prompts.some((isPrompt) => isPrompt);
  }

  /** A run's own properties count before those of its style, and these before its paragraph's. */
  #offOf({ look, style }: Run): 'hidden text' | 'struck-out text' | null {
    const ofStyle = this.#file.styleLook(style);
    const ofParagraph = this.#file.styleLook(this.#paragraphStyles.at(-1) ?? null);
    if (look.hidden ?? ofStyle.hidden ?? ofParagraph.hidden) return 'hidden text';
    return (look.struck ?? ofStyle.struck ?? ofParagraph.struck) ? 'struck-out text' : null;
  }

  #look(name: string, attributes: Attributes, end: number): void {
    const frame = this.#frames.at(-1);
    this.#inText = name === 'a:t' || name === 'm:t';
    if (frame?.name === 'm:oMath' && name.startsWith('m:') && !LINEAR.has(name)) frame.linear = false;
    if (name === 'pic:pic' || name === 'v:imagedata') this.#count('picture');
    else if (/^c\w*:chart$/.test(name)) this.#count('chart');
    else if (name === 'w:altChunk') this.#count('embedded file');
    else if (name === 'o:OLEObject' && /^Equation/i.test(attributes['ProgID'] ?? '')) this.#count('equation');
    else if (name === 'a:br' && frame) frame.words += ' ';
    else if (name === 'v:textpath' && attributes['string'] !== undefined) {
      this.#rewriter.copyTo(end);
      this.#rewriter.write(`<w:txbxContent>${wordParagraph(attributes['string'])}</w:txbxContent>`);
    } else if (name === 'dgm:relIds')
      this.#drawing()?.boxes.push(...this.#file.diagram(attributes['r:dm'] ?? '').map(wordParagraph));
  }

  #closeFrame(held: string): void {
    const frame = this.#frames.pop();
    if (!frame) return;
    const { name, counts, boxes, branches } = frame;
    const parent = this.#frames.at(-1);
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      parent?.branches.push({ text: held, counts });
      return;
    }
    if (name === 'w:txbxContent') this.#drawing()?.boxes.push(held);
    else if (name === 'a:p') {
      if (oneLine(frame.words) !== '') this.#drawing()?.boxes.push(wordParagraph(frame.words));
    } else if (name === 'm:oMath') {
      if (frame.linear) this.#rewriter.write(wordRun(frame.words));
      else this.#count('equation');
    } else if (name === 'w:drawing') this.#rewriter.write(boxes.length === 0 ? '' : textBox(boxes.join('')));
    else if (name === 'w:object')
      counts.splice(0, counts.length, counts.includes('equation') ? 'equation' : 'embedded file');
    else if (name === 'mc:AlternateContent') {
      const chosen = branches.find(({ text }) => /<w:t[\s>]/.test(text)) ?? branches.at(-1);
      counts.push(...(branches.find((branch) => branch.counts.length > 0)?.counts ?? []));
      this.#rewriter.write(chosen?.text ?? '');
    }
    for (const what of counts) this.#count(what);
  }

  #drawing(): Frame | undefined {
    return this.#frames.findLast((frame) => frame.name === 'w:drawing');
  }

  #count(what: string): void {
    const frame = this.#frames.at(-1);
    if (frame) frame.counts.push(what);
    else this.#file.notRead.add(what);
  }

  #skip(start: number): void {
    this.#rewriter.copyTo(start);
    this.#skipped = this.#names.length;
  }

  #cut(start: number, end: number): void {
    this.#rewriter.copyTo(start);
    this.#rewriter.dropTo(end);
  }
}

const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const FIELD_END = field('end');

/** A simple field as the complex one that the converter knows. */
function fieldStart(instruction: string): string {
  return `${field('begin')}<w:r><w:instrText xml:space="preserve">${escapeXml(instruction)}</w:instrText></w:r>${field('separate')}`;
}

function wordRun(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function wordParagraph(text: string): string {
  return `<w:p>${wordRun(oneLine(text))}</w:p>`;
}

function textBox(paragraphs: string): string {
  return `<w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${paragraphs}</w:txbxContent></v:textbox></w:pict>`;
}
