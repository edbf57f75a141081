import { describe, expect, it } from 'vitest';
import { recordOf } from '../../support/memory-evidence.ts';
import { bakery, decide, mail, outcomes } from './support.ts';

const ANN = 'ann@bakery.example';

describe('triage by the config and by what stands in a record itself', () => {
  it('keeps what nothing speaks against as business', async () => {
    const [one] = await decide([mail('flour@mill.example', ANN, 'Flour', 'The delivery comes on Monday.')]);
    expect(one).toMatchObject({ outcome: 'business', by: 'default' });
  });

  it('puts the config over everything, in its order, and matches every given field', async () => {
    const handover = bakery({
      triage: [
        { match: { address: '*@lottery.example' }, outcome: 'outOfScope', reason: 'Staff lottery' },
        { match: { label: 'Choir/**' }, outcome: 'private', reason: 'Choir' },
        { match: { path: 'scans/**', pattern: 'passport' }, outcome: 'private', reason: 'Identity papers' },
      ],
    });
    const decided = await decide(
      [
        mail('win@lottery.example', ANN, 'You won', 'A car'),
        mail('x@y.example', ANN, 'Sunday', 'Hi', { labels: ['Choir/Altos'] }),
        recordOf({ key: 'scans/p.pdf', path: 'scans/p.pdf', text: 'A Passport' }),
        recordOf({ key: 'scans/i.pdf', path: 'scans/i.pdf', text: 'An invoice' }),
      ],
      handover,
    );
    expect(decided.map(({ reason }) => reason)).toEqual([
      'Staff lottery',
      'Choir',
      'Identity papers',
      'Nothing speaks against it',
    ]);
  });

  it('leaves out delivery reports, bins and empty records, and names copies', async () => {
    const copied = mail('a@b.example', ANN, 'Hi', 'Twice');
    const decided = await decide(
      [
        mail('mailer-daemon@mx.example', ANN, 'Undelivered', 'No such user'),
        mail('a@b.example', ANN, 'Hello', 'Hi', { labels: ['Spam'] }),
        recordOf({ key: 'e.txt', text: '  \n' }),
        copied,
      ],
      bakery(),
      new Map([[copied.id, { of: 'test/m0', how: 'identical' }]]),
    );
    expect(decided.map(({ outcome, by }) => `${outcome} ${by}`)).toEqual([
      'outOfScope delivery-report',
      'outOfScope folder',
      'outOfScope empty',
      'duplicate duplicate',
    ]);
  });

  it.each([
    '[Gmail]/Corbeille',
    'Papelera',
    'imap.gmail.com/[Gmail]/Trash',
    'Archive/2024/Papierkorb',
    'INBOX.Junk',
    '.Papelera.2023',
    'Gel&APY-schte Elemente',
    'Lixeira/Clientes',
    'ゴミ箱',
    'Çöp Kutusu',
    'Корзина',
    'DELETED ITEMS',
  ])('knows the bin as %s', async (label) => {
    expect(await outcomes([mail('a@b.example', ANN, 'Hi', 'Hello', { labels: [label] })])).toEqual([
      'outOfScope',
    ]);
  });

  it.each(['Clients/Trash Collection Ltd', 'Binder', 'Spam filter project', 'Sampaio', 'St. Junk'])(
    'takes no folder of work for a bin: %s',
    async (label) => {
      expect(await outcomes([mail('a@b.example', ANN, 'Hi', 'Hello', { labels: [label] })])).toEqual([
        'business',
      ]);
    },
  );

  it('believes a private folder, unless its name means work in the language of the mail', async () => {
    const filed = (label: string, text: string) => mail('a@b.example', ANN, 'x', text, { labels: [label] });
    expect(
      await outcomes([
        filed('Private', 'Invoice attached'),
        filed('Personal', 'The report for the school'),
        filed('Personal', 'Der Vertrag und das Gehalt der neuen Mitarbeiter liegen bei'),
        filed('Personal/Altas', 'El contrato y la nómina de los empleados'),
        filed('Famille', 'à demain'),
      ]),
    ).toEqual(['private', 'private', 'business', 'business', 'private']);
  });

  it('judges what came with a mail as the mail', async () => {
    const spam = mail('a@b.example', ANN, 'Prize', 'Won', { labels: ['Spam'] });
    const form = recordOf({ key: 'spam/form.pdf', text: 'Fill in', parent: spam.id.replace('test/', '') });
    expect(await outcomes([spam, form])).toEqual(['outOfScope', 'outOfScope']);
  });
});
