import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BatonError } from '../../../src/errors/error.ts';
import { source } from '../../../src/sources/xero/index.ts';
import type { Internet } from '../internet.ts';
import { type Pulled, pullAll } from '../pull.ts';
import { FakeXero } from './fake.ts';
import { writeKey } from './sample.ts';
import { smallBooks } from './small.ts';

/** A fake with small books, and a folder with its key file. */
export interface Place {
  xero: FakeXero;
  directory: string;
  /** To the end, or to the event of number `most`. */
  pull(before?: Pulled | null, options?: Record<string, unknown>, most?: number): Promise<Pulled>;
  /** What the pull throws, and what it had said until then. */
  failing(before?: Pulled | null, options?: Record<string, unknown>): Promise<BatonError>;
  remove(): Promise<void>;
}

export async function openPlace(internet: Internet): Promise<Place> {
  const directory = await mkdtemp(path.join(tmpdir(), 'baton-xero-'));
  await writeKey(directory);
  const xero = new FakeXero();
  xero.lists = smallBooks();
  xero.serve(internet.hosts);
  internet.hosts.reset();
  const pull: Place['pull'] = (before = null, options = {}, most) =>
    pullAll(
      source,
      directory,
      { credentials: 'xero.json', ...options },
      before,
      most === undefined ? {} : { most },
    );
  return {
    xero,
    directory,
    pull,
    failing: (before, options) =>
      pull(before, options).then(
        () => {
          throw new Error('the pull went through');
        },
        (thrown: unknown) => thrown as BatonError,
      ),
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}
