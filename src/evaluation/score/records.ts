import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { OUTCOMES } from '../../contracts/record.ts';
import type { StoredEvidence } from '../../records/evidence.ts';
import type { Gold } from './gold.ts';
import type { PageSource } from './listings.ts';
import { type Part, part } from './part.ts';
import type { GoldPlaces } from './places.ts';

/** What triage decided, record by record. */
export async function judgeTriage(
  gold: NonNullable<Gold['triage']>,
  places: GoldPlaces,
  evidence: StoredEvidence,
): Promise<Part> {
  let right = 0;
  const wrong: string[] = [];
  const missing: string[] = [];
  for (const [name, outcome] of Object.entries(gold)) {
    const [id] = await places.records(name);
    const record = id === undefined ? null : await evidence.record(id);
    if (!record) missing.push(`${name}: no such record`);
    else if (record.triage.outcome === outcome) right += 1;
    else wrong.push(`${name}: ${record.triage.outcome} (${record.triage.reason}), should be ${outcome}`);
  }
  return part(right, wrong, missing);
}

/** A person is right where exactly these addresses are one. Only the people of the gold are judged. */
export async function judgePeople(
  gold: NonNullable<Gold['people']>,
  evidence: StoredEvidence,
): Promise<Part> {
  const people = (await evidence.links('person')).map(({ data }) => data);
  let right = 0;
  const wrong: string[] = [];
  const missing: string[] = [];
  for (const { name, addresses } of gold) {
    if (addresses.length === 0) continue;
    const wanted = new Set(addresses);
    const sharing = people.filter((person) => person.addresses.some((address) => wanted.has(address)));
    const whole = sharing.find((person) => addresses.every((address) => person.addresses.includes(address)));
    const more = sharing.flatMap((person) => person.addresses.filter((address) => !wanted.has(address)));
    if (whole && more.length === 0) right += 1;
    else if (more.length > 0) wrong.push(`${name}: joined with ${more.join(', ')}`);
    else
      missing.push(
        `${name}: ${sharing.length === 0 ? 'nobody has these addresses' : `stands as ${sharing.length} people`}`,
      );
  }
  return part(right, wrong, missing);
}

/** In which section the page of each document stands; "none": it has no page. */
export async function judgeSections(
  gold: NonNullable<Gold['sections']>,
  places: GoldPlaces,
  pages: readonly PageSource[],
): Promise<Part> {
  let right = 0;
  const wrong: string[] = [];
  const missing: string[] = [];
  for (const [file, section] of Object.entries(gold)) {
    const ids = await places.records(file);
    const page = pages.find(
      (one) =>
        (one.page.kind === 'document' || one.page.kind === 'template') &&
        one.page.sources.length > 0 &&
        ids.includes(one.page.sources[0] ?? ''),
    );
    const found = page?.page.section ?? 'none';
    if (found === section) right += 1;
    else if (page) wrong.push(`${file}: ${found}, should be ${section}`);
    else missing.push(`${file}: no page, should be in ${section}`);
  }
  return part(right, wrong, missing);
}

/** Whether planted secrets are gone from the store, the pages and the built site. */
export async function judgeSecrets(
  gold: NonNullable<Gold['secrets']>,
  evidence: StoredEvidence,
  pages: readonly PageSource[],
  dist: string,
): Promise<Part> {
  const found = new Map<string, Set<string>>();
  const look = (where: string, text: string) => {
    for (const { value } of gold)
      if (text.includes(value)) found.set(value, (found.get(value) ?? new Set()).add(where));
  };
  for await (const record of evidence.records({ outcomes: OUTCOMES }))
    look(
      'the store',
      `${record.id}\n${record.title}\n${record.text}\n${JSON.stringify([record.people, record.labels, record.data])}`,
    );
  for (const { page, body } of pages) look('the pages', `${JSON.stringify(page)}\n${body}`);
  for await (const text of textsOfSite(dist)) look('the site', text);
  const wrong = gold.flatMap(({ record, value }) => {
    const where = found.get(value);
    // The report must not spread what it is about.
    return where
      ? [`${record}: a secret of ${value.length} characters stands in ${[...where].join(', ')}`]
      : [];
  });
  return part(gold.length - wrong.length, [], wrong);
}

async function* textsOfSite(dist: string): AsyncGenerator<string> {
  const files = await readdir(dist, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const file of files) {
    if (!file.isFile()) continue;
    const name = path.join(file.parentPath, file.name);
    if (/\.(?:html|js|json|xml|txt|md)$/.test(name)) yield await readFile(name, 'utf8');
    else if (/\.pf_(?:fragment|meta|index)$/.test(name)) {
      try {
        yield gunzipSync(await readFile(name)).toString('utf8');
      } catch {
        // A part that is not packed text holds no words.
      }
    }
  }
}
