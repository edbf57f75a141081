import type * as OpenModule from '../records/open.ts';
import { handover, paths } from './handover.ts';
import { loadNative } from './native.ts';

type Store = Awaited<ReturnType<typeof OpenModule.openEvidence>>;

let opened: Promise<Store> | undefined;

/** The store of this handover, opened once a build, for reading. */
export function store(): Promise<Store> {
  opened ??= loadNative<typeof OpenModule>('src/records/open.ts').then(({ openEvidence }) =>
    openEvidence(paths.state, handover),
  );
  return opened;
}
