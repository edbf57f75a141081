import type { PdfLink } from '../container/pdf-annotations.ts';
import type { Run } from '../container/pdf-run.ts';
import { addressBeside } from './link-text.ts';

/** Characters that stand for addresses while lines and tables are put together: they must not change a width. */
const FIRST_MARK = 0xf0000;
const MARKS = /[\u{F0000}-\u{FFFFD}]/gu;

/** Marks in a document's runs the words that lead to addresses, and puts the addresses beside them in the end. */
export class PdfLinks {
  readonly #addresses: string[] = [];

  /** The runs of a page, a mark behind the last word of each link. A link over several lines is one. */
  mark(runs: readonly Run[], links: readonly PdfLink[]): Run[] {
    const marked = runs.map((run) => ({ ...run, text: run.text.replace(MARKS, '') }));
    for (const [index, link] of links.entries()) {
      const next = links[index + 1];
      if (next?.url === link.url && isBelow(next, link)) continue;
      let first = index;
      while (
        links[first - 1]?.url === link.url &&
        isBelow(links[first] as PdfLink, links[first - 1] as PdfLink)
      )
        first--;
      const words = links
        .slice(first, index + 1)
        .flatMap((part) => marked.map((run) => wordsUnder(run, part)))
        .filter((found) => found !== null);
      const last = words.at(-1);
      const beside = addressBeside(words.map(({ text }) => text).join(' '), link.url);
      if (!last || beside === '' || this.#addresses.length >= 60_000) continue;
      const mark = String.fromCodePoint(FIRST_MARK + this.#addresses.push(beside) - 1);
      last.run.text = last.run.text.slice(0, last.end) + mark + last.run.text.slice(last.end);
    }
    return marked;
  }

  /** The finished text with the addresses in the place of their marks. */
  write(text: string): string {
    return text.replace(MARKS, (mark) => this.#addresses[(mark.codePointAt(0) ?? 0) - FIRST_MARK] ?? '');
  }
}

function isBelow(below: PdfLink, above: PdfLink): boolean {
  const height = above.rect[3] - above.rect[1];
  return (
    below.rect[3] <= above.rect[3] &&
    above.rect[1] - below.rect[3] < height &&
    below.rect[0] < above.rect[0] + 1
  );
}

/** The words of a run that lie in a link's box, their places estimated. */
function wordsUnder(
  run: Run,
  { rect: [left, bottom, right, top] }: PdfLink,
): { run: Run; text: string; end: number } | null {
  if (run.y < bottom - 1 || run.y > top - 1 || run.text.trim() === '') return null;
  const places = placesOf(run);
  const words = [...run.text.matchAll(/[^\s\u{F0000}-\u{FFFFD}]+/gu)].filter((match) => {
    const [from = 0, to = 0] = [places[match.index], places[match.index + match[0].length]];
    return (from + to) / 2 > left && (from + to) / 2 < right;
  });
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return null;
  const closing = /[.,;:!?)]+$/.exec(last[0])?.[0].length ?? 0;
  const end = last.index + last[0].length - (run.x + run.width > right + 2 ? closing : 0);
  return { run, text: run.text.slice(first.index, end), end };
}

/** Where each character of a run begins, and where the last one ends, by the widths that characters mostly have. */
function placesOf(run: Run): number[] {
  const widths = [...run.text].flatMap((character) => {
    const width = NARROW.test(character)
      ? 0.5
      : WIDE.test(character)
        ? 1.5
        : CAPITAL.test(character)
          ? 1.2
          : 1;
    return character.length === 2 ? [0, 0] : [width];
  });
  const scale =
    run.width /
    Math.max(
      1,
      widths.reduce((sum, width) => sum + width, 0),
    );
  let at = run.x;
  return [at, ...widths.map((width) => (at += width * scale))];
}

const NARROW = /[\s.,;:!|'’()[\]/iljtfrI-]/;
const WIDE = /[mwMW%@—]/;
const CAPITAL = /\p{Lu}/u;
