import type { Attributes } from './xml.ts';

/** What a style says of whether its text holds; undefined where it leaves that to what it stands in. */
interface Look {
  parent: string;
  hidden?: boolean;
  struck?: boolean;
}

/** The families of styles that tell whether something is shown (ODF 1.3, 19.480). */
export type OdfFamily = 'paragraph' | 'text' | 'table' | 'table-cell' | 'drawing-page' | 'graphic';

/** Styles of one family may be derived from each other so often. */
const MAXIMUM_PARENTS = 50;

/** What the styles of an OpenDocument file hide or strike out, by family and name. */
export class OdfLooks {
  readonly #looks = new Map<string, Look>();
  #style: { key: string; look: Look } | null = null;

  open(name: string, attributes: Attributes): void {
    if (name === 'style:style') {
      const family = attributes['style:family'] ?? '';
      const parent = attributes['style:parent-style-name'] ?? '';
      const key = keyOf(family, attributes['style:name'] ?? '');
      this.#style = { key, look: { parent: parent === '' ? '' : keyOf(family, parent) } };
      this.#looks.set(key, this.#style.look);
    } else if (this.#style) take(this.#style.look, name, attributes);
  }

  close(name: string): void {
    if (name === 'style:style') this.#style = null;
  }

  isHidden(family: OdfFamily, name: string | undefined): boolean {
    return this.#value(family, name, 'hidden') ?? false;
  }

  /** Undefined where the style leaves it to what its text stands in. */
  isStruck(family: OdfFamily, name: string | undefined): boolean | undefined {
    return this.#value(family, name, 'struck');
  }

  #value(family: OdfFamily, name: string | undefined, what: 'hidden' | 'struck'): boolean | undefined {
    let look = name === undefined ? undefined : this.#looks.get(keyOf(family, name));
    for (let count = 0; look && count < MAXIMUM_PARENTS; count++) {
      if (look[what] !== undefined) return look[what];
      look = this.#looks.get(look.parent);
    }
    return undefined;
  }
}

function keyOf(family: string, name: string): string {
  return `${family} ${name}`;
}

function take(look: Look, name: string, attributes: Attributes): void {
  if (name === 'style:text-properties') {
    const line = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'];
    if (line !== undefined) look.struck = line !== 'none';
    const display = attributes['text:display'];
    if (display !== undefined) look.hidden = display === 'none';
  } else if (name === 'style:table-properties' && attributes['table:display'] !== undefined)
    look.hidden = attributes['table:display'] === 'false';
  else if (name === 'style:drawing-page-properties' && attributes['presentation:visibility'] !== undefined)
    look.hidden = attributes['presentation:visibility'] === 'hidden';
}
