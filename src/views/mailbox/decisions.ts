import type { Evidence } from '../../contracts/evidence.ts';
import type { Mailbox, MailCard, MailDecision, Sentence } from '../../contracts/mailbox.ts';
import { mostTelling } from './telling.ts';

/** Mails that are read for decisions, newest first, and what one mail gives at most. */
const READ = 1500;
const PER_MAIL = 2;
const HANDFUL = 8;
const FIGURES: ReadonlySet<string> = new Set(['money', 'percentage', 'obligation', 'formula']);

/**
 * Sentences in business mail by which something was settled, changed or excepted, newest first. Mails of machines, of
 * routines and of outsiders whom nobody wrote to decide nothing here.
 */
export async function readDecisions(
  evidence: Evidence,
  mailbox: Omit<Mailbox, 'decisions'>,
): Promise<MailDecision[]> {
  const mails = [...mailbox.mails.values()]
    .filter((mail) => mayDecide(mail, mailbox))
    .sort(
      (one, other) =>
        Number(other.day > one.day) - Number(other.day < one.day) || (one.id < other.id ? -1 : 1),
    );
  const decisions: MailDecision[] = [];
  const seen = new Set<string>();
  for (const mail of mails.slice(0, READ)) {
    const sentences =
      (await mailbox.read(mail.id))?.sentences.filter((one) => one.settles && !one.forwarded) ?? [];
    for (const sentence of mostTelling(sentences, PER_MAIL, 2.5)) {
      if (seen.has(sentence.plain) || !isOfTheWork(sentence, mail, mailbox)) continue;
      const flags = await evidence.flags(mail.id, sentence.start, sentence.end);
      if (flags.some(({ status }) => status === 'instruction')) continue;
      seen.add(sentence.plain);
      decisions.push({ sentence, mail, thread: mailbox.threadOf.get(mail.id) });
    }
  }
  return decisions;
}

type Known = Omit<Mailbox, 'decisions'>;

/** A handful of people deciding among themselves, or figures of work. */
function isOfTheWork(sentence: Sentence, mail: MailCard, mailbox: Known): boolean {
  if (mailbox.isOwn(mail.from) && mail.to.length <= HANDFUL && mail.to.length > 0) return true;
  return sentence.findings.some(({ kind }) => FIGURES.has(kind));
}

function mayDecide(mail: MailCard, mailbox: Known): boolean {
  if (!mail.maySettle && !mail.counts.state && !mail.counts.exception) return false;
  const thread = mailbox.threadOf.get(mail.id);
  const sender = mail.from === null ? undefined : mailbox.people.get(mail.from);
  if (!thread || !sender || sender.machine || mailbox.isRoutine(mail)) return false;
  const own = sender.standing !== 'outside';
  if (!thread.concerns) return own && mail.to.length > 0 && mail.to.length <= HANDFUL;
  if (own || thread.mails.some((other) => mailbox.isOwn(other.from))) return true;
  return mailbox.answered.has(sender.key) && sender.got.length >= sender.wrote.length;
}
