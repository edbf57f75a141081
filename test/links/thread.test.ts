import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairScore, readBc3 } from '../support/bc3.ts';
import { isShared, sharedPath } from '../support/shared.ts';
import { linksOf, type MailInput, mail } from './mail-support.ts';

async function threadsOf(mails: MailInput[], leaving = 'cora@own.example') {
  const { threads } = await linksOf(mails.map(mail), {
    leaving: { name: 'Cora', addresses: [leaving] },
    domains: ['own.example'],
  });
  return threads;
}
const keys = (threads: { records: string[] }[]) =>
  threads.map(({ records }) => records.map((id) => id.slice('test/'.length))).sort();

describe('threads', () => {
  it('follow reply headers, whatever the subject, and know what answers what', async () => {
    const [one, ...others] = await threadsOf([
      {
        key: 'c',
        subject: 'Something else',
        at: '2026-03-04T09:00:00Z',
        data: { inReplyTo: 'b', references: ['a', 'b'] },
      },
      { key: 'a', subject: 'Rate', at: '2026-03-02T09:00:00Z' },
      { key: 'b', subject: 'Re: Rate', at: '2026-03-03T09:00:00Z', data: { inReplyTo: 'a' } },
    ]);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      subject: 'Rate',
      records: ['test/a', 'test/b', 'test/c'],
      parents: { 'test/b': 'test/a', 'test/c': 'test/b' },
      first: '2026-03-02T09:00:00Z',
      last: '2026-03-04T09:00:00Z',
    });
  });

  it('join answers to a mail that is not there', async () => {
    const threads = await threadsOf([
      { key: 'a', subject: 'Re: Rate', data: { inReplyTo: 'gone' } },
      { key: 'b', subject: 'RE: Rate', data: { references: ['gone'] } },
      { key: 'c', subject: 'Re: Other', data: { inReplyTo: 'gone' } },
    ]);
    expect(keys(threads)).toEqual([['a', 'b'], ['c']]);
  });

  it('follow Gmail where headers are missing', async () => {
    const threads = await threadsOf([
      { key: 'a', subject: 'Hello', data: { gmailThread: '1' } },
      { key: 'b', subject: 'Re: Hello', data: { gmailThread: '1' } },
      { key: 'c', subject: 'Re: Hello', data: { gmailThread: '2' } },
    ]);
    expect(keys(threads)).toEqual([['a', 'b'], ['c']]);
  });

  it('join a reply without headers by subject, people and time, not by subject alone', async () => {
    const base = { subject: 'Harbour lease renewal', from: 'noel@k.example', to: ['cora@own.example'] };
    const reply = { subject: 'AW: Harbour lease renewal', from: 'cora@own.example', to: ['noel@k.example'] };
    expect(
      keys(
        await threadsOf([
          { key: 'a', ...base },
          { key: 'b', ...reply, at: '2026-03-05T09:00:00Z' },
        ]),
      ),
    ).toEqual([['a', 'b']]);
    expect(
      keys(
        await threadsOf([
          { key: 'a', ...base },
          { key: 'b', ...reply, to: ['else@z.example'] },
        ]),
      ),
    ).toEqual([['a'], ['b']]);
    expect(
      keys(
        await threadsOf([
          { key: 'a', ...base },
          { key: 'b', ...reply, at: '2026-09-05T09:00:00Z' },
        ]),
      ),
    ).toEqual([['a'], ['b']]);
    expect(
      keys(
        await threadsOf([
          { key: 'a', ...base },
          { key: 'b', ...base, at: '2026-03-05T09:00:00Z' },
        ]),
      ),
    ).toEqual([['a'], ['b']]);
  });

  it.each(['Hello', 'Invoice', '', 'Re:', '2026'])('never join by the subject "%s"', async (subject) => {
    const people = { from: 'noel@k.example', to: ['cora@own.example'] };
    expect(
      keys(
        await threadsOf([
          { key: 'a', ...people, subject },
          { key: 'b', ...people, subject: `Re: ${subject}`, at: '2026-03-03T09:00:00Z' },
        ]),
      ),
    ).toEqual([['a'], ['b']]);
  });

  it('join what quotes an earlier mail, however its lines are broken', async () => {
    const said =
      'Please move the January invoice of the Kestrel account to the new profile before the end of the month, as we agreed with Marcus on the phone last Monday.';
    const threads = await threadsOf([
      { key: 'a', subject: 'Hello', from: 'noel@k.example', to: ['cora@own.example'], body: said },
      {
        key: 'b',
        subject: 'Kestrel',
        from: 'cora@own.example',
        to: ['noel@k.example'],
        at: '2026-03-03T09:00:00Z',
        body: `Done.\n\nOn 2 Mar 2026 09:00, Noel <noel@k.example> wrote:\n> ${said.slice(0, 60)}\n> ${said.slice(60)}`,
      },
    ]);
    expect(keys(threads)).toEqual([['a', 'b']]);
    expect(threads[0]?.parents).toEqual({ 'test/b': 'test/a' });
  });

  it('put a mail that came within another in its thread', async () => {
    const [one] = await threadsOf([
      { key: 'outer', subject: 'Still right?' },
      { key: 'outer/1-x.eml', subject: 'Account', parent: 'outer', at: '2023-01-01T00:00:00Z' },
    ]);
    expect(one?.records).toEqual(['test/outer/1-x.eml', 'test/outer']);
    expect(one?.parents).toEqual({ 'test/outer': 'test/outer/1-x.eml' });
  });

  it('know a changed subject', async () => {
    const people = { from: 'noel@k.example', to: ['cora@own.example', 'm@own.example'] };
    const threads = await threadsOf([
      { key: 'a', ...people, subject: 'Office move plan' },
      { key: 'b', ...people, subject: 'Parking (was: Office move plan)', at: '2026-03-03T09:00:00Z' },
    ]);
    expect(keys(threads)).toEqual([['a', 'b']]);
  });

  it('hold every mail once and have no circle, for any headers', async () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const headers = fc.uniqueArray(
      fc.record({
        key: id,
        inReplyTo: fc.option(id),
        references: fc.array(id),
        gmailThread: fc.option(fc.constantFrom('1', '2')),
        subject: fc.constantFrom('Re: Plan of work', 'Plan of work', 'x'),
      }),
      { selector: ({ key }) => key },
    );
    await fc.assert(
      fc.asyncProperty(headers, async (mails) => {
        const threads = await threadsOf(mails.map(({ key, subject, ...data }) => ({ key, subject, data })));
        expect(threads.flatMap(({ records }) => records).sort()).toEqual(
          mails.map(({ key }) => `test/${key}`).sort(),
        );
        for (const { parents, records } of threads) {
          for (const start of Object.keys(parents)) {
            let at: string | undefined = start;
            for (let step = 0; at !== undefined && step <= mails.length; step += 1) at = parents[at];
            expect(at).toBeUndefined();
            expect(records).toContain(parents[start]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

const CORPUS = sharedPath('corpora/threads-bc3/corpus.xml');

describe.skipIf(!isShared('corpora/threads-bc3'))('the BC3 corpus, without reply headers', () => {
  it('is put in its threads', async () => {
    const { records, threadOf } = readBc3(CORPUS);
    const { threads } = await linksOf(records);
    const found = new Map(
      threads.flatMap(({ records: members }, index) => members.map((id) => [id, String(index)] as const)),
    );
    const score = pairScore(found, threadOf);
    expect(records).toHaveLength(261);
    expect(score.precision).toBeGreaterThan(0.97);
    expect(score.f1).toBeGreaterThan(0.9);
  });
});
