import type { Claim } from './claim.ts';
import { degreesOf, type Held, type Match, type Sought } from './sought.ts';
import type { Signs } from './weights.ts';

/** Where words stand that a claim is read with, nearest first. */
export interface Around {
  heading: ReadonlyMap<Sought, number>;
  title: ReadonlyMap<Sought, number>;
  passage: ReadonlyMap<Sought, number>;
  section: ReadonlyMap<Sought, number>;
}

/** What a word counts that stands about a claim and not in it. */
const PLACES = { heading: 0.9, title: 0.85, passage: 0.75, section: 0.35 };
const AROUND = ['heading', 'title', 'passage', 'section'] as const;
/** Words that stand within so many words of each other are near. */
const WINDOW = 12;
/** A claim that holds so much of a question holds the most of it. */
const MOST = 0.5;

/** How much of a question a claim holds. */
export interface Share {
  /** With what stands about it, by how near that is. */
  coverage: number;
  /** In itself. */
  own: number;
  /** With its headings, title and passage, as it is. */
  held: number;
  /** The heaviest word that these do not hold. */
  uncovered: number;
  /** Whether a name or number of the question is neither in it nor in its headings and title. */
  isOfOther: boolean;
  signs: Signs;
}

/** What the words of a question say of a claim. */
export function shareOf(sought: readonly Sought[], { matches, words }: Held, around: Around): Share {
  const own = degreesOf(matches);
  const added = { heading: 0, title: 0, passage: 0, section: 0 };
  let [exact, near, held, uncovered, missing] = [0, 0, 0, 0, 0];
  let isOfOther = false;
  for (const one of sought) {
    const said = own.get(one) ?? 0;
    if (said >= 1) exact += one.share;
    else near += one.share * said;
    let best = said;
    for (const place of AROUND) {
      const there = around[place].get(one) ?? 0;
      added[place] += one.share * Math.max(0, there - best);
      if (place !== 'section') best = Math.max(best, there);
    }
    held += one.share * best;
    const close = Math.max(said, around.heading.get(one) ?? 0, around.title.get(one) ?? 0);
    if (one.name && close < 0.5) isOfOther = true;
    if (one.named) continue;
    uncovered = Math.max(uncovered, one.share * (1 - best));
    missing = Math.max(missing, one.share * (1 - close));
  }
  const { heading, title, passage } = added;
  return {
    coverage: exact + near + AROUND.reduce((sum, place) => sum + PLACES[place] * added[place], 0),
    own: exact + near,
    held,
    uncovered,
    isOfOther,
    signs: {
      ...{ words: exact, near, heading, title, passage, held, missing },
      'most held': held >= MOST ? 1 : 0,
      stretch: bestStretch(matches),
      order: inOrder(matches, sought),
      density: words === 0 ? 0 : Math.min(1, placesOf(matches) / words),
    },
  };
}

/** What the form of a claim says. */
export function formSigns({ text, cells }: Claim, matches: readonly Match[]): Signs {
  return {
    row: cells.length > 0 ? 1 : 0,
    ended: cells.length > 0 || /[.!;。]\W*$/u.test(text) ? 1 : 0,
    figure: /\p{N}/u.test(text) ? 1 : 0,
    label: labelShare({ text, cells }, matches),
  };
}

/** The most of the question that stands within a few words. */
function bestStretch(matches: readonly Match[]): number {
  let best = 0;
  for (const [index, { place }] of matches.entries()) {
    const within = matches.slice(index).filter((match) => match.place < place + WINDOW);
    best = Math.max(best, shareHeld(within));
  }
  return best;
}

/** How much of the question follows each other as it does there. */
function inOrder(matches: readonly Match[], sought: readonly Sought[]): number {
  const places = sought.map(
    (one) => new Set(matches.filter((match) => match.sought === one).map(({ place }) => place)),
  );
  let share = 0;
  for (let at = 1; at < sought.length; at++) {
    const before = places[at - 1] ?? new Set<number>();
    if ([...(places[at] ?? [])].some((place) => before.has(place - 1) || before.has(place - 2)))
      share += 2 * Math.min(sought[at]?.share ?? 0, sought[at - 1]?.share ?? 0);
  }
  return Math.min(1, share);
}

/** How much of the question one cell of a row, or what a line calls itself before a mark, holds and says little more. */
function labelShare({ text, cells }: Pick<Claim, 'text' | 'cells'>, matches: readonly Match[]): number {
  const before = text.search(/[:=–—]\s/u);
  const labels = cells.length > 0 ? cells : before > 0 ? [{ at: 0, end: before }] : [];
  return Math.max(
    0,
    ...labels.map(({ at, end }) => {
      const within = matches.filter((match) => match.start >= at && match.end <= end);
      return shareHeld(within) * Math.min(1, placesOf(within) / text.slice(at, end).split(/\s+/u).length);
    }),
  );
}

function shareHeld(matches: readonly Match[]): number {
  return [...degreesOf(matches)].reduce((sum, [{ share }, degree]) => sum + share * degree, 0);
}

function placesOf(matches: readonly Match[]): number {
  return new Set(matches.map(({ place }) => place)).size;
}
