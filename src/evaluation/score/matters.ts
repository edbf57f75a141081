import { ACCOUNT_KINDS } from '../../records/account-entry.ts';
import type { StoredEvidence } from '../../records/evidence.ts';
import type { Gold } from './gold.ts';
import type { PageSource } from './listings.ts';
import { type Part, part, short } from './part.ts';
import type { GoldPlaces } from './places.ts';

type GoldMatter = NonNullable<Gold['matters']>[number];

/** A page about a matter, by what it cites: a row of the accounts counts as its file, what came with a mail as the mail. */
interface Told {
  where: string;
  page: PageSource;
  cited: ReadonlySet<string>;
  /** What its entry cites: where it says how the matter stands. */
  state: ReadonlySet<string>;
}

/** A matter of the gold with the same units, and those of its newest mail. */
interface Wanted {
  matter: GoldMatter;
  units: ReadonlySet<string>;
  mails: ReadonlySet<string>;
  last: string | null;
}

/** From this share on, two sets of records are of one matter: twice what they share over what they have. */
const SAME = 0.5;

/**
 * Judges pages about matters. A page and an item are one where F1 of the records is at least a half, the best pairs first,
 * each in one pair. `matters`: every page without an item is false, though the gold names what its writer thought of;
 * `matters.cut`: only pages that cite a mail of the gold are judged; `matters.state`: pages of a pair whose statement of
 * how it stands cites the newest mail of the item, or any of its records where it has no mail.
 */
export async function judgeMatters(
  gold: readonly GoldMatter[],
  places: GoldPlaces,
  pages: readonly PageSource[],
  evidence: StoredEvidence,
): Promise<Record<string, Part>> {
  const { told, wanted, pairs } = await readMatters(gold, places, pages, evidence);
  const paired = new Set(pairs.map(({ page }) => page));
  const alone = told.filter((page) => !paired.has(page));
  const missing = wanted
    .filter((item) => !pairs.some((pair) => pair.item === item))
    .map((item) => missingWords(item, told));
  const touching = alone.filter((page) =>
    wanted.some(({ mails }) => [...mails].some((mail) => page.cited.has(mail))),
  );
  const stated = pairs.filter(({ page, item }) =>
    item.last === null ? [...item.units].some((unit) => page.state.has(unit)) : page.state.has(item.last),
  );
  return {
    matters: part(
      pairs.length,
      alone.map((page) => short(page.where)),
      missing,
    ),
    'matters.cut': part(
      pairs.length,
      touching.map((page) => short(page.where)),
      missing,
    ),
    'matters.state': part(
      stated.length,
      pairs
        .filter((pair) => !stated.includes(pair))
        .map(({ page, item }) =>
          short(`${page.where}: its state cites none of ${item.last ?? 'its records'}`),
        ),
      [],
    ),
  };
}

async function readMatters(
  gold: readonly GoldMatter[],
  places: GoldPlaces,
  pages: readonly PageSource[],
  evidence: StoredEvidence,
) {
  const units = await Units.of(evidence);
  const told = await Promise.all(pages.flatMap((page) => toldBy(page, units)));
  const wanted = await Promise.all(gold.map((matter) => wantedOf(matter, places, units)));
  return { told, wanted, pairs: pairsOf(told, wanted) };
}

/** The pages about matters, and whether the gold has the matter of each. */
export async function verdictsOnMatters(
  ...given: Parameters<typeof judgeMatters>
): Promise<{ page: PageSource; right: boolean }[]> {
  const { told, pairs } = await readMatters(...given);
  return told.map((one) => ({ page: one.page, right: pairs.some(({ page }) => page === one) }));
}

function pairsOf(told: readonly Told[], wanted: readonly Wanted[]): { page: Told; item: Wanted }[] {
  const likely = told
    .flatMap((page) => wanted.map((item) => ({ page, item, share: likeness(page.cited, item.units) })))
    .filter(({ share }) => share >= SAME)
    .sort((one, other) => other.share - one.share);
  const pairs: { page: Told; item: Wanted }[] = [];
  for (const { page, item } of likely)
    if (!pairs.some((pair) => pair.page === page || pair.item === item)) pairs.push({ page, item });
  return pairs;
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((unit) => other.has(unit)).length;
  return shared === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

function missingWords({ matter, units }: Wanted, told: readonly Told[]): string {
  const [best] = told
    .map((page) => ({ page, share: likeness(page.cited, units) }))
    .sort((one, other) => other.share - one.share);
  const near = best && best.share > 0 ? ` (nearest: ${best.page.where}, F1 ${best.share.toFixed(2)})` : '';
  return short(`${matter.name}${units.size === 0 ? ' (none of its records is there)' : near}`);
}

function toldBy(source: PageSource, units: Units): Promise<Told>[] {
  const { path, page } = source;
  const entry = page.entries?.find(({ type }) => type === 'matter');
  if (!entry) return [];
  const ids = (cites: readonly string[]) =>
    page.citations.filter(({ id }) => cites.includes(id)).map(({ record }) => record);
  const told = async (): Promise<Told> => ({
    page: source,
    where: `${path}: ${entry.name ?? page.title}`,
    cited: await units.ofAll(page.sources),
    state: await units.ofAll(ids(entry.cites)),
  });
  return [told()];
}

async function wantedOf(matter: GoldMatter, places: GoldPlaces, units: Units): Promise<Wanted> {
  const ids = (await Promise.all(matter.records.map((name) => places.records(name)))).flat();
  const files = matter.records.flatMap((name) => units.file(name) ?? []);
  const mails = await units.mails(ids);
  return {
    matter,
    units: new Set([...(await units.ofAll(ids)), ...files]),
    mails: new Set(mails.map(({ id }) => id)),
    last: mails.toSorted((one, other) => (one.at < other.at ? -1 : 1)).at(-1)?.id ?? null,
  };
}

/** What records count as. */
class Units {
  readonly #evidence: StoredEvidence;
  /** Unit of a file of accounts, by its name. */
  readonly #files = new Map<string, string>();
  readonly #rows = new Map<string, string>();

  private constructor(evidence: StoredEvidence) {
    this.#evidence = evidence;
  }

  static async of(evidence: StoredEvidence): Promise<Units> {
    const units = new Units(evidence);
    for await (const { id, source, path } of evidence.records({ kinds: ACCOUNT_KINDS })) {
      if (path === null) continue;
      units.#rows.set(id, `${source}/${path}`);
      units.#files.set(path.split('/').at(-1) ?? path, `${source}/${path}`);
    }
    return units;
  }

  /** The unit of a file of accounts, by its name. */
  file(name: string): string | undefined {
    return this.#files.get(name);
  }

  async ofAll(ids: readonly string[]): Promise<Set<string>> {
    return new Set(await Promise.all(ids.map((id) => this.#of(id))));
  }

  async mails(ids: readonly string[]): Promise<{ id: string; at: string }[]> {
    const records = await Promise.all([...(await this.ofAll(ids))].map((id) => this.#evidence.record(id)));
    return records.flatMap((record) =>
      record?.kind === 'mail' ? [{ id: record.id, at: record.at ?? '' }] : [],
    );
  }

  async #of(id: string): Promise<string> {
    const file = this.#rows.get(id);
    if (file !== undefined) return file;
    const record = await this.#evidence.record(id);
    const carrier = record?.parent ? await this.#evidence.record(record.parent) : null;
    return carrier?.kind === 'mail' ? carrier.id : id;
  }
}
