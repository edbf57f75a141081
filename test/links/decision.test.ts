import { describe, expect, it } from 'vitest';
import { link } from '../../src/links/decision.ts';
import { link as flag } from '../../src/links/flag.ts';
import { link as person } from '../../src/links/person.ts';
import { link as thread } from '../../src/links/thread.ts';
import { evidenceOf, file, letter, linksOf } from './support/evidence.ts';

const ANN = 'ann@own.example';
const OWNER = 'rita.okafor@own.example';
const CLERK = 'sam.lee@own.example';
const CLIENT = 'priya@orchid.example';

type Mail = { from: string; to: string; subject?: string; body: string };

/** What is settled in a mailbox of a business whose papers say that Rita Okafor owns it. */
async function decisionsOf(mails: readonly Mail[], papers: readonly ReturnType<typeof file>[] = []) {
  const records = mails.map((mail, index) =>
    letter(`m${index}`, { subject: 'Prices', at: `2026-10-${String(10 + index)}T09:00:00Z`, ...mail }),
  );
  const owner = file('people.md', '# People\n\nRita Okafor, owner, approves refunds above 100.\n');
  const evidence = await evidenceOf({
    records: [owner, ...papers, ...records],
    links: [person, thread, flag],
  });
  const links = await linksOf(link, evidence);
  const quotes = await Promise.all(
    links.map(async ({ data: { statement } }) => {
      const record = await evidence.record(statement.record);
      return record?.text.slice(statement.start, statement.end);
    }),
  );
  return quotes.reverse();
}

describe('decisions', () => {
  it.each([
    'I have decided that from January Tom takes no more cash on the van.',
    'From 1 December 2026 the deposit is 250, for new bookings only.',
    'We stay with the old supplier.',
    'You no longer need to copy me into the statements.',
    'Nothing is to be paid to the new account.',
    'Wir haben entschieden, dass die Frist ab Januar 14 Tage beträgt.',
    'Ab sofort machen wir den Zahlungslauf dienstags, und zwar immer bis 11 Uhr.',
    'Du kannst Rechnungen bis 3.000 Euro ab jetzt auch ohne mich freigeben.',
    'Desde hoy la señal de los eventos pasa a ser del 40 % del presupuesto.',
    'Al final seguimos con la compañía de siempre, que nos ha mejorado el precio.',
    'À partir du 1er décembre, les acomptes passent à 40 % pour toutes les commandes.',
    'Nous avons décidé de garder le fournisseur actuel pour les deux années à venir.',
  ])('hears the owner: %s', async (body) =>
    expect(await decisionsOf([{ from: OWNER, to: ANN, body }])).toEqual([body]),
  );

  it.each([
    'Could we shut an hour earlier?',
    'I think we should try a four-day week from winter on.',
    'I propose we lift the limit to 750.',
    'The court has decided that the tax is void.',
    'If the board agrees, we move in January.',
    'Nothing has been decided yet.',
    'Es ist noch nichts entschieden.',
    'Todavía estoy pensando en cambiar de proveedor.',
  ])('settles nothing by %s', async (body) =>
    expect(await decisionsOf([{ from: OWNER, to: ANN, body }])).toEqual([]),
  );

  it.each([
    ['Which of the two quotes shall I take?', 'Right, go with the second one.'],
    ['Shall we raise the tenant find from 450 or leave it?', 'Tenant find to 495.'],
    [
      '¿Qué oferta cogemos para la offset?',
      'Venga, tira con la segunda opción, que es la más barata y nos llega antes del verano.',
    ],
    ['Welches Angebot nehmen wir für die Wagen?', 'Nehmen wir die zweite Variante.'],
  ])('hears a short answer of the owner to "%s"', async (asked, body) => {
    const ask: Mail = { from: ANN, to: OWNER, body: asked };
    expect(await decisionsOf([ask, { from: OWNER, to: ANN, subject: 'Re: Prices', body }])).toEqual([body]);
  });

  it.each([
    'I am so sorry, I measured on the 24th and then the crane company sat on me.',
    'I will bring the resolution by on Thursday the 22nd.',
  ])('takes a report and a promise of the owner for none: %s', async (body) =>
    expect(await decisionsOf([{ from: OWNER, to: ANN, body }])).toEqual([]),
  );

  it('takes a form of words for a decision of those alone who may decide', async () => {
    const body = 'We stay with the old supplier.';
    expect(await decisionsOf([{ from: CLERK, to: ANN, body }])).toEqual([]);
    expect(await decisionsOf([{ from: CLIENT, to: ANN, body }])).toEqual([]);
  });

  it('takes a supplier’s change for news', async () =>
    expect(
      await decisionsOf([{ from: CLIENT, to: ANN, body: 'From 1 May 2027 flour costs 21.40 a bag.' }]),
    ).toEqual([]));

  it('hears yes as the answer to somebody of the house, with the sentence behind it', async () => {
    const ask: Mail = { from: ANN, to: OWNER, body: 'Rita, may I lift the limit for the shop?' };
    const yes = (body: string): Mail => ({ from: OWNER, to: ANN, subject: 'Re: Prices', body });
    expect(await decisionsOf([ask, yes('Yes.')])).toEqual(['Yes.']);
    expect(await decisionsOf([ask, yes('Agreed. Second signature from 750 upwards.')])).toEqual([
      'Agreed. Second signature from 750 upwards.',
    ]);
    expect(await decisionsOf([yes('Yes.')])).toEqual([]);
  });

  it('leaves out what was taken back later in the conversation', async () => {
    const first = 'From now on every order comes to me first.';
    const back = 'Please forget what I said about the orders.';
    expect(
      await decisionsOf([
        { from: OWNER, to: ANN, body: first },
        { from: OWNER, to: ANN, subject: 'Re: Prices', body: back },
      ]),
    ).toEqual([back]);
  });

  it('reads minutes, and no other paper', async () => {
    const text = '**Agreed:** Rita Okafor buys the new oven at 4,380.';
    expect(await decisionsOf([], [file('a.md', `# Minutes of 9 March\n\n${text}\n`)])).toEqual([text]);
    expect(await decisionsOf([], [file('a.md', `# Handbook\n\n${text}\n`)])).toEqual([]);
  });
});
