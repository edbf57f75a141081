import { Union } from '../../common/union.ts';
import { isGeneric } from '../../records/subject.ts';
import type { Mail } from './mail.ts';

const DAY = 86_400_000;
/** A reply without headers may come so long after the last mail of its subject. */
const WINDOW = 45 * DAY;
/** Marks that a quotation must share with the quoted mail. */
const ENOUGH_MARKS = 2;
/** A mark that more mails say newly is boilerplate. */
const COMMON = 4;
/** Mails of one subject that are compared, the newest first. */
const LOOK_BACK = 40;

export interface Joined {
  /** Threads as indexes into the mails, each in order of time. */
  threads: number[][];
  /** Index of a mail → index of the one it answers or forwards. */
  parents: Map<number, number>;
}

/**
 * Joins mails into conversations. `mails` is in order of time. What headers say comes first (References and
 * In-Reply-To, then Gmail's thread); a mail without either joins the mail it quotes, or as a reply the latest mail of
 * its subject that shares a person beside the owner. A subject alone joins nothing.
 */
export function joinMails(mails: readonly Mail[], owner: ReadonlySet<string>): Joined {
  const union = new Union();
  for (const _ of mails) union.add();
  const parents = new Map<number, number>();
  joinByHeaders(mails, union, parents);
  joinByText(mails, union, parents, owner);
  breakCircles(parents);
  const threads = new Map<number, number[]>();
  for (const index of mails.keys()) {
    const root = union.find(index);
    const members = threads.get(root);
    if (members) members.push(index);
    else threads.set(root, [index]);
  }
  return { threads: [...threads.values()], parents };
}

function joinByHeaders(mails: readonly Mail[], union: Union, parents: Map<number, number>): void {
  const byMessage = new Map<string, number>();
  const byId = new Map<string, number>();
  for (const [index, mail] of mails.entries()) {
    byId.set(mail.id, index);
    if (mail.messageId !== null && !byMessage.has(mail.messageId)) byMessage.set(mail.messageId, index);
  }
  const missing = new Map<string, number>();
  const gmail = new Map<string, number>();
  for (const [index, mail] of mails.entries()) {
    let near: number | null = null;
    for (const message of mail.answered) {
      const found = byMessage.get(message);
      if (found !== undefined && found !== index) {
        union.join(found, index);
        near ??= found;
      } else if (found === undefined) joinFirst(missing, `${message} ${mail.subject.key}`, index, union);
    }
    if (near !== null) parents.set(index, near);
    if (mail.gmailThread !== null) joinFirst(gmail, `${mail.source} ${mail.gmailThread}`, index, union);
    const outer = mail.parent === null ? undefined : byId.get(mail.parent);
    if (outer !== undefined && outer !== index) {
      union.join(outer, index);
      if (!parents.has(outer)) parents.set(outer, index);
    }
  }
}

function joinFirst(first: Map<string, number>, key: string, index: number, union: Union): void {
  const known = first.get(key);
  if (known === undefined) first.set(key, index);
  else union.join(known, index);
}

function joinByText(
  mails: readonly Mail[],
  union: Union,
  parents: Map<number, number>,
  owner: ReadonlySet<string>,
): void {
  const said = new SaidMarks(mails);
  const bySubject = new Map<string, number[]>();
  for (const [index, mail] of mails.entries()) {
    const earlier = bySubject.get(mail.subject.key) ?? [];
    if (!parents.has(index) && mail.gmailThread === null && mail.answered.length === 0) {
      const found =
        said.quotedBy(mail, index) ??
        answeredBySubject(mail, earlier, mails, owner) ??
        answeredBySubject(mail, bySubject.get(mail.subject.before ?? '') ?? [], mails, owner);
      if (found !== null) {
        union.join(found, index);
        parents.set(index, found);
      }
    }
    earlier.push(index);
    bySubject.set(mail.subject.key, earlier);
  }
}

/** The latest mail of the same subject that this reply may answer. */
function answeredBySubject(
  mail: Mail,
  earlier: readonly number[],
  mails: readonly Mail[],
  owner: ReadonlySet<string>,
): number | null {
  const { answers, before, key } = mail.subject;
  if ((!answers && before === null) || isGeneric(key)) return null;
  const people = new Set(mail.addresses.filter((address) => !owner.has(address)));
  let fallback: number | null = null;
  for (const index of earlier.slice(-LOOK_BACK).reverse()) {
    const other = mails[index];
    if (!other || mail.time - other.time > WINDOW) break;
    if (!other.addresses.some((address) => people.has(address))) continue;
    if (other.from !== null && other.from !== mail.from && mail.addresses.includes(other.from)) return index;
    fallback ??= index;
  }
  return fallback;
}

/** Which mail first said what, by marks of its text. */
class SaidMarks {
  readonly #mails: readonly Mail[];
  readonly #saidBy = new Map<number, number[]>();

  constructor(mails: readonly Mail[]) {
    this.#mails = mails;
    const wanted = new Set<number>();
    for (const mail of mails) for (const mark of mail.quoted) wanted.add(mark);
    for (const [index, mail] of mails.entries()) {
      for (const mark of mail.own) {
        if (!wanted.has(mark)) continue;
        const sayers = this.#saidBy.get(mark);
        if (!sayers) this.#saidBy.set(mark, [index]);
        else if (sayers.length <= COMMON) sayers.push(index);
      }
    }
  }

  /** The mail that this one quotes: most marks in common, then the latest. It must share a person or the subject. */
  quotedBy(mail: Mail, index: number): number | null {
    const shared = new Map<number, number>();
    for (const mark of mail.quoted) {
      const sayers = this.#saidBy.get(mark) ?? [];
      if (sayers.length > COMMON) continue;
      for (const sayer of sayers) if (sayer !== index) shared.set(sayer, (shared.get(sayer) ?? 0) + 1);
    }
    let best: number | null = null;
    let most = ENOUGH_MARKS - 1;
    for (const [sayer, count] of [...shared].sort(([one], [other]) => other - one)) {
      const other = this.#mails[sayer];
      if (!other || count <= most || other.time > mail.time) continue;
      const related =
        other.subject.key === mail.subject.key ||
        other.addresses.some((address) => mail.addresses.includes(address));
      if (related) [best, most] = [sayer, count];
    }
    return best;
  }
}

/** Takes away the answers that would close a circle, as forged or broken headers make them. */
function breakCircles(parents: Map<number, number>): void {
  const settled = new Set<number>();
  for (const start of parents.keys()) {
    const path = new Set<number>();
    let at: number | undefined = start;
    while (at !== undefined && !settled.has(at)) {
      path.add(at);
      const next: number | undefined = parents.get(at);
      if (next !== undefined && path.has(next)) {
        parents.delete(at);
        break;
      }
      at = next;
    }
    for (const one of path) settled.add(one);
  }
}
