import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agent } from '../../../src/agents/emails/index.ts';
import { settles, subjectShape } from '../../../src/agents/emails/phrases.ts';
import { Reader } from '../../../src/agents/emails/telling.ts';
import type { CheckedPageDraft } from '../../../src/contracts/draft.ts';
import type { Link } from '../../../src/contracts/link.ts';
import type { Person } from '../../../src/contracts/link-kinds.ts';
import type { BatonRecord } from '../../../src/contracts/record.ts';
import { memoryEvidence } from '../../support/memory-evidence.ts';
import { describeAgent, pagesOf, wordsOf } from '../contract.ts';
import { bakery, decision, loop, MAILS, mail } from './bakery.ts';

const of = (key: string) => MAILS.find(({ id }) => id === `mail/${key}`) as BatonRecord;

async function pages(
  links: (keys: Map<string, string>) => Link[] = () => [],
  mails = MAILS,
): Promise<CheckedPageDraft[]> {
  const bare = await bakery(mails);
  const keys = new Map(
    (bare.links ?? [])
      .filter(({ kind }) => kind === 'person')
      .flatMap(({ key, data }) => (data as Person).addresses.map((address) => [address, key] as const)),
  );
  return pagesOf(agent, await memoryEvidence(await bakery(mails, links(keys))));
}

const page = (all: readonly CheckedPageDraft[], path: string | RegExp) => {
  const found = all.find((one) => (typeof path === 'string' ? one.path === path : path.test(one.path)));
  if (!found) throw new Error(`no page ${path} among ${all.map((one) => one.path).join(', ')}`);
  return found;
};

const promise = (keys: Map<string, string>) =>
  loop(of('m2'), 'You will have the price list by 2026-03-10.', {
    type: 'promise',
    by: keys.get('ana@oldmill.example') ?? null,
    to: keys.get('carla@cafe-nord.example') ?? null,
    due: '2026-03-10',
    state: 'broken',
  });

describeAgent(agent, async () => {
  const bare = await bakery();
  const ana = (bare.links ?? []).find(({ data }) => (data as Person).standing === 'leaving')?.key ?? null;
  return bakery(MAILS, [
    loop(of('m5'), 'Please confirm the order for February.', { by: ana, state: 'closed' }),
  ]);
});

describe('what is waiting', () => {
  it('quotes what the leaving person promised, to whom, and that its day has passed, before all others', async () => {
    const all = await pages((keys) => [
      loop(of('m6'), 'Confirmed. 400 kilos for February as before.', {
        type: 'promise',
        by: keys.get('orders@fluxflour.example') ?? null,
        to: keys.get('ana@oldmill.example') ?? null,
      }),
      promise(keys),
    ]);
    const words = wordsOf(page(all, 'emails/waiting'));
    expect(words.indexOf('On Ana Ruiz, who leaves')).toBeGreaterThan(-1);
    expect(words.indexOf('On Ana Ruiz, who leaves')).toBeLessThan(words.indexOf('On Dario Flux'));
    expect(words).toContain(
      '2026-03-03 | promised: You will have the price list by 2026-03-10. | Carla Stein | 2026-03-10, passed',
    );
    expect(page(all, 'emails/waiting').slots[0]?.filled).toBe(true);
  });

  it('does not list what is closed, and tells what was done late as done', async () => {
    const all = await pages((keys) => [
      loop(of('m5'), 'Please confirm the order for February.', {
        by: keys.get('ana@oldmill.example') ?? null,
        to: keys.get('orders@fluxflour.example') ?? null,
        due: '2026-01-10',
        state: 'late',
        closedBy: {
          record: of('m6').id,
          start: of('m6').text.indexOf('Confirmed'),
          end: of('m6').text.length,
        },
      }),
    ]);
    const words = wordsOf(page(all, 'emails/waiting'));
    expect(words).not.toContain('On Ana Ruiz');
    expect(words).toContain('answered after that day');
    expect(page(all, 'emails/waiting').slots[0]?.filled).toBe(false);
  });

  it('leaves out an order to machines, and keeps strangers apart', async () => {
    const ask = 'Could you pay EUR 900.00 for an entry in our directory of companies?';
    const asked = (keys: Map<string, string>) =>
      loop(of('m8'), ask, {
        by: keys.get('ana@oldmill.example') ?? null,
        to: keys.get('hello@bigdeals.example') ?? null,
      });
    const flag = (keys: Map<string, string>): Link => ({
      kind: 'flag',
      key: 'x',
      data: { ...asked(keys).data.statement, status: 'instruction', note: 'An order to machines.', by: null },
    });
    const apart = wordsOf(page(await pages((keys) => [asked(keys)]), 'emails/waiting'));
    expect(apart).toContain('to whom nobody here ever wrote');
    expect(apart).not.toContain('On Ana Ruiz');
    expect(wordsOf(page(await pages((keys) => [asked(keys), flag(keys)]), 'emails/waiting'))).not.toContain(
      'EUR 900.00',
    );
  });

  it('says so honestly when no loops were derived', async () => {
    const words = wordsOf(page(await pages(), 'emails/waiting'));
    expect(words).toContain('no later record answers');
    expect(page(await pages(), 'emails/waiting').slots[0]?.filled).toBe(false);
  });
});

describe('a digest of a thread', () => {
  it('tells the course with day and writer, without greetings, signatures and quoted text', async () => {
    const words = wordsOf(page(await pages((keys) => [promise(keys)]), /^emails\/threads\/croissants/));
    expect(words).toContain('2026-03-02, Carla Stein: ');
    expect(words).toContain(
      'We agreed on EUR 1.20 instead of EUR 1.45 for orders above 30 pieces, until 31 December 2026.',
    );
    expect(words).toContain('I still have no price list');
    expect(words).not.toContain('Hi Ana');
    expect(words).not.toContain('Best regards');
    expect(words).not.toContain('+49 30 5550101');
    expect(words).not.toContain('wrote:');
    expect(words.match(/40 croissants a day/g)?.length).toBe(1);
  });

  it('says in its summary whose words these are, of outsiders with the address', async () => {
    const { summary } = page(await pages((keys) => [promise(keys)]), /^emails\/threads\/croissants/);
    expect(summary).toMatch(/(?:^|” )(?:Ana Ruiz|Carla Stein \(carla@cafe-nord\.example\)): “/);
    expect(summary.replaceAll(/(?:Ana Ruiz|Carla Stein \([^)]*\)): |“[^”]*”/g, '').trim()).toBe('');
  });

  it('shows what was settled, and what is open in it', async () => {
    const words = wordsOf(page(await pages((keys) => [promise(keys)]), /^emails\/threads\/croissants/));
    const settled = words.slice(words.indexOf('What was settled'), words.indexOf('Still open'));
    expect(settled).toContain('EUR 1.20 instead of EUR 1.45');
    expect(words).toContain('the day has passed and nothing in the records shows that it was done');
  });

  it('is not written for what a machine repeats', async () => {
    const all = await pages();
    expect(all.filter(({ path }) => path.includes('oven-report'))).toEqual([]);
    expect(wordsOf(page(all, 'emails/standing'))).toMatch(/Oven report 16 March \| 7/);
  });
});

describe('people and organisations', () => {
  it('have one page each; a likely alias is asked about and leads to the same page', async () => {
    const all = await pages((keys) => [promise(keys)]);
    const paths = all.map(({ path }) => path).filter((path) => path.startsWith('emails/people/'));
    expect(paths.filter((path) => path.includes('dario'))).toHaveLength(1);
    expect(paths.join()).not.toMatch(/ana-ruiz|oven|big-deals/);
    expect(wordsOf(page(all, 'emails/people/dario-flux'))).toMatch(
      /Is (?:dario\.flux@post|orders@fluxflour)\.example .* the same person as Dario Flux\?/,
    );
  });

  it('show how to reach a person in their own words', async () => {
    const words = wordsOf(page(await pages((keys) => [promise(keys)]), 'emails/people/carla-stein'));
    expect(words).toContain('carla@cafe-nord.example');
    expect(words).toMatch(/Signs with \| Carla Stein Café Nord \| Manager \| \+49 30 5550101/);
    expect(words).toContain('wrote 2, received 1');
    expect(words).toContain('They wait');
  });

  it('show the organisation with its amounts', async () => {
    const found = (await pages()).find(
      ({ path }) => path.startsWith('emails/organisations/') && path.includes('flux'),
    );
    expect(found && wordsOf(found)).toContain('from EUR 0.80 to EUR 0.95 a kilo');
  });
});

describe('decisions', () => {
  it('are the sentences that settle something, newest first', async () => {
    const all = await pages(() => [
      decision(of('m2'), 'We agreed on EUR 1.20 instead of EUR 1.45', '1'),
      decision(of('m4'), 'From now on the school gets its bread at 06:30', '2'),
      decision(of('m5'), 'The price of rye flour goes from EUR 0.80 to EUR 0.95 a kilo', '3'),
    ]);
    const words = wordsOf(page(all, 'emails/decisions'));
    const [first, second, third] = ['EUR 1.20 instead', 'From now on the school', 'goes from EUR 0.80'].map(
      (part) => words.indexOf(part),
    );
    expect(first).toBeGreaterThan(-1);
    expect(second).toBeGreaterThan(first as number);
    expect(third).toBeGreaterThan(second as number);
    expect(words).not.toContain('EUR 900.00');
  });

  it.each([
    ['Approved, go ahead with the order.', true],
    ['From now on invoices go to the accountant.', true],
    ['The fee goes from AUD 3,300.00 to AUD 3,420.00 a month.', true],
    ['I release every payroll batch myself.', true],
    ['Net-45 instead of net-14 for this client only.', true],
    ['Was it approved by the board?', false],
    ['Once it is approved we can start.', false],
    ['Please confirm that you agree to this.', false],
    ['Prices ranged from $146 to $240 per megawatt-hour.', false],
    ['I was sad to hear that you have decided to leave.', false],
    ['The shop is open from 9.00 to 17.00.', false],
  ])('%s → %s', (words, expected) => {
    expect(settles(words)).toBe(expected);
  });
});

it('counts each month and names what it was about', async () => {
  const words = wordsOf(page(await pages(), 'emails/by-month'));
  expect(words).toMatch(/March 2026\n10 mails, 1 of them written by Ana Ruiz/);
  expect(words.indexOf('March 2026')).toBeLessThan(words.indexOf('January 2026'));
});

it('folds figures and dates of a subject into one shape', () => {
  expect(subjectShape('Invoice HLR-1042 – March 2026')).toBe(subjectShape('Invoice HLR-1043 – April 2026'));
  expect(subjectShape('Invoice HLR-1042')).not.toBe(subjectShape('Reminder HLR-1042'));
});

it('reads sentences at their exact ranges whatever a mail says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('Agreed. ', '\n\n', '> quoted\n', 'EUR 5.00:\n- item one is 5%\n', 'Ana Ruiz\n'),
        ),
        { maxLength: 12 },
      ),
      async (parts) => {
        const body = parts.join('').replaceAll('\u0000', '').replaceAll('\r', '').toWellFormed();
        const record = mail('x', '2026-01-01T09:00:00+01:00', 'ana', ['ben'], 'Odd', body);
        const evidence = await memoryEvidence({ records: [record] });
        for (const sentence of (await new Reader(evidence).read(record.id))?.sentences ?? []) {
          expect(record.text.slice(sentence.start, sentence.end)).toBe(sentence.quote);
          expect(sentence.quote.trim()).not.toBe('');
          expect(sentence.plain).not.toMatch(/^> quoted/);
        }
      },
    ),
    { numRuns: 60 },
  );
});
