import type { Inline } from '../../contracts/draft.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { PersonCard } from '../../contracts/mailbox.ts';
import { stated, text } from '../kit/claims.ts';
import { brief, dayClaim, joined, quoted } from '../kit/mail-lines.ts';
import type { Desk } from './desk.ts';

const LABELS = { role: 'Role', phone: 'Phone', organisation: 'Named with' } as const;
const VALUES = 4;
/** Mails with a number in them that are looked at for what a person says of their own phone. */
const OWN_WORDS = 3;

/**
 * Rows on how to reach a person. What they wrote of their phone themselves stands first, in their words: a number that
 * they say is off must not be taken for theirs. Then what contact lists and signatures say, each with its place.
 */
export async function contactRows(
  desk: Desk,
  person: PersonCard,
  contacts: readonly Finding<'contact'>[],
): Promise<Inline[][][]> {
  const rows: Inline[][][] = [];
  const own = await ownWords(desk, person);
  if (own.length > 0) rows.push([[text('Numbers they wrote')], joined(own, ' ')]);
  const placed = await Promise.all(
    contacts.map(async (contact) => ({ contact, ...(await placeOf(desk, contact.record)) })),
  );
  placed.sort((one, other) =>
    one.day > other.day ? -1 : one.day < other.day ? 1 : one.contact.id < other.contact.id ? -1 : 1,
  );
  for (const key of ['role', 'phone', 'organisation'] as const) {
    const distinct = new Map<string, Inline[]>();
    for (const { contact, title, day } of placed) {
      const value = contact.data[key]?.replace(/\s+/g, ' ').trim();
      if (!value || value.length > 80 || value === person.name || distinct.has(value.toLowerCase())) continue;
      const { record, start, end } = contact;
      const where = [{ type: 'record' as const, text: title, record }, text(day === '' ? ')' : `, ${day})`)];
      distinct.set(value.toLowerCase(), [stated(value, [{ record, start, end }]), text(' ('), ...where]);
    }
    const shown = [...distinct.values()].slice(0, VALUES);
    if (shown.length > 0) rows.push([[text(LABELS[key])], joined(shown, '; ')]);
  }
  return rows;
}

async function ownWords(desk: Desk, person: PersonCard): Promise<Inline[][]> {
  const found: Inline[][] = [];
  const mails = person.wrote.filter(({ counts, title }) => counts.phone && !FORWARD.test(title));
  for (const mail of mails.slice(-OWN_WORDS).reverse())
    for (const sentence of ((await desk.mailbox.read(mail.id))?.sentences ?? []).slice(0, 8))
      if (
        !sentence.forwarded &&
        sentence.findings.some(({ kind }) => kind === 'phone') &&
        MINE.test(sentence.plain)
      )
        found.push([quoted(sentence), text(' ('), dayClaim(mail), text(')')]);
  return found.slice(0, VALUES);
}

/** Words by which a writer speaks of their own number, or of one that holds no more. */
const MINE =
  /\b(?:my|our|i['’]m|i am|reach me|call me|ring me|text me)\b|\b(?:old|new|previous|former)\b.{0,30}\b(?:one|number|phone|mobile|cell|line)\b/i;
const FORWARD = /^\s*(?:fwd?|wg|tr|rv|enc)\s?:/i;

async function placeOf(desk: Desk, id: string): Promise<{ title: string; day: string }> {
  const mail = desk.mailbox.mails.get(id);
  if (mail) return { title: brief(mail.title, 60) || 'a mail', day: mail.day };
  const record = await desk.evidence.record(id);
  return {
    title: brief(record?.title ?? '', 60) || 'a record',
    day: (record?.at ?? record?.modified ?? '').slice(0, 10),
  };
}

/** What the records say of how to reach people, by person: by address, or by the whole name. Documents come first. */
export async function contactsOf(
  evidence: Evidence,
  people: readonly PersonCard[],
): Promise<Map<string, Finding<'contact'>[]>> {
  const byAddress = new Map(
    people.flatMap((person) => person.addresses.map((address) => [address, person.key] as const)),
  );
  const byName = new Map<string, string | null>();
  for (const person of people)
    for (const name of person.names) {
      const words = name.toLowerCase();
      if (words.includes(' '))
        byName.set(words, byName.has(words) && byName.get(words) !== person.key ? null : person.key);
    }
  const found = new Map<string, Finding<'contact'>[]>();
  for await (const finding of evidence.findings({ kinds: ['contact'] })) {
    const { address, name, role, phone, organisation } = finding.data;
    if (role === null && phone === null && organisation === null) continue;
    const key =
      (address === null ? undefined : byAddress.get(address.toLowerCase())) ??
      (name === null || address !== null ? undefined : byName.get(name.toLowerCase()));
    if (!key) continue;
    const known = found.get(key);
    if (!known) found.set(key, [finding]);
    else if (known.length < 40) known.push(finding);
  }
  return found;
}
