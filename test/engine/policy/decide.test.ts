import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NOVELTIES,
  policySchema,
  SENSITIVE,
  type Thresholds,
  thresholdsSchema,
} from '../../../src/contracts/policy.ts';
import type { Brought } from '../../../src/engine/policy/brought.ts';
import { decide, type Judged } from '../../../src/engine/policy/decide.ts';
import type { PageFacts } from '../../../src/engine/policy/facts.ts';
import { thresholdsOf } from '../../../src/engine/policy/thresholds.ts';

const THRESHOLDS = thresholdsSchema.parse({});
const facts = (change: Partial<PageFacts> = {}): PageFacts => ({
  kind: 'values',
  confidence: 0.9,
  quotes: new Set(['doc\0Rent is EUR 900.00.']),
  conflicts: [],
  warned: new Map(),
  ...change,
});
const KNOWN = {
  numbers: new Set(['900']),
  compact: 'RENTISEUR90000',
  words: 'rent is eur 900.00. paid to mill ltd',
};
const brought = (quote: string, change: Partial<Brought>): Brought => ({
  quote,
  amounts: [],
  accounts: [],
  payees: [],
  ...change,
});
const amount = (value: string, ledger = false, currency: string | null = 'EUR') => ({
  value,
  currency,
  written: `EUR ${value}`,
  ledger,
});
const published: Judged = { facts: facts(), brought: [], before: facts(), known: KNOWN };
const first: Judged = { facts: facts(), brought: [], before: null, known: null };
const rules = (
  page: Judged,
  change: Partial<Thresholds> = {},
  phase: 'supervised' | 'autonomous' = 'supervised',
) => decide(page, phase, { ...THRESHOLDS, ...change }).map(({ rule }) => rule);
const conflict = (key: string, value = '50') => ({
  key,
  subject: 'Fee of Mill Ltd',
  amounts: [{ value, currency: 'EUR', written: `EUR ${value}` }],
});

describe('what waits', () => {
  it('a first edition: what is new is no reason, what is doubtful is', () => {
    const bringing = [
      brought('m', {
        amounts: [amount('70000')],
        accounts: [{ compact: 'DE12', written: 'DE12' }],
        payees: ['New Ltd'],
      }),
    ];
    expect(rules({ ...first, brought: bringing })).toEqual([]);
    expect(rules({ ...first, facts: facts({ confidence: 0.59 }) })).toEqual(['confidence']);
    expect(rules({ ...first, facts: facts({ confidence: 0, quotes: new Set() }) })).toEqual([]);
    expect(rules({ ...first, facts: facts({ conflicts: [conflict('a')] }) })).toEqual([]);
    expect(rules({ ...first, facts: facts({ conflicts: [conflict('a', '10000')] }) })).toEqual(['money']);
    expect(
      rules({ ...first, facts: facts({ conflicts: ['a', 'b', 'c', 'd'].map((key) => conflict(key)) }) }),
    ).toEqual(['conflicts']);
    expect(rules({ ...first, facts: facts({ warned: new Map([['m', 'unconfirmed']]) }) })).toEqual([
      'sensitivity',
    ]);
    expect(rules({ ...first, brought: bringing }, { sensitivity: ['account'] })).toEqual(['sensitivity']);
  });

  it('one more line of a thread does not', () => {
    const now = facts({ kind: 'thread', quotes: new Set(['doc\0Rent is EUR 900.00.', 'mail\0Thank you.']) });
    expect(rules({ ...published, facts: now })).toEqual([]);
    // A mail may name any amount: the page tells who wrote it, and states nothing.
    const policy = policySchema.parse({});
    const telling = { ...published, facts: now, brought: [brought('mail\0x', { amounts: [amount('42')] })] };
    expect(decide(telling, 'supervised', thresholdsOf(policy, 'thread'))).toEqual([]);
    expect(decide(telling, 'supervised', thresholdsOf(policy, 'values')).map(({ rule }) => rule)).toEqual([
      'amount',
    ]);
  });

  it('another account, payee, amount or conflict does, in a supervised section', () => {
    const with_ = (change: Partial<Brought>) => ({ ...published, brought: [brought('mail\0new', change)] });
    const account = with_({ accounts: [{ compact: 'DE00111', written: 'DE00 111' }] });
    expect(rules(account)).toEqual(['account']);
    expect(rules(account, {}, 'autonomous')).toEqual([]);
    expect(rules(with_({ payees: ['New Ltd'] }))).toEqual(['payee']);
    expect(rules(with_({ payees: ['Mill Ltd'] }))).toEqual([]);
    expect(rules(with_({ amounts: [amount('950')] }))).toEqual(['amount']);
    expect(rules(with_({ amounts: [amount('900')] }))).toEqual([]);
    expect(rules({ ...published, facts: facts({ conflicts: [conflict('a')] }) })).toEqual(['conflict']);
    expect(
      rules({
        ...published,
        facts: facts({ conflicts: [conflict('a')] }),
        before: facts({ conflicts: [conflict('a')] }),
      }),
    ).toEqual([]);
  });

  it('amounts of the accounts are routine below the limit of their currency', () => {
    const bill = (value: string) => ({
      ...published,
      brought: [brought('bill\0Total', { amounts: [amount(value, true)] })],
    });
    expect(rules(bill('9999.99'))).toEqual([]);
    expect(rules(bill('10000'))).toEqual(['money']);
    expect(rules(bill('10000'), { money: { EUR: '20000', any: '1' } })).toEqual([]);
    expect(rules(bill('10000'), {}, 'autonomous')).toEqual(['money']);
  });

  it('an amount that held and holds no more does', () => {
    const quote = 'doc\0Rent is EUR 900.00.';
    const page = {
      ...published,
      facts: facts({ warned: new Map([[quote, 'superseded']]) }),
      brought: [brought(quote, { amounts: [amount('900')] })],
    };
    expect(rules(page)).toEqual(['amount']);
    expect(rules({ ...page, before: page.facts })).toEqual([]);
  });

  it('what is published already is no reason again, but worse is', () => {
    const low = facts({ confidence: 0.5 });
    expect(rules({ ...published, facts: low, before: low })).toEqual([]);
    expect(rules({ ...published, facts: facts({ confidence: 0.4 }), before: low })).toEqual(['confidence']);
  });

  it('a page of which most quotes are gone does', () => {
    const before = facts({ quotes: new Set(['a', 'b', 'c', 'd', 'e', 'f']) });
    expect(rules({ ...published, before, facts: facts({ quotes: new Set(['a', 'b', 'c']) }) })).toEqual([]);
    expect(rules({ ...published, before, facts: facts({ quotes: new Set(['a', 'x', 'y']) }) })).toEqual([
      'changed',
    ]);
    expect(rules({ ...published, before, facts: facts({ quotes: new Set() }) }, { changed: 1 })).toEqual([]);
  });
});

describe('thresholds', () => {
  const decimals = fc.integer({ min: 0, max: 100_000 }).map(String);
  const names = fc.constantFrom('a\0x', 'b\0y', 'c\0z', 'd\0w');
  const facts_ = fc.record<PageFacts>({
    kind: fc.constant('values'),
    confidence: fc.float({ min: 0, max: 1, noNaN: true }),
    quotes: fc.array(names).map((list) => new Set(list)),
    conflicts: fc.array(
      fc.tuple(fc.constantFrom('k', 'l', 'm'), decimals).map(([key, value]) => conflict(key, value)),
    ),
    warned: fc
      .array(fc.tuple(names, fc.constantFrom('unconfirmed', 'instruction', 'conflict', 'superseded')))
      .map((list) => new Map(list)),
  });
  const brought_ = fc.record<Brought>({
    quote: names,
    amounts: fc.array(
      fc.tuple(decimals, fc.boolean(), fc.constantFrom('EUR', 'USD', null)).map((one) => amount(...one)),
    ),
    accounts: fc.array(fc.constantFrom('A1', 'B2').map((compact) => ({ compact, written: compact }))),
    payees: fc.array(fc.constantFrom('Mill Ltd', 'New Ltd')),
  });
  const page_ = fc.record<Judged>({
    facts: facts_,
    brought: fc.array(brought_),
    before: fc.option(facts_),
    known: fc.option(fc.constant(KNOWN)),
  });
  const ratio = fc.float({ min: 0, max: 1, noNaN: true });
  /** Two sets of thresholds, the second looser in every field. */
  const pair_ = fc
    .record({
      confidence: fc.tuple(ratio, ratio),
      money: fc.tuple(fc.nat(100_000), fc.nat(100_000)),
      conflicts: fc.tuple(fc.nat(3), fc.nat(3)),
      changed: fc.tuple(ratio, ratio),
      sensitivity: fc.tuple(fc.subarray([...SENSITIVE]), fc.subarray([...SENSITIVE])),
      new: fc.tuple(fc.subarray([...NOVELTIES]), fc.subarray([...NOVELTIES])),
    })
    .map(({ confidence, money, conflicts, changed, sensitivity, new: news }): [Thresholds, Thresholds] => [
      {
        confidence: Math.max(...confidence),
        money: { EUR: String(Math.min(...money)), any: String(Math.min(...money)) },
        conflicts: Math.min(...conflicts),
        changed: Math.min(...changed),
        sensitivity: [...new Set(sensitivity.flat())],
        new: [...new Set(news.flat())],
      },
      {
        confidence: Math.min(...confidence),
        money: { EUR: String(Math.max(...money)), any: String(Math.max(...money)) },
        conflicts: Math.max(...conflicts),
        changed: Math.max(...changed),
        sensitivity: sensitivity[0],
        new: news[0],
      },
    ]);

  it('a looser one never adds a reason, and no phase above supervised does', () => {
    fc.assert(
      fc.property(page_, pair_, (page, [strict, loose]) => {
        const held = new Set(decide(page, 'supervised', strict).map(({ rule }) => rule));
        for (const { rule } of decide(page, 'supervised', loose)) expect(held).toContain(rule);
        for (const { rule } of decide(page, 'autonomous', strict)) expect(held).toContain(rule);
      }),
    );
  });

  it('a page as it is published already never waits', () => {
    fc.assert(
      fc.property(facts_, fc.array(brought_), pair_, (facts, list, [strict]) => {
        const own = list.map((one) => ({ ...one, quote: [...facts.quotes][0] ?? '' }));
        const same = { facts, brought: facts.quotes.size > 0 ? own : [], before: facts, known: KNOWN };
        expect(decide(same, 'supervised', strict)).toEqual([]);
      }),
    );
  });
});
