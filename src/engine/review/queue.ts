import type { LoadedHandover } from '../../config/load.ts';
import type { Phase } from '../../contracts/policy.ts';
import type {
  ReviewDecision,
  Reviewer,
  ReviewQueue,
  Standing,
  UnsignedPage,
  WaitingPage,
  WaitReason,
} from '../../contracts/review.ts';
import { BatonError } from '../../errors/error.ts';
import type { Database, WaitingRow } from '../../records/tables.ts';
import { pageBases } from '../page-store.ts';
import { contentDigest } from '../policy/facts.ts';
import { PublishedPages } from '../policy/published.ts';
import { waitingRows } from '../policy/waiting-store.ts';
import { changePhase } from './phase.ts';
import { decisionOf, lastOfPages, lastReviewOf, record } from './reviews.ts';
import { standingsOf } from './standings.ts';
import { readStore, writeStore } from './store.ts';

/** What waits for a person of a handover, and what persons decide of it. Writing throws WORKSPACE_LOCKED beside a run. */
export function openReviewQueue(loaded: LoadedHandover): ReviewQueue {
  const { paths, handover } = loaded;
  const decide = (id: string, who: Reviewer, outcome: 'approved' | 'rejected', why: string) =>
    writeStore(loaded, async (database) => {
      const row = await rowNamed(database, id);
      await record(database, { ...row, outcome, by: who, why });
    });
  return {
    waiting: () => readStore(paths.state, (database) => pagesOf(database, (decision) => decision === null)),
    decided: () => readStore(paths.state, (database) => pagesOf(database, (decision) => decision !== null)),
    approve: (id, who) => decide(id, who, 'approved', ''),
    async reject(id, who, why) {
      if (why.trim() === '')
        throw new BatonError('USAGE', 'A page is rejected for a reason: say why.', {
          hint: 'npm run review -- --reject ID --why TEXT',
        });
      await decide(id, who, 'rejected', why.trim());
    },
    unsigned: () => readStore(paths.state, unsignedOf),
    signOff: (path, who) => writeStore(loaded, (database) => signOff(database, path, who)),
    standings: () => readStore(paths.state, (database) => standingsOf(database, handover)),
    setPhase: (section: string, phase: Phase, who: Reviewer): Promise<Standing> =>
      writeStore(loaded, (database) => changePhase(database, handover, section, phase, who)),
  };
}

async function pagesOf(
  database: Database,
  wanted: (decision: ReviewDecision | null) => boolean,
): Promise<WaitingPage[]> {
  const published = await PublishedPages.read(pageBases(database));
  const pages: WaitingPage[] = [];
  for (const row of (await waitingRows(database)).values()) {
    const decision = await lastReviewOf(database, row.digest);
    if (row.state !== 'waiting' || !wanted(decision)) continue;
    const { path, id, title, section, kind, agent, harm, uncertainty, file, since } = row;
    const reasons = JSON.parse(row.reasons) as WaitReason[];
    const known = { path, id, title, section, kind, agent, reasons, harm, uncertainty, file, since };
    pages.push({ ...known, published: await published.file(path), decision });
  }
  const risk = ({ harm, uncertainty }: WaitingPage) => harm * uncertainty;
  return pages.sort((one, other) => risk(other) - risk(one) || (one.path < other.path ? -1 : 1));
}

async function rowNamed(database: Database, id: string): Promise<WaitingRow> {
  const rows = [...(await waitingRows(database)).values()].filter(
    (row) => row.state === 'waiting' && (row.id === id || row.digest === id),
  );
  const [row, other] = rows;
  if (row && !other) return row;
  throw new BatonError('PAGE_NOT_WAITING', `No page waits under the id "${id}".`);
}

/** Published pages of which somebody but the successor spoke last. */
async function unsignedOf(database: Database): Promise<UnsignedPage[]> {
  const published = await PublishedPages.read(pageBases(database));
  const waiting = await waitingRows(database);
  const pages: UnsignedPage[] = [];
  for (const row of await lastOfPages(database)) {
    const approved = decisionOf(row);
    const { path, section, digest } = row;
    if (approved.outcome !== 'approved' || approved.by.as === 'successor' || waiting.has(path)) continue;
    if ((await published.file(path)) !== null)
      pages.push({ id: digest.slice(0, 8), path, section, approved });
  }
  return pages;
}

async function signOff(database: Database, path: string, by: Reviewer): Promise<void> {
  const page = await (await PublishedPages.read(pageBases(database))).page(path);
  if (!page) throw new BatonError('PAGE_UNKNOWN', `No page "${path}" is published.`);
  const { section } = page.page;
  await record(database, {
    path,
    section,
    digest: contentDigest(path, page),
    outcome: 'signed-off',
    by,
    why: '',
  });
}
