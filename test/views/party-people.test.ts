import { describe, expect, it } from 'vitest';
import type { Parties } from '../../src/contracts/parties.ts';
import type { BatonRecord } from '../../src/contracts/record.ts';
import { findViews } from '../../src/engine/discover.ts';
import { BuiltViews } from '../../src/engine/views.ts';
import { isMadeFrom } from '../../src/links/people/domains.ts';
import { isAgreement } from '../../src/views/parties/candidates.ts';
import { document, IDA, invoice, lawFirm, mail, RECORDS } from '../agents/clients/law-firm.ts';
import { memoryEvidence } from '../support/memory-evidence.ts';

async function partiesOf(...more: BatonRecord[]): Promise<Parties> {
  return new BuiltViews(await memoryEvidence(await lawFirm([...RECORDS, ...more])), await findViews()).view(
    'parties',
  );
}

const bill = (number: string, contact: string) =>
  invoice(number, contact, '2026-03-01', '2026-03-31', '10.00', '10.00');
const peopleOf = async (name: string, ...more: BatonRecord[]) => {
  const party = (await partiesOf(...more)).parties.find((one) => one.name === name);
  return [party?.people.map((one) => one.name), party?.unanswered.map((one) => one.name)];
};

const JIM = 'Jim Pike <jim@farmpost.example>';
const written = (key: string, from: string, subject: string, body: string) =>
  mail(key, '2026-03-02T09:00:00Z', from, IDA, subject, body);
const answered = (key: string, to: string) =>
  mail(key, '2026-03-03T09:00:00Z', IDA, to, 'Re: account', 'Thank you, that is noted.');

describe('the people of a party', () => {
  it('are the one private customer whom its name abbreviates', async () => {
    const mails = [
      written('j1', JIM, 'account', 'The first part will be in your bank on Friday.'),
      answered('j2', JIM),
    ];
    expect(await peopleOf('J Pike, Hill Farm', bill('QP-0201', 'J Pike, Hill Farm'), ...mails)).toEqual([
      ['Jim Pike'],
      [],
    ]);
    const second = written('j3', 'Joan Pike <joan@farmpost.example>', 'account', 'It is me who pays.');
    expect(
      await peopleOf('J Pike, Hill Farm', bill('QP-0201', 'J Pike, Hill Farm'), ...mails, second),
    ).toEqual([[], []]);
  });

  it('are who wrote of its invoice and was answered; who is not answered stands apart', async () => {
    const about = written('n1', JIM, 'Invoice QP-0202', 'You have charged QP-0202 twice, I think.');
    expect(await peopleOf('Balgar Dairy', bill('QP-0202', 'Balgar Dairy'), about)).toEqual([[], []]);
    expect(
      await peopleOf('Balgar Dairy', bill('QP-0202', 'Balgar Dairy'), about, answered('n2', JIM)),
    ).toEqual([['Jim Pike'], []]);
    const unknown = written(
      'n3',
      'Ann Roe <office@balgardairy.example>',
      'Again',
      'Where is the credit note?',
    );
    expect(await peopleOf('Balgar Dairy', bill('QP-0202', 'Balgar Dairy'), unknown)).toEqual([
      [],
      ['Ann Roe'],
    ]);
  });

  it('have a domain that is made from the name in its order or backwards', () => {
    expect(isMadeFrom('pike-kaffee.example', 'Kaffeerösterei Pike GmbH')).toBe(true);
    expect(isMadeFrom('hillfarm.example', 'Hill Farm Ltd')).toBe(true);
    expect(isMadeFrom('kaffeehandlung.example', 'Kaffeerösterei Pike GmbH')).toBe(false);
  });
});

describe('the papers of a party', () => {
  const papersOf = async (name: string, ...more: BatonRecord[]) => {
    const { parties } = await partiesOf(...more);
    const party = parties.find((one) => one.name === name);
    return party?.papers
      .filter(({ document: paper }) => isAgreement(paper))
      .map(({ document: { record } }) => record.id);
  };

  it('are those that say that they are signed', async () => {
    const text =
      '# Harrow Mills Ltd: terms\n\nSigned 12 February 2025 by I. Lund.\n\n- Fees are paid in advance.';
    expect(await papersOf('Harrow Mills Ltd', document('terms.md', text))).toContain('documents/terms.md');
  });

  it('are those that name it as one of the sides, without who acts for it: that is no other party', async () => {
    const lease = document(
      'lease.md',
      '# The lease in short\n\nLandlord: Dockside Estates, factor Ann Roe.\n\n- Rent is 2,000 a month.',
    );
    expect(await papersOf('Dockside Estates', lease)).toContain('documents/lease.md');
    const { parties } = await partiesOf(lease);
    expect(parties.filter(({ name }) => name.startsWith('Dockside')).map(({ name }) => name)).toEqual([
      'Dockside Estates',
    ]);
  });

  it('name it with the first name of its people, and by their last name', async () => {
    const heiko = 'Heiko Quandt <info@fuhrbetrieb-quandt.example>';
    const more = [
      bill('QP-0203', 'Fuhrbetrieb Quandt'),
      written('h1', heiko, 'Moin', 'Die Karte kommt am Freitag.'),
      answered('h2', heiko),
      document('rahmen.md', '# Rahmenvertrag Fuhrbetrieb Heiko Quandt\n\n- Zahlung 21 Tage nach Gutschrift.'),
    ];
    expect(await papersOf('Fuhrbetrieb Quandt', ...more)).toEqual(['documents/rahmen.md']);
    const { find } = await partiesOf(...more);
    expect(find('Quandt ruft an und schreibt nie.').map(({ party }) => party)).toEqual([
      'fuhrbetrieb quandt',
    ]);
  });
});

it('counts no invoice that was taken back as one of a party', async () => {
  const voided = bill('QP-0301', 'Nover Ltd');
  const { parties } = await partiesOf(bill('QP-0300', 'Nover Ltd'), {
    ...voided,
    data: { ...voided.data, status: 'VOIDED' },
  });
  expect(parties.find(({ name }) => name === 'Nover Ltd')?.ledger.map(({ number }) => number?.value)).toEqual(
    ['QP-0300'],
  );
});
