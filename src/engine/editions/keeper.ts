import { extractiveWriter } from '../../agents/extractive-writer.ts';
import { digestOf } from '../../common/digest.ts';
import { pageDraftSchema } from '../../contracts/agent.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { Decision, LogHead } from '../../contracts/log.ts';
import { type ComposedPage, composePage } from '../../publish/compose.ts';
import type { Edition, EditionContent, EditionKeeper, PublishOutcome } from '../../publish/edition.ts';
import type { PageVersion } from '../../publish/merge.ts';
import type { Database } from '../../records/tables.ts';
import { appendDecisions, logHead, programOf } from '../log/append.ts';
import { editionMade, gated, leftOut, published, removed } from '../log/decisions.ts';
import { lastOutcomes } from '../log/standing.ts';
import { hiddenPlaces } from '../policy/index.ts';
import { CHANGES_PAGE, changesPage } from './changes-page.ts';
import { compareEditions } from './compare.ts';
import { nameOfValue, type Snapshot, snapshotOf, snapshotSchema } from './snapshot.ts';
import { touchedBetween } from './touched.ts';

/** Folders of src whose code decides what a page says. */
const CODE = ['agents', 'views', 'publish', 'lexicon', 'common'];
/** Folders of src by which the same records can give other pages. */
const ALL = [...CODE, 'sources', 'records', 'findings', 'links', 'engine'];
/** Who writes the page that tells what changed. */
const AGENT = { name: 'editions', version: 1 };

interface Kept {
  number: number;
  digest: string;
  asOf: string;
  log: LogHead;
  snapshot: Snapshot | null;
}

/**
 * Numbers the published states of a site, in the store. A state with another digest is the next edition; the same one
 * again is told as it was, against the edition before it.
 */
export class Editions implements EditionKeeper {
  readonly path = CHANGES_PAGE;
  readonly #database: Database;
  readonly #evidence: Evidence;
  readonly #titles: ReadonlyMap<string, string>;
  #now: Snapshot | null = null;

  /** `titles`: of sections, by id. */
  constructor(database: Database, evidence: Evidence, titles: ReadonlyMap<string, string>) {
    this.#database = database;
    this.#evidence = evidence;
    this.#titles = titles;
  }

  async changes(
    pages: ReadonlyMap<string, PageVersion>,
    content: EditionContent,
  ): Promise<ComposedPage | null> {
    const isHidden = await hiddenPlaces(this.#database, pages);
    const [hidden, values] = partition(await this.#evidence.links('value'), ({ data }) =>
      data.statements.some(isHidden),
    );
    const { before, same } = await this.#place(content);
    this.#now = snapshotOf(pages, values, this.path);
    // What only waiting pages say is told when they are published: until then the value is as it was.
    for (const name of hidden.map(({ key }) => nameOfValue(key))) {
      const was = before?.snapshot?.values[name];
      if (was) this.#now.values[name] = was;
    }
    if (!before?.snapshot) return null;
    const until = same ? same.log.entries : (await logHead(this.#database)).entries;
    const { records, touched } = await touchedBetween(this.#database, before.log.entries, until);
    const changes = compareEditions(before.snapshot, this.#now, values, touched);
    const names = {
      sections: this.#titles,
      pages: new Map([...pages].map(([path, { page }]) => [path, page.title])),
    };
    const otherProgram =
      (await this.#programOf(before.number)) !==
      (same ? await this.#programOf(same.number) : await programOf(ALL));
    const since = { number: before.number, asOf: before.asOf, records, otherProgram };
    const draft = await changesPage(this.#evidence, changes, since, names);
    return composePage(pageDraftSchema.parse(draft), {
      evidence: this.#evidence,
      agent: AGENT,
      writer: extractiveWriter,
    });
  }

  async seal(outcome: PublishOutcome, content: EditionContent): Promise<Pick<Edition, 'number' | 'log'>> {
    return this.#database.transaction().execute(async (transaction) => {
      const { before, same } = await this.#place(content, transaction);
      const number = same?.number ?? (before?.number ?? 0) + 1;
      await appendDecisions(transaction, await decisionsOf(transaction, outcome, content), CODE);
      await appendDecisions(transaction, [editionMade(number, content.digest)], ALL);
      const log = await logHead(transaction);
      if (!same) {
        await transaction
          .insertInto('editions')
          .values({
            number,
            digest: content.digest,
            as_of: content.asOf,
            log_entries: log.entries,
            log_head: log.head,
            snapshot: JSON.stringify(this.#now),
          })
          .execute();
        // Only the last two are ever compared.
        await transaction
          .updateTable('editions')
          .set({ snapshot: null })
          .where('number', '<', number - 1)
          .where('snapshot', 'is not', null)
          .execute();
      }
      return { number, log };
    });
  }

  /** With which program an edition was made. */
  async #programOf(number: number): Promise<string | null> {
    const entry = await this.#database
      .selectFrom('decisions')
      .select('program')
      .where('kind', '=', 'edition')
      .where('subject', '=', String(number))
      .executeTakeFirst();
    return entry?.program ?? null;
  }

  /** The edition that this content is already, and the one before it. */
  async #place(
    { digest }: EditionContent,
    database = this.#database,
  ): Promise<{ same: Kept | null; before: Kept | null }> {
    const rows = await database
      .selectFrom('editions')
      .selectAll()
      .orderBy('number', 'desc')
      .limit(2)
      .execute();
    const [last = null, other = null] = rows.map(
      ({ number, digest: known, as_of, log_entries, log_head, snapshot }): Kept => ({
        number,
        digest: known,
        asOf: as_of,
        log: { entries: log_entries, head: log_head },
        snapshot: snapshot === null ? null : snapshotSchema.parse(JSON.parse(snapshot)),
      }),
    );
    return last?.digest === digest ? { same: last, before: other } : { same: null, before: last };
  }
}

/** Those that fit, and the others, in their order. */
function partition<Item>(list: readonly Item[], fits: (item: Item) => boolean): [Item[], Item[]] {
  return [list.filter(fits), list.filter((item) => !fits(item))];
}

/** What was decided of every page, in order of their paths; the log passes over what it says already. */
async function decisionsOf(
  database: Database,
  outcome: PublishOutcome,
  { pages }: EditionContent,
): Promise<Decision[]> {
  const edited = new Set(outcome.edited);
  const kept = new Set(outcome.kept);
  const deleted = new Set(outcome.deleted);
  const decisions: Decision[] = [];
  for (const [path, { page, body }] of outcome.published) {
    const digest = pages[path] ?? digestOf(body);
    // The page of an agent that failed is kept too, and nobody edited it.
    const isEdited = edited.has(path) && (!kept.has(path) || digest !== page.digest);
    decisions.push(published(path, page, digest, isEdited));
  }
  for (const [path, last] of await lastOutcomes(database, 'publish'))
    if (last !== 'removed' && !outcome.published.has(path))
      decisions.push(removed(path, deleted.has(path) ? 'person' : 'rule publish'));
  const refused = new Set(outcome.refused.map(({ path }) => path));
  const dropped = Map.groupBy(outcome.dropped, ({ path }) => path);
  for (const path of refused) decisions.push(gated(path, 'refused'));
  for (const [path, list] of dropped) if (!refused.has(path)) decisions.push(gated(path, leftOut(list)));
  for (const [path, last] of await lastOutcomes(database, 'gate'))
    if (last !== 'passed' && !refused.has(path) && !dropped.has(path)) decisions.push(gated(path, 'passed'));
  return decisions.sort((one, other) =>
    one.subject === other.subject ? (one.kind < other.kind ? -1 : 1) : one.subject < other.subject ? -1 : 1,
  );
}
