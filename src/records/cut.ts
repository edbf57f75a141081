import type { Segment } from '../contracts/record.ts';
import { attributionAt } from './cut/attribution.ts';
import { belongsAbove, headerBlockAt, shapedBlockAt } from './cut/header-block.ts';
import {
  isDeviceLine,
  isFooterRule,
  isForwardMark,
  isOriginalMark,
  isQuoteLine,
  isRuleLine,
  isSignatureMark,
  otherQuoteMark,
} from './cut/marks.ts';
import { repeatedTail } from './cut/repeated.ts';

type Role = Exclude<Segment['role'], 'header'>;
type LineRole = Role | 'blank';

/** A signature has at most this many lines with text; what is longer is text below a rule. */
const LONGEST_SIGNATURE = 20;

/**
 * Cuts a mail's body into what its sender wrote, what is quoted, what is forwarded, and signatures. Offsets are into
 * `body`. `parentNewText` is what the answered mail newly said: a tail that repeats it is quoted even without marks.
 * `subject` is the mail's: where it is a forward's, a mail below is forwarded, not quoted. Linear in the body.
 */
export function cutMail(body: string, parentNewText: string | null = null, subject = ''): Segment[] {
  const lines = body.split('\n');
  const roles = new LineReader(lines, subject).read();
  closeRules(lines, roles);
  if (parentNewText) repeatedTail(lines, roles, parentNewText);
  return segmentsOf(lines, roles);
}

/** Segments of a mail record's whole text: its header lines, then the cut body. */
export function segmentsOfMail(text: string, parentNewText: string | null = null): Segment[] {
  const blank = text.indexOf('\n\n');
  const headed = /^(?:From|To|Cc|Date|Subject): /.test(text);
  const end = !headed ? 0 : blank < 0 ? text.length : blank;
  const start = headed ? Math.min(text.length, end + 2) : 0;
  const subject = /^Subject: *(.*)$/m.exec(text.slice(0, end))?.[1] ?? '';
  const inner = cutMail(text.slice(start), parentNewText, subject).map((one) => ({
    ...one,
    start: one.start + start,
    end: one.end + start,
  }));
  return end > 0 ? [{ role: 'header', start: 0, end }, ...inner] : inner;
}

const FORWARDS = /^(?:fwd?|wg|tr|rv|enc|doorst|vb|vs|i|转发|轉寄)\s*:/iu;

/** Gives every line of a body its role, from the top. */
class LineReader {
  readonly #lines: readonly string[];
  readonly #forwards: boolean;
  readonly #subject: string;
  readonly #roles: LineRole[] = [];
  readonly #lastFence: number;
  #hasNew = false;
  #inFence = false;
  #inSignature = false;
  #quoteMark: string | null = null;

  constructor(lines: readonly string[], subject: string) {
    this.#lines = lines;
    this.#subject = subject;
    this.#forwards = FORWARDS.test(subject);
    this.#lastFence = lines.findLastIndex((line) => line.startsWith('```'));
  }

  read(): LineRole[] {
    const lines = this.#lines;
    while (this.#roles.length < lines.length) {
      const at = this.#roles.length;
      const line = lines[at] ?? '';
      if (this.#fenced(line, at)) this.#give('new');
      else if (line.trim() === '') this.#roles.push('blank');
      else if (isQuoteLine(line)) this.#quote(at);
      else if (!this.#embedded(at, line) && !this.#attributed(at)) this.#own(at, line);
    }
    return this.#roles;
  }

  #fenced(line: string, at: number): boolean {
    if (!line.startsWith('```')) return this.#inFence;
    if (!this.#inFence && at === this.#lastFence) return false;
    this.#inFence = !this.#inFence;
    return true;
  }

  /** A run of `>` lines; one that announces a forwarded mail is forwarded as a whole. */
  #quote(at: number): void {
    let end = at;
    let role: Role = 'quoted';
    while (end < this.#lines.length && isQuoteLine(this.#lines[end] ?? '')) {
      if (end - at < 5 && isForwardMark(this.#lines[end] ?? '')) role = 'forwarded';
      end += 1;
      const wrapped = this.#lines[end] ?? '';
      if (
        wrapped.trim() !== '' &&
        !isQuoteLine(wrapped) &&
        isQuoteLine(this.#lines[end + 1] ?? '') &&
        isWrapRest(this.#lines[end - 1] ?? '', wrapped)
      )
        end += 1;
    }
    this.#inSignature = false;
    this.#give(role, end - at);
  }

  /** Another mail from here to the end: announced by a mark, or by its header lines. */
  #embedded(at: number, line: string): boolean {
    const forward = isForwardMark(line);
    const original = !forward && isOriginalMark(line);
    const block = forward || original ? 1 : this.#headerBlock(at);
    if (block === 0) return false;
    const next = this.#lines[this.#nextText(at + block)] ?? '';
    if (!forward && isQuoteLine(next)) {
      this.#give('quoted', block);
      return true;
    }
    const role = forward || this.#forwards || !this.#hasNew ? 'forwarded' : 'quoted';
    if (!forward && !original) this.#claimAbove(at, role);
    this.#give(role, this.#lines.length - at);
    return true;
  }

  #headerBlock(at: number): number {
    const known = headerBlockAt(this.#lines, at, belongsAbove(this.#lines[at - 1] ?? ''));
    return known > 0 || !this.#hasNew ? known : shapedBlockAt(this.#lines, at, this.#subject);
  }

  /** Gives the lines above a header block that belong to it to the block. */
  #claimAbove(at: number, role: Role): void {
    let above = at - 1;
    for (let count = 0; count < 4 && above >= 0; above -= 1) {
      if (this.#roles[above] === 'blank') continue;
      if (this.#roles[above] === 'quoted' || !belongsAbove(this.#lines[above] ?? '')) break;
      this.#roles[above] = role;
      count += 1;
    }
  }

  #attributed(at: number): boolean {
    const found = attributionAt(this.#lines, at);
    if (!found) return false;
    const next = this.#lines[this.#nextText(at + found.lines)] ?? '';
    const mark = otherQuoteMark(next);
    if (isQuoteLine(next) || mark) {
      this.#quoteMark = mark;
      this.#inSignature = false;
      this.#give('quoted', found.lines);
      return true;
    }
    if (!found.strong) return false;
    this.#give('quoted', this.#hasNew ? this.#lines.length - at : found.lines);
    return true;
  }

  #own(at: number, line: string): void {
    if (!this.#quoteMark || !line.startsWith(this.#quoteMark))
      this.#quoteMark = initialsMark(line, this.#lines[at + 1]);
    if (this.#quoteMark) {
      this.#give('quoted');
      return;
    }
    const marked = isSignatureMark(line) || (isFooterRule(line) && this.#hasNew);
    if (marked && this.#isShortTail(at + 1)) this.#inSignature = true;
    const own = !this.#inSignature && !isDeviceLine(line);
    if (own && !isRuleLine(line)) this.#hasNew = true;
    this.#give(own ? 'new' : 'signature');
  }

  /** Whether what follows, up to a quotation or the end, is no longer than a signature. */
  #isShortTail(from: number): boolean {
    let texts = 0;
    for (let at = from; at < this.#lines.length; at += 1) {
      const line = this.#lines[at] ?? '';
      if (isQuoteLine(line) || isForwardMark(line) || isOriginalMark(line)) return true;
      if (line.trim() !== '') texts += 1;
      if (texts > LONGEST_SIGNATURE) return attributionAt(this.#lines, at) !== null;
    }
    return true;
  }

  #nextText(from: number): number {
    let at = from;
    while (at < this.#lines.length && at < from + 20 && (this.#lines[at] ?? '').trim() === '') at += 1;
    return at;
  }

  #give(role: Role, count = 1): void {
    for (let index = 0; index < count; index += 1) {
      const line = this.#lines[this.#roles.length] ?? '';
      this.#roles.push(line.trim() === '' ? 'blank' : role);
    }
  }
}

/** The mark of lines quoted with the initials of their writer (`RC> text`): two lines in a row must have it. */
function initialsMark(line: string, next: string | undefined): string | null {
  const mark = /^\p{L}{1,3}>/u.exec(line)?.[0];
  return mark && next?.startsWith(mark) ? mark : null;
}

/** The rest of a quoted line that a mail program broke without a mark of its own. */
function isWrapRest(above: string, line: string): boolean {
  return above.length >= 60 && line.length <= 30 && !/^[\p{Lu}\s]/u.test(line);
}

/** Rules between own text and what follows, or after its end, go with what follows. */
function closeRules(lines: readonly string[], roles: LineRole[]): void {
  let following: Role = 'signature';
  let inNew = false;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const role = roles[at];
    if (role === undefined || role === 'blank') continue;
    if (role === 'new' && !inNew && isRuleLine(lines[at] ?? '')) roles[at] = following;
    else inNew = role === 'new';
    if (role !== 'new') following = role;
  }
}

function segmentsOf(lines: readonly string[], roles: readonly LineRole[]): Segment[] {
  const segments: Segment[] = [];
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    const role = roles[index];
    const lead = line.length - line.trimStart().length;
    const start = offset + (role === 'new' ? 0 : lead);
    const end = offset + line.trimEnd().length;
    offset += line.length + 1;
    if (role === undefined || role === 'blank') continue;
    const last = segments.at(-1);
    if (last?.role === role) last.end = end;
    else segments.push({ role, start, end });
  }
  return segments;
}
