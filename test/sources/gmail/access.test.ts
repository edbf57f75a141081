import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AccessContext, Check } from '../../../src/contracts/access.ts';
import { source } from '../../../src/sources/gmail/index.ts';
import { openPrivateStore } from '../../../src/sources/kit/private-store.ts';
import { writeDesktopClient } from '../../support/google/tokens.ts';
import { Gmail, KIM, SAM } from './support.ts';

const SCOPE = 'https://www.googleapis.com/auth/gmail.readonly';
const gmail = new Gmail();
beforeAll(() => gmail.open());
beforeEach(() => gmail.reset());
afterAll(() => gmail.close());

function access(more: Record<string, unknown> = {}): AccessContext<unknown> {
  return {
    options: source.options.parse(gmail.options(more)),
    baseDirectory: gmail.directory,
    privateStore: openPrivateStore(`${gmail.directory}/private`),
    signal: new AbortController().signal,
  };
}

async function checks(more: Record<string, unknown> = {}): Promise<Check[]> {
  const found: Check[] = [];
  for await (const check of source.check?.(access(more) as never) ?? []) found.push(check);
  return found;
}

describe('the access to Gmail', () => {
  it('is checked mailbox by mailbox, with what each holds', async () => {
    gmail.mailbox(SAM, 3);
    gmail.mailbox(KIM, 1234);
    const found = await checks();
    expect(found.filter(({ state }) => state !== 'ok')).toEqual([]);
    expect(found).toContainEqual({ what: `Gmail of ${SAM}`, state: 'ok', found: '3 messages', remedy: '' });
    expect(found.at(-1)?.found).toBe('1,234 messages');
  });

  it('says which account has no mailbox, and goes on', async () => {
    gmail.mailbox(KIM, 1);
    const found = await checks({ mailboxes: [{ address: SAM }, { address: KIM }] });
    expect(found.find(({ state }) => state === 'missing')).toMatchObject({
      what: `Gmail of ${SAM}`,
      found: expect.stringContaining('no mailbox'),
    });
    expect(found.at(-1)?.found).toBe('1 message');
  });

  it('says where a file of Takeout is not there', async () => {
    gmail.mailbox(SAM, 1);
    const found = await checks({ mailboxes: [{ address: SAM, takeout: 'nowhere.mbox' }] });
    expect(found.at(-1)).toMatchObject({ what: `Takeout of ${SAM}`, state: 'missing' });
  });

  it('asks people for one read-only scope; a service account asks nobody', async () => {
    gmail.mailbox(SAM);
    gmail.mailbox(KIM);
    expect(await source.signIns?.(access() as never)).toEqual([]);
    const client = await writeDesktopClient(gmail.directory);
    const signIns = (await source.signIns?.(access({ credentials: client }) as never)) ?? [];
    expect(signIns.map(({ who, scopes }) => [who, scopes])).toEqual([
      [`${SAM} at Google`, [SCOPE]],
      [`${KIM} at Google`, [SCOPE]],
    ]);
  });
});
