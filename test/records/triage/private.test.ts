import { describe, expect, it } from 'vitest';
import { recordOf } from '../../support/memory-evidence.ts';
import { bakery, decide, mail, outcomes } from './support.ts';

const ANN = 'ann@bakery.example';

describe('private mail', () => {
  it.each([
    ['sis@gmail.com', 'Sunday', 'Mum has her birthday, and the kids want a barbecue.'],
    ['lena@gmx.de', 'Sonntag', 'Liebe Ann, Oma kommt zum Kaffee, die Kinder freuen sich. Bussi, Lena'],
    ['luz@hotmail.com', 'Hola', 'Mamá está en casa con los niños. Te quiero, besos'],
    ['zoe@free.fr', 'Dimanche', 'Maman vient avec les enfants. Gros bisous'],
    ['joe@shipping.example', 'Weekend', 'Love you, sweetheart. Mum and the kids say hi from the garden.'],
  ])('of %s is left out and its reason says that it is only probable', async (from, subject, text) => {
    const [decided] = await decide([mail(from, ANN, subject, text)]);
    expect(decided).toMatchObject({ outcome: 'private', reason: expect.stringMatching(/^Probably private/) });
  });

  it.each([
    ['lopez@gmail.com', 'Cake', 'Wedding cake for the Lopez anniversary, EUR 240 as agreed. Mum loves it!'],
    ['pat@gmail.com', 'Bread', 'I ate at the clinic canteen, deliver 40 loaves'],
    [
      'pat@gmail.com',
      'Party',
      'Our kids have a birthday on 3 May: a dinner for 12, my sister and her family come too.',
    ],
    ['sis@gmail.com', 'Sunday', 'Mum has her birthday. Did the client pay the invoice?'],
    [
      'kunde@web.de',
      'Torte',
      'Oma und Opa feiern Hochzeitstag, bitte eine Torte für 48 €, Bussi vom ganzen Haus',
    ],
  ])('is not what a private customer of %s writes', async (from, subject, text) => {
    expect(await outcomes([mail(from, ANN, subject, text)])).toEqual(['business']);
  });

  it('is judged by its conversation: money, a document or a colleague anywhere in it means business', async () => {
    const first = mail(
      'lo@gmail.com',
      ANN,
      'The feast of May',
      'Mum and Dad have their anniversary, kisses!',
    );
    const reply = (text: string, from = ANN, to = 'lo@gmail.com') =>
      mail(from, to, 'Re: The feast of May', text, { data: { inReplyTo: String(first.data['messageId']) } });
    expect(await outcomes([first])).toEqual(['private']);
    expect(await outcomes([first, reply('The cake is £80.')])).toEqual(['business', 'business']);
    expect(await outcomes([first, reply('Tom does it.', 'tom@bakery.example')])).toEqual([
      'business',
      'business',
    ]);
    const form = recordOf({ key: 'x/form.pdf', text: 'Form', parent: first.id.replace('test/', '') });
    expect(await outcomes([first, form])).toEqual(['business', 'business']);
    expect(await outcomes([first, reply('See you there')])).toEqual(['private', 'private']);
  });

  it('is not what the accounts know the other side of', async () => {
    const contact = recordOf({
      key: 'contacts/lo',
      kind: 'contact',
      text: 'Name: Lo Ma',
      people: [{ name: 'Lo Ma', address: 'lo@gmail.com', role: 'contact' }],
    });
    const letter = mail('lo@gmail.com', ANN, 'Thanks', 'Mum and Dad loved it, the kids too. Kisses');
    expect(await outcomes([contact, letter])).toEqual(['business', 'business']);
  });

  it('is not told by what the business itself deals with', async () => {
    const list = recordOf({ key: 'Wedding and birthday cakes for kids.md', text: 'Prices' });
    const ask = mail(
      'pat@gmail.com',
      ANN,
      'Saturday',
      'Our kids want it for the birthday, after the wedding of my sister and brother',
    );
    expect((await outcomes([list, ask]))[1]).toBe('business');
  });

  it('may be between colleagues, where nothing else is spoken of', async () => {
    const letter = 'Dear Ann, Mum and Dad are with the kids in the garden. Lots of love, your sister';
    expect(await outcomes([mail('eve@bakery.example', ANN, 'Home', letter)])).toEqual(['private']);
    expect(
      await outcomes([mail('eve@bakery.example', ANN, 'Home', `${letter}. Did you send the invoice?`)]),
    ).toEqual(['business']);
  });

  it('covers the other mails with somebody with whom nothing of work was spoken of', async () => {
    const letter = mail('sis@gmail.com', ANN, 'Sunday dinner', 'Mum and Dad come too, kisses');
    const short = mail('sis@gmail.com', ANN, 'Seven', 'See you at seven');
    const order = mail('sis@gmail.com', ANN, 'Staff party', 'Please quote for the order of my company');
    expect(await outcomes([letter, short])).toEqual(['private', 'private']);
    expect(await outcomes([letter, short, order])).toEqual(['private', 'business', 'business']);
  });

  it.each([
    [
      'My contract here is up July 31. The earliest I could start with you is September 1, USD 200,000 as my base salary.',
    ],
    ['Meine Kündigungsfrist sind drei Monate, meine Bewerbung mit Lebenslauf liegt bei.'],
    ['Podría incorporarme en junio; mi sueldo actual es de 30.000.'],
    ['Je pourrais commencer en mai, mon préavis est de trois mois, mon salaire actuel est confidentiel.'],
  ])('is what the leaver writes of a next job: %s', async (text) => {
    expect(await decide([mail(ANN, 'ron@rival.example', 'Introductions', text)])).toMatchObject([
      { outcome: 'private', by: 'own-employment' },
    ]);
  });

  it('is not what somebody writes who wants to work here, nor what the leaver settles with the company', async () => {
    const text =
      'My notice period is a month. I could start in June. My salary now is 30,000, my CV is attached.';
    expect(await outcomes([mail('kim@gmail.com', ANN, 'Baker', text)])).toEqual(['business']);
    expect(await outcomes([mail(ANN, 'boss@bakery.example', 'My contract', text)])).toEqual(['business']);
  });

  it('is nothing that a rule of the owner calls business', async () => {
    const handover = bakery({
      triage: [{ match: { address: 'sis@gmail.com' }, outcome: 'business', reason: 'She keeps the books' }],
    });
    expect(await outcomes([mail('sis@gmail.com', ANN, 'x', 'Mum, Dad, kisses')], handover)).toEqual([
      'business',
    ]);
  });

  it.each([
    ['petra@web.de', 'Heute holt mein Mann die Kinder, Oma kommt zum Geburtstag. Geht das?'],
    ['isa@gmail.com', 'Las fotos del bautizo son preciosas, mi madre ha llorado. Muchos besos'],
    ['amandine@sfr.fr', 'Tom est malade, son papa viendra. Gros bisous'],
    ['maria@gmail.com', 'My husband and I want the cake of my mum for our wedding anniversary dinner.'],
  ])('is not what a customer of %s writes of their own family', async (from, text) => {
    expect(await outcomes([mail(from, ANN, 'Hello', text)])).toEqual(['business']);
  });

  it.each([
    ['mike@bigcorp.example', 'Great seeing you and the kids! Come over for a barbecue on Saturday?'],
    ['jens@stadtwerke.example', 'Am Freitag ist Skatabend bei mir. Bringst du Chips mit?'],
    ['ina@bakery.example', 'Ich feiere meinen Geburtstag bei uns im Garten, bringt Badesachen mit.'],
    ['Paul Lee <paul@gmail.com>', 'Hi love, I paid the rent (EUR 1,150). Can you fetch the kids? Kisses'],
  ])('is a letter from %s at any host', async (from, text) => {
    expect(await outcomes([mail(from, ANN, 'Hello', text)])).toEqual(['private']);
  });

  it('is what recruiters write to the leaver, and not what the leaver writes to a candidate', async () => {
    const wooed = 'I came across your profile: a great fit for a client of ours.';
    expect(await outcomes([mail('jane@search.example', ANN, 'Chance', wooed)])).toEqual(['private']);
    const invited =
      'Thank you for your application. We invite you to an interview; the base salary is 2,600.';
    expect(await outcomes([mail(ANN, 'omar@gmail.com', 'Baker', invited)])).toEqual(['business']);
  });
});
