import { type Attributes, readXml } from './xml.ts';

/** Where a shape stands, in the units of its slide. */
export interface Place {
  x: number;
  y: number;
  height: number;
}

interface Group {
  x: number;
  y: number;
  childX: number;
  childY: number;
  scaleX: number;
  scaleY: number;
  width: number;
  height: number;
}

/** Follows a slide's groups, whose shapes are placed in coordinates of the group's own. */
export class Groups {
  readonly #groups: Group[] = [];

  open(name: string, attributes: Attributes, parent: string): void {
    if (name === 'p:grpSp')
      this.#groups.push({ x: 0, y: 0, childX: 0, childY: 0, scaleX: 1, scaleY: 1, width: 0, height: 0 });
    const group = this.#groups.at(-1);
    if (!group || parent !== 'p:grpSpPr/a:xfrm') return;
    if (name === 'a:off') [group.x, group.y] = [number(attributes, 'x'), number(attributes, 'y')];
    else if (name === 'a:ext')
      [group.width, group.height] = [number(attributes, 'cx'), number(attributes, 'cy')];
    else if (name === 'a:chOff')
      [group.childX, group.childY] = [number(attributes, 'x'), number(attributes, 'y')];
    else if (name === 'a:chExt') {
      group.scaleX = group.width / (number(attributes, 'cx') || group.width || 1) || 1;
      group.scaleY = group.height / (number(attributes, 'cy') || group.height || 1) || 1;
    }
  }

  close(name: string): void {
    if (name === 'p:grpSp') this.#groups.pop();
  }

  /** A place on the slide, of one in the coordinates of the open groups. */
  onSlide(place: Place): Place {
    return this.#groups.reduceRight(
      ({ x, y, height }, group) => ({
        x: group.x + (x - group.childX) * group.scaleX,
        y: group.y + (y - group.childY) * group.scaleY,
        height: height * group.scaleY,
      }),
      place,
    );
  }
}

/** The place that a tag of `a:xfrm` or `p:xfrm` tells more of. */
export function placeFrom(place: Place | null, name: string, attributes: Attributes): Place | null {
  if (name === 'a:off')
    return { x: number(attributes, 'x'), y: number(attributes, 'y'), height: place?.height ?? 0 };
  return name === 'a:ext' && place ? { ...place, height: number(attributes, 'cy') } : place;
}

/** A placeholder: what it is for, and which of several it is. */
export interface Placeholder {
  type: string;
  index: string;
}

/** The places that a layout or master gives to the placeholders of its slides. */
export function readPlaceholders(xml: string): (placeholder: Placeholder) => Place | null {
  const found: { placeholder: Placeholder; place: Place }[] = [];
  let [placeholder, place]: [Placeholder | null, Place | null] = [null, null];
  let inShape = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'p:sp') [inShape, placeholder, place] = [true, null, null];
      else if (name === 'p:ph') placeholder = placeholderOf(attributes);
      else if (inShape) place = placeFrom(place, name, attributes);
    },
    close(name) {
      if (name !== 'p:sp') return;
      inShape = false;
      if (placeholder && place) found.push({ placeholder, place });
    },
  });
  return ({ type, index }) =>
    (index === '' ? undefined : found.find((other) => other.placeholder.index === index))?.place ??
    found.find((other) => kindOf(other.placeholder.type) === kindOf(type))?.place ??
    null;
}

export function placeholderOf(attributes: Attributes): Placeholder {
  return { type: attributes['type'] ?? '', index: attributes['idx'] ?? '' };
}

/** A master has one title and one body for all that its layouts make of them. */
function kindOf(type: string): string {
  if (/title$/i.test(type)) return type === 'subTitle' ? 'body' : 'title';
  return /^(?:dt|ftr|sldNum|pic|tbl|chart)$/.test(type) ? type : 'body';
}

/** The shapes from top to bottom; those that stand beside each other from left to right; one without a place stays after the one before it. */
export function inOrderOfReading<T extends { place: Place | null }>(shapes: readonly T[]): T[] {
  let last: Place = { x: Number.NEGATIVE_INFINITY, y: Number.NEGATIVE_INFINITY, height: 0 };
  const placed = shapes.map((shape, order) => {
    last = shape.place ?? last;
    return { shape, order, ...last, band: 0 };
  });
  placed.sort((a, b) => a.y - b.y || a.x - b.x || a.order - b.order);
  let top = placed[0];
  let band = 0;
  for (const item of placed) {
    // Beside the topmost of its band: at least half of the lower one of the two is level with it.
    if (top && item.y - top.y > 0.5 * Math.min(top.height, item.height)) {
      top = item;
      band++;
    }
    item.band = band;
  }
  placed.sort((a, b) => a.band - b.band || a.x - b.x || a.y - b.y || a.order - b.order);
  return placed.map(({ shape }) => shape);
}

function number(attributes: Attributes, name: string): number {
  const value = Number(attributes[name] ?? 0);
  return Number.isFinite(value) ? value : 0;
}
