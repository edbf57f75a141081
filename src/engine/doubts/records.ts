import { sql } from 'kysely';
import { nearest } from '../../common/nearest.ts';
import type { Handover } from '../../contracts/handover.ts';
import type { Database } from '../../records/tables.ts';
import { bareDomain, type Doubt, hostOf, isBelow } from './doubt.ts';

/**
 * What only the records that were read can give to doubt. `today` is a plain date; sources of which it was told
 * already why nothing came from them are `explained`.
 */
export async function* doubtsOfRecords(
  handover: Handover,
  database: Database,
  today: string,
  explained: ReadonlySet<string> = new Set(),
): AsyncGenerator<Doubt> {
  const addresses = await mailAddresses(database);
  if (addresses.size > 0) {
    yield* unknownAddresses(handover, addresses);
    yield* unknownDomains(handover, addresses);
  }
  yield* nothingSent(handover, database, addresses);
  yield* silentSources(handover, database, explained);
  yield* idleRules(handover, database);
  yield* fewLeft(database);
  yield* oddDates(handover, database, today);
  yield* foreignZone(handover, database);
}

/** Addresses that stand in mail, the most frequent first, with the number of mails. */
async function mailAddresses(database: Database): Promise<Map<string, number>> {
  const { rows } = await sql<{ address: string; mails: number }>`
    SELECT json_extract(person.value, '$.address') AS address, count(*) AS mails
    FROM records, json_each(records.people) AS person
    WHERE records.kind = 'mail' AND address IS NOT NULL GROUP BY address ORDER BY mails DESC, address`.execute(
    database,
  );
  return new Map(rows.map(({ address, mails }) => [address, mails]));
}

function* unknownAddresses(
  { leaving, successor, people }: Handover,
  known: ReadonlyMap<string, number>,
): Generator<Doubt> {
  const given = [
    ...leaving.addresses.map((address) => ({ address, who: leaving.name, mayBeNew: false })),
    ...(successor?.addresses ?? []).map((address) => ({
      address,
      who: successor?.name ?? '',
      mayBeNew: true,
    })),
    ...people.flatMap(({ name, addresses }) =>
      addresses.map((address) => ({ address, who: name, mayBeNew: false })),
    ),
  ];
  for (const { address, who, mayBeNew } of given) {
    if (known.has(address)) continue;
    const all = [...known.keys()];
    // Who takes over may never have had a mail, and be called nearly like somebody else.
    const near = mayBeNew ? elsewhere(address, all) : (misspelt(address, all) ?? elsewhere(address, all));
    if (near === null && mayBeNew) continue;
    yield {
      found: `The address ${address} of ${who} stands in no mail.`,
      remedy: near === null ? 'Check how it is written.' : `Did you mean ${near}?`,
    };
  }
}

/** The address at the same host whose name is nearly the same. */
function misspelt(address: string, known: readonly string[]): string | null {
  const at = address.slice(address.lastIndexOf('@'));
  const names = known.filter((one) => one.endsWith(at)).map((one) => one.slice(0, -at.length));
  const name = nearest(address.slice(0, -at.length), names);
  return name === null ? null : `${name}${at}`;
}

/** The address with the same name at another host: one that is spelt nearly the same, or the most frequent. */
function elsewhere(address: string, known: readonly string[]): string | null {
  const name = address.slice(0, address.lastIndexOf('@') + 1);
  const others = known.filter((one) => one.startsWith(name));
  return nearest(address, others, 2) ?? others[0] ?? null;
}

function* unknownDomains({ domains }: Handover, known: ReadonlyMap<string, number>): Generator<Doubt> {
  const hosts = new Map<string, number>();
  for (const [address, mails] of known) hosts.set(hostOf(address), (hosts.get(hostOf(address)) ?? 0) + mails);
  const byMails = [...hosts].sort(([, one], [, other]) => other - one).map(([host]) => host);
  if (domains.length === 0)
    yield {
      found: 'No domain of the business is given: colleagues are not told from other people.',
      remedy: `List the mail domains of the business in domains; most mail is of ${byMails[0]}.`,
    };
  for (const domain of domains) {
    if (bareDomain(domain) !== domain) continue;
    if (byMails.some((host) => isBelow(host, domain))) continue;
    const label = domain.split('.')[0];
    const near = nearest(domain, byMails, 2) ?? byMails.find((host) => host.split('.')[0] === label) ?? null;
    yield {
      found: `The domain "${domain}" stands in no mail.`,
      remedy: near === null ? 'Check how it is written.' : `Did you mean "${near}"?`,
    };
  }
}

/** An export of a mailbox without its folder of sent mail shows half of every talk. */
async function* nothingSent(
  { leaving }: Handover,
  database: Database,
  known: ReadonlyMap<string, number>,
): AsyncGenerator<Doubt> {
  if (!leaving.addresses.some((address) => known.has(address))) return;
  const { rows } = await sql<{ one: number }>`
    SELECT 1 AS one FROM records, json_each(records.people) AS person
    WHERE kind = 'mail' AND json_extract(person.value, '$.role') = 'from'
      AND json_extract(person.value, '$.address') IN (${sql.join(leaving.addresses)}) LIMIT 1`.execute(
    database,
  );
  if (rows.length === 0)
    yield {
      found: `Not one mail that ${leaving.name} sent was read.`,
      remedy:
        'The export may lack the folder of sent mail, or an address of theirs is missing in leaving.addresses.',
    };
}

async function* silentSources(
  { sources }: Handover,
  database: Database,
  explained: ReadonlySet<string>,
): AsyncGenerator<Doubt> {
  for (const { name } of sources) {
    if (explained.has(name)) continue;
    const read = await database
      .selectFrom('records')
      .select('id')
      .where('source', '=', name)
      .limit(1)
      .executeTakeFirst();
    if (!read)
      yield {
        found: `Not one record came from the source "${name}".`,
        remedy:
          'Run npm run -s ledger -- --list notRead with the same --config: it names what was passed over.',
      };
  }
}

async function* idleRules({ triage, sources }: Handover, database: Database): AsyncGenerator<Doubt> {
  for (const [index, { match, outcome, reason }] of triage.entries()) {
    if (match.source !== undefined && !sources.some(({ name }) => name === match.source)) continue;
    const decided = await database
      .selectFrom('records')
      .select('id')
      .where('decided_by', '=', 'config')
      .where('reason', '=', reason)
      .limit(1)
      .executeTakeFirst();
    if (!decided)
      yield {
        found: `triage[${index}] ("${reason}") is for no record.`,
        remedy: 'Check its globs against what npm run -s record shows, or take it out.',
      };
    else if (outcome !== 'business' && (await decidesAll(reason, database)))
      yield {
        found: `triage[${index}] ("${reason}") makes every record ${outcome}: nothing is left to hand over.`,
        remedy: 'Narrow what it matches, or take it out.',
      };
  }
}

async function decidesAll(reason: string, database: Database): Promise<boolean> {
  const other = await database
    .selectFrom('records')
    .select('id')
    .where((where) => where.or([where('decided_by', '!=', 'config'), where('reason', '!=', reason)]))
    .limit(1)
    .executeTakeFirst();
  return other === undefined;
}

/** So few business records among so many are rarely meant. */
async function* fewLeft(database: Database): AsyncGenerator<Doubt> {
  const rows = await database
    .selectFrom('records')
    .select((query) => ['outcome', query.fn.countAll<number>().as('count')])
    .groupBy('outcome')
    .orderBy('count', 'desc')
    .execute();
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  const business = rows.find(({ outcome }) => outcome === 'business')?.count ?? 0;
  const [most] = rows;
  if (all >= 20 && business * 10 < all && most)
    yield {
      found: `Only ${business} of ${all} records count as business; ${most.count} are ${most.outcome}.`,
      remedy: `Look at npm run -s ledger -- --list ${most.outcome}, and at triage and domains in the config.`,
    };
}

async function* oddDates({ asOf }: Handover, database: Database, today: string): AsyncGenerator<Doubt> {
  const kinds = ['mail', 'payment', 'bank-transaction'] as const;
  const later = (day: string) =>
    database
      .selectFrom('records')
      .select((query) => [query.fn.countAll<number>().as('count'), query.fn.min('id').as('id')])
      .where('outcome', '=', 'business')
      .where('kind', 'in', kinds)
      // A day more: it is tomorrow already in zones to the east.
      .where(sql<boolean>`substr(at, 1, 10) > date(${day}, '+1 day')`)
      .executeTakeFirstOrThrow();
  const ahead = await later(today);
  if (ahead.count > 0)
    yield {
      found: `${ahead.count} mails or bookings are dated in the future, such as ${ahead.id}.`,
      remedy: 'A sender had a wrong clock, or day and month are turned round; look at the record.',
    };
  if (asOf === undefined || asOf > today) return;
  const newer = await later(asOf);
  if (newer.count > ahead.count)
    yield {
      found: `asOf is ${asOf}, and ${newer.count} mails or bookings are newer.`,
      remedy: 'Move asOf, or take it out: then the newest day in mail and accounts counts.',
    };
}

async function* foreignZone({ timeZone, leaving }: Handover, database: Database): AsyncGenerator<Doubt> {
  if (timeZone !== 'UTC' || leaving.addresses.length === 0) return;
  const { rows } = await sql<{ offset: string; mails: number }>`
    SELECT substr(at, -6) AS offset, count(*) AS mails FROM records, json_each(records.people) AS person
    WHERE kind = 'mail' AND json_extract(person.value, '$.role') = 'from' AND length(at) > 10
      AND json_extract(person.value, '$.address') IN (${sql.join(leaving.addresses)})
    GROUP BY offset ORDER BY mails DESC`.execute(database);
  const all = rows.reduce((sum, { mails }) => sum + mails, 0);
  const [most] = rows;
  if (!most || all < 5 || most.mails * 2 < all || !/^[+-]/.test(most.offset) || most.offset === '+00:00')
    return;
  yield {
    found: `timeZone is UTC, and ${leaving.name} wrote most mail at UTC${most.offset}.`,
    remedy: 'Name the zone of the business in timeZone, such as "Asia/Manila".',
  };
}
