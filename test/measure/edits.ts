import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pageDraftSchema } from '../../src/contracts/draft.ts';
import { type ComposedPage, composePage, publishPages, readPageFile } from '../../src/publish/index.ts';
import { type FakeRecord, fakeEvidence, rangeOf } from '../publish/fake-evidence.ts';
import { MemoryStore } from '../publish/memory-store.ts';
import { exactly, type Measurement } from './measurement.ts';
import { Random } from './random.ts';

const PAGES = 12;
const LINES = 8;
/** What persons do between two runs. */
const A_ROUND = 5;

/** A sentence of a record, which a page states; null where the record says it no more. */
type Record = (number | null)[];

/** What a person did, and what must be true of it ever after. */
type Act =
  | { kind: 'edit'; page: number; line: number; words: string }
  | { kind: 'added'; page: number; words: string }
  | { kind: 'deleted'; page: number }
  | { kind: 'renamed'; page: number };

/** What a person does to generated pages, against records that change at the same time. */
export const edits: Measurement = {
  name: 'edits',
  summary:
    'Edits, deletions and renames of pages at random (--times N, default 500) against changed records: none lost, what they contradict is marked.',
  needs: [],
  async run(say, { times, seed }) {
    const folder = await mkdtemp(path.join(tmpdir(), 'baton-edits-'));
    try {
      const trial = new Trial(folder, new Random(seed));
      await trial.run(times ?? 500, say);
      return trial.measured();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

class Trial {
  readonly #folder: string;
  readonly #random: Random;
  readonly #store = new MemoryStore();
  #records: Record[] = [];
  /** Where the file of a page is; null where a person deleted it. */
  #places: (string | null)[] = [];
  #acts: Act[] = [];
  readonly #counts = { edit: 0, added: 0, deleted: 0, renamed: 0, stale: 0 };
  readonly #lost: string[] = [];
  readonly #unmarked: string[] = [];
  readonly #told: string[] = [];

  constructor(folder: string, random: Random) {
    this.#folder = folder;
    this.#random = random;
  }

  async run(times: number, say: (line: string) => void): Promise<void> {
    for (let done = 0; done < times; ) {
      // So that there are always pages to do something to.
      if (this.#places.filter((place) => place !== null).length < PAGES / 2) await this.#begin();
      for (let one = 0; one < A_ROUND && done < times; one++) if (await this.#act(done)) done += 1;
      const changed = this.#change();
      const { unsettled, dropped } = await this.#publish();
      await this.#check(changed, unsettled, dropped);
      if (done % 100 < A_ROUND)
        say(`${done} done, ${this.#lost.length} lost, ${this.#unmarked.length} unmarked`);
    }
  }

  measured() {
    const { edit, added, deleted, renamed, stale } = this.#counts;
    return {
      figures: [
        {
          what: 'lines edited, lines added, pages deleted, pages renamed',
          value: [edit, added, deleted, renamed].join(', '),
        },
        exactly('of them lost', this.#lost.length, 0),
        { what: 'statements of persons whose passage changed', value: stale },
        exactly('of them not marked', this.#unmarked.length, 0),
        exactly('pages that could not be published', this.#told.length, 0),
      ],
      notes: [...this.#lost, ...this.#unmarked, ...this.#told].slice(0, 20),
    };
  }

  /** All pages as generated, and nobody has touched one. */
  async #begin(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
    await mkdir(this.#folder);
    for (const name of await this.#store.paths()) await this.#store.delete(name);
    this.#records = Array.from({ length: PAGES }, () => Array.from({ length: LINES }, () => this.#figure()));
    this.#places = Array.from({ length: PAGES }, (_, page) => `section/page-${page}`);
    this.#acts = [];
    await this.#publish();
  }

  #figure(): number {
    return 10 + this.#random.below(90);
  }

  /** False where nothing could be done. */
  async #act(number: number): Promise<boolean> {
    const page = this.#random.below(PAGES);
    const place = this.#places[page];
    if (typeof place !== 'string') return false;
    const file = path.join(this.#folder, `${place}.mdx`);
    const way = this.#random.next();
    const own = `Words of a person ${number}`;
    if (way < 0.06) {
      await rm(file);
      this.#places[page] = null;
      this.#acts = this.#acts.filter((act) => act.page !== page);
      this.#did({ kind: 'deleted', page });
    } else if (way < 0.14) {
      const to = `section/moved-${number}`;
      await rename(file, path.join(this.#folder, `${to}.mdx`));
      this.#places[page] = to;
      this.#did({ kind: 'renamed', page });
    } else {
      const text = await readFile(file, 'utf8');
      const line = this.#random.below(LINES);
      // What the page says, not its head, which holds the quotes too.
      const head = text.indexOf('\n---\n');
      const body = text.slice(head);
      const said = new RegExp(`Thing ${line} of page ${page} takes \\d+ days`).exec(body)?.[0];
      if (way < 0.7 && !said) return false;
      if (said && way < 0.7) {
        const words = `${said.replace('takes', 'needs')}, ${own.toLowerCase()}`;
        await writeFile(file, `${text.slice(0, head)}${body.replace(said, words)}`);
        this.#did({ kind: 'edit', page, line, words: own.toLowerCase() });
      } else {
        await writeFile(file, `${text.trimEnd()}\n\n${own}.\n`);
        this.#did({ kind: 'added', page, words: own });
      }
    }
    return true;
  }

  #did(act: Act): void {
    this.#counts[act.kind] += 1;
    this.#acts.push(act);
  }

  /** Changes what records say; the lines by their page that changed. */
  #change(): Set<string> {
    const changed = new Set<string>();
    for (let times = this.#random.below(PAGES); times > 0; times--) {
      const [page, line] = [this.#random.below(PAGES), this.#random.below(LINES)];
      const record = this.#records[page];
      if (!record) continue;
      const before = record[line];
      record[line] = this.#random.next() < 0.2 ? null : this.#figure();
      if (record[line] !== before) changed.add(`${page} ${line}`);
    }
    return changed;
  }

  async #publish(): Promise<{ unsettled: Map<string, string>; dropped: Map<string, string> }> {
    const records = this.#records.map(recordOf);
    const evidence = fakeEvidence(records);
    const pages: ComposedPage[] = [];
    for (const [page, lines] of this.#records.entries()) {
      const record = records[page] as FakeRecord;
      const blocks = lines.flatMap((figure, line) => {
        if (figure === null) return [];
        const text = sentence(page, line, figure);
        return { type: 'paragraph', inlines: [{ type: 'claim', text, cites: [rangeOf(record, text)] }] };
      });
      const draft = {
        path: `section/page-${page}`,
        section: 'section',
        kind: 'process',
        title: `Page ${page}`,
        summary: '',
        blocks,
      };
      pages.push(
        await composePage(pageDraftSchema.parse(draft), {
          evidence,
          agent: { name: 'section', version: 1 },
          writer: { name: 'extractive', model: null },
        }),
      );
    }
    const report = await publishPages(pages, { evidence, directory: this.#folder, store: this.#store });
    this.#told.push(...report.refused.map(({ path: place, error }) => `${place}: ${error.message}`));
    const joined = (list: { path: string; words: string }[]) =>
      new Map(
        [...Map.groupBy(list, (one) => one.path)].map(([place, all]) => [
          place,
          all.map(({ words }) => words).join('\n'),
        ]),
      );
    return {
      unsettled: joined(
        report.unsettled.flatMap(({ path: place, passages }) =>
          passages.map(({ kept }) => ({ path: place, words: kept })),
        ),
      ),
      dropped: joined(report.dropped.map(({ path: place, text }) => ({ path: place, words: text }))),
    };
  }

  async #check(
    changed: ReadonlySet<string>,
    unsettled: ReadonlyMap<string, string>,
    dropped: ReadonlyMap<string, string>,
  ): Promise<void> {
    for (const act of this.#acts) {
      const place = this.#places[act.page];
      const file =
        typeof place === 'string'
          ? await readFile(path.join(this.#folder, `${place}.mdx`), 'utf8').catch(() => null)
          : null;
      const back = await readFile(path.join(this.#folder, `section/page-${act.page}.mdx`), 'utf8').catch(
        () => null,
      );
      const where = `${act.kind} of page ${act.page}`;
      if (act.kind === 'deleted') {
        if (back !== null) this.#lost.push(`${where}: it came back`);
      } else if (file === null) this.#lost.push(`${where}: its file is gone`);
      else if (act.kind === 'renamed') {
        if (back !== null) this.#lost.push(`${where}: it is there twice`);
      } else if (!readPageFile(file, place ?? '').body.includes(act.words))
        this.#lost.push(`${where}: ${act.words}`);
      else if (act.kind === 'edit' && changed.has(`${act.page} ${act.line}`)) {
        this.#counts.stale += 1;
        const marked = unsettled.get(place ?? '')?.includes(act.words) ?? false;
        if (!marked)
          this.#unmarked.push(`${where}: ${act.words}; ${dropped.get(place ?? '') ?? 'nothing dropped'}`);
      }
    }
  }
}

function sentence(page: number, line: number, figure: number): string {
  return `Thing ${line} of page ${page} takes ${figure} days.`;
}

function recordOf(lines: Record, page: number): FakeRecord {
  const said = lines.flatMap((figure, line) => (figure === null ? [] : sentence(page, line, figure)));
  return { id: `documents/page-${page}.md`, text: ['It is so.', ...said].join('\n') };
}
