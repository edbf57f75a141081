import { describe, expect, it } from 'vitest';
import { source } from '../../../src/sources/mail/index.ts';
import { pullAll } from '../../support/pull.ts';
import { isShared, sharedPath } from '../../support/shared.ts';

const CORPORA = sharedPath('corpora');

describe.skipIf(!isShared('corpora'))('real mail', () => {
  it('reads every odd message of the MIME corpus', async () => {
    const { records, unreadable } = await pullAll(source, CORPORA, { path: 'mime' });
    const paths = new Set([
      ...records.map((record) => record.path?.split('.eml')[0]),
      ...unreadable.map((item) => item.key.split('.eml')[0]),
    ]);
    expect(paths.size).toBeGreaterThanOrEqual(103);
    expect(unreadable.filter((item) => item.reason.includes('not a readable mail'))).toEqual([]);
    const replaced = records.filter((record) => record.text.includes('\uFFFD')).map((record) => record.path);
    expect(replaced, 'the file itself holds the replacement character').toEqual([
      'error_emails/must_supply_encoding.eml',
    ]);
  });

  it('reads a whole mailbox once each', async () => {
    const { records, unreadable, keys } = await pullAll(source, CORPORA, {
      path: 'mail-skilling/skilling-j.mbox.gz',
    });
    expect(records).toHaveLength(4139);
    expect(new Set(keys).size).toBe(4139);
    expect(unreadable).toEqual([]);
    const undated = records.filter((record) => record.at === null);
    expect(
      undated.filter((record) => !/\n?Date: .* (?:000\d|1979) /.test(record.text)),
      'only the years 0001 and 0002, and that of a clock that was never set',
    ).toEqual([]);
  });
});
