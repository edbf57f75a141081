import { describe, expect, it } from 'vitest';
import { isWorthSaying, likelihoodOf } from '../../src/common/likelihood.ts';
import { link as flag } from '../../src/links/flag.ts';
import { link } from '../../src/links/loop.ts';
import { link as person } from '../../src/links/person.ts';
import { link as thread } from '../../src/links/thread.ts';
import { evidenceOf, letter, linksOf } from './support/evidence.ts';

const ANN = 'ann@own.example';
const BEN = 'ben@own.example';
const CARA = 'cara@own.example';
const PRIYA = 'priya@orchid.example';

type Mail = { from: string; to: string; cc?: string; at: string; subject?: string; body: string };

async function loopsOf(mails: readonly Mail[], asOf = '2026-11-20') {
  const records = mails.map((mail, index) => {
    const record = letter(`m${index}`, { subject: 'Server', ...mail });
    const more = mail.to.split(', ').slice(1);
    return {
      ...record,
      people: [
        ...(record.people ?? []).map((one) =>
          one.role === 'to' ? { ...one, address: mail.to.split(', ')[0] as string } : one,
        ),
        ...more.map((address) => ({ name: address, address, role: 'to' as const })),
      ],
    };
  });
  const evidence = await evidenceOf({ records, asOf, links: [person, thread, flag] });
  const names = new Map((await evidence.links('person')).map(({ key, data }) => [key, data.addresses[0]]));
  return (await linksOf(link, evidence)).map(({ data }) => ({
    ...data,
    by: names.get(data.by ?? ''),
    of: data.statement.record.slice(5),
  }));
}

const mail = (from: string, to: string, at: string, body: string, subject = 'Server'): Mail => ({
  from,
  to,
  at: `${at}T09:00:00Z`,
  subject,
  body,
});

describe('who is bound', () => {
  it('keeps a request open that somebody promised to meet, with its deadline', async () => {
    const loops = await loopsOf([
      mail(
        PRIYA,
        ANN,
        '2026-11-02',
        'Dear Ann,\n\nplease send us the list of vehicles by 30 November.\n\nPriya',
      ),
      mail(
        ANN,
        PRIYA,
        '2026-11-03',
        'Dear Priya,\n\nI will send you the vehicles once Ben is back.\n\nAnn',
        'Re: Server',
      ),
    ]);
    expect(loops).toMatchObject([
      { type: 'request', due: '2026-11-30', promised: { record: 'test/m1' }, by: ANN, state: 'open' },
    ]);
  });

  it('waits for each of two who are both asked', async () => {
    const loops = await loopsOf([
      mail(
        ANN,
        `${BEN}, ${CARA}`,
        '2026-11-02',
        'Could you both sign the mandate form on my desk?\n\nAnn',
        'Mandate',
      ),
      mail(BEN, ANN, '2026-11-03', 'Signed my bit.\n\nBen', 'Re: Mandate'),
    ]);
    expect(loops.map(({ by, state }) => `${by} ${state}`).sort()).toEqual([`${BEN} closed`, `${CARA} open`]);
  });

  it('waits for the colleague who took over what was passed on', async () => {
    const loops = await loopsOf([
      mail(
        PRIYA,
        ANN,
        '2026-11-02',
        'Dear Ann,\n\nplease submit the charts by 30 November.\n\nPriya',
        'Charts',
      ),
      mail(
        ANN,
        BEN,
        '2026-11-03',
        'Ben, can you send them in?\n\nAnn\n\nOn 2 November 2026 Priya wrote:\n> Dear Ann,\n> please submit the charts by 30 November.\n> Priya',
        'Re: Charts',
      ),
      mail(BEN, ANN, '2026-11-04', "I'll do it on Saturday.\n\nBen", 'Re: Charts'),
    ]);
    expect(loops.find(({ of }) => of === 'm0')).toMatchObject({ by: BEN, due: '2026-11-30' });
  });

  it('leaves out what the same two have come back to', async () => {
    const loops = await loopsOf([
      mail(PRIYA, ANN, '2026-09-01', 'Ann, I will bring you the signed copy next week.\n\nPriya', 'Plan'),
      mail(ANN, PRIYA, '2026-09-02', 'Dear Priya,\n\nit was nice to see you.\n\nAnn', 'Visit'),
      mail(PRIYA, ANN, '2026-11-01', 'Ann, you will get the copy from me by 25 November.\n\nPriya', 'Plan'),
    ]);
    expect(loops.filter(({ type }) => type === 'promise').map(({ of }) => of)).toEqual(['m2']);
  });

  it('gives an advertisement fewer points than are listed, and a request of a customer more', async () => {
    const loops = await loopsOf([
      mail(ANN, PRIYA, '2026-10-01', 'Dear Priya,\n\nit was nice to see you.\n\nAnn', 'Visit'),
      mail(
        PRIYA,
        ANN,
        '2026-11-02',
        'Dear Ann,\n\ncould you send me the October timesheet?\n\nPriya',
        'Timesheet',
      ),
      mail(
        'jo.marsh@seller.example',
        ANN,
        '2026-11-02',
        'Dear Ann,\n\nplease give us a call at www.seller.example for our new dialers.\n\nJo Marsh',
        'Dialers',
      ),
    ]);
    const points = (of: string) => loops.find((one) => one.of === of)?.score ?? Number.NEGATIVE_INFINITY;
    expect(isWorthSaying(likelihoodOf('open-loop', points('m1')))).toBe(true);
    expect(isWorthSaying(likelihoodOf('open-loop', points('m2')))).toBe(false);
  });
});
