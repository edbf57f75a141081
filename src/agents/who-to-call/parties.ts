import type { Parties, Party } from '../../contracts/parties.ts';
import { text } from '../kit/claims.ts';
import { dayClaim } from '../kit/mail-lines.ts';
import { type Callers, inside, named, type Row, writersOf } from './lines.ts';

const ROWS = 80;
const THERE = 2;
const HERE = 2;

/** Organisations that someone writes with, by name: who answers there, who here has written with them, and when last. */
export function partyRows(callers: Callers, { parties }: Parties): Row[] {
  const told = parties
    .flatMap((party) => rowOf(callers, party))
    .sort((one, other) => (one.last === other.last ? 0 : one.last > other.last ? -1 : 1))
    .slice(0, ROWS);
  return told
    .sort((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1))
    .map(({ row }) => row);
}

function rowOf(callers: Callers, party: Party): { name: string; last: string; row: Row }[] {
  const mails = [...new Set(party.people.flatMap(({ wrote, got }) => [...wrote, ...got]))].filter(
    (mail) => callers.mailbox.threadOf.get(mail.id)?.concerns === true,
  );
  const writers = writersOf(callers, mails);
  const theirs = new Set(party.people.map(({ key }) => key));
  const there = [...writers].filter(([key]) => theirs.has(key));
  const [newest] = writers.values();
  const here = inside(callers, writers, HERE);
  if (!newest || there.length === 0) return [];
  return [
    {
      name: party.name,
      last: newest.day,
      row: [
        [text(party.name)],
        named(callers, there, THERE),
        here.length > 0 ? here : [text('–')],
        [dayClaim(newest)],
      ],
    },
  ];
}
