import { digestOf } from '../common/digest.ts';
import type { Evidence } from '../contracts/evidence.ts';
import type { Finding } from '../contracts/finding.ts';
import { defineLink } from '../contracts/link.ts';
import { type Loop, loopSchema, type Person } from '../contracts/link-kinds.ts';
import { type Letter, Mailbox } from './loops/mailbox.ts';
import { isBinding } from './loops/wording.ts';
import { keywordsOf } from './obligations/keywords.ts';
import { viewsOf } from './values/views.ts';

/** To more people than this a mail asks nobody in particular. */
const MOST_ASKED = 4;
/** A mail with more of them is an article or a form. */
const MOST_ACTS = 12;
/** A promise is often kept in a mail of its own; after so many days one with the same words is taken for another matter. */
const KEPT_WITHIN = 60;

/** What was asked and promised in mail, and whether it was done: only what names who must act. Keys sort the newest first. */
export const link = defineLink({
  kind: 'loop',
  version: 1,
  summary: 'Requests, questions and promises in mail, with who must act and whether it was done.',
  after: ['thread', 'person', 'flag'],
  data: loopSchema,
  async *derive(evidence: Evidence) {
    const people = await evidence.links('person');
    const mailbox = await Mailbox.open(evidence);
    const loops: { key: string; data: Loop }[] = [];
    for await (const { record, findings } of viewsOf(evidence, ['request', 'promise'], ['mail'])) {
      const letter = mailbox.letters.get(record.id);
      if (!letter) continue;
      if (findings.length > MOST_ACTS) continue;
      for (const finding of findings) {
        if (
          (await evidence.flags(record.id, finding.start, finding.end)).some(
            ({ status }) => status === 'instruction',
          )
        )
          continue;
        const data = loopOf(finding, letter, mailbox, people, evidence.asOf);
        if (data) loops.push({ key: keyOf(data), data });
      }
    }
    yield* loops.sort((a, b) => (a.key < b.key ? -1 : 1));
  },
});

function loopOf(
  finding: Finding<'request' | 'promise'>,
  letter: Letter,
  mailbox: Mailbox,
  people: readonly { key: string; data: Person }[],
  asOf: string,
): Loop | null {
  const promised = finding.kind === 'promise' ? finding.data : null;
  const type = finding.kind === 'promise' ? 'promise' : finding.data.type;
  const due = finding.data.due;
  if (!isBinding(finding.quote, type, due) || letter.from === null) return null;
  if (promised?.strength === 'tentative' && due === null) return null;
  const other = finding.kind === 'promise' ? onlyOther(letter) : askedOf(finding.data.of, letter, people);
  if (other === null || other === letter.from) return null;
  const [by, to] = type === 'promise' ? [letter.from, other] : [other, letter.from];
  if (
    !people.some(
      ({ key, data }) =>
        (key === by || key === to || letter.to.includes(key) || letter.cc.includes(key)) &&
        data.standing === 'leaving',
    )
  )
    return null;
  const closing =
    type === 'promise'
      ? kept(finding.quote, letter, by, to, mailbox)
      : answered(finding.quote, letter, by, to, mailbox);
  // Who never answered at all cannot be held to an answer: a stranger, a mailing, or somebody whose mail is not here.
  if (closing === null && !(mailbox.wrote(by, to) && mailbox.wrote(to, by))) return null;
  // What nobody can name in two words nobody can be asked about later.
  if (closing === null && keywordsOf(finding.quote).size < 2) return null;
  return {
    type,
    statement: { record: finding.record, start: finding.start, end: finding.end },
    by,
    to,
    made: letter.at,
    due,
    state: stateOf(closing, by, due, asOf),
    closedBy: closing ? closing.opening : null,
  };
}

/** Late only by the word of who had to act: thanks or another's word may come any time after. */
function stateOf(closing: Letter | null, by: string, due: string | null, asOf: string): Loop['state'] {
  if (closing === null) return due !== null && due < asOf ? 'broken' : 'open';
  return due !== null && closing.from === by && closing.at.slice(0, 10) > due ? 'late' : 'closed';
}

/** Who a promise is made to: the one that the mail is to, or the first of few. */
function onlyOther(letter: Letter): string | null {
  const others = letter.to.filter((key) => key !== letter.from);
  return others.length === 0 || others.length > MOST_ASKED ? null : (others[0] ?? null);
}

/** Who is asked: the one named among the receivers, else the only one that the mail is to. */
function askedOf(
  named: string | null,
  letter: Letter,
  people: readonly { key: string; data: Person }[],
): string | null {
  const receivers = [...letter.to, ...letter.cc].filter((key) => key !== letter.from);
  if (named !== null) {
    const wanted = named.toLowerCase();
    const matching = people.filter(
      ({ key, data }) =>
        receivers.includes(key) &&
        [...data.names, data.name, ...data.addresses].some(
          (name) =>
            name
              .toLowerCase()
              .split(/[\s,.@_-]+/)
              .includes(wanted) || name.toLowerCase() === wanted,
        ),
    );
    if (matching.length === 1) return matching[0]?.key ?? null;
    if (matching.length > 1) return null;
  }
  const to = letter.to.filter((key) => key !== letter.from);
  return to.length === 1 && receivers.length <= MOST_ASKED ? (to[0] ?? null) : null;
}

/** A reply of the one who was asked, anybody's word that it is done, or thanks of the one who asked. */
function answered(quote: string, letter: Letter, by: string, to: string, mailbox: Mailbox): Letter | null {
  for (const later of mailbox.after(letter)) {
    if (later.from === by || (later.from === to ? later.received : later.done || later.attached))
      return later;
  }
  const words = keywordsOf(quote);
  return mailbox.between(by, to, letter, KEPT_WITHIN).find((later) => sharesTwo(words, later)) ?? null;
}

function kept(quote: string, letter: Letter, by: string, to: string, mailbox: Mailbox): Letter | null {
  for (const later of mailbox.after(letter)) {
    if (later.from === to ? later.received : later.done || later.attached) return later;
  }
  const words = keywordsOf(quote);
  return (
    mailbox
      .between(by, to, letter, KEPT_WITHIN)
      .find((later) => (later.done || later.attached) && sharesTwo(words, later)) ?? null
  );
}

function sharesTwo(words: ReadonlySet<string>, letter: Letter): boolean {
  let shared = 0;
  for (const word of words) if (letter.keywords.has(word)) shared++;
  return shared >= 2;
}

/** Newest first: the day counted down, then the place of the statement. */
function keyOf({ made, statement, type }: Loop): string {
  const day = 99_999_999 - Number((made ?? '').slice(0, 10).replaceAll('-', '') || 0);
  return `${String(day).padStart(8, '0')}-${digestOf(type, statement.record, String(statement.start), String(statement.end)).slice(0, 12)}`;
}
