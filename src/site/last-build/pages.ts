import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf, stableJson } from '../../common/digest.ts';
import { BatonError } from '../../errors/error.ts';
import type { AdmittedPage } from '../../publish/door.ts';
import { siteEdition } from '../edition.ts';
import { editionLine } from '../edition-line.ts';
import { askedBy, recordCards } from '../record-cards.ts';
import { sidebarFor } from '../sidebar.ts';
import type { BuildNote, PageNote } from './note.ts';

/**
 * Tells which knowledge pages can be taken over from the site before: those of which everything that goes into them is as it
 * was. That is, besides what all pages share (`program`): the page itself, the sidebar of its section, whether its agent
 * failed, and the cards of the records that it asked for when it was rendered.
 */
export class PageKeys {
  readonly #program: string;
  readonly #sidebars = new Map<string, Promise<string>>();

  constructor(program: string) {
    this.#program = program;
  }

  /** `records`: those that the page asks for. */
  async of({ address, page, body }: AdmittedPage, records: readonly string[]): Promise<string> {
    const { byId } = await recordCards();
    // Where a page stands in lists is in the lists alone.
    const { order: _, ...shown } = page;
    const failed = siteEdition()?.failed?.includes(page.generatedBy?.agent ?? '') ?? false;
    return digestOf(
      this.#program,
      await this.#sidebar(page.section),
      stableJson({ address, page: shown, body, failed }),
      ...records.flatMap((id) => [id, stableJson(byId.get(id) ?? null)]),
    );
  }

  #sidebar(section: string): Promise<string> {
    const known = this.#sidebars.get(section) ?? sidebarFor(section).then(stableJson);
    this.#sidebars.set(section, known);
    return known;
  }
}

/** Addresses of the pages that need not be rendered. The start page tells of all sections: it is always made anew. */
export async function takenPages(
  pages: readonly AdmittedPage[],
  before: BuildNote,
  keys: PageKeys,
): Promise<Set<string>> {
  const taken = new Set<string>();
  if (before.edition === null || siteEdition() === null) return taken;
  for (const page of pages) {
    const noted = before.pages[page.address];
    if (page.address !== '' && noted && (await keys.of(page, noted.records)) === noted.key)
      taken.add(page.address);
  }
  return taken;
}

/** What the next build must know of the pages of this one; `before` are the notes of those that were taken over. */
export async function notePages(
  pages: readonly AdmittedPage[],
  taken: ReadonlySet<string>,
  before: BuildNote | null,
  keys: PageKeys,
): Promise<Record<string, PageNote>> {
  const notes: Record<string, PageNote> = {};
  for (const page of pages) {
    const { address } = page;
    const noted = taken.has(address) ? before?.pages[address] : undefined;
    const records = noted?.records ?? askedBy(address);
    notes[address] = noted ?? { key: await keys.of(page, records), records };
  }
  return notes;
}

/**
 * Puts the pages that are taken over into the new site, with the line of the new edition.
 *
 * @throws BatonError BUILD_FAILED where a page of the old site has not its edition's line once.
 */
export async function writeTaken(
  addresses: Iterable<string>,
  { from, to }: { from: string; to: string },
  edition: BuildNote['edition'],
): Promise<void> {
  const [old, now] = [editionLine(edition), editionLine(siteEdition())];
  for (const address of addresses) {
    const [before, after, ...more] = (await readFile(path.join(from, address, 'index.html'), 'utf8')).split(
      old,
    );
    if (before === undefined || after === undefined || more.length > 0)
      throw new BatonError(
        'BUILD_FAILED',
        `The page ${address} of the site before does not name its edition once.`,
      );
    await mkdir(path.join(to, address), { recursive: true });
    await writeFile(path.join(to, address, 'index.html'), `${before}${now}${after}`);
  }
}
