/** A run of a line. */
export interface Part {
  text: string;
  left: number;
  right: number;
  /** Whether white space sets it apart from the part before it. */
  apart: boolean;
}

export type Direction = 'ltr' | 'rtl';

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const LETTER = /\p{L}/gu;

/** The direction that most of the letters run in. */
export function directionOf(texts: readonly string[]): Direction {
  let [right, all] = [0, 0];
  for (const text of texts) {
    right += text.match(RIGHT_TO_LEFT)?.length ?? 0;
    all += text.match(LETTER)?.length ?? 0;
  }
  return right > all / 2 ? 'rtl' : 'ltr';
}

/**
 * The text of parts that stand in the order of their places (from where lines of the page begin). Parts that run
 * against the page's direction are read from their other end, and so are the numbers between them; each part's own
 * text is in the order of reading already.
 */
export function textOf(parts: readonly Part[], direction: Direction): string {
  return joined(
    direction === 'rtl' && parts.some(({ text }) => kindOf(text) === 'right') ? parts.map(punctuated) : parts,
    direction,
  );
}

const STOP = /^\s*[.,:;!?]\s*$/;

const MIRRORED: Record<string, string> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' };

/**
 * A word from left to right in a line from right to left: the marks at its ends are of the line, so those drawn at its
 * left come after it, and those at its right before it (Unicode Bidirectional Algorithm, N2).
 */
function punctuated(part: Part): Part {
  const match = /^(\s*)([.,:;!?()[\]«»]{0,4})(.*?)([.,:;!?()[\]«»]{0,4})(\s*)$/su.exec(part.text);
  const [, start = '', before = '', word = '', after = '', end = ''] = match ?? [];
  if (before + after === '' || kindOf(word) !== 'left') return part;
  const turn = (marks: string) => [...marks].reverse().map((mark) => MIRRORED[mark] ?? mark);
  return { ...part, text: [start, ...turn(after), word, ...turn(before), end].join('') };
}

function joined(parts: readonly Part[], direction: Direction): string {
  const order = parts.some(({ text }) => kindOf(text) === 'right')
    ? reordered(parts, direction)
    : [...parts.keys()];
  let text = '';
  for (const [at, index] of order.entries()) {
    const before = at === 0 ? undefined : order[at - 1];
    const part = parts[index] as Part;
    const isNext = before !== undefined && Math.abs(before - index) === 1;
    const apart = before !== undefined && (!isNext || (parts[Math.max(before, index)]?.apart ?? false));
    text += (apart && !text.endsWith(' ') && !part.text.startsWith(' ') ? ' ' : '') + part.text;
  }
  return text;
}

function kindOf(text: string): 'right' | 'left' | 'neutral' {
  if (text.search(RIGHT_TO_LEFT) >= 0) return 'right';
  return text.search(LETTER) >= 0 ? 'left' : 'neutral';
}

function reordered(parts: readonly Part[], direction: Direction): number[] {
  const kinds = parts.map(({ text }) => kindOf(text));
  const isAgainst = (at: number) => (direction === 'ltr' ? kinds[at] === 'right' : kinds[at] !== 'right');
  const order: number[] = [];
  for (let start = 0; start < parts.length; ) {
    let end = start + 1;
    if (isAgainst(start)) {
      // In a line from left to right a number between two words from right to left belongs to them.
      for (let at = end; at < parts.length && (isAgainst(at) || kinds[at] === 'neutral'); at++)
        if (isAgainst(at)) end = at + 1;
    }
    // A full stop between two directions is of the line, not of the words that run against it.
    if (direction === 'rtl' && isAgainst(start))
      while (end > start + 1 && STOP.test(parts[end - 1]?.text ?? '')) end--;
    const segment = Array.from({ length: end - start }, (_, at) => start + at);
    order.push(...(isAgainst(start) ? turned(segment, kinds, direction) : segment));
    start = end;
  }
  return order;
}

/** A segment from its other end; numbers of several parts in it keep the order of their own. */
function turned(segment: readonly number[], kinds: readonly string[], direction: Direction): number[] {
  const reversed = segment.toReversed();
  if (direction === 'rtl') return reversed;
  const out: number[] = [];
  for (let start = 0; start < reversed.length; ) {
    let end = start + 1;
    if (kinds[reversed[start] ?? 0] === 'neutral')
      while (end < reversed.length && kinds[reversed[end] ?? 0] === 'neutral') end++;
    out.push(...reversed.slice(start, end).toReversed());
    start = end;
  }
  return out;
}
