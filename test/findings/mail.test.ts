import { describe, expect, it } from 'vitest';
import { finding as answer } from '../../src/findings/answer.ts';
import { finding as promise } from '../../src/findings/promise.ts';
import { finding as request } from '../../src/findings/request.ts';
import { mailOf, read, viewOf } from './support/extractors.ts';

describe('request', () => {
  it.each([
    ['Can you send the contract by Friday?', 'request', '2025-03-14'],
    ['Could you confirm by EOD?', 'request', '2025-03-12'],
    ['Please send it by the 15th.', 'request', '2025-03-15'],
    ['Please pay it by end of the month.', 'request', '2025-03-31'],
    ['Would you mind calling them tomorrow?', 'request', '2025-03-13'],
    ['Please reply by 20 March.', 'request', '2025-03-20'],
    ['When is the deadline for the report?', 'question', null],
    ['We need you to sign this.', 'request', null],
  ])('reads %s', (quote, type, due) =>
    expect(read(request, mailOf(quote))).toMatchObject([{ quote, data: { type, of: null, due } }]),
  );

  it('says who is asked by name', () =>
    expect(read(request, mailOf('Jana, would you please add me to the list.'))).toMatchObject([
      { data: { of: 'Jana' } },
    ]));

  it.each([
    'Let me know if you have any questions.',
    'Please find attached the file.',
    'How are you?',
    'I hope you are well.',
    'Click here to unsubscribe.',
    'Please do not hesitate to call.',
    '"Could you send me the file?"',
  ])('reads none in %s', (text) => expect(read(request, mailOf(text))).toEqual([]));

  it('reads mails alone', () =>
    expect(read(request, viewOf('Can you send the contract by Friday?'))).toEqual([]));
});

describe('promise', () => {
  it.each([
    ["I'll send the report tomorrow.", '2025-03-13', 'firm'],
    ['We will get back to you by Friday.', '2025-03-14', 'firm'],
    ['Leave it with me.', null, 'firm'],
    ['Will do by end of the month.', '2025-03-31', 'firm'],
    ['I am going to call them next Friday.', '2025-03-21', 'firm'],
    ['I will try to finish it today.', '2025-03-12', 'tentative'],
  ])('reads %s', (quote, due, strength) =>
    expect(read(promise, mailOf(quote))).toMatchObject([{ quote, data: { due, strength } }]),
  );

  it.each([
    "I won't send it.",
    'We will see.',
    'If we are going to send it, tell me.',
    'Will you send it?',
    'He will send it.',
  ])('reads none in %s', (text) => expect(read(promise, mailOf(text))).toEqual([]));

  it('resolves days alike in every zone of the machine', () => {
    const before = process.env.TZ;
    const results = ['Pacific/Auckland', 'America/Los_Angeles'].map((zone) => {
      process.env.TZ = zone;
      return read(promise, mailOf("I'll pay it on Friday.", { at: '2025-03-12T23:30:00-08:00' }));
    });
    process.env.TZ = before;
    expect(results[0]).toEqual(results[1]);
    expect(results[0]).toMatchObject([{ data: { due: '2025-03-14' } }]);
  });
});

describe('what people ask, in four languages', () => {
  it.each([
    ['Bitte schicken Sie uns den Vertrag bis zum 28. März zurück.', 'request', '2025-03-28'],
    ['Könnten Sie mir einen Termin für die Abnahme nennen?', 'request', null],
    ['Wir brauchen die Liste der Wohnungen bis Freitag.', 'request', '2025-03-14'],
    ['Wann dürfen wir mit dem Entwurf rechnen?', 'question', null],
    ['¿Me puedes subir la factura antes del viernes?', 'request', '2025-03-14'],
    ['Decidme antes del 15 de abril si se prorroga el contrato o no.', 'request', '2025-04-15'],
    ['Se le requiere para que aporte el plano de la terraza antes del 10 de abril.', 'request', '2025-04-10'],
    ['Pídela tú la semana que viene, anda.', 'request', '2025-03-21'],
    ['Y a Fernando reclámale los textos que no han llegado.', 'request', null],
    ['Pourriez-vous nous envoyer la facture de février avant le 20 mars ?', 'request', '2025-03-20'],
    ["Merci de nous transmettre l'attestation avant vendredi.", 'request', '2025-03-14'],
    ['Veuillez nous retourner le contrat signé pour le 2 avril.', 'request', '2025-04-02'],
  ])('reads %s', (quote, type, due) =>
    expect(read(request, mailOf(quote))).toMatchObject([{ quote, data: { type, due } }]),
  );

  it.each([
    'Bitte zögern Sie nicht, uns anzurufen.',
    'Für Rückfragen stehe ich Ihnen gern zur Verfügung.',
    'Si tiene cualquier duda, no dude en llamarnos.',
    "N'hésitez pas à nous appeler si vous avez des questions.",
    'Thank you for the report on the third floor.',
    'Títulos y artículos van en la segunda hoja.',
  ])('reads none in the courtesy %s', (text) => expect(read(request, mailOf(text))).toEqual([]));

  it.each([
    'Please send us the reading on the last working day of each month.',
    'From 1 June please pay the rent to the new account.',
    'Please never give it to the Saturday staff.',
    'Bitte geben Sie das Passwort nicht weiter.',
  ])('knows a rule from an errand: %s', (text) =>
    expect(read(request, mailOf(text))).toMatchObject([{ data: { standing: true } }]),
  );

  it('knows what hangs on a case', () =>
    expect(read(request, mailOf('If anybody sends you the form, please call me.'))).toMatchObject([
      { data: { conditional: true } },
    ]));

  it('tells with a short request what it is about', () =>
    expect(
      read(request, mailOf('The mileage forms for August are missing. Could you send them over?')),
    ).toMatchObject([{ quote: 'The mileage forms for August are missing. Could you send them over?' }]));

  it('knows who still owes something', () =>
    expect(
      read(request, mailOf('The packet is in the red folder, Joanna still has to sign it.')),
    ).toMatchObject([{ data: { form: 'owed', of: 'Joanna' } }]));
});

describe('what people promise, in four languages', () => {
  it.each([
    ['You will have it from us by 6 April.', '2025-04-06'],
    ['The remaining 600 will follow by 13 April, when the budget opens.', '2025-04-13'],
    ['I will send you the certificate as soon as it is signed.', null],
    ['Wir melden uns bis zum 9. April bei Ihnen mit dem Liefertermin.', '2025-04-09'],
    ['Den Rest der Rechnung zahle ich bis zum 5. April.', '2025-04-05'],
    ['Die Rechnung bezahle ich, wenn die Tür richtig schließt.', null],
    ['I sign the form on Monday.', '2025-03-17'],
    ['Te mando el presupuesto el viernes 14.', '2025-03-14'],
    ['Os las llevo el miércoles 2 de abril con el reparto.', '2025-04-02'],
    ['La factura se paga entera el 30 de abril, te lo prometo.', '2025-04-30'],
    ['Je vous enverrai le devis avant le 28 mars.', '2025-03-28'],
    ['Nous vous envoyons la facture corrigée vendredi.', '2025-03-14'],
  ])('reads %s', (quote, due) =>
    expect(read(promise, mailOf(quote))).toMatchObject([{ quote, data: { due, bare: false } }]),
  );

  it.each(['Will do.', 'Leave it with me.', 'Machen wir.', 'Schau ich mir an.', "C'est noté."])(
    'knows that %s says nothing of what',
    (text) => expect(read(promise, mailOf(text))).toMatchObject([{ data: { bare: true } }]),
  );

  it.each([
    'If you send me the list, I will check it.',
    'Wenn Sie mir die Liste schicken, prüfe ich sie bis Freitag.',
    'Send me the number and I will pay it.',
    'Ich habe den Vertrag am Montag geschickt.',
    'Te adjunto la factura de marzo.',
    'Antonio, te copio para que lo sepas: el dominio no es el vuestro.',
    'I sent you the form on Monday.',
  ])('reads none in %s', (text) => expect(read(promise, mailOf(text))).toEqual([]));

  it('reads one where the first half of a sentence promises nothing, with the day of the second', () => {
    const quote = 'Isla is away next week, but you will have it from me by 31 July 2026.';
    const found = read(promise, mailOf(quote));
    expect(found).toHaveLength(1);
    expect(found).toMatchObject([{ quote, data: { due: '2026-07-31' } }]);
  });

  it('reads two promises for two days in one sentence', () =>
    expect(
      read(promise, mailOf('You will have 1,500 tomorrow and the remaining 2,420 by 19 March.')),
    ).toMatchObject([
      { quote: 'You will have 1,500 tomorrow', data: { due: '2025-03-13' } },
      { quote: 'the remaining 2,420 by 19 March.', data: { due: '2025-03-19' } },
    ]));

  it.each(['the invoice of 3 June', 'from 3 June on', 'the week of 3 June to 9 June', 'last Friday'])(
    'takes no deadline from "%s"',
    (words) =>
      expect(read(promise, mailOf(`I will look into ${words} for you.`))).toMatchObject([
        { data: { due: null } },
      ]),
  );
});

describe('answer', () => {
  it.each([
    ['Sorted.', 'done'],
    ['The contract is attached.', 'done'],
    ['I filed the appeal on the 24th.', 'done'],
    ['Got it, thanks.', 'received'],
    ['Never mind the extra Saturday.', 'withdrawn'],
    ['Yes.', 'yes'],
    ['Agreed.', 'yes'],
    ['No, that is fraud.', 'no'],
    ['We are on it.', 'noted'],
    ['Eingetragen.', 'done'],
    ['Der Nachweis ist heute raus.', 'done'],
    ['Platte ist da, danke!', 'received'],
    ['Subida a la carpeta.', 'done'],
    ['Déjalo.', 'withdrawn'],
    ['Bien reçu, merci.', 'received'],
    ["C'est fait.", 'done'],
  ])('reads %s as %s', (quote, says) =>
    expect(read(answer, mailOf(quote))).toMatchObject([{ quote, data: { says } }]),
  );

  it('takes a question, a request or a promise for no answer', () =>
    expect(
      read(answer, mailOf('Is it done? Please send it once it is done. I will send it tomorrow.')),
    ).toEqual([]));

  it('reads nothing done in what is still to come', () =>
    expect(read(answer, mailOf('The report is not done yet.'))).toEqual([]));
});
