import { describe, expect, it } from 'vitest';
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
    expect(read(request, mailOf(quote))).toEqual([{ quote, data: { type, of: null, due } }]),
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
    expect(read(promise, mailOf(quote))).toEqual([{ quote, data: { due, strength } }]),
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
