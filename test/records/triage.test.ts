import { describe, expect, it } from 'vitest';
import { defineHandover } from '../../src/config/handover.ts';
import type { RawRecordInput } from '../../src/records/record.ts';
import { triage } from '../../src/records/triage.ts';
import { recordOf } from '../support/memory-evidence.ts';

const handover = defineHandover({
  company: 'Bright Bakery',
  leaving: { name: 'Ann Lee', addresses: ['ann@bakery.example'] },
  domains: ['bakery.example'],
  sources: [{ use: 'mail', name: 'mail' }],
  triage: [
    { match: { address: '*@lottery.example' }, outcome: 'outOfScope', reason: 'Staff lottery' },
    { match: { label: 'Choir/**' }, outcome: 'private', reason: 'Choir' },
    { match: { path: 'scans/**', pattern: 'passport' }, outcome: 'private', reason: 'Identity papers' },
  ],
});
const nobody = { correspondents: new Set<string>(), duplicates: new Map() };

function mail(from: string, text: string, more: Partial<RawRecordInput> = {}) {
  const people = [
    { name: '', address: from, role: 'from' as const },
    {
      name: '',
      address: from === 'ann@bakery.example' ? 'someone@gmail.com' : 'ann@bakery.example',
      role: 'to' as const,
    },
  ];
  return recordOf({ key: 'm1', kind: 'mail', text: `From: ${from}\n\n${text}`, people, ...more });
}

describe('triage', () => {
  it('keeps what nothing speaks against as business', () => {
    expect(
      triage(mail('flour@mill.example', 'The delivery comes on Monday.'), handover, nobody),
    ).toMatchObject({ outcome: 'business', by: 'default' });
  });

  it('puts the config over everything, in its order, and matches every given field', () => {
    expect(triage(mail('win@lottery.example', 'You won'), handover, nobody)).toMatchObject({
      outcome: 'outOfScope',
      reason: 'Staff lottery',
      by: 'config',
    });
    expect(triage(mail('x@y.example', 'Hi', { labels: ['Choir/Altos'] }), handover, nobody).reason).toBe(
      'Choir',
    );
    const scan = recordOf({ key: 'scans/p.pdf', path: 'scans/p.pdf', text: 'A Passport' });
    expect(triage(scan, handover, nobody).reason).toBe('Identity papers');
    expect(triage({ ...scan, text: 'An invoice' }, handover, nobody).outcome).toBe('business');
  });

  it('takes a mailing for bulk unless somebody here ever wrote to its sender', () => {
    const newsletter = mail('news@shop.example', 'Ten per cent off', { data: { listUnsubscribe: true } });
    expect(triage(newsletter, handover, nobody).outcome).toBe('bulk');
    expect(
      triage(newsletter, handover, { ...nobody, correspondents: new Set(['news@shop.example']) }).outcome,
    ).toBe('business');
  });

  it('takes mail for private by its folder, or by words of home without one of work', () => {
    expect(
      triage(mail('a@b.example', 'Invoice attached', { labels: ['Private'] }), handover, nobody).outcome,
    ).toBe('private');
    expect(
      triage(mail('sis@gmail.com', 'Mum has her birthday, and the kids want a barbecue.'), handover, nobody),
    ).toMatchObject({ outcome: 'private', by: 'private-words' });
    expect(
      triage(mail('sis@gmail.com', 'Mum has her birthday. Did the client pay the invoice?'), handover, nobody)
        .outcome,
    ).toBe('business');
  });

  it('leaves out delivery reports, automatic replies, bins and empty records', () => {
    expect(triage(mail('mailer-daemon@mx.example', 'Undelivered'), handover, nobody).outcome).toBe(
      'outOfScope',
    );
    expect(
      triage(mail('a@b.example', 'Away', { title: 'Automatic reply: order' }), handover, nobody).outcome,
    ).toBe('outOfScope');
    expect(triage(mail('a@b.example', 'Hi', { labels: ['Spam'] }), handover, nobody).by).toBe('folder');
    expect(triage(recordOf({ key: 'e.txt', text: '  \n' }), handover, nobody).by).toBe('empty');
  });

  it('names the record that a copy stands behind', () => {
    const duplicates = new Map([['test/m1', { of: 'test/m0', how: 'identical' }]]);
    expect(triage(mail('a@b.example', 'Hi'), handover, { ...nobody, duplicates })).toMatchObject({
      outcome: 'duplicate',
      of: 'test/m0',
    });
  });
});
