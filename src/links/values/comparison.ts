import type { Finding } from '../../contracts/finding.ts';
import type { Handover } from '../../contracts/handover.ts';
import type { Value } from '../../contracts/link-kinds.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { type Aligned, alignVersions } from './alignment.ts';
import { linkOf, withoutRepeats } from './built.ts';
import { type Framed, frameMatches } from './frames.ts';
import { groupsOf, type Keyed } from './groups.ts';
import { type Profile, profileOf } from './profile.ts';
import type { Voice } from './resolve.ts';
import { type Said, saidIn, slotsOf } from './said.ts';
import { type Group, type Place, Same } from './same.ts';
import { rankOf, weightOf } from './standing.ts';
import { codesIn, namesSubject, subjectKeyOf } from './subject-keys.ts';
import { areSiblings, versionPairs } from './versions.ts';
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
    if (mail && findings.every(({ kind }) => kind === 'date')) return;
    const read = mail ? passages.filter(({ role }) => !LENT.has(role)) : passages;
    const all = saidIn(this.documents.length, record, read, findings);
    for (const { tokens } of all) this.vocabulary.add(tokens);
    const said = mail ? all.filter((one) => isRule(one) || namesSubject(one)) : all;
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
    // Two fillings of one template are neither versions nor two places that speak of one thing.
    const related = (a: number, b: number) =>
      versions.has(`${Math.min(a, b)} ${Math.max(a, b)}`) ||
      areSiblings(this.profileOf(a), this.profileOf(b));
    for (const aligned of frameMatches(this.framed(), this.vocabulary, related)) join(aligned);
    for (const group of groupsOf(this.keyed(), this.asOf)) {
      for (const voice of group.slice(1)) same.join(group[0] as Keyed, voice, group[0]?.label);
    }
    yield* withoutRepeats(same.groups().flatMap((group) => this.valueOfGroup(group) ?? []));
  }

  /** Every value whose wording tells what it is of. */
  private keyed(): Keyed[] {
    const own = new Set(this.handover.company.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
    return this.documents.flatMap(({ profile, said, text, rank, writer }) => {
      if (profile.occasion && profile.kind !== 'mail') return [];
      const mail = profile.kind === 'mail';
      const around = {
        mail,
        title: profile.title,
        path: profile.path,
        codes: mail ? codesIn(text) : [],
        own,
        writer,
      };
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

  private profileOf(document: number): Profile {
    return (this.documents[document] as Document).profile;
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

  private valueOfGroup(group: Group): { key: string; data: Value } | null {
    if (new Set(group.places.map(({ slot }) => slot.key)).size < 2) return null;
    const voices = group.places.map((place) => this.voiceOf(place));
    return linkOf(voices, group.label, this.asOf, (document) => this.documents[document]?.text ?? '');
  }
}
