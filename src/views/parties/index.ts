import type { Evidence } from '../../contracts/evidence.ts';
import type { Library } from '../../contracts/library.ts';
import type { Mailbox, MailCard } from '../../contracts/mailbox.ts';
import type { Parties, Party } from '../../contracts/parties.ts';
import { defineView, type Views } from '../../contracts/view.ts';
import { statementsOf } from '../library/statements.ts';
import { newTextOf } from '../mailbox/cards.ts';
import { candidatesOf, partyRow } from './candidates.ts';
import {
  addAddress,
  addCandidates,
  addLedger,
  addOthers,
  addPayees,
  addPeople,
  Directory,
  type OpenParty,
  settleIdentifiers,
} from './directory.ts';
import { formsOf, otherNames } from './forms.ts';
import { Matcher } from './mentions.ts';
import { fullKey } from './names.ts';
import { WrittenNames } from './others.ts';
import { type Find, readSayings } from './sayings.ts';
import { statesOf } from './state.ts';
import { addNamesakes, addNumbered, unansweredOf } from './writers.ts';

declare module '../../contracts/view.ts' {
  interface ViewKinds {
    parties: Parties;
  }
}

const MAIL_TEXT = 20_000;
const ADDRESS = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}/gu;

/** Everyone whom the business deals with: of the accounts, of lists and agreements, of the mail. */
export const view = defineView({
  name: 'parties',
  summary: 'Clients, vendors and others whom the business deals with, and what the records say of each.',
  build: buildParties,
});

async function buildParties(evidence: Evidence, views: Views): Promise<Parties> {
  const { handover } = evidence;
  const [library, mailbox, ledger] = [
    await views.view('library'),
    await views.view('mailbox'),
    await views.view('ledger'),
  ];
  const written = new WrittenNames(mailbox.organisations.values());
  const plainWords = await readWords(evidence, library, written);
  const own = [...mailbox.organisations.values()].filter((organisation) => organisation.own);
  const directory = new Directory([handover.company, ...own.map(({ name }) => name)]);
  addLedger(directory, ledger);
  addPayees(directory, ledger);
  addCandidates(
    directory,
    library.documents
      .filter(({ standing }) => IN_USE.has(standing))
      .flatMap((document) => [...candidatesOf(document)]),
  );
  settleIdentifiers(directory.parties.values());
  await addAccountAddresses(evidence, directory);
  addRowAddresses(evidence, library, directory);
  addPeople(directory, ledger, mailbox, handover);
  addNamesakes([...directory.parties.values()], mailbox);
  addOthers(directory, mailbox, (key) => written.of(key, (word) => plainWords.has(word)));
  const open = [...directory.parties.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  const matcher = new Matcher(
    formsOf(
      open,
      otherNames(mailbox.organisations.values(), open),
      mailbox.people.values(),
      handover.company,
    ),
    domainsOf(open, mailbox),
    new Map(open.flatMap((party) => [...party.addresses].map((address) => [address, party.key]))),
  );
  // A single word that the records also use as a plain word names nobody by itself.
  const find: Find = (text) =>
    matcher.find(text).filter(({ word }) => word === null || !plainWords.has(word));
  addNumbered(open, mailbox, await numbersWritten(evidence, mailbox, find));
  const { sayings, papers } = await readSayings(evidence, library, find);
  const namedIn =
    open.length > 0 ? await readMails(evidence, mailbox, open, find) : new Map<string, MailCard[]>();
  const stateOf = await statesOf(evidence, mailbox, find);
  const parties: Party[] = [];
  for (const party of open) {
    const known = {
      ...party,
      sayings: sayings.get(party.key) ?? [],
      papers: papers.get(party.key) ?? [],
      namedIn: namedIn.get(party.key) ?? [],
      unanswered: unansweredOf(party, open, mailbox),
    };
    parties.push({ ...known, state: await stateOf(known) });
  }
  return {
    parties,
    partyOf: new Map(parties.flatMap((party) => party.people.map(({ key }) => [key, party] as const))),
    find,
  };
}

/** Documents that may tell who is dealt with: a template and an example name nobody. */
const IN_USE: ReadonlySet<string> = new Set(['in-force', 'superseded']);

/** Reads all texts once: names of organisations as people write them, and words that are written small. */
async function readWords(evidence: Evidence, library: Library, written: WrittenNames): Promise<Set<string>> {
  const plainWords = new Set<string>();
  const read = (text: string) => {
    for (const match of text.matchAll(/(?<![\p{L}\p{N}@._/-])\p{Ll}{4,24}(?![\p{L}\p{N}@_/-]|\.\p{L})/gu))
      plainWords.add(match[0]);
  };
  for (const { record } of library.documents) {
    read(record.text);
    written.read(record);
  }
  for await (const record of evidence.records({ kinds: ['mail'] })) {
    read(newTextOf(record, MAIL_TEXT));
    written.read({ id: record.id, text: record.text.slice(0, MAIL_TEXT) });
  }
  return plainWords;
}

/** Addresses that invoices, bills and contacts of the accounts give to a party. */
async function addAccountAddresses(evidence: Evidence, { parties }: Directory): Promise<void> {
  for await (const { people } of evidence.records({ kinds: ['invoice', 'bill', 'contact'] }))
    for (const { name, address } of people) {
      const party = address === null ? undefined : parties.get(fullKey(name));
      if (party && address !== null) addAddress(party, address, evidence.handover);
    }
}

/** Addresses that stand in a row of a table beside the name of one party. */
function addRowAddresses(evidence: Evidence, { documents }: Library, directory: Directory): void {
  if (directory.parties.size === 0) return;
  for (const { record, passages } of documents)
    for (const statement of passages.flatMap((passage) => statementsOf(record, passage))) {
      const row = partyRow(statement);
      const party = row ? directory.meant(row.name.text) : null;
      if (party)
        for (const match of statement.quote.matchAll(ADDRESS)) addAddress(party, match[0], evidence.handover);
    }
}

/** The one party that has a domain, by domain. */
function domainsOf(parties: readonly OpenParty[], { organisations }: Mailbox): Map<string, string> {
  const owners = Map.groupBy(
    parties.flatMap((party) =>
      [...party.organisations].flatMap((key) =>
        (organisations.get(key)?.domains ?? []).map((domain) => ({ domain, party: party.key })),
      ),
    ),
    ({ domain }) => domain,
  );
  return new Map(
    [...owners].flatMap(([domain, [first, ...others]]) =>
      first && others.every(({ party }) => party === first.party) ? [[domain, first.party] as const] : [],
    ),
  );
}

/** Parties by the person who wrote a number of their invoices or agreements. */
async function numbersWritten(
  evidence: Evidence,
  mailbox: Mailbox,
  find: Find,
): Promise<Map<string, Set<string>>> {
  const numbers = new Map<string, Set<string>>();
  for await (const record of evidence.records({ kinds: ['mail'] })) {
    const from = mailbox.mails.get(record.id)?.from;
    if (!from) continue;
    const text = `${record.title}\n\n${newTextOf(record, MAIL_TEXT)}`;
    for (const { party, start, end } of find(text))
      if (/\d/.test(text.slice(start, end))) numbers.set(from, (numbers.get(from) ?? new Set()).add(party));
  }
  return numbers;
}

/** Mails that name a party, though neither from nor to its people, in order of their ids. */
async function readMails(
  evidence: Evidence,
  mailbox: Mailbox,
  parties: readonly OpenParty[],
  find: Find,
): Promise<Map<string, MailCard[]>> {
  const partyOf = new Map(
    parties.flatMap(({ key, people }) => people.map((person) => [person.key, key] as const)),
  );
  const found = new Map<string, MailCard[]>();
  for await (const record of evidence.records({ kinds: ['mail'] })) {
    const mail = mailbox.mails.get(record.id);
    if (!mail) continue;
    const involved = new Set(
      [mail.from, ...mail.to].map((key) => (key === null ? undefined : partyOf.get(key))),
    );
    const named = new Set(
      find(`${record.title}\n\n${newTextOf(record, MAIL_TEXT)}`).map(({ party }) => party),
    );
    for (const party of named)
      if (!involved.has(party)) found.set(party, [...(found.get(party) ?? []), mail]);
  }
  return found;
}
