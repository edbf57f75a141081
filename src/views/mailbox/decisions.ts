import type { Evidence } from '../../contracts/evidence.ts';
import type { Mailbox, MailDecision } from '../../contracts/mailbox.ts';
import { plain } from '../../records/sentences.ts';

/** More than anybody reads; older ones are found by the search. */
const MOST = 1500;

/** A sentence that a link chose is not weighed again. */
const WHOLE = { score: 0, findings: [], settles: true, forwarded: false, item: false };

/** What was settled by somebody who may, in mail and in papers such as minutes, in the order of the links: newest first. */
export async function readDecisions(
  evidence: Evidence,
  mailbox: Omit<Mailbox, 'decisions'>,
): Promise<MailDecision[]> {
  const decisions: MailDecision[] = [];
  for (const { data } of (await evidence.links('decision')).slice(0, MOST)) {
    const { record: id, start, end } = data.statement;
    const mail = mailbox.mails.get(id) ?? null;
    const record = await evidence.record(id);
    if (!record || (record.kind === 'mail' && mail === null)) continue;
    const quote = record.text.slice(start, end);
    // "From today:" settles what is listed behind it.
    const list = (await mailbox.read(id))?.sentences.find(
      (one) => one.start <= start && end <= one.end,
    )?.list;
    decisions.push({
      sentence: { record: id, start, end, quote, plain: plain(quote), ...WHOLE, list: list ?? [] },
      mail,
      thread: mailbox.threadOf.get(id),
      day: (data.made ?? '').slice(0, 10),
      title: record.title,
      likely: data.likely,
    });
  }
  return decisions;
}
