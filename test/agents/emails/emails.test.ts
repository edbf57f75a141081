import { describe, expect, it } from 'vitest';
import { agent } from '../../../src/agents/emails/index.ts';
import type { CheckedPageDraft } from '../../../src/contracts/draft.ts';
import type { Link } from '../../../src/contracts/link.ts';
import type { Person } from '../../../src/contracts/link-kinds.ts';
import type { BatonRecord } from '../../../src/contracts/record.ts';
import { memoryEvidence, recordOf } from '../../support/memory-evidence.ts';
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
      '3 Mar 2026 | promised: You will have the price list by 2026-03-10. | Carla Stein | 10 Mar 2026, passed',
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
    const ordered = await pages((keys) => [promise(keys), asked(keys), flag(keys)]);
    expect(wordsOf(page(ordered, 'emails/waiting'))).not.toContain('EUR 900.00');
  });

  it('has no page where nothing waits', async () => {
    expect((await pages()).map(({ path }) => path)).not.toContain('emails/waiting');
  });
});

describe('a digest of a thread', () => {
  it('tells the course with day and writer, without greetings, signatures and quoted text', async () => {
    const words = wordsOf(page(await pages((keys) => [promise(keys)]), /^emails\/threads\/croissants/));
    expect(words).toContain('2 Mar 2026, Carla Stein: ');
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
});

describe('what documents say of a person', () => {
  it('stands on their page by name, with the sentence that a short one leans on; lists of names and the dead are left out', async () => {
    const guide = recordOf({
      key: 'guide.md',
      title: 'Guide',
      text: '# Guide\n\nThe flour is ordered on Mondays. Carla knows how.\n\nPresent: Ana, Ben, Carla, Dario.\n\nA carla of bread is one kilo, as millers count.\n\n| Task | Who |\n| --- | --- |\n| Keys | Carla Stein |\n',
    });
    const old = recordOf({
      key: 'archive/guide-old.md',
      title: 'Old guide',
      text: '# Old guide\n\nSuperseded by the new guide.\n\nCarla locks the shop.\n',
    });
    const retired = (): Link[] => [
      {
        kind: 'standing',
        key: old.id,
        data: {
          record: old.id,
          standing: 'superseded',
          by: guide.id,
          reason: 'It says so.',
          statement: null,
        },
      },
    ];
    const words = wordsOf(page(await pages(retired, [...MAILS, guide, old]), 'emails/people/carla-stein'));
    expect(words).toContain('The flour is ordered on Mondays. Carla knows how.');
    expect(words).toMatch(/Keys.*Carla Stein/s);
    expect(words).not.toMatch(/Present:|as millers count|locks the shop/);
  });
});

const settled = () => [
  decision(of('m2'), 'We agreed on EUR 1.20 instead of EUR 1.45', '1'),
  decision(of('m4'), 'From now on the school gets its bread at 06:30', '2'),
  decision(of('m5'), 'The price of rye flour goes from EUR 0.80 to EUR 0.95 a kilo', '3'),
];

describe('decisions', () => {
  it('are the sentences that settle something, newest first', async () => {
    const all = await pages(settled);
    const words = wordsOf(page(all, 'emails/decisions'));
    const [first, second, third] = ['EUR 1.20 instead', 'From now on the school', 'goes from EUR 0.80'].map(
      (part) => words.indexOf(part),
    );
    expect(first).toBeGreaterThan(-1);
    expect(second).toBeGreaterThan(first as number);
    expect(third).toBeGreaterThan(second as number);
    expect(words).not.toContain('EUR 900.00');
  });
});

it('tells a decision with the list that it announces', async () => {
  const limits = mail(
    'limits',
    '2026-03-21T09:00:00Z',
    'ana',
    ['carla'],
    'Limits',
    'Carla,\n\nfrom today you may approve:\n\n- flour up to EUR 300\n- sugar up to EUR 90\n\nAna',
  );
  const all = await pages(() => [decision(limits, 'from today you may approve:', '1')], [...MAILS, limits]);
  expect(wordsOf(page(all, 'emails/decisions'))).toContain('flour up to EUR 300; sugar up to EUR 90');
});

it('tells the last weeks: what waits on who leaves, and each conversation by its last word', async () => {
  const words = wordsOf(page(await pages((keys) => [promise(keys)]), 'emails/last-weeks'));
  expect(words).toContain('On Ana Ruiz');
  expect(words).toMatch(/Croissants – 20 Mar 2026, Carla Stein: I still have no price list/);
  expect(words).not.toContain('EUR 900.00');
});

it('gives no page to one mail alone that settles nothing, nor to the people of it', async () => {
  const paths = (await pages(settled)).map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith('emails/threads/')).sort()).toEqual([
    expect.stringContaining('croissants'),
    expect.stringContaining('delivery-to-the-school'),
    expect.stringContaining('flour-prices'),
  ]);
});

it('goes on with a long register on pages that follow each other', async () => {
  const many = Array.from({ length: 300 }, (_, index) => {
    const record = of('m1');
    const address = `guest${index}@guests.example`;
    return {
      ...record,
      id: `mail/g${index}`,
      people: [{ name: `Guest ${index}`, address, role: 'from' as const }, ...record.people.slice(1)],
    };
  });
  const all = await pages(() => [], [...MAILS, ...many]);
  const [first, second] = ['emails/by-person', 'emails/by-person-2'].map((path) => page(all, path));
  expect(first && wordsOf(first)).toContain('It goes on here');
  expect(second && wordsOf(second)).not.toContain('It goes on here');
});
