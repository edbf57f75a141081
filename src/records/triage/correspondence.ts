import { Union } from '../../common/union.ts';
import type { Handover } from '../../contracts/handover.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { isGeneric, readSubject, type Subject } from '../subject.ts';
import { isOwnAddress, isPersonalHost } from './addresses.ts';
import { type MailWords, readWords } from './facts.ts';
import { fold, wordsOf } from './phrases.ts';

/** What triage keeps of a mail. */
export interface SeenMail {
  id: string;
  sender: string;
  senderName: string;
  subject: Subject;
  /** Milliseconds; null where it does not say when it was sent. */
  time: number | null;
  messageId: string | null;
  /** Message-IDs that it answers. */
  answered: readonly string[];
  gmailThread: string | null;
  leaverWrote: boolean;
  /** Addresses of the business that take part, without the leaver's. */
  colleagues: readonly string[];
  /** Addresses that are not of the business. */
  outside: readonly string[];
  /** Addresses that it goes to by name. */
  recipients: readonly string[];
  /** Somebody here is among them. */
  toUs: boolean;
  /** A header says that it came over a list. */
  list: boolean;
  words: MailWords;
  /** How the body begins: what an automatic reply repeats. */
  opening: string;
  /** Characters that it says itself, without what it quotes. */
  sizeOfBody: number;
}

/** A conversation, told by reply headers, Gmail's thread, or subject and people. */
export interface Conversation {
  mails: readonly SeenMail[];
  /** A document came with one of its mails: the first one's title. */
  document: string | null;
}

const OPENING = 300;

/** Gathers all mail in one walk, so that a mail can be judged with what was written around it. */
export class Correspondence {
  readonly mails: SeenMail[] = [];
  /** Addresses that people of the business have written to. */
  readonly correspondents = new Set<string>();
  /** Addresses and folded names that the accounts know. */
  readonly parties = new Set<string>();
  /** Words in the titles of documents and in the accounts: what the business itself deals with. */
  readonly trade = new Set<string>();
  /** Personal addresses outside that take part in mail here: those of private customers, where there are many. */
  readonly personal = new Set<string>();
  /** Id of a mail → title of the first document that came with it. */
  readonly #documents = new Map<string, string>();
  readonly #handover: Handover;

  constructor(handover: Handover) {
    this.#handover = handover;
    for (const name of [handover.company, ...handover.domains])
      for (const word of wordsOf(name)) this.trade.add(word);
  }

  see(record: BatonRecord): void {
    if (record.kind === 'mail') {
      this.#seeMail(record);
      return;
    }
    if (record.parent !== null && !this.#documents.has(record.parent))
      this.#documents.set(record.parent, record.title);
    if (record.kind === 'invoice' || record.kind === 'bill' || record.kind === 'contact') {
      for (const { name, address } of record.people) {
        if (address !== null) this.parties.add(address);
        if (name.trim() !== '') this.parties.add(fold(name.trim()));
      }
    }
    const account = record.kind === 'invoice' || record.kind === 'bill';
    if (record.parent === null || account)
      for (const word of wordsOf(account ? record.text : record.title)) this.trade.add(word);
  }

  #seeMail(record: BatonRecord): void {
    const { data } = record;
    const text = (key: string) => (typeof data[key] === 'string' && data[key] !== '' ? data[key] : null);
    const references = Array.isArray(data['references']) ? data['references'] : [];
    const from = record.people.find((person) => person.role === 'from');
    const sender = from?.address ?? '';
    const addresses = new Set(record.people.flatMap(({ address }) => address ?? []));
    const leaver = new Set(this.#handover.leaving.addresses);
    const own = [...addresses].filter((address) => isOwnAddress(address, this.#handover));
    const outside = [...addresses].filter((address) => !own.includes(address));
    if (own.includes(sender))
      for (const address of addresses) if (address !== sender) this.correspondents.add(address);
    const recipients = record.people.flatMap(({ role, address }) =>
      address !== null && (role === 'to' || role === 'cc' || role === 'bcc') ? [address] : [],
    );
    for (const address of outside) if (isPersonalHost(address)) this.personal.add(address);
    const header = record.segments.find((segment) => segment.role === 'header');
    const quoted = record.segments.filter(({ role }) => role === 'quoted');
    this.mails.push({
      id: record.id,
      sender,
      senderName: from?.name ?? '',
      subject: readSubject(record.title),
      time: record.at === null || !record.at.includes('T') ? null : Date.parse(record.at),
      messageId: text('messageId'),
      answered: [text('inReplyTo'), ...references].filter((one) => typeof one === 'string'),
      gmailThread: text('gmailThread'),
      leaverWrote: leaver.has(sender),
      colleagues: own.filter((address) => !leaver.has(address)),
      outside,
      recipients,
      toUs: recipients.some((address) => own.includes(address)),
      list: text('listId') !== null || data['listUnsubscribe'] === true,
      words: readWords(record),
      opening: fold(
        record.text
          .slice(header?.end ?? 0)
          .trim()
          .slice(0, OPENING),
      ),
      sizeOfBody:
        record.text.length -
        (header?.end ?? 0) -
        quoted.reduce((sum, { start, end }) => sum + end - start, 0),
    });
  }

  /** All conversations, each mail in one of them. Call it when all records were seen. */
  conversations(): Conversation[] {
    const union = new Union();
    const known = new Map<string, number>();
    const joinBy = (key: string, index: number) => {
      const first = known.get(key);
      if (first === undefined) known.set(key, index);
      else union.join(first, index);
    };
    for (const [index, mail] of this.mails.entries()) {
      union.add();
      for (const id of new Set([mail.messageId, ...mail.answered]))
        if (id !== null) joinBy(`id ${id}`, index);
      if (mail.gmailThread !== null) joinBy(`gmail ${mail.gmailThread}`, index);
      const { key } = mail.subject;
      if (!isGeneric(key))
        joinBy(`subject ${key} ${[...mail.outside, ...mail.colleagues].sort().join(' ')}`, index);
    }
    const groups = Map.groupBy(this.mails.keys(), (index) => union.find(index));
    return [...groups.values()].map((members) => {
      const mails = members.flatMap((index) => this.mails[index] ?? []);
      const document = mails.map(({ id }) => this.#documents.get(id)).find((title) => title !== undefined);
      return { mails, document: document ?? null };
    });
  }

  /** Title of the first document that came with a mail; null where none did. */
  documentOf(id: string): string | null {
    return this.#documents.get(id) ?? null;
  }

  /** Whether a document came with a mail. */
  hasDocument(id: string): boolean {
    return this.#documents.has(id);
  }
}
