import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LoadedHandover } from '../config/load.ts';
import { addsUp, coverage } from '../engine/coverage.ts';
import { verifyLog } from '../engine/log/verify.ts';
import { pageBases } from '../engine/page-store.ts';
import { BatonError } from '../errors/error.ts';
import { admitPages } from '../publish/door.ts';
import { readEdition } from '../publish/edition.ts';
import { readMeta } from '../records/meta.ts';
import { openEvidence } from '../records/open.ts';
import { isPurgeLeft } from '../records/purge.ts';
import { REDACTION } from '../records/redact.ts';
import type { Database } from '../records/tables.ts';
import { readSiteEdition, SITE_EDITION, type SiteEdition } from './release.ts';
import { secretsOnSite } from './secrets.ts';

/** Of many reasons so many are told. */
const MOST = 10;

/**
 * Whether the built site may leave this machine: it is the one of the last generate, its pages pass, no secret is seen on
 * it, and the log holds. Throws SITE_MISSING and DEPLOY_REFUSED with every reason.
 */
export async function checkSite(loaded: LoadedHandover): Promise<SiteEdition> {
  const { paths, handover } = loaded;
  const text = await readFile(path.join(paths.dist, SITE_EDITION), 'utf8').catch(() => null);
  const built = text === null ? null : readSiteEdition(text);
  if (!built)
    throw new BatonError('SITE_MISSING', `There is no built site of this version in ${paths.dist}.`);
  const { evidence, database, close } = await openEvidence(paths.state, handover);
  const reasons: string[] = [];
  try {
    const edition = await readEdition(paths.content);
    if (edition?.digest !== built.digest || edition.log?.head !== built.log?.head)
      reasons.push('the site was not built since generate or withdraw ran last');
    if (await isPurgeLeft(database)) reasons.push('a record was withdrawn, and generate did not run since');
    if ((await readMeta(database, 'redaction')) !== String(REDACTION))
      reasons.push('this version of Baton knows more secrets, and generate did not run with it');
    if (!addsUp(await coverage(database))) reasons.push('the coverage ledger does not add up');
    for (const { reason } of (await verifyLog(database, edition)).broken)
      reasons.push(`the decision log does not hold: ${reason}`);
    const { refused } = await admitPages({ evidence, directory: paths.content, store: pageBases(database) });
    for (const { name, problems } of refused)
      reasons.push(`the page ${name} is refused: ${problems[0]?.reason ?? ''}`);
  } finally {
    await close();
  }
  for (const { file, kind } of await secretsOnSite(paths.dist))
    reasons.push(`${file} shows what reads like a ${kind}`);
  if (reasons.length === 0) return built;
  const more = reasons.length > MOST ? [`and ${reasons.length - MOST} more`] : [];
  throw new BatonError(
    'DEPLOY_REFUSED',
    ['The site is not deployed:', ...reasons.slice(0, MOST), ...more].join('\n  '),
  );
}

/** Place in the decision log of the last record that was taken out and stays out; 0 where none is. */
export async function lastWithdrawal(database: Database): Promise<number> {
  const row = await database
    .selectFrom('decisions')
    .innerJoin('withdrawn', 'withdrawn.record', 'decisions.subject')
    .select(({ fn }) => fn.max('decisions.seq').as('seq'))
    .where('decisions.kind', '=', 'withdraw')
    .executeTakeFirst();
  return row?.seq ?? 0;
}
