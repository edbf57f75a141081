import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evidence } from '../contracts/evidence.ts';
import type { Page } from '../contracts/page.ts';
import { messageOf } from '../errors/error.ts';
import { addressOf, isTaken } from './address.ts';
import { EDITION } from './edition.ts';
import { filesBelow, PAGE, TEMPORARY } from './files.ts';
import { type PageFile, type Problem, readPageFile, takeApart, writePageFile } from './frontmatter.ts';
import { inspectPage } from './gate.ts';
import { settleLinks } from './links.ts';
import { refreshed } from './refresh.ts';
import type { Dropped } from './resolve.ts';
import { type BaseStore, Bases } from './store.ts';
import { survivesParser } from './trial.ts';

/** A page that the site may build. */
export interface AdmittedPage {
  /** Without slashes at its ends; the start page has the empty one. */
  address: string;
  page: Page;
  body: string;
  /** The whole file, written anew: nothing is in it but what was checked. */
  file: string;
}

/** A file of the content folder that the site does not build as it is. */
export interface RefusedFile {
  /** Its name below the content folder. */
  name: string;
  problems: Problem[];
  /** What stands on the site instead: its last good state, or nothing. */
  shown: 'before' | 'nothing';
}

/** What the site is built from. */
export interface Admission {
  /** In order of address. */
  pages: AdmittedPage[];
  refused: RefusedFile[];
  /** Files that are no pages, by name. */
  ignored: string[];
  /** Links in persons' pages to pages that are not there; the site shows their words. */
  deadLinks: { name: string; url: string }[];
  /** Files that passed as they lie on disk, for the store. */
  passed: { path: string; file: string }[];
}

/** Larger files are no pages: the largest quotes of a record are about a megabyte. */
const LARGEST = 16 * 1024 * 1024;
/** Pages that the site makes where nobody wrote one. */
const ALWAYS: readonly string[] = ['', 'search', 'history'];

/**
 * The door of the site: every file of the content folder is checked, whoever put it there, and none stops the others.
 * Of a page that is refused its last good state is taken, if all its quotes still stand in their records.
 */
export async function admitPages(options: {
  evidence: Evidence;
  /** Folder of the pages. */
  directory: string;
  store: BaseStore;
}): Promise<Admission> {
  return new Door(options.evidence, options.directory, new Bases(options.store)).open();
}

/** A file that may be a page. */
interface Candidate {
  name: string;
  /** Name without `.mdx`. */
  path: string;
  address: string;
  /** As it lies on disk, or why it is not read. */
  text: string | { problems: Problem[] };
}

class Door {
  readonly #evidence: Evidence;
  readonly #directory: string;
  readonly #bases: Bases;
  readonly #admission: Admission = { pages: [], refused: [], ignored: [], deadLinks: [], passed: [] };

  constructor(evidence: Evidence, directory: string, bases: Bases) {
    this.#evidence = evidence;
    this.#directory = directory;
    this.#bases = bases;
  }

  async open(): Promise<Admission> {
    const candidates = await this.#apart(await this.#candidates());
    await this.#try(candidates);
    const found: { candidate: Candidate; read: PageFile }[] = [];
    for (const candidate of candidates) {
      const read = await this.#pageOf(candidate);
      if (read) found.push({ candidate, read });
    }
    this.#finish(found);
    return this.#admission;
  }

  /** What the generator wrote was parsed when it was written; the parser cannot stand everything that others write. */
  async #try(candidates: readonly Candidate[]): Promise<void> {
    const foreign: { candidate: Candidate; body: string }[] = [];
    for (const candidate of candidates) {
      const { path, text } = candidate;
      if (typeof text !== 'string' || (await this.#bases.generated(path, text)) === text) continue;
      const read = takeApart(text, path);
      if (!('problems' in read)) foreign.push({ candidate, body: read.body });
    }
    const survived = await survivesParser(foreign.map(({ body }) => body));
    for (const [index, { candidate }] of foreign.entries())
      if (!survived[index])
        candidate.text = { problems: [problem('it cannot be parsed: it is nested too deep, or too long')] };
  }

  /** Files that are pages by their name, read; the others are refused or passed over. */
  async #candidates(): Promise<Candidate[]> {
    const candidates: Candidate[] = [];
    for (const { name, regular } of await filesBelow(this.#directory)) {
      if (name === EDITION || name.endsWith(TEMPORARY)) continue;
      if (!regular)
        this.#refuse(name, [problem('it is a link or no plain file; a page is a file of its own')]);
      else if (name.endsWith(PAGE)) candidates.push(await this.#read(name));
      else if (/\.(?:mdx?|markdown)$/i.test(name))
        this.#refuse(name, [problem(`it is not read as a page: the name of a page ends in ${PAGE}`)]);
      else this.#admission.ignored.push(name);
    }
    return candidates;
  }

  async #read(name: string): Promise<Candidate> {
    const path = name.slice(0, -PAGE.length);
    const file = join(this.#directory, name);
    const candidate = { name, path, address: addressOf(path) };
    try {
      const { size } = await stat(file);
      if (size > LARGEST) return { ...candidate, text: { problems: [problem('it is larger than 16 MB')] } };
      return { ...candidate, text: await readFile(file, 'utf8') };
    } catch (thrown) {
      return { ...candidate, text: { problems: [problem(`it cannot be read: ${messageOf(thrown)}`)] } };
    }
  }

  /** One page for each address: a generated one before a person's, and else the first by name. */
  async #apart(candidates: readonly Candidate[]): Promise<Candidate[]> {
    const known = new Set(await this.#bases.paths());
    const taken = new Map<string, Candidate>();
    const ranked = [...candidates].sort(
      (one, other) => Number(known.has(other.path)) - Number(known.has(one.path)),
    );
    for (const candidate of ranked) {
      const { name, address } = candidate;
      const other = taken.get(address);
      if (other) this.#refuse(name, [problem(`its address /${address}/ is that of ${other.name}`)]);
      else if (isTaken(address)) this.#refuse(name, [problem(`the site has something else at /${address}/`)]);
      else taken.set(address, candidate);
    }
    return candidates.filter((candidate) => taken.get(candidate.address) === candidate);
  }

  /** The page of a file, or its last good state; null where there is neither. */
  async #pageOf({ name, path, text }: Candidate): Promise<PageFile | null> {
    const read = typeof text === 'string' ? await this.#inspect(path, text) : text;
    if (!('problems' in read)) {
      this.#admission.passed.push({ path, file: text as string });
      return read;
    }
    const before = await this.#before(path);
    this.#refuse(name, read.problems, before === null ? 'nothing' : 'before');
    return before;
  }

  async #inspect(path: string, file: string): Promise<PageFile | { problems: Problem[] }> {
    try {
      const read = await inspectPage(path, file, { evidence: this.#evidence });
      if (!('problems' in read) && isTaken(read.page.section))
        return { problems: [problem(`"${read.page.section}" is no name for a section`)] };
      return read;
    } catch (thrown) {
      return { problems: [problem(`it cannot be checked: ${messageOf(thrown)}`)] };
    }
  }

  /** The last good state of a page, with its quotes found again; null where one of them is gone. */
  async #before(path: string): Promise<PageFile | null> {
    const good = await this.#bases.good(path);
    if (good === null) return null;
    try {
      const dropped: Dropped[] = [];
      const now = await refreshed(path, readPageFile(good, path), this.#evidence, dropped);
      if (dropped.length > 0) return null;
      const read = await this.#inspect(path, writePageFile(now.page, now.body));
      return 'problems' in read ? null : read;
    } catch {
      return null;
    }
  }

  /** Links are settled last: what is linked to may have been left out. */
  #finish(found: readonly { candidate: Candidate; read: PageFile }[]): void {
    const addresses = new Set([
      ...ALWAYS,
      ...found.flatMap(({ candidate, read }) => [candidate.address, read.page.section]),
    ]);
    for (const { candidate, read } of found) {
      const { page, body } = read;
      const whole = { path: candidate.path, page, body, file: writePageFile(page, body), dropped: [] };
      const settled = settleLinks(whole, addresses);
      for (const { reason } of settled.dropped)
        this.#admission.deadLinks.push({
          name: candidate.name,
          url: reason.replace('there is no page ', ''),
        });
      const { file } = settled;
      this.#admission.pages.push({
        address: candidate.address,
        page: settled.page,
        body: settled.body,
        file,
      });
    }
    this.#admission.pages.sort((one, other) => (one.address < other.address ? -1 : 1));
    this.#admission.refused.sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  #refuse(name: string, problems: Problem[], shown: RefusedFile['shown'] = 'nothing'): void {
    this.#admission.refused.push({ name, problems, shown });
  }
}

function problem(reason: string): Problem {
  return { line: 1, reason };
}
