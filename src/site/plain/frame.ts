import { BatonError } from '../../errors/error.ts';
import { href } from '../handover.ts';
import { contentSecurityPolicy } from '../policy.ts';
import { FRAME_MARKS } from './frame-marks.ts';
import { escaped, type Html, html } from './html.ts';

/** A page in the plain frame: of a record, a thread, a list of mail. */
export interface PlainPage {
  /** Without slashes at its ends: `records/0f…`. */
  path: string;
  title: string;
  /** Names of the places above it, outermost first. */
  trail: readonly { title: string; path: string }[];
  /** A style of the page's own, made of offsets alone: its policy allows it by its hash. */
  style: string | null;
  content: Html;
}

/** What all plain pages share, as Astro rendered it: header, places, footer, styles and scripts. */
export class PlainFrame {
  /** Between them come policy, title, style, trail and content. */
  readonly #parts: readonly [string, string, string, string, string, string];

  /** @throws BatonError BUILD_FAILED where the marks are not in it, each once and in their order. */
  constructor(rendered: string) {
    const cuts = [
      contentSecurityPolicy([]),
      FRAME_MARKS.title,
      `<style>${FRAME_MARKS.style}</style>`,
      `<li><a href="${escaped(href(''))}">${FRAME_MARKS.trail}</a></li>`,
      FRAME_MARKS.content,
    ];
    const parts: string[] = [];
    let rest = rendered;
    for (const cut of cuts) {
      const [before, after, ...more] = rest.split(cut);
      if (before === undefined || after === undefined || more.length > 0)
        throw new BatonError('BUILD_FAILED', `The frame of record pages has not one place for ${cut}.`);
      parts.push(before);
      rest = after;
    }
    this.#parts = [...parts, rest] as unknown as [string, string, string, string, string, string];
  }

  page({ title, trail, style, content }: PlainPage): string {
    const [head, afterPolicy, afterTitle, afterStyle, afterTrail, foot] = this.#parts;
    const policy = contentSecurityPolicy(style === null ? [] : [style]);
    const places = html`${trail.map((place) => html`<li><a href="${href(place.path)}">${place.title}</a></li>`)}`;
    const own = style === null ? '' : `<style>${style}</style>`;
    return `${head}${policy}${afterPolicy}${escaped(title)}${afterTitle}${own}${afterStyle}${places.text}${afterTrail}${content.text}${foot}`;
  }
}
