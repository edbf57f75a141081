import { timeZoneNamed } from '../../contracts/time-zone.ts';
import { BatonError } from '../../errors/error.ts';
import { addressesIn, type KnownAddress } from './census.ts';
import { sourcesIn } from './folders.ts';
import { addressesOf, domainsOf } from './proposals.ts';

/** Asks one question and gives the answer, without white space at its ends; null once nothing more is to be read. */
export type Ask = (question: string) => Promise<string | null>;

export interface Interview {
  ask: Ask;
  say(line: string): void;
  /** Absolute folder that the config is written to. */
  folder: string;
  /** IANA zone of this computer: proposed. */
  timeZone: string;
  signal: AbortSignal;
}

/** The config that seven answers make, as it is written to `baton.json`. Addresses come from the mail and are confirmed. */
export async function interview(talk: Interview): Promise<object> {
  const { ask, say, folder, signal } = talk;
  const company = await needed(ask, '1/7  What is the business called? ');
  const records = await answer(ask, '2/7  In which folder are its records, from here?', 'records');
  const sources = await sourcesIn(folder, records);
  if (sources.length === 0)
    throw new BatonError('SOURCE_MISSING', `There is no folder "${records}" in ${folder}.`, {
      hint: 'Make it, with the folders documents, mail and accounts in it, and run init again; docs/connect.md says how to export each.',
    });
  say(`     Found ${sources.map(({ path }) => path).join(', ')}.`);
  const mail = sources.find(({ use }) => use === 'mail');
  const known = mail ? await addressesIn(`${folder}/${mail.path}`, { signal }) : [];
  if (mail) say(`     ${known.length} addresses stand in the mail.`);
  const leaving = await needed(ask, '3/7  Who leaves? Their name: ');
  const leavingAddresses = await confirmed(ask, '     Their addresses', addressesOf(leaving, known));
  const role = await answer(ask, '4/7  What is their role? Enter to leave it out', '');
  const successor = await answer(ask, '5/7  Who takes over? Enter if nobody is named yet', '');
  const successorAddresses =
    successor === '' ? [] : await confirmed(ask, '     Their addresses', addressesOf(successor, known));
  const domains = await confirmed(
    ask,
    '6/7  Mail domains of the business',
    domainsOf([...leavingAddresses, ...successorAddresses]),
  );
  const timeZone = await zone(talk);
  warnOfStrangers(say, known, [...leavingAddresses, ...successorAddresses]);
  return {
    company,
    leaving: { name: leaving, addresses: leavingAddresses, ...(role && { role }) },
    ...(successor && { successor: { name: successor, addresses: successorAddresses } }),
    domains,
    timeZone,
    sources,
    state: 'state',
    content: 'content',
    dist: 'site',
  };
}

async function read(ask: Ask, question: string): Promise<string> {
  const said = await ask(question);
  if (said === null)
    throw new BatonError('USAGE', 'The answers ended before the last question.', {
      hint: 'Run init again and answer each question; nothing was written.',
    });
  return said;
}

async function needed(ask: Ask, question: string): Promise<string> {
  for (;;) {
    const said = await read(ask, question);
    if (said !== '') return said;
  }
}

async function answer(ask: Ask, question: string, otherwise: string): Promise<string> {
  return (await read(ask, `${question}${otherwise === '' ? '' : ` [${otherwise}]`}: `)) || otherwise;
}

/** A list: Enter takes what is proposed, anything else, separated by commas or spaces, stands in its place. */
async function confirmed(ask: Ask, question: string, proposed: readonly string[]): Promise<string[]> {
  const said = await answer(ask, question, proposed.join(', '));
  return said
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((one) => one !== '');
}

async function zone({ ask, say, timeZone }: Interview): Promise<string> {
  for (;;) {
    const said = await answer(ask, '7/7  Time zone of the business', timeZone);
    const named = timeZoneNamed(said);
    if (named !== null) return named;
    say(`     "${said}" is no time zone; such are Europe/London, Asia/Manila.`);
  }
}

function warnOfStrangers(
  say: Interview['say'],
  known: readonly KnownAddress[],
  addresses: readonly string[],
): void {
  if (known.length === 0) return;
  for (const address of addresses)
    if (!known.some((one) => one.address === address))
      say(`     ${address} stands in no mail: check its spelling.`);
}
