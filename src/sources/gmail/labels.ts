import { digestOf } from './item.ts';
import type { GmailOptions } from './options.ts';

/** Gmail's own labels in the words of Takeout's `X-Gmail-Labels`, which triage and the config's rules know. */
const SYSTEM: Readonly<Record<string, string>> = {
  INBOX: 'Inbox',
  SENT: 'Sent',
  DRAFT: 'Drafts',
  SPAM: 'Spam',
  TRASH: 'Trash',
  STARRED: 'Starred',
  IMPORTANT: 'Important',
  UNREAD: 'Unread',
  CHAT: 'Chat',
  CATEGORY_PERSONAL: 'Category Personal',
  CATEGORY_SOCIAL: 'Category Social',
  CATEGORY_PROMOTIONS: 'Category Promotions',
  CATEGORY_UPDATES: 'Category Updates',
  CATEGORY_FORUMS: 'Category Forums',
};

/** It says nothing of the business and changes whenever somebody opens a message. */
const PASSING = 'UNREAD';

/** The labels of one mailbox: their names, and which of them keep a message from being read. */
export class Labels {
  /** Id → name. */
  readonly names: ReadonlyMap<string, string>;
  readonly excluded: ReadonlySet<string>;
  /** Those of them whose messages are on the list of all messages; Spam and the bin are only where asked for. */
  readonly subtracted: readonly string[];
  /** Names in the option `exclude` that this mailbox does not have. */
  readonly unknown: readonly string[];
  /** Changes when a label gets another name, comes or goes. */
  readonly digest: string;
  readonly #digests = new Map<string, string>();

  constructor(
    list: readonly { id: string; name: string }[],
    { exclude, spamAndTrash }: Pick<GmailOptions, 'exclude' | 'spamAndTrash'>,
  ) {
    const named = list.map(({ id, name }) => [id, SYSTEM[id] ?? oneLine(name)] as const);
    this.names = new Map(
      named.filter(([, name]) => name !== '').sort(([one], [other]) => (one < other ? -1 : 1)),
    );
    const wanted = exclude.map((name) => name.trim().toLowerCase());
    const found = [...this.names].filter(([, name]) => wanted.includes(name.toLowerCase()));
    this.excluded = new Set([...(spamAndTrash ? [] : ['SPAM', 'TRASH']), ...found.map(([id]) => id)]);
    this.subtracted = found
      .map(([id]) => id)
      .filter((id) => spamAndTrash || (id !== 'SPAM' && id !== 'TRASH'));
    this.unknown = exclude.filter(
      (name) => !found.some(([, own]) => own.toLowerCase() === name.trim().toLowerCase()),
    );
    this.digest = digestOf([...this.names].flat());
  }

  /** Those that are kept of a message's labels, in order, each once. */
  kept(ids: Iterable<string>): string[] {
    return [...new Set(ids)].filter((id) => id !== PASSING).sort();
  }

  /** Whether a message with these labels is left out. */
  excludes(ids: readonly string[]): boolean {
    return ids.some((id) => this.excluded.has(id));
  }

  /** The words for a record. An id that names no label of the mailbox says nothing. */
  namesOf(ids: Iterable<string>): string[] {
    return [...new Set(this.kept(ids).flatMap((id) => this.names.get(id) ?? []))].sort();
  }

  /** Changes with the words. */
  digestOf(ids: readonly string[]): string {
    const together = ids.join(' ');
    const known = this.#digests.get(together);
    if (known !== undefined) return known;
    const digest = digestOf(this.namesOf(ids)).slice(0, 12);
    this.#digests.set(together, digest);
    return digest;
  }

  /** The labels whose messages are listed to learn which message bears what. */
  get listed(): readonly string[] {
    return this.kept(this.names.keys()).filter((id) => !this.excluded.has(id));
  }
}

function oneLine(name: string): string {
  return name
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 300);
}
