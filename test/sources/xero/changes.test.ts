import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Internet, openInternet } from '../../support/internet.ts';
import { standing } from '../../support/pull.ts';
import { msDate } from '../../support/xero/fake.ts';
import { openPlace, type Place } from '../../support/xero/place.ts';
import { contact, invoice, payment } from '../../support/xero/small.ts';

const LATER = msDate('2026-11-20T09:00:00Z');
let internet: Internet;
let place: Place;

beforeAll(async () => {
  internet = await openInternet();
});
afterAll(() => internet.close());
beforeEach(async () => {
  place = await openPlace(internet);
});
afterEach(async () => {
  vi.useRealTimers();
  await place.remove();
});

const textOf = (pulled: { records: { key: string; text: string }[] }, key: string) =>
  pulled.records.find((record) => record.key === key)?.text;
const listCalls = (path: string) => place.xero.calls.filter((call) => call.path.startsWith(`${path}?`));

describe('what changed', () => {
  it('asks only for what changed since, and takes what came', async () => {
    const first = await place.pull();
    place.xero.put('Invoices', 'InvoiceID', { ...invoice(9), UpdatedDateUTC: LATER });
    place.xero.put('Payments', 'PaymentID', { ...payment(1), Status: 'DELETED', UpdatedDateUTC: LATER });
    place.xero.calls.length = 0;
    const second = await place.pull(first);
    expect(second.keys).toEqual(['invoices/INV-9']);
    expect(second.gone).toEqual(['payments/2026-04-02-INV-1']);
    expect(listCalls('Invoices').map(({ since }) => since)).toEqual(['2026-11-14T07:55:00.123Z']);
    place.xero.calls.length = 0;
    const third = await place.pull(second);
    expect(
      third.events.filter(({ type }) => type === 'record' || type === 'gone' || type === 'item'),
    ).toEqual([]);
    expect(listCalls('Invoices').map(({ since }) => since)).toEqual(['2026-11-20T08:55:00.000Z']);
  });

  it('keeps a voided invoice with its state, and lets a deleted draft go', async () => {
    const first = await place.pull();
    place.xero.put('Invoices', 'InvoiceID', { ...invoice(1), Status: 'VOIDED', UpdatedDateUTC: LATER });
    place.xero.put('Invoices', 'InvoiceID', { ...invoice(2), Status: 'DELETED', UpdatedDateUTC: LATER });
    const second = await place.pull(first);
    expect(second.records.map(({ key, data }) => [key, data['status']])).toEqual([
      ['invoices/INV-1', 'VOIDED'],
    ]);
    expect(second.gone).toContain('invoices/INV-2');
  });

  it('reads everything again after some days, and only then sees what moved no date or vanished', async () => {
    const first = await place.pull();
    place.xero.put('Invoices', 'InvoiceID', { ...invoice(1), Reference: 'new words, old date' });
    const old = place.xero.lists['Invoices'] ?? [];
    place.xero.lists['Invoices'] = old.filter((one) => one['InvoiceNumber'] !== 'INV-2');
    // The overlap asks for the last minutes again, so both must lie before it.
    place.xero.put('Invoices', 'InvoiceID', { ...invoice(8), UpdatedDateUTC: LATER });
    const second = await place.pull(first);
    const third = await place.pull(second);
    expect(third.keys).toEqual([]);
    expect(standing(first, second, third).has('invoices/INV-2')).toBe(true);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 8 * 86_400_000 });
    const fourth = await place.pull(third);
    expect(fourth.gone).toEqual(['invoices/INV-2']);
    expect(standing(first, second, third, fourth).get('invoices/INV-1')?.text).toContain(
      'new words, old date',
    );
  });

  it('lets nothing go where Xero counts more than it showed', async () => {
    const first = await place.pull();
    internet.hosts.spoil(
      {
        status: 200,
        body: { pagination: { page: 1, pageSize: 1000, pageCount: 1, itemCount: 3 }, Invoices: [invoice(1)] },
      },
      ({ url }) => url.pathname.endsWith('/Invoices'),
    );
    const second = await place.pull({ ...first, cursor: null });
    expect(second.gone).toEqual([]);
  });

  it('gives a second object of the same number a number of its own, and lets both keep theirs', async () => {
    place.xero.put('Invoices', 'InvoiceID', { ...invoice(4), InvoiceNumber: 'INV-3', Reference: 'twin' });
    const first = await place.pull();
    expect(textOf(first, 'invoices/INV-3~2')).toContain('twin');
    (place.xero.lists['Invoices'] ?? []).reverse();
    const second = await place.pull({ ...first, cursor: null });
    expect(second.records).toEqual([]);
    place.xero.put('Invoices', 'InvoiceID', { ...invoice(3), Status: 'DELETED', UpdatedDateUTC: LATER });
    place.xero.put('Invoices', 'InvoiceID', { ...invoice(5), InvoiceNumber: 'INV-3', UpdatedDateUTC: LATER });
    const third = await place.pull(second);
    expect(standing(first, third).get('invoices/INV-3~2')?.text).toContain('twin');
    expect(
      [...standing(first, third).keys()].filter((key) => key.startsWith('invoices/INV-3')).sort(),
    ).toEqual(['invoices/INV-3', 'invoices/INV-3~2']);
  });

  it('does not lose INV-1/2 when INV-1 goes, though it lies below it', async () => {
    place.xero.put('Invoices', 'InvoiceID', { ...invoice(6), InvoiceNumber: 'INV-1/2' });
    const first = await place.pull();
    place.xero.put('Invoices', 'InvoiceID', { ...invoice(1), Status: 'DELETED', UpdatedDateUTC: LATER });
    const second = await place.pull(first);
    const held = standing(first, second);
    expect(held.has('invoices/INV-1')).toBe(false);
    expect(held.get('invoices/INV-1/2')?.title).toBe('Invoice INV-1/2 (Client 1)');
    expect((await place.pull(second)).records).toEqual([]);
  });

  it('follows a number that was changed', async () => {
    const first = await place.pull();
    place.xero.put('Invoices', 'InvoiceID', {
      ...invoice(1),
      InvoiceNumber: 'INV-1-B',
      UpdatedDateUTC: LATER,
    });
    const second = await place.pull(first);
    expect(second.gone).toEqual(['invoices/INV-1']);
    expect(second.keys).toEqual(['invoices/INV-1-B']);
  });

  it('reads documents again when their contact has a new address, or an account a new name', async () => {
    const first = await place.pull();
    place.xero.put('Contacts', 'ContactID', {
      ...contact(1),
      EmailAddress: 'new@client.example',
      UpdatedDateUTC: LATER,
    });
    const second = await place.pull(first);
    expect(textOf(second, 'invoices/INV-2')).toContain('EmailAddress: new@client.example');
    Object.assign(place.xero.lists['Accounts']?.[0] ?? {}, { Name: 'Main Account' });
    const third = await place.pull(second);
    expect(textOf(third, 'payments/2026-04-02-INV-1')).toContain('AccountName: Main Account');
  });

  it('lists archived contacts instead of showing them, and still knows their address', async () => {
    place.xero.put('Contacts', 'ContactID', { ...contact(1), ContactStatus: 'ARCHIVED' });
    const pulled = await place.pull();
    expect(pulled.keys).not.toContain('contacts/Client 1');
    expect(textOf(pulled, 'settings/archived-contacts')).toContain('| Client 1 | office1@client.example |');
    expect(textOf(pulled, 'invoices/INV-1')).toContain('EmailAddress: office1@client.example');
  });
});

describe('a list that moves while it is read', () => {
  /** Runs once, just before the second page of invoices is given. */
  function beforeSecondPage(move: () => void): void {
    let isDone = false;
    internet.hosts.spoil({ status: 500 }, ({ url }) => {
      if (!isDone && url.pathname.endsWith('/Invoices') && url.searchParams.get('page') === '2') {
        isDone = true;
        move();
      }
      return false;
    });
  }
  const invoices = (...numbers: number[]) => numbers.map((number) => invoice(number));
  beforeEach(() => {
    place.xero.largestPage = 2;
    place.xero.lists['Invoices'] = invoices(1, 2, 3, 4, 5);
  });

  it('is read again in the same pull where fewer came than Xero counts', async () => {
    place.xero.put('Invoices', 'InvoiceID', { ...invoice(5), UpdatedDateUTC: LATER });
    beforeSecondPage(() => place.xero.lists['Invoices']?.shift());
    expect((await place.pull()).keys).toContain('invoices/INV-3');
  });

  it('does not lose what slipped to a page that was read, though as many came as Xero counts', async () => {
    const first = await place.pull();
    beforeSecondPage(() => {
      place.xero.lists['Invoices'] = invoices(2, 3, 4, 5, 6);
    });
    const second = await place.pull({ ...first, cursor: null });
    expect(second.gone).toEqual(['invoices/INV-1']);
    expect([...standing(first, second).keys()].filter((key) => key.startsWith('invoices/')).sort()).toEqual(
      [2, 3, 4, 5, 6].map((number) => `invoices/INV-${number}`),
    );
  });

  it('asks for a change again that came short, where only changes were asked for', async () => {
    const first = await place.pull();
    place.xero.lists['Invoices'] = invoices(1, 2, 3, 4, 5).map((one) => ({
      ...one,
      Reference: 'new',
      UpdatedDateUTC: one['InvoiceNumber'] === 'INV-5' ? msDate('2026-11-21') : LATER,
    }));
    beforeSecondPage(() => place.xero.lists['Invoices']?.shift());
    const second = await place.pull(first);
    const third = await place.pull(second);
    expect(standing(first, second, third).get('invoices/INV-3')?.text).toContain('Reference: new');
  });

  it('misses no change on a page that was read long before the last one', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-20T09:00:00Z') });
    beforeSecondPage(() => {
      place.xero.put('Invoices', 'InvoiceID', {
        ...invoice(1),
        Reference: 'new',
        UpdatedDateUTC: msDate('2026-11-20T09:01:00Z'),
      });
      place.xero.put('Invoices', 'InvoiceID', {
        ...invoice(5),
        UpdatedDateUTC: msDate('2026-11-20T09:30:00Z'),
      });
      vi.setSystemTime(Date.parse('2026-11-20T09:30:00Z'));
    });
    const first = await place.pull();
    const second = await place.pull(first);
    expect(textOf(second, 'invoices/INV-1')).toContain('Reference: new');
    expect((await place.pull(second)).keys).toEqual([]);
  });
});

it('ends the same wherever it is killed while it takes changes in', async () => {
  place.xero.largestPage = 2;
  place.xero.put('Invoices', 'InvoiceID', { ...invoice(6), InvoiceNumber: 'INV-1/2' });
  const first = await place.pull();
  place.xero.put('Contacts', 'ContactID', { ...contact(1), Name: 'Client One', UpdatedDateUTC: LATER });
  place.xero.put('Invoices', 'InvoiceID', { ...invoice(1), Status: 'DELETED', UpdatedDateUTC: LATER });
  place.xero.put('Invoices', 'InvoiceID', { ...invoice(2), InvoiceNumber: 'INV-3', UpdatedDateUTC: LATER });
  place.xero.put('Payments', 'PaymentID', { ...payment(1), Status: 'DELETED', UpdatedDateUTC: LATER });
  const whole = await place.pull(first);
  const expected = [...standing(first, whole)].sort();
  expect(expected.map(([key]) => key)).toContain('invoices/INV-1/2');
  for (let most = 1; most < whole.events.length; most += Math.ceil(whole.events.length / 20)) {
    const killed = await place.pull(first, {}, most);
    const rest = await place.pull(killed);
    expect([...standing(first, killed, rest)].sort(), `killed after event ${most}`).toEqual(expected);
  }
});

it('ends the same wherever it is killed while it reads everything again and something has vanished', async () => {
  place.xero.largestPage = 2;
  place.xero.put('Invoices', 'InvoiceID', { ...invoice(6), InvoiceNumber: 'INV-1/2' });
  const first = await place.pull();
  place.xero.lists['Invoices']?.shift();
  place.xero.lists['Payments']?.shift();
  const again = { ...first, cursor: null };
  const whole = await place.pull(again);
  const expected = [...standing(first, whole)].sort();
  expect(expected.map(([key]) => key)).not.toContain('invoices/INV-1');
  expect(expected.map(([key]) => key)).toContain('invoices/INV-1/2');
  for (let most = 1; most < whole.events.length; most += Math.ceil(whole.events.length / 20)) {
    const killed = await place.pull(again, {}, most);
    const rest = await place.pull(killed);
    expect([...standing(first, killed, rest)].sort(), `killed after event ${most}`).toEqual(expected);
  }
});
