import type { Evidence } from '../../contracts/evidence.ts';
import type { Mailbox } from '../../contracts/mailbox.ts';
import type { Party, PartyState } from '../../contracts/parties.ts';
import type { Range } from '../../contracts/passage.ts';
import type { Find } from './sayings.ts';
import { partyTerms } from './words.ts';

const STATES = [
  ['ended', partyTerms(({ ended }) => ended)],
  ['suspended', partyTerms(({ suspended }) => suspended)],
  ['active', partyTerms(({ resumed }) => resumed)],
] as const;
/** Mails of a party that are read for a word on its state, the newest. */
const READ = 80;
/** Business that goes on so many days after a word that it ended shows that something else had ended. */
const GRACE = 62;
const DAY = 86_400_000;

/** Tells the newest sentence that says of a party whether it is still dealt with. Conditions and questions say nothing. */
export async function statesOf(
  evidence: Evidence,
  mailbox: Mailbox,
  find: Find,
): Promise<(party: Omit<Party, 'state'>) => Promise<PartyState | null>> {
  const conditions = new Map<string, Range[]>();
  for await (const { record, start, end } of evidence.findings({ kinds: ['condition'] })) {
    const known = conditions.get(record);
    if (known) known.push({ start, end });
    else conditions.set(record, [{ start, end }]);
  }
  const isSaid = ({ record, start, end, quote }: PartyState['sentence']) =>
    !quote.trimEnd().endsWith('?') &&
    !(conditions.get(record) ?? []).some((one) => one.start < end && one.end > start);
  const stateIn = (key: string, sentence: PartyState['sentence'], day: string): PartyState[] => {
    const said = STATES.find(([, terms]) => terms.in(sentence.quote));
    if (!said || !isSaid(sentence)) return [];
    const named = new Set(find(sentence.quote).map(({ party }) => party));
    return named.size === 1 && named.has(key) ? [{ standing: said[0], sentence, day }] : [];
  };
  return async (party) => {
    const found = party.sayings
      .filter(({ via, document }) => via === 'named' && document.standing === 'in-force')
      .flatMap(({ statement, day }) => stateIn(party.key, statement, day));
    const mails = [...party.people.flatMap(({ wrote, got }) => [...wrote, ...got]), ...party.namedIn]
      .sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : one.id < other.id ? -1 : 1))
      .slice(0, READ);
    for (const mail of new Set(mails))
      for (const sentence of (await mailbox.read(mail.id))?.sentences ?? [])
        if (!sentence.forwarded)
          found.push(
            ...stateIn(
              party.key,
              { ...sentence, heading: [], role: sentence.item ? 'item' : 'paragraph' },
              mail.day,
            ),
          );
    const [newest] = found.sort((one, other) =>
      one.day > other.day
        ? -1
        : one.day < other.day
          ? 1
          : one.sentence.record < other.sentence.record
            ? -1
            : 1,
    );
    return newest && !goesOn(party, newest) ? newest : null;
  };
}

/** Whether invoices or bills go on long after the word that it ended. */
function goesOn({ ledger }: Omit<Party, 'state'>, { standing, day }: PartyState): boolean {
  const last = ledger.at(-1)?.issued.value ?? '';
  return standing !== 'active' && day !== '' && Date.parse(last) - Date.parse(day) > GRACE * DAY;
}
