import { spawn } from 'node:child_process';
import { cp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Reviewer } from '../../src/contracts/review.ts';
import { openReviewQueue } from '../../src/engine/review/queue.ts';
import { BatonError } from '../../src/errors/error.ts';
import { openDatabase } from '../../src/records/database.ts';
import { differences, folderDigests } from './folder-digests.ts';
import { exactly, type Measurement } from './measurement.ts';
import { runProjectScript } from './project-script.ts';
import { Random } from './random.ts';
import { ZooBusiness } from './zoo-business.ts';

const GENERATE = fileURLToPath(new URL('../../scripts/generate.ts', import.meta.url));
const OWNER: Reviewer = { as: 'owner', name: 'Measure' };
/** Under which many pages wait. */
const POLICY = { thresholds: { confidence: 0.88 } };
/** Kills of one round, which changes the records once. */
const A_ROUND = 5;

interface Decision {
  id: string;
  approved: boolean;
}

/**
 * The same business twice: one whose runs are killed at random moments, with decisions of a person between them, and one
 * that is left in peace and gets the same changes and decisions. After each round both must be the same.
 */
export const kills: Measurement = {
  name: 'kills',
  summary:
    'Generate killed at random (--times N, default 200) with review decisions in between: same bytes, nothing lost, nothing twice.',
  needs: [],
  async run(say, { times, seed }) {
    const [killed, peaceful] = [await ZooBusiness.open(POLICY), await ZooBusiness.open(POLICY)];
    try {
      return await measured(killed, peaceful, times ?? 200, new Random(seed), say);
    } finally {
      await killed.remove();
      await peaceful.remove();
    }
  },
};

async function measured(
  killed: ZooBusiness,
  peaceful: ZooBusiness,
  times: number,
  random: Random,
  say: (line: string) => void,
) {
  const wrong: string[] = [];
  let [hits, decisions, rounds] = [0, 0, 0];
  let took = await timed(() => generate(peaceful));
  const first = await torn(killed, Math.min(A_ROUND, times), took, random, []);
  hits += first.hits;
  wrong.push(...(await unlike(killed, peaceful)).map((one) => `first run: ${one}`));
  while (hits < times) {
    rounds += 1;
    const what = await killed.changeRecords(random, rounds);
    await takeRecords(killed, peaceful);
    const open = await openReviewQueue(killed.loaded).waiting();
    const round = await torn(
      killed,
      Math.min(A_ROUND, times - hits),
      took,
      random,
      open.map(({ id }) => id),
    );
    hits += round.hits;
    decisions += round.decisions.length;
    for (const decision of round.decisions) await decide(peaceful, decision);
    took = await timed(() => generate(peaceful));
    const found = await unlike(killed, peaceful);
    wrong.push(...found.map((one) => `round ${rounds} (${what}): ${one}`));
    say(`${hits} kills, ${decisions} decisions, ${wrong.length} differences: ${what}`);
  }
  const lost = decisions - (await countReviews(killed));
  for (const { configFile } of [killed, peaceful])
    await runProjectScript('build.ts', ['--config', configFile], [0]);
  const [one, other] = [
    await folderDigests(killed.loaded.paths.dist),
    await folderDigests(peaceful.loaded.paths.dist),
  ];
  const site = differences(one, other).filter((name) => name !== 'edition.json');
  return {
    figures: [
      { what: 'runs killed', value: hits },
      { what: 'review decisions in between', value: decisions },
      exactly('differences of content, log, decisions and queue from runs left in peace', wrong.length, 0),
      exactly('decisions lost', lost, 0),
      exactly('files of the site that differ', site.length, 0),
    ],
    notes: [...wrong, ...site].slice(0, 20),
  };
}

/** Kills a run again and again at random moments, and lets the last one come to its end. */
async function torn(
  business: ZooBusiness,
  times: number,
  took: number,
  random: Random,
  waiting: readonly string[],
): Promise<{ hits: number; decisions: Decision[] }> {
  const decisions: Decision[] = [];
  const open = [...waiting];
  const edition = await editions(business);
  let hits = 0;
  for (let time = 0; time <= times; time++) {
    if (time > 0 && (await killedAfter(business, random.next() * took))) hits += 1;
    // What a run has published is one edition; a decision after it would make another.
    if (open.length === 0 || (await editions(business)) !== edition) continue;
    const [id = ''] = open.splice(random.below(open.length), 1);
    const decision = { id, approved: random.next() < 0.6 };
    if (await decide(business, decision)) decisions.push(decision);
  }
  await generate(business);
  return { hits, decisions };
}

/** Starts a run and kills it with all that it started; false where it came to its end before. */
async function killedAfter({ configFile }: ZooBusiness, ms: number): Promise<boolean> {
  const child = spawn(process.execPath, [GENERATE, '--config', configFile], {
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('close', (_, signal) => resolve(signal)),
  );
  await Promise.race([wait(ms), ended]);
  if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  return (await ended) === 'SIGKILL';
}

/** Whether the page waited for a decision. */
async function decide({ loaded }: ZooBusiness, { id, approved }: Decision): Promise<boolean> {
  const queue = openReviewQueue(loaded);
  try {
    if (approved) await queue.approve(id, OWNER);
    else await queue.reject(id, OWNER, 'Not so.');
    return true;
  } catch (error) {
    if (error instanceof BatonError && error.name === 'PAGE_NOT_WAITING') return false;
    throw error;
  }
}

async function generate({ configFile }: ZooBusiness): Promise<void> {
  await runProjectScript('generate.ts', ['--config', configFile], [0, 3]);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function takeRecords(from: ZooBusiness, to: ZooBusiness): Promise<void> {
  await rm(path.join(to.folder, 'records'), { recursive: true });
  const records = (business: ZooBusiness) => path.join(business.folder, 'records');
  await cp(records(from), records(to), { recursive: true, preserveTimestamps: true });
}

/** In what the two differ, in words. Times of decisions, and the order of those that nothing orders, are no difference. */
async function unlike(one: ZooBusiness, other: ZooBusiness): Promise<string[]> {
  const [a, b] = [await stateOf(one), await stateOf(other)];
  return differences(a, b).map((name) => `${name}: ${a.get(name) ?? 'none'} and ${b.get(name) ?? 'none'}`);
}

async function stateOf({ loaded }: ZooBusiness): Promise<Map<string, string>> {
  const { content, state } = loaded.paths;
  const found = await folderDigests(content);
  const { log: _, ...edition } = JSON.parse(await readFile(path.join(content, 'edition.json'), 'utf8')) as {
    log: unknown;
  };
  found.set('edition.json', JSON.stringify(edition));
  const database = await openDatabase(state, { readOnly: true });
  const count = (name: string) => found.set(name, String(Number(found.get(name) ?? 0) + 1));
  for (const { kind, subject, outcome, by, output } of await database
    .selectFrom('decisions')
    .selectAll()
    .execute())
    count(`log: ${[kind, subject, outcome, by, output].join(' ')}`);
  for (const { path: page, digest, outcome } of await database.selectFrom('reviews').selectAll().execute())
    count(`review: ${[page, digest, outcome].join(' ')}`);
  for (const { path: page, digest, state: how } of await database.selectFrom('waiting').selectAll().execute())
    count(`waiting: ${[page, digest, how].join(' ')}`);
  await database.destroy();
  return found;
}

async function editions({ loaded }: ZooBusiness): Promise<number> {
  const database = await openDatabase(loaded.paths.state);
  const rows = await database.selectFrom('editions').select('number').execute();
  await database.destroy();
  return rows.length;
}

async function countReviews({ loaded }: ZooBusiness): Promise<number> {
  const database = await openDatabase(loaded.paths.state, { readOnly: true });
  const rows = await database.selectFrom('reviews').select('seq').execute();
  await database.destroy();
  return rows.length;
}
