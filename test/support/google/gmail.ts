import { type GoogleRoute, googleError } from './fake.ts';

interface HeldMessage {
  id: string;
  threadId: string;
  labelIds: string[];
  raw: string;
  internalDate: string;
}

interface Label {
  id: string;
  name: string;
  type: 'system' | 'user';
}

interface Happened {
  id: bigint;
  kind: 'messagesAdded' | 'messagesDeleted' | 'labelsAdded' | 'labelsRemoved';
  message: { id: string; threadId: string; labelIds?: string[] };
  labelIds?: string[];
}

const SYSTEM_LABELS = [
  'INBOX',
  'SENT',
  'DRAFT',
  'SPAM',
  'TRASH',
  'STARRED',
  'IMPORTANT',
  'UNREAD',
  'CHAT',
  'CATEGORY_PERSONAL',
  'CATEGORY_PROMOTIONS',
  'CATEGORY_UPDATES',
];

/** First id that is given; ids rise from here. */
const FIRST_ID = 0x18c0_0000_0000_0001n;
/** History ids begin where doubles end. */
const FIRST_HISTORY = 9_007_199_254_740_993n;

/** A mailbox of ours that behaves as Gmail's documentation says: ids, labels, pages, a history that can run out. */
export class FakeMailbox {
  readonly address: string;
  readonly messages = new Map<string, HeldMessage>();
  readonly labels = new Map<string, Label>(
    SYSTEM_LABELS.map((id) => [id, { id, name: id, type: 'system' as const }]),
  );
  /** Whether the history tells the labels of messages that came; Google does not promise it. */
  tellsLabels = true;
  /** Entries or ids on a page at most, below what is asked for. */
  pageSize = 500;
  /** What it answers by itself to those who write. */
  vacation: object = { enableAutoReply: false };
  /** How often each message was fetched. */
  readonly fetched = new Map<string, number>();
  #history: Happened[] = [];
  #historyId = FIRST_HISTORY;
  #oldest = FIRST_HISTORY;
  #nextId = FIRST_ID;
  #nextLabel = 1;

  constructor(address: string) {
    this.address = address;
  }

  /** Puts a message in. Returns its id. */
  add(raw: string | Buffer, labelIds: string[] = ['INBOX'], threadId?: string): string {
    const id = this.#nextId.toString(16);
    this.#nextId += 0x1_0000_0007n;
    const message: HeldMessage = {
      id,
      threadId: threadId ?? id,
      labelIds: [...labelIds],
      raw: Buffer.from(raw).toString('base64url'),
      internalDate: String(1_772_414_100_000 + this.messages.size * 60_000),
    };
    this.messages.set(id, message);
    this.#happened('messagesAdded', message);
    return id;
  }

  delete(id: string): void {
    const message = this.messages.get(id);
    if (!message) throw new Error(`no message ${id}`);
    this.messages.delete(id);
    this.#happened('messagesDeleted', message);
  }

  /** Puts labels on a message and takes others off. */
  label(id: string, add: string[], remove: string[] = []): void {
    const message = this.messages.get(id);
    if (!message) throw new Error(`no message ${id}`);
    message.labelIds = [...new Set([...message.labelIds.filter((one) => !remove.includes(one)), ...add])];
    if (add.length > 0) this.#happened('labelsAdded', message, add);
    if (remove.length > 0) this.#happened('labelsRemoved', message, remove);
  }

  createLabel(name: string): string {
    const id = `Label_${this.#nextLabel++}`;
    this.labels.set(id, { id, name, type: 'user' });
    return id;
  }

  renameLabel(id: string, name: string): void {
    this.labels.set(id, { id, name, type: 'user' });
  }

  /** The label goes, from its messages too; the history is silent about it. */
  deleteLabel(id: string): void {
    this.labels.delete(id);
    for (const message of this.messages.values())
      message.labelIds = message.labelIds.filter((one) => one !== id);
  }

  /** Nothing is remembered of what happened before now. */
  forgetHistory(): void {
    this.#happened('messagesDeleted', { id: 'ffff', threadId: 'ffff', labelIds: [] });
    this.#history = [];
    this.#oldest = this.#historyId;
  }

  /** A copy of all that there is, to see whether a pull changed it. */
  state(): unknown {
    return structuredClone([this.messages, this.labels, this.#history, this.vacation]);
  }

  profile() {
    return {
      emailAddress: this.address,
      messagesTotal: this.messages.size,
      threadsTotal: new Set([...this.messages.values()].map(({ threadId }) => threadId)).size,
      historyId: String(this.#historyId),
    };
  }

  list(query: URLSearchParams): object {
    const wanted = query.getAll('labelIds');
    const hidden = query.get('includeSpamTrash') === 'true' ? [] : ['SPAM', 'TRASH'];
    const ids = [...this.messages.values()]
      .filter(({ labelIds }) => wanted.every((label) => labelIds.includes(label)))
      .filter(({ labelIds }) => !labelIds.some((label) => hidden.includes(label) && !wanted.includes(label)))
      .reverse();
    // As Gmail's: a page goes on below the last id that was given, whatever came or went meanwhile.
    const below = query.get('pageToken');
    const start = below === null ? 0 : ids.findIndex(({ id }) => BigInt(`0x${id}`) < BigInt(`0x${below}`));
    const page = start < 0 ? [] : ids.slice(start, start + this.#sizeOf(query));
    const isLast = start < 0 || start + page.length >= ids.length;
    return {
      ...(page.length > 0 && { messages: page.map(({ id, threadId }) => ({ id, threadId })) }),
      ...(!isLast && { nextPageToken: page.at(-1)?.id }),
      resultSizeEstimate: ids.length,
    };
  }

  get(id: string, query: URLSearchParams): object {
    const message = this.messages.get(id);
    if (!message) return googleError(404, 'notFound', 'Requested entity was not found.');
    const { threadId, labelIds, internalDate, raw } = message;
    const base = { id, threadId, labelIds, internalDate, historyId: String(this.#historyId), snippet: '' };
    if (query.get('format') === 'metadata') {
      const value = /^message-id:\s*(.*)$/im.exec(Buffer.from(raw, 'base64url').toString('latin1'))?.[1];
      const headers = value === undefined ? [] : [{ name: 'Message-ID', value: value.trim() }];
      return { ...base, payload: { headers } };
    }
    this.fetched.set(id, (this.fetched.get(id) ?? 0) + 1);
    return { ...base, sizeEstimate: raw.length, raw };
  }

  history(query: URLSearchParams): object {
    const start = query.get('startHistoryId') ?? '';
    if (!/^\d+$/.test(start)) return googleError(400, 'invalidArgument', 'Invalid startHistoryId');
    if (BigInt(start) < this.#oldest) return googleError(404, 'notFound', 'Requested entity was not found.');
    const since = this.#history.filter(({ id }) => id > BigInt(start));
    const from = Number(query.get('pageToken') ?? 0);
    const page = since.slice(from, from + this.#sizeOf(query));
    const isLast = from + page.length >= since.length;
    return {
      ...(page.length > 0 && {
        history: page.map(({ id, kind, message, labelIds }) => ({
          id: String(id),
          messages: [{ id: message.id, threadId: message.threadId }],
          [kind]: [{ message, ...(labelIds && { labelIds }) }],
        })),
      }),
      ...(!isLast && { nextPageToken: String(from + page.length) }),
      historyId: String(this.#historyId),
    };
  }

  #sizeOf(query: URLSearchParams): number {
    return Math.min(Number(query.get('maxResults') ?? 100), 500, this.pageSize);
  }

  #happened(
    kind: Happened['kind'],
    { id, threadId, labelIds }: Pick<HeldMessage, 'id' | 'threadId' | 'labelIds'>,
    changed?: string[],
  ): void {
    // Gaps are as in Gmail's own ids.
    this.#historyId += 137n;
    const told = kind === 'messagesAdded' && this.tellsLabels ? { labelIds: [...labelIds] } : {};
    this.#history.push({
      id: this.#historyId,
      kind,
      message: { id, threadId, ...told },
      ...(changed && { labelIds: changed }),
    });
  }
}

/** Gmail's routes over these mailboxes, by address. Settings are those of a mailbox that nobody has set up. */
export function gmailRoutes(mailboxes: ReadonlyMap<string, FakeMailbox>): Record<string, GoogleRoute> {
  const of = (reply: (mailbox: FakeMailbox, query: URLSearchParams, id: string) => object) =>
    (({ params, grant, query }) => {
      const mailbox = mailboxes.get(grant.account);
      if (!mailbox) return googleError(400, 'failedPrecondition', 'Mail service not enabled');
      return reply(mailbox, query, params['id'] ?? '');
    }) satisfies GoogleRoute['reply'];
  const users = 'GET /gmail/v1/users/{userId}';
  const settings = `${users}/settings`;
  return {
    'gmail.users.getProfile': { route: `${users}/profile`, reply: of((mailbox) => mailbox.profile()) },
    'gmail.users.labels.list': {
      route: `${users}/labels`,
      reply: of((mailbox) => ({ labels: [...mailbox.labels.values()] })),
    },
    'gmail.users.messages.list': {
      route: `${users}/messages`,
      reply: of((mailbox, query) => mailbox.list(query)),
    },
    'gmail.users.messages.get': {
      route: `${users}/messages/{id}`,
      reply: of((mailbox, query, id) => mailbox.get(id, query)),
    },
    'gmail.users.history.list': {
      route: `${users}/history`,
      reply: of((mailbox, query) => mailbox.history(query)),
    },
    'gmail.users.settings.sendAs.list': {
      route: `${settings}/sendAs`,
      reply: of(({ address }) => ({ sendAs: [{ sendAsEmail: address, isPrimary: true, isDefault: true }] })),
    },
    'gmail.users.settings.filters.list': { route: `${settings}/filters`, reply: of(() => ({})) },
    'gmail.users.settings.delegates.list': { route: `${settings}/delegates`, reply: of(() => ({})) },
    'gmail.users.settings.forwardingAddresses.list': {
      route: `${settings}/forwardingAddresses`,
      reply: of(() => ({})),
    },
    'gmail.users.settings.getAutoForwarding': {
      route: `${settings}/autoForwarding`,
      reply: of(() => ({ enabled: false })),
    },
    'gmail.users.settings.getVacation': {
      route: `${settings}/vacation`,
      reply: of(({ vacation }) => vacation),
    },
  };
}

/** A mailbox as Takeout exports it: one mbox, these messages of it. */
export function takeoutOf(mailbox: FakeMailbox, ids: readonly string[]): Buffer {
  const parts = ids.map((id) => {
    const { raw, threadId, labelIds, internalDate } = mailbox.messages.get(id) as HeldMessage;
    const [weekday = '', day = '', month = '', year = '', time = ''] = new Date(Number(internalDate))
      .toUTCString()
      .split(/,? /);
    const text = Buffer.from(raw, 'base64url')
      .toString('latin1')
      .replaceAll('\r\n', '\n')
      .replaceAll(/^(>*From )/gm, '>$1');
    const names = labelIds.map((label) => `Takeout ${mailbox.labels.get(label)?.name ?? label}`);
    return (
      `From ${BigInt(`0x${id}`)}@xxx ${weekday} ${month} ${day} ${time} +0000 ${year}\n` +
      `X-GM-THRID: ${BigInt(`0x${threadId}`)}\nX-Gmail-Labels: ${names.join(',')}\n${text}\n`
    );
  });
  return Buffer.from(parts.join(''), 'latin1');
}
