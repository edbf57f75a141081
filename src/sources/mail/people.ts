import type { PersonRef } from '../../contracts/record.ts';
import { foldSpace, type MailHeaders } from './headers.ts';
import type { Mailbox } from './mime.ts';

const ROLES = [
  ['from', 'from'],
  ['to', 'to'],
  ['cc', 'cc'],
  ['bcc', 'bcc'],
  ['reply-to', 'reply-to'],
] as const;

/** Everyone whom the headers name, and the address that a mail came through where that is not its writer's. */
export interface MailPeople {
  people: PersonRef[];
  /** The address of the list, group or service that sent the mail on; it is the sender's too where none is known. */
  via: string | null;
}

/**
 * Everyone whom the headers name. Exchange exports' X-From and X-To give names to bare addresses. What a list, a group
 * or a service sends on in its own name ("Ana Cruz via Accounts") is from who wrote it.
 */
export function peopleOf(headers: MailHeaders): MailPeople {
  let via: string | null = null;
  const people = ROLES.flatMap(([header, role]) => {
    const mailboxes = headers.mailboxes(header);
    const writer = role === 'from' && mailboxes.length === 1 ? writerBehind(headers, mailboxes[0]) : null;
    if (role === 'from' && mailboxes.length === 1 && (writer || viaParts(mailboxes[0]?.name ?? '')))
      via = addressOf(mailboxes[0]?.address ?? '');
    const found = (writer ? [writer] : mailboxes)
      .map((mailbox) => personOf(mailbox, role))
      .filter((person) => person !== null);
    const unread = found.length === 0 && role === 'from' ? headers.text(header) : null;
    if (unread !== null) found.push({ name: unread.slice(0, 300), address: null, role });
    const only = found.length === 1 ? found[0] : undefined;
    if (only && only.name === '' && (role === 'from' || role === 'to'))
      only.name = nameBeside(headers.text(`x-${header}`));
    return found;
  });
  return { people, via };
}

/** "'Ana Cruz' via Accounts", "Ana Cruz (via Drive)": who wrote, and what sent it on. */
function viaParts(name: string): { writer: string; through: string } | null {
  const match = /^['"\s]*(\S.{0,200}?)['"\s]*\s\(?via\s(.{1,200}?)\)?['"\s]*$/u.exec(foldSpace(name));
  return match?.[1] && match[2] ? { writer: match[1], through: match[2] } : null;
}

/**
 * Who wrote a mail that another address sent on: by X-Original-From or X-Original-Sender (Google Groups), by an
 * address that is folded into the sender's (`ana=acme.example@groups.io`), or by Reply-To. Null where it was not sent
 * on, or no header says for whom.
 */
function writerBehind(headers: MailHeaders, from: Mailbox | undefined): Mailbox | null {
  if (!from) return null;
  const parts = viaParts(from.name);
  const own = addressOf(from.address);
  const lists = listAddresses(headers);
  if (!parts && !lists.has(own)) return null;
  const originals = ['x-original-from', 'x-original-sender'].flatMap((name) => headers.mailboxes(name));
  const folded = /^([^@=]+)=([^@=]+\.[^@=]+)@/.exec(own);
  const candidates = [
    ...originals,
    ...(parts && folded ? [{ name: '', address: `${folded[1]}@${folded[2]}` }] : []),
    ...(parts ? headers.mailboxes('reply-to') : []),
  ].filter(
    ({ address }) => address.includes('@') && addressOf(address) !== own && !lists.has(addressOf(address)),
  );
  const [writer] = candidates;
  if (!writer) return null;
  const named = candidates.find(
    ({ name, address }) => name !== '' && addressOf(address) === addressOf(writer.address),
  );
  return { name: parts?.writer ?? named?.name ?? writer.name, address: writer.address };
}

/** The addresses by which one writes to the list that a mail came through (RFC 2369, RFC 2919). */
function listAddresses(headers: MailHeaders): ReadonlySet<string> {
  const posts = [...(headers.raw('list-post') ?? '').matchAll(/<mailto:([^<>?\s]+)/gi)].map(
    ([, one = '']) => one,
  );
  const id = /<([^<>]+)>/.exec(headers.text('list-id') ?? '')?.[1] ?? '';
  return new Set([...posts, id.replace('.', '@')].map(addressOf).filter((address) => address.includes('@')));
}

function addressOf(address: string): string {
  return address.trim().toLowerCase().toWellFormed();
}

function personOf(mailbox: Mailbox, role: PersonRef['role']): PersonRef | null {
  const address = addressOf(mailbox.address);
  const valid = /^[^\s@<>()",;:]+@[^\s@<>()",;:]+$/.test(address) && address.length <= 254;
  const name = foldSpace(mailbox.name.slice(0, 300)).replace(/^['"]+|['"]+$/g, '');
  if (!valid) {
    const shown = name || foldSpace(mailbox.address).slice(0, 300);
    return shown === '' ? null : { name: shown, address: null, role };
  }
  // Where nobody says whose the words are, they have a name and the address that they came through; who is written to
  // is what sends it on.
  const parts = viaParts(mailbox.name);
  const called = parts ? (role === 'from' ? parts.writer : parts.through) : name;
  return { name: called.toLowerCase() === address ? '' : called, address, role };
}

function nameBeside(value: string | null): string {
  const name = (value ?? '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/["']/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return name.length <= 80 && !name.includes('@') && !name.includes(';') ? name : '';
}
