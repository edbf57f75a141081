import { isWorthSaying, likelihoodOf } from '../../common/likelihood.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { Loop } from '../../contracts/link-kinds.ts';
import type { MailCard, OpenLoop, ThreadCard } from '../../contracts/mailbox.ts';
import { plain } from '../../records/sentences.ts';

/** The loops of business mail with their words, newest first; open ones only where enough speaks for them. None where no loops were derived. */
export async function readLoops(
  evidence: Evidence,
  mails: ReadonlyMap<string, MailCard>,
  threadOf: ReadonlyMap<string, ThreadCard>,
): Promise<OpenLoop[]> {
  const loops: OpenLoop[] = [];
  for (const { key, data } of await evidence.links('loop')) {
    const likely = likelihoodOf('open-loop', data.score);
    if (data.closedBy === null && !isWorthSaying(likely)) continue;
    const mail = mails.get(data.statement.record);
    const record = mail ? await evidence.record(mail.id) : null;
    if (!mail || !record) continue;
    const quote = record.text.slice(data.statement.start, data.statement.end);
    if (plain(quote) === '' || (await isOrder(evidence, data))) continue;
    const promise = await wordsOf(evidence, data.promised);
    loops.push({ ...data, likely, key, mail, thread: threadOf.get(mail.id), quote, promise });
  }
  const made = (loop: OpenLoop) => loop.made ?? loop.mail.day;
  return loops.sort(
    (one, other) =>
      Number(made(other) > made(one)) - Number(made(other) < made(one)) || (one.key < other.key ? -1 : 1),
  );
}

async function wordsOf(evidence: Evidence, place: Loop['promised']): Promise<string | null> {
  const record = place && (await evidence.record(place.record));
  return record ? record.text.slice(place.start, place.end) : null;
}

/** Whether the words are an instruction to machines: nothing that a person waits for. */
async function isOrder(evidence: Evidence, { statement }: Loop): Promise<boolean> {
  const flags = await evidence.flags(statement.record, statement.start, statement.end);
  return flags.some(({ status }) => status === 'instruction');
}
