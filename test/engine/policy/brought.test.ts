import { describe, expect, it } from 'vitest';
import { BroughtReader } from '../../../src/engine/policy/brought.ts';
import { memoryEvidence, recordOf } from '../../support/memory-evidence.ts';

/** What the lines of a document bring that hold `part`. */
async function of(text: string, part: string, title = 'Notes') {
  const record = recordOf({ key: 'a.md', title, text });
  const evidence = await memoryEvidence({ records: [record] });
  const quote = text.split('\n').find((line) => line.includes(part)) ?? '';
  const start = text.indexOf(quote);
  const citation = {
    id: 'c1',
    record: record.id,
    quote,
    start,
    end: start + quote.length,
    digest: record.digest,
  };
  const [found] = await new BroughtReader(evidence).of([citation]);
  return {
    amounts: found?.amounts.map(({ value, currency, ledger }) => [value, currency, ledger]) ?? [],
    accounts: found?.accounts.map(({ compact }) => compact) ?? [],
  };
}

describe('what a quote brings', () => {
  it('amounts of prose, with their currency', async () => {
    const { amounts } = await of('# Rent\n\nThe rent is EUR 1,950.00 a month.\n', 'rent is');
    expect(amounts).toEqual([['1950', 'EUR', false]]);
  });

  it('bank details by their form, by their label, and by what they stand under', async () => {
    expect((await of('# A\n\nPay to IBAN DE89 3704 0044 0532 0130 00.\n', 'IBAN')).accounts).toEqual([
      'DE89370400440532013000',
    ]);
    expect((await of('# A\n\nAccount number: 440172615\n', '4401')).accounts).toEqual(['440172615']);
    expect((await of('# Our bank\n\nWise profile, AUD 440086153\n', 'Wise')).accounts).toEqual(['440086153']);
    expect((await of('# A\n\n- Wise, 7001-3848-21\n', 'Wise', 'Our bank details (2023)')).accounts).toEqual([
      '7001384821',
    ]);
  });

  it('no dates, phone numbers or numbers of parcels', async () => {
    expect((await of('# Parcels\n\nThe parcel is 440086153 at the depot.\n', 'parcel is')).accounts).toEqual(
      [],
    );
    expect((await of('# Our bank\n\nOpened on 2023-04-03, seen 12 11 2024.\n', 'Opened')).accounts).toEqual(
      [],
    );
    expect((await of('# Our bank\n\nPhone: +44 20 7946 0999\n', 'Phone')).accounts).toEqual([]);
  });
});
