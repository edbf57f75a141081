import type { Handover } from '../../config/handover.ts';
import type { Finding } from '../../findings/finding.ts';
import { digestOf } from '../../records/digest.ts';
import type { Passage } from '../../records/passage.ts';
import type { BatonRecord } from '../../records/record.ts';
import type { Value } from '../shapes.ts';
import { type Aligned, alignVersions } from './alignment.ts';
import type { Slot } from './attributes.ts';
import { type Framed, frameMatches } from './frames.ts';
import { groupsOf, type Keyed } from './groups.ts';
import { type Profile, profileOf } from './profile.ts';
import { resolve, type Voice } from './resolve.ts';
import { type Said, saidIn, slotsOf } from './said.ts';
import { rankOf, weightOf } from './standing.ts';
import { subjectOf } from './subject.ts';
import { subjectKeyOf } from './subject-keys.ts';
import { versionPairs } from './versions.ts';
import { Vocabulary } from './vocabulary.ts';

interface Document {
  profile: Profile;
  said: Said[];
  text: string;
  rank: { rank: number; ruled: boolean };
  writer: string | null;
}

/** Passages of a mail that repeat what stands in another record, or name its writer. */
const LENT: ReadonlySet<Passage['role']> = new Set(['quoted', 'forwarded', 'header', 'signature']);
const RULE_WORDS = new Set(
  'is are must shall should per every each always never from within rate fee terms limit maximum minimum policy rule'.split(
    ' ',
  ),
);

/** Whether a sentence of a mail states something that stands, rather than asks or tells. */
function isRule(said: Said): boolean {
  return (
    said.tokens.some(({ word }) => RULE_WORDS.has(word)) &&
    !said.tokens.some(({ word }) => word === 'i' || word === 'was' || word === 'were')
  );
}

/** Gathers what records state, then says where they state the same thing differently. */
export class Comparison {
  private readonly documents: Document[] = [];
  private readonly vocabulary = new Vocabulary();
  private readonly handover: Handover;
  private readonly asOf: string;

  constructor(handover: Handover, asOf: string) {
    this.handover = handover;
    this.asOf = asOf;
  }

  add(record: BatonRecord, passages: readonly Passage[], findings: readonly Finding[]): void {
    const mail = record.kind === 'mail';
    if (!mail && !['document', 'sheet', 'slides', 'code'].includes(record.kind)) return;
    const read = mail ? passages.filter(({ role }) => !LENT.has(role)) : passages;
    const said = saidIn(this.documents.length, record, read, findings);
    for (const { tokens } of said) this.vocabulary.add(tokens);
    if (said.length === 0) return;
    this.documents.push({
      profile: profileOf(record, read),
      said,
      text: record.text,
      rank: rankOf(record, this.handover),
      writer: mail ? record.people.find(({ role }) => role === 'from')?.name.toLowerCase() || null : null,
    });
  }

  *values(): Generator<{ key: string; data: Value }> {
    const same = new Same();
    const join = ({ a, b, slots }: Aligned) => {
      for (const [x, y] of slots) same.join({ said: a, slot: x }, { said: b, slot: y });
    };
    const pairs = versionPairs(this.documents.map(({ profile }) => profile));
    for (const [a, b] of pairs) {
      const [one, other] = [this.documents[a] as Document, this.documents[b] as Document];
      for (const aligned of alignVersions(one.said, other.said)) join(aligned);
    }
    const versions = new Set(pairs.map(([a, b]) => `${a} ${b}`));
    const related = (a: number, b: number) => versions.has(`${Math.min(a, b)} ${Math.max(a, b)}`);
    for (const aligned of frameMatches(this.framed(), this.vocabulary, related)) join(aligned);
    for (const group of groupsOf(this.keyed())) {
      for (const voice of group.slice(1)) same.join(group[0] as Keyed, voice);
    }
    const values = same.groups().flatMap((group) => this.valueOf(group) ?? []);
    yield* values.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** Every value whose wording tells what it is of. */
  private keyed(): Keyed[] {
    const own = new Set(this.handover.company.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
    return this.documents.flatMap(({ profile, said, text, rank, writer }) => {
      if (profile.occasion && profile.kind !== 'mail') return [];
      const around = { mail: profile.kind === 'mail', title: profile.title, path: profile.path, own, writer };
      return said.flatMap((one) =>
        slotsOf(one).flatMap((slot) => {
          const subject = subjectKeyOf(one, slot, text, around, this.vocabulary);
          if (!subject) return [];
          const weight = weightOf(one, slot, text, profile, rank, profile.retired);
          return [{ said: one, slot, weight, mail: around.mail, title: profile.title, ...subject }];
        }),
      );
    });
  }

  /** Statements that may be compared with those of other documents. Those of one occasion are not. */
  private framed(): Framed[] {
    return this.documents.flatMap(({ profile, said }) => {
      if (profile.occasion) return [];
      const title = this.withoutCompany(profile.title);
      return said
        .filter((one) => profile.kind !== 'mail' || isRule(one))
        .map((one) => {
          const words =
            `${profile.title} ${one.heading.join(' ')}`.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ??
            [];
          return {
            said: one,
            mail: profile.kind === 'mail',
            title,
            scope: new Set(words.filter((word) => this.vocabulary.isName(word))),
          };
        });
    });
  }

  private withoutCompany(title: string): string {
    const own = new Set(this.handover.company.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
    const words = title.replace(/\.[a-z0-9]{2,5}$/i, '').split(/\s+/);
    return words.filter((word) => !own.has(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))).join(' ');
  }

  private valueOf(group: readonly Place[]): { key: string; data: Value } | null {
    if (new Set(group.map(({ slot }) => slot.key)).size < 2) return null;
    const voices = group.map((place) => this.voiceOf(place));
    const { state, reason, standings } = resolve(voices, this.asOf);
    const best = voices[Math.max(0, standings.indexOf('in-force'))] as Voice;
    const text = (this.documents[best.said.document] as Document).text;
    const first = voices[0] as Voice;
    const statements = voices.map((voice, index) => ({
      ...rangeOf(voice.said, voice.slot),
      record: voice.record,
      value: voice.slot.value,
      at: voice.at,
      standing: standings[index] ?? 'conflict',
    }));
    return {
      key: digestOf(`${best.slot.attribute}:${first.record}:${first.slot.start}`).slice(0, 16),
      data: {
        subject: subjectOf(best.said, best.slot, text),
        attribute: best.slot.attribute,
        state,
        reason,
        statements,
      },
    };
  }

  private voiceOf({ said, slot }: Place): Voice {
    const { profile, text, rank } = this.documents[said.document] as Document;
    return {
      record: profile.record,
      title: profile.title,
      at: profile.at ?? profile.modified,
      said,
      slot,
      weight: weightOf(said, slot, text, profile, rank, profile.retired),
    };
  }
}

/** What of a statement is quoted: a sentence, a short row, or the cell of a longer row. */
function rangeOf(said: Said, slot: Slot): { start: number; end: number } {
  const cell =
    said.cells.length > 2
      ? said.cells.find(({ start, end }) => start <= slot.start && slot.start < end)
      : undefined;
  return cell ? { start: cell.start, end: cell.end } : { start: said.start, end: said.end };
}

interface Place {
  said: Said;
  slot: Slot;
}

/** Places that speak of the same thing, joined pair by pair. */
class Same {
  private readonly places: Place[] = [];
  private readonly parents: number[] = [];
  private readonly byKey = new Map<string, number>();

  join(a: Place, b: Place): void {
    const [x, y] = [this.root(this.add(a)), this.root(this.add(b))];
    this.parents[Math.max(x, y)] = Math.min(x, y);
  }

  groups(): Place[][] {
    const groups = new Map<number, Place[]>();
    for (const [index, place] of this.places.entries()) {
      const root = this.root(index);
      const group = groups.get(root);
      if (group) group.push(place);
      else groups.set(root, [place]);
    }
    const order = (place: Place) => place.said.document * 1e9 + place.slot.start;
    return [...groups.values()].map((group) => group.sort((a, b) => order(a) - order(b)));
  }

  private add(place: Place): number {
    const key = `${place.said.document}:${place.slot.start}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    this.byKey.set(key, this.places.length);
    this.places.push(place);
    this.parents.push(this.parents.length);
    return this.places.length - 1;
  }

  private root(index: number): number {
    let at = index;
    while (this.parents[at] !== at)
      at = this.parents[at] = this.parents[this.parents[at] as number] as number;
    return at;
  }
}
