import { describe, expect, it } from 'vitest';
import { decide, mail, outcomes } from './support.ts';

const ANN = 'ann@bakery.example';
const SHOP = 'Shop <hello@shop.example>';

describe('mailings', () => {
  it('are bulk by their header, unless somebody here ever wrote to the sender', async () => {
    const letter = mail(SHOP, ANN, 'Ten per cent off', 'Buy', { data: { listUnsubscribe: true } });
    expect(await outcomes([letter])).toEqual(['bulk']);
    expect(await outcomes([letter, mail(ANN, SHOP, 'A question', 'When?')])).toEqual([
      'business',
      'business',
    ]);
  });

  it.each([
    'To unsubscribe, click here: http://shop.example/u',
    'Sie möchten sich abmelden? Hier klicken.',
    'Si no deseas recibir más correos puedes darte de baja.',
    'Pour vous désabonner, cliquez ici.',
  ])('are bulk without one where they come again and nobody answers: %s', async (footer) => {
    const one = mail(SHOP, ANN, 'News of Monday', `Much to read. ${footer}`);
    const two = mail(SHOP, ANN, 'News of Tuesday', `More to read. ${footer}`);
    expect(await outcomes([one])).toEqual(['business']);
    expect(await outcomes([one, two])).toEqual(['bulk', 'bulk']);
    expect(
      (await outcomes([one, two, mail(ANN, SHOP, 'Re: News of Monday', 'Tell me more')])).slice(0, 2),
    ).toEqual(['business', 'business']);
  });

  it('are what goes to a list or to nobody by name, again and again, and is never answered', async () => {
    const list = 'brothers@groups.example';
    const footer = 'To unsubscribe from this group, write to brothers-unsubscribe@groups.example';
    const posts = [
      mail('a@one.example', list, 'Hello', `Who comes? ${footer}`),
      mail('b@two.example', list, 'Re: Hello', 'Me'),
      mail('c@three.example', list, 'Re: Hello', 'Me too'),
    ];
    expect(await outcomes(posts)).toEqual(['bulk', 'bulk', 'bulk']);
    const answered = await outcomes([...posts, mail(ANN, list, 'Re: Hello', 'I come')]);
    expect(answered).toEqual(['business', 'business', 'business', 'business']);
    const toItself = [1, 2, 3].map(() => mail(SHOP, SHOP, 'Commentary', 'Markets rise'));
    expect(await outcomes(toItself)).toEqual(['bulk', 'bulk', 'bulk']);
    const toUs = [1, 2, 3].map(() => mail(SHOP, ANN, 'Question', 'When do you open?'));
    expect(await outcomes(toUs)).toEqual(['business', 'business', 'business']);
  });

  it('are not what concerns an own invoice or order', async () => {
    const footer = 'Unsubscribe from these notices';
    const bills = ['4711023', '4711024'].map((number) =>
      mail('billing@host.example', ANN, `Your invoice ${number}`, `EUR 20.00 are due. ${footer}`),
    );
    expect(await outcomes(bills)).toEqual(['business', 'business']);
  });
});

describe('automatic replies', () => {
  const asked = mail(ANN, 'pat@client.example', 'March statement', 'Can you send it?', {
    at: '2026-03-02T09:00:00Z',
    data: { messageId: 'asked@test.example' },
  });
  const answer = (subject: string, text: string, at: string, data = {}) =>
    mail('pat@client.example', ANN, subject, text, { at, data });

  it.each([
    'Automatic reply: March statement',
    'Automatische Antwort: March statement',
    'Respuesta automática: March statement',
    'Réponse automatique : March statement',
    'Out of Office: March statement',
    'Abwesenheitsnotiz: March statement',
  ])('are told by what programs write before the subject: %s', async (subject) => {
    expect(
      (await decide([asked, answer(subject, 'Back on Monday', '2026-03-02T10:00:00Z')]))[1],
    ).toMatchObject({
      outcome: 'outOfScope',
      by: 'auto-reply',
    });
  });

  it('are told by their header, and by answering at once, in any wording', async () => {
    const header = answer('Re: March statement', 'I read mail on Fridays', '2026-03-04T09:00:00Z', {
      autoSubmitted: 'auto-replied',
    });
    const atOnce = answer(
      'Re: March statement',
      'I am out of the office until Monday.',
      '2026-03-02T09:00:20Z',
      {
        inReplyTo: 'asked@test.example',
      },
    );
    const person = answer(
      'Re: March statement',
      'It is attached. I am on leave from Monday.',
      '2026-03-02T09:40:00Z',
      {
        inReplyTo: 'asked@test.example',
      },
    );
    expect(await outcomes([asked, header, atOnce, person])).toEqual([
      'business',
      'outOfScope',
      'outOfScope',
      'business',
    ]);
  });

  it('are told by saying the same to several mails at once', async () => {
    const again = mail(ANN, 'pat@client.example', 'April statement', 'And April?', {
      at: '2026-04-02T09:00:00Z',
      data: { messageId: 'again@test.example' },
    });
    const same = 'Your message has reached our queue.';
    const one = answer('Re: March statement', same, '2026-03-02T09:00:30Z', {
      inReplyTo: 'asked@test.example',
    });
    const two = answer('Re: April statement', same, '2026-04-02T09:00:30Z', {
      inReplyTo: 'again@test.example',
    });
    expect(await outcomes([asked, again, one, two])).toEqual([
      'business',
      'business',
      'outOfScope',
      'outOfScope',
    ]);
    expect(await outcomes([asked, one])).toEqual(['business', 'business']);
  });

  it('are not the note that a person writes of their own absence', async () => {
    const note = mail(
      'tom@bakery.example',
      ANN,
      'Out of office next week',
      'I am on holiday from 3 to 7 March, Eve has the keys.',
    );
    const other = mail(
      'tom@bakery.example',
      ANN,
      'Urlaub',
      'Ich bin vom 3. bis 7. März im Urlaub, Eve hat die Schlüssel.',
    );
    expect(await outcomes([note, other])).toEqual(['business', 'business']);
  });
});
