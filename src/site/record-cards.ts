import type { Thread } from '../contracts/link-kinds.ts';
import type { BatonRecord, PersonRef } from '../contracts/record.ts';
import { recordSlug } from '../records/slug.ts';
import { dayOf } from './format.ts';
import { store } from './store.ts';

/** What lists and citations say of a record. Kept in memory for every record: no text in it. */
export interface RecordCard {
  id: string;
  slug: string;
  title: string;
  kind: BatonRecord['kind'];
  source: string;
  /** By its own word, or else by its container's. */
  at: string | null;
  parent: string | null;
  outcome: BatonRecord['triage']['outcome'];
  /** The record that stands for this duplicate. */
  of: string | null;
  /** Who sent or wrote it and who it is to, as the record names them; empty where it does not say. */
  author: string;
  recipients: string[];
}

/** The cards of all records, and how they hang together. */
export interface RecordCards {
  byId: Map<string, RecordCard>;
  bySlug: Map<string, RecordCard>;
  children: Map<string, RecordCard[]>;
  /** Slug of the thread that a record belongs to, for threads of two and more. */
  threadOf: Map<string, string>;
  threads: Map<string, Thread>;
}

let loaded: Promise<RecordCards> | undefined;

export function recordCards(): Promise<RecordCards> {
  loaded ??= loadCards();
  return loaded;
}

const nameOf = ({ name, address }: PersonRef) => name || (address ?? '');

async function loadCards(): Promise<RecordCards> {
  const { database, evidence } = await store();
  const rows = await database
    .selectFrom('records')
    .select([
      'id',
      'kind',
      'title',
      'source',
      'at',
      'modified',
      'parent',
      'people',
      'outcome',
      'duplicate_of',
    ])
    .orderBy('id')
    .execute();
  const cards: RecordCards = {
    byId: new Map(),
    bySlug: new Map(),
    children: new Map(),
    threadOf: new Map(),
    threads: new Map(),
  };
  for (const row of rows) {
    const people = JSON.parse(row.people) as PersonRef[];
    const author =
      people.find(({ role }) => role === 'from' || role === 'author') ??
      people.find(({ role }) => role === 'contact');
    const card: RecordCard = {
      id: row.id,
      slug: recordSlug(row.id),
      title: row.title.trim() || 'Untitled',
      kind: row.kind as RecordCard['kind'],
      source: row.source,
      at: row.at ?? row.modified,
      parent: row.parent,
      outcome: row.outcome as RecordCard['outcome'],
      of: row.duplicate_of,
      author: author ? nameOf(author) : '',
      recipients: people.filter(({ role }) => role === 'to').map(nameOf),
    };
    cards.byId.set(card.id, card);
    if (hasPage(card)) cards.bySlug.set(card.slug, card);
    if (card.parent !== null)
      cards.children.set(card.parent, [...(cards.children.get(card.parent) ?? []), card]);
  }
  for (const { key, data } of await evidence.links('thread')) {
    const shown = data.records.filter((id) => cards.byId.get(id)?.outcome === 'business');
    if (shown.length < 2) continue;
    const slug = recordSlug(key);
    cards.threads.set(slug, { ...data, records: shown });
    for (const id of shown) cards.threadOf.set(id, slug);
  }
  return cards;
}

/** Business records have a page, and duplicates one that leads to the record that stands for them. The others are counted only. */
export function hasPage(card: Pick<RecordCard, 'outcome'>): boolean {
  return card.outcome === 'business' || card.outcome === 'duplicate';
}

const asked = new Map<string, Set<string>>();

/** The card that a page shows of a record; null for an id that the store does not know. */
export async function askedCard(id: string, page: string): Promise<RecordCard | null> {
  const ids = asked.get(page) ?? new Set();
  asked.set(page, ids.add(id));
  return (await recordCards()).byId.get(id) ?? null;
}

/** The records that a page asked for, known or not, in order of id. */
export function askedBy(page: string): string[] {
  return [...(asked.get(page) ?? [])].sort();
}

/** Mails on one page of a month of the history. */
export const MAILS_PER_PAGE = 200;

let months: Promise<Map<string, RecordCard[]>> | undefined;

/** Business mail by month (`2026-03`), newest month and newest mail first. Mail without a date is left out. */
export function mailByMonth(): Promise<Map<string, RecordCard[]>> {
  months ??= loadMonths();
  return months;
}

async function loadMonths(): Promise<Map<string, RecordCard[]>> {
  const mails: { card: RecordCard; instant: number; month: string }[] = [];
  for (const card of (await recordCards()).byId.values()) {
    if (card.kind !== 'mail' || card.outcome !== 'business' || card.at === null) continue;
    mails.push({ card, instant: Date.parse(card.at), month: dayOf(card.at).slice(0, 7) });
  }
  mails.sort((one, other) => other.instant - one.instant || (one.card.id < other.card.id ? -1 : 1));
  const byMonth = Map.groupBy(mails, ({ month }) => month);
  return new Map([...byMonth].map(([month, list]) => [month, list.map(({ card }) => card)]));
}
