import type { Evidence } from '../../contracts/evidence.ts';
import type { Handover } from '../../contracts/handover.ts';
import type { Phase } from '../../contracts/policy.ts';
import type { WaitReason } from '../../contracts/review.ts';
import type { ComposedPage } from '../../publish/compose.ts';
import { readPageFile } from '../../publish/frontmatter.ts';
import type { PageVersion } from '../../publish/merge.ts';
import type { Database, WaitingRow } from '../../records/tables.ts';
import { pageBases } from '../page-store.ts';
import { BroughtReader } from './brought.ts';
import { decide } from './decide.ts';
import { contentDigest, factsOf } from './facts.ts';
import { harmOf, uncertaintyOf } from './harm.ts';
import { type Known, knownOf } from './known.ts';
import { PublishedPages } from './published.ts';
import { settleWaiting } from './settle.ts';
import { standingPage } from './standing-page.ts';
import { thresholdsOf } from './thresholds.ts';
import {
  type DecidedWork,
  decidedWork,
  lastReviews,
  rowOf,
  type ShadowShare,
  waitingRows,
} from './waiting-store.ts';

/** What the desk decides by: as it was when the run began. */
interface State {
  handover: Handover;
  database: Database;
  evidence: Evidence;
  phaseOf: (section: string) => Phase;
  published: PublishedPages;
  rows: ReadonlyMap<string, WaitingRow>;
  reviews: Awaited<ReturnType<typeof lastReviews>>;
  work: DecidedWork;
  /** Whether the same work decided before and was stopped: what waited then waits. */
  again: boolean;
}

/** Decides of every composed page whether it is published or waits for a person. */
export class PolicyDesk {
  readonly #state: State;
  readonly #reader: BroughtReader;
  readonly #held = new Map<string, WaitingRow>();
  /** By path of what is held: the title that is published. */
  readonly #shown = new Map<string, string>();
  readonly #shares = new Map<string, ShadowShare>();
  #site: Promise<Known> | null = null;

  private constructor(state: State) {
    this.#state = state;
    this.#reader = new BroughtReader(state.evidence);
  }

  /** `key`: digest of all that the pages are made of. */
  static async open(
    handover: Handover,
    database: Database,
    evidence: Evidence,
    phaseOf: (section: string) => Phase,
    key: string,
  ): Promise<PolicyDesk> {
    const published = await PublishedPages.read(pageBases(database));
    const last = await decidedWork(database);
    const again = last?.key === key;
    return new PolicyDesk({
      handover,
      database,
      evidence,
      phaseOf,
      published,
      rows: await waitingRows(database),
      reviews: await lastReviews(database),
      work: again ? last : { key, sections: [...published.sections].sort() },
      again,
    });
  }

  /** Of the pages of one agent those that are published now, each in the version that is. */
  async pass(pages: readonly ComposedPage[]): Promise<ComposedPage[]> {
    const passed: ComposedPage[] = [];
    for (const page of pages) {
      const row = await this.#rowOf(page);
      if (row === null) {
        passed.push(page);
        continue;
      }
      this.#held.set(page.path, row);
      const published = await this.#state.published.page(page.path);
      const standing = published && (await standingPage(page.path, published, this.#state.evidence));
      if (!standing) continue;
      this.#shown.set(page.path, standing.page.title);
      passed.push(standing);
    }
    return passed;
  }

  /**
   * Takes names of waiting pages out of those that are published, and notes what waits with the decisions on it. Rows
   * of agents that `failed` stay as they are.
   */
  async settle(pages: readonly ComposedPage[], failed: readonly string[]): Promise<ComposedPage[]> {
    const { database, rows, work } = this.#state;
    const kept = [...rows.values()].filter(
      ({ agent, path }) => failed.includes(agent) && !this.#held.has(path),
    );
    return settleWaiting(database, {
      pages,
      rows: [...this.#held.values(), ...kept],
      shown: this.#shown,
      shares: [...this.#shares.values()],
      work,
    });
  }

  /** How a page is kept back; null where it is published. */
  async #rowOf(composed: ComposedPage): Promise<WaitingRow | null> {
    const { published, phaseOf, reviews, rows, again } = this.#state;
    const { path, page } = composed;
    if (published.deleted.has(path)) return null;
    const digest = contentDigest(path, composed);
    const before = await published.page(path);
    const isPublished = before !== null && contentDigest(path, before) === digest;
    const phase = phaseOf(page.section);
    if (phase === 'shadow') return this.#shadow(composed, isPublished);
    if (isPublished) return null;
    const known = rows.get(path);
    const review = reviews.get(digest)?.outcome;
    if (review === 'approved' || review === 'signed-off') return null;
    if (again && known?.digest === digest && known.state === 'waiting') return known;
    const base = this.#approved(path) ?? before;
    const reasons = await this.#reasons(composed, base, phase);
    if (review === 'rejected')
      reasons.push({ rule: 'rejected', text: 'A person rejected it, and it has not changed since.' });
    return reasons.length === 0 ? null : this.#row(composed, 'waiting', reasons);
  }

  async #reasons(
    composed: ComposedPage,
    base: PageVersion | null,
    phase: Exclude<Phase, 'shadow'>,
  ): Promise<WaitReason[]> {
    const { handover, work } = this.#state;
    const { kind, section, citations } = composed.page;
    const thresholds = thresholdsOf(handover.policy, kind);
    const known = base ? knownOf([base]) : work.sections.includes(section) ? await this.#siteKnown() : null;
    const reads = known !== null || thresholds.sensitivity.includes('account');
    return decide(
      {
        facts: factsOf(composed),
        brought: reads ? await this.#reader.of(citations) : [],
        before: base && factsOf(base),
        known,
      },
      phase,
      thresholds,
    );
  }

  /** What a person approved for this path and is not published yet: later versions are compared with that. */
  #approved(path: string): PageVersion | null {
    const row = this.#state.rows.get(path);
    const outcome = row && this.#state.reviews.get(row.digest)?.outcome;
    return row && (outcome === 'approved' || outcome === 'signed-off') ? readPageFile(row.file, path) : null;
  }

  /** What stands on all published pages, but for amounts of those that repeat any: for a page that is new. */
  #siteKnown(): Promise<Known> {
    this.#site ??= (async () => {
      const { published, handover } = this.#state;
      const all: PageVersion[] = [];
      for await (const page of published.all()) all.push(page);
      const stating = all.filter(({ page }) =>
        thresholdsOf(handover.policy, page.kind).new.includes('amount'),
      );
      return { ...knownOf(all), numbers: knownOf(stating).numbers };
    })();
    return this.#site;
  }

  async #shadow(composed: ComposedPage, equal: boolean): Promise<WaitingRow> {
    const { section } = composed.page;
    const share = this.#shares.get(section) ?? { section, pages: 0, equal: 0 };
    this.#shares.set(section, { ...share, pages: share.pages + 1, equal: share.equal + (equal ? 1 : 0) });
    return this.#row(composed, 'shadow', []);
  }

  async #row(composed: ComposedPage, state: WaitingRow['state'], reasons: WaitReason[]): Promise<WaitingRow> {
    const known = this.#state.rows.get(composed.path);
    const facts = factsOf(composed);
    return rowOf(composed, {
      state,
      reasons: JSON.stringify(reasons),
      harm: harmOf(facts, await this.#reader.of(composed.page.citations), reasons),
      uncertainty: uncertaintyOf(facts),
      since: known?.since ?? new Date().toISOString(),
    });
  }
}
