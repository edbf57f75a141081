import { digestOf } from '../common/digest.ts';
import type { Evidence } from '../contracts/evidence.ts';
import type { Finding } from '../contracts/finding.ts';
import { defineLink } from '../contracts/link.ts';
import { type DecisionLink, decisionLinkSchema } from '../contracts/link-kinds.ts';
import type { BatonRecord } from '../contracts/record.ts';
import { authorities } from './loops/authority.ts';
import { type Letter, Mailbox } from './loops/mailbox.ts';
import { viewsOf } from './values/views.ts';

/** Papers that settle nothing themselves. */
const UNBINDING = new Set(['draft', 'template', 'example', 'another-party', 'law', 'superseded']);
/** A mail with more of them is a report or an article. */
const MOST = 5;
/** A longer mail, or one to more people, tells what others settled. */
const LONGEST = 1500;
const RECEIVERS = 8;

/** What was settled in mail by somebody who may, and in minutes. Keys sort the newest first. */
export const link = defineLink({
  kind: 'decision',
  version: 1,
  summary: 'Decisions, changes of rules and permissions, with who made them and when.',
  after: ['thread', 'person', 'flag', 'standing'],
  data: decisionLinkSchema,
  async *derive(evidence: Evidence) {
    const mailbox = await Mailbox.open(evidence);
    const may = await authorities(evidence, mailbox);
    const standing = new Map(
      (await evidence.links('standing')).map(({ data }) => [data.record, data.standing]),
    );
    const found = new Map<string, DecisionLink>();
    const revoked = new Set<string>();
    for await (const { record, findings } of viewsOf(evidence, ['decision'], ['mail', 'document'])) {
      if (findings.length > MOST && record.kind === 'mail') continue;
      for (const finding of findings) {
        const flags = await evidence.flags(record.id, finding.start, finding.end);
        if (flags.some(({ status }) => status === 'instruction')) continue;
        const by = settledBy(finding, record, mailbox, may, standing.get(record.id) ?? 'in-force');
        if (by === undefined) continue;
        if (finding.data.act === 'revokes')
          for (const { id } of earlierOf(record.id, mailbox)) revoked.add(id);
        const words = finding.quote.toLowerCase().replace(/\s+/g, ' ');
        const data = { statement: referenceOf(finding), by, made: record.at };
        if (!found.has(words)) found.set(words, data);
      }
    }
    yield* [...found.values()]
      // What was taken back later in the conversation holds no more.
      .filter(({ statement }) => !revoked.has(statement.record))
      .map((data) => ({ key: keyOf(data), data }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  },
});

const referenceOf = ({ record, start, end }: Finding<'decision'>) => ({ record, start, end });

function earlierOf(record: string, mailbox: Mailbox): Letter[] {
  const letter = mailbox.letters.get(record);
  return letter ? mailbox.before(letter).filter(({ from }) => from === letter.from) : [];
}

/** Who settled it; undefined where nobody did who may. */
function settledBy(
  finding: Finding<'decision'>,
  { id, kind }: BatonRecord,
  mailbox: Mailbox,
  may: ReadonlySet<string>,
  standing: string,
): string | null | undefined {
  if (kind !== 'mail') return UNBINDING.has(standing) ? undefined : null;
  const letter = mailbox.letters.get(id);
  const from = letter?.from;
  if (!letter || from === null || from === undefined) return undefined;
  return mayDecide(finding.data, letter, from, mailbox, may) ? from : undefined;
}

/**
 * By its own word a decision is told by anyone of the house; by its form alone it is one only of those who decide.
 * Somebody outside settles what they were asked in the conversation.
 */
function mayDecide(
  { act, bare }: Finding<'decision'>['data'],
  letter: Letter,
  from: string,
  mailbox: Mailbox,
  may: ReadonlySet<string>,
): boolean {
  const decides = may.has(from) || mailbox.isLeaving(from);
  const before = mailbox.before(letter).flatMap(({ from: other }) => (other === from ? [] : (other ?? [])));
  const ofHouse = before.some((other) => mailbox.isOwn(other));
  const own = mailbox.isOwn(from);
  // To a party that wrote before, whoever of the house answers settles it for the house.
  const answers = own && !bare && before.some((other) => !mailbox.isOwn(other) && letter.to.includes(other));
  if (act === 'agrees')
    return decides ? ofHouse || (before.length > 0 && !bare) : (ofHouse && !own && !bare) || answers;
  if (answers && (act === 'sets' || act === 'chooses')) return true;
  const few = letter.length <= LONGEST && letter.to.length + letter.cc.length <= RECEIVERS;
  return decides || (act === 'decides' && few && own);
}

function keyOf({ made, statement }: DecisionLink): string {
  const day = 99_999_999 - Number((made ?? '').slice(0, 10).replaceAll('-', '') || 0);
  return `${String(day).padStart(8, '0')}-${digestOf(statement.record, String(statement.start), String(statement.end)).slice(0, 12)}`;
}
