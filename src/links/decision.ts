import { digestOf } from '../common/digest.ts';
import { isWorthSaying } from '../common/likelihood.ts';
import type { Evidence } from '../contracts/evidence.ts';
import type { Finding } from '../contracts/finding.ts';
import { defineLink } from '../contracts/link.ts';
import { type DecisionLink, decisionLinkSchema } from '../contracts/link-kinds.ts';
import { weighedDecisions } from './decisions/weighed.ts';
import { type Letter, Mailbox } from './loops/mailbox.ts';

/** What was settled in mail by somebody who may, and in minutes. Keys sort the newest first. */
export const link = defineLink({
  kind: 'decision',
  version: 2,
  summary: 'Decisions, changes of rules and permissions, with who made them and when.',
  after: ['thread', 'person', 'flag', 'standing'],
  data: decisionLinkSchema,
  async *derive(evidence: Evidence) {
    const mailbox = await Mailbox.open(evidence);
    const found = new Map<string, DecisionLink>();
    const revoked = new Set<string>();
    for await (const { finding, record, by, likely } of weighedDecisions(evidence, mailbox)) {
      if (!isWorthSaying(likely)) continue;
      const flags = await evidence.flags(record.id, finding.start, finding.end);
      if (flags.some(({ status }) => status === 'instruction')) continue;
      if (finding.data.act === 'revokes') for (const { id } of earlierOf(record.id, mailbox)) revoked.add(id);
      const words = finding.quote.toLowerCase().replace(/\s+/g, ' ');
      if (!found.has(words))
        found.set(words, { statement: referenceOf(finding), by, made: record.at, likely });
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

function keyOf({ made, statement }: DecisionLink): string {
  const day = 99_999_999 - Number((made ?? '').slice(0, 10).replaceAll('-', '') || 0);
  return `${String(day).padStart(8, '0')}-${digestOf(statement.record, String(statement.start), String(statement.end)).slice(0, 12)}`;
}
