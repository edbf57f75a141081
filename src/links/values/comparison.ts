import type { Finding } from '../../contracts/finding.ts';
import type { Handover } from '../../contracts/handover.ts';
import type { Standing, Value } from '../../contracts/link-kinds.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import type { Told } from '../../records/corrections.ts';
import { accountsOf, type Paid } from './accounts.ts';
import { alignVersions } from './alignment.ts';
import { alikeOf } from './alike.ts';
import { announcedOf, announces, repeatsOf } from './announced.ts';
import { linkOf, withoutRepeats } from './built.ts';
import { OLD } from './lexicon.ts';
import { append } from './multimap.ts';
import { Own, type Paper, paperOf } from './paper.ts';
import { type Point, pointsOf } from './point.ts';
import { laterOf, type Relation } from './relation.ts';
import type { Voice } from './resolve.ts';
import { Rows } from './rows.ts';
import { type Said, saidIn } from './said.ts';
import { Same } from './same.ts';
import { Scopes } from './scope.ts';
import { settledBy } from './settled.ts';
import { sameValue } from './slot.ts';
import { editionsOf, historiesOf, yearsOf } from './tables.ts';
import { Rarity, termsIn } from './terms.ts';
import { areSiblings, versionPairs } from './versions.ts';

/** Passages of a mail that repeat what stands in another record, or name its writer. */
const LENT: ReadonlySet<Passage['role']> = new Set(['quoted', 'forwarded', 'header', 'signature']);

/** Gathers what records state, then says where they state the same thing differently. */
export class Comparison {
  readonly #papers: Paper[] = [];
  readonly #rarity = new Rarity();
  readonly #handover: Handover;
  readonly #asOf: string;
  readonly #own: Own;
  readonly #standing: ReadonlyMap<string, Standing>;

  constructor(handover: Handover, asOf: string, standing: readonly Standing[]) {
    this.#handover = handover;
    this.#asOf = asOf;
    this.#own = new Own(handover);
    this.#standing = new Map(standing.map((one) => [one.record, one]));
  }

  add(record: BatonRecord, passages: readonly Passage[], findings: readonly Finding[]): void {
    const mail = record.kind === 'mail';
    const read = mail ? passages.filter(({ role }) => !LENT.has(role)) : passages;
    const words = read.map(({ start, end }) => record.text.slice(start, end)).join('\n');
    this.#rarity.add(termsIn(`${record.title}\n${words}`));
    const index = this.#papers.length;
    const said = saidIn(index, record, read, findings);
    const { handover, asOf, standing } = {
      handover: this.#handover,
      asOf: this.#asOf,
      standing: this.#standing,
    };
    this.#papers.push(paperOf(index, record, read, said, { handover, own: this.#own, asOf, standing }));
  }

  /** `settled` is what people said holds, each of one value. */
  *values(
    settled: readonly Told<'settle'>[] = [],
    paid: Paid = new Map(),
  ): Generator<{ key: string; data: Value }> {
    const papers = withOccasions(this.#papers);
    const scopes = new Scopes(papers, this.#rarity, this.#own);
    const byPaper = papers.map((paper) => pointsOf(paper, this.#rarity));
    const points = byPaper.flat();
    const documents = points.filter(
      ({ paper, said }) => !paper.mail && mayStand(paper) && !said.mood.past && !isPast(paper),
    );
    const relations: Relation[] = [];
    const pairs = versionPairs(papers.map(({ profile }) => profile));
    for (const [a, b] of pairs)
      relations.push(...versionsOf(papers[a] as Paper, papers[b] as Paper, byPaper));
    const versions = new Set(pairs.map(([a, b]) => `${a} ${b}`));
    relations.push(...editionsOf(documents, (one, other) => isEdition(one, other, scopes)));
    relations.push(...accountsOf(points, papers, paid));
    relations.push(...yearsOf(documents, this.#asOf), ...historiesOf(documents, this.#asOf));
    const announcements = points.filter((point) => mayAnnounce(point) && announces(point));
    const targets = points.filter(({ said, paper }) => !said.mood.unsure && !isPast(paper));
    const announced = strongest([...announcedOf(announcements, targets, scopes, new Rows(papers))]);
    const replaced = relations.filter(({ a, b, how }) => how === 'version' && !sameValue(a.slot, b.slot));
    relations.push(...announced, ...repeatsOf([...announced, ...replaced], documents, scopes));
    const grouped = new Set(relations.flatMap(({ a, b }) => [a, b]));
    const related = (a: number, b: number) => {
      const [one, other] = [papers[a] as Paper, papers[b] as Paper];
      if (versions.has(`${Math.min(a, b)} ${Math.max(a, b)}`)) return true;
      // Fillings of one template are of two things; a paper and the one that took its place are of one.
      return one.standing === other.standing && areSiblings(one.profile, other.profile);
    };
    const steady = documents.filter(
      ({ said, slot }) => !said.mood.unsure && !said.mood.except && !said.mood.old.includes(slot),
    );
    relations.push(...onlyPairs([...alikeOf(steady, scopes, related)], grouped));
    yield* withoutRepeats(this.#groups(relations, settled));
  }

  #groups(
    relations: readonly Relation[],
    settled: readonly Told<'settle'>[],
  ): { key: string; data: Value }[] {
    const same = new Same<Point>((point) => `${point.paper.index}:${point.slot.start}`);
    for (const { a, b } of relations) same.join(a, b);
    const groups = same.groups().map((group) => {
      const within = new Set(group);
      return {
        voices: group.map((point) => this.#voiceOf(point)),
        relations: relations.filter(({ a, b }) => within.has(a) && within.has(b)),
      };
    });
    const links = groups.flatMap((group) => {
      const link = linkOf(group.voices, group.relations, this.#asOf);
      return link ? [{ ...group, link }] : [];
    });
    const words = settledBy(settled, links);
    return links.map((one) => {
      const told = words.get(one);
      return (told && linkOf(one.voices, one.relations, this.#asOf, told)) || one.link;
    });
  }

  #voiceOf(point: Point): Voice {
    const { said, paper, slot } = point;
    const until = said.validity.until ?? paper.validity.until;
    const isOver = until !== null && until < this.#asOf;
    const retired = isOver || said.mood.old.includes(slot) || said.heading.some((title) => isOld(title));
    const from = dayFrom(said.mood.from, paper.at) ?? said.validity.from ?? paper.validity.from;
    return { point, retired, from };
  }
}

/** Papers named for a month are of an occasion, "Billing run 2024-11", but for those that took the place of an older one. */
function withOccasions(papers: readonly Paper[]): readonly Paper[] {
  const nameOf = ({ profile }: Paper) => `${profile.titleStem} | ${profile.nameStem}`;
  const replaced = new Set(papers.filter(({ standing }) => standing === 'superseded').map(nameOf));
  for (const paper of papers)
    if (paper.profile.monthly && !replaced.has(nameOf(paper)))
      paper.profile = { ...paper.profile, occasion: true, past: true };
  return papers;
}

/** Whether a heading says that what stands below no longer holds. */
function isOld(title: string): boolean {
  const words = title.match(/[\p{L}']+/gu) ?? [];
  return (
    words.length <= 4 &&
    words.some((_, at) => OLD.has(words.slice(at, at + 1)) || OLD.has(words.slice(at, at + 2)))
  );
}

/** Whether what a paper states is history: an invoice, minutes, the report of a month. */
function isPast({ profile, standing }: Paper): boolean {
  return profile.past && standing !== 'superseded';
}

function mayStand({ standing }: Paper): boolean {
  return standing === 'in-force' || standing === 'superseded';
}

function mayAnnounce({ paper, said }: Point): boolean {
  if (paper.mail) return true;
  // A paper that stands describes; minutes and letters of a day tell what was changed on it.
  return (
    paper.standing === 'in-force' &&
    paper.time !== null &&
    said.role !== 'row' &&
    (said.mood.turns || said.mood.from !== null) &&
    paper.profile.past
  );
}

function isEdition(one: Paper, other: Paper, scopes: Scopes): boolean {
  const [a, b] = [scopes.partyOf(one), scopes.partyOf(other)];
  if (a.size > 0 && b.size > 0 && ![...a].some((name) => b.has(name))) return false;
  if (one.profile.occasion || other.profile.occasion) return false;
  return (
    one.by === other.record ||
    other.by === one.record ||
    areSiblings(one.profile, other.profile) ||
    (one.standing === 'superseded') !== (other.standing === 'superseded')
  );
}

/** Of several announcements that claim one statement, the one that is clearly of it; later ones of the same subject follow it. */
function strongest(announced: readonly Relation[]): Relation[] {
  const linked = (one: Relation, other: Relation) =>
    announced.some(({ a, b }) => (a === one.a && b === other.a) || (a === other.a && b === one.a));
  const byTarget = new Map<Point, Relation[]>();
  for (const relation of announced) append(byTarget, relation.b, relation);
  return announced.filter((relation) => {
    const claims = byTarget.get(relation.b) ?? [];
    const best = claims.reduce((most, one) => (one.worth > most.worth ? one : most), relation);
    return best === relation || best.a.paper === relation.a.paper
      ? best === relation
      : linked(best, relation) || sameValue(best.a.slot, relation.a.slot);
  });
}

/** What is said by more than two papers, each in its own way, is said of many things of one sort. */
function onlyPairs(alike: readonly Relation[], grouped: ReadonlySet<Point>): Relation[] {
  const counts = new Map<Point, number>();
  for (const { a, b } of alike) for (const point of [a, b]) counts.set(point, (counts.get(point) ?? 0) + 1);
  const best = new Map<Point, Relation>();
  for (const relation of alike)
    for (const point of [relation.a, relation.b])
      if (relation.worth > (best.get(point)?.worth ?? 0)) best.set(point, relation);
  return alike.filter((relation) => {
    const { a, b } = relation;
    if (grouped.has(a) && grouped.has(b)) return false;
    const older = [a, b].find(({ paper }) => paper.standing === 'superseded');
    // What no longer holds was of one thing: it must not bring together what several papers say of others.
    if (older) return best.get(older) === relation && !grouped.has(older);
    return !grouped.has(a) && !grouped.has(b) && counts.get(a) === 1 && counts.get(b) === 1;
  });
}

/** Statements of two versions of a document that stand for each other. */
function* versionsOf(one: Paper, other: Paper, byPaper: readonly Point[][]): Generator<Relation> {
  const later = laterOf(one, other);
  const at = (paper: Paper, said: Said, start: number) =>
    byPaper[paper.index]?.find((point) => point.said === said && point.slot.start === start);
  for (const { a, b, slots } of alignVersions(one.said, other.said))
    for (const [x, y] of slots) {
      const [left, right] = [at(one, a, x.start), at(other, b, y.start)];
      if (left && right)
        yield later === 'other'
          ? { a: right, b: left, how: 'version', worth: 9 }
          : { a: left, b: right, how: 'version', worth: 9 };
    }
}

/** "--07-01" in a mail of 2026-06-15 is 2026-07-01: the year that brings it nearest to the day it was written. */
function dayFrom(day: string | null, at: string | null): string | null {
  if (day === null || !day.startsWith('--')) return day;
  if (at === null) return null;
  const year = Number(at.slice(0, 4));
  const days = [year - 1, year, year + 1].map((one) => `${one}${day.slice(1)}`);
  const distance = (one: string) => Math.abs(Date.parse(one) - Date.parse(at));
  return (
    days.filter((one) => !Number.isNaN(Date.parse(one))).sort((a, b) => distance(a) - distance(b))[0] ?? null
  );
}
