import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as OpenModule from '../records/open.ts';
import { handover, paths } from './handover.ts';

type Store = Awaited<ReturnType<typeof OpenModule.openEvidence>>;

let opened: Promise<Store> | undefined;

/**
 * The store of this handover, opened once a build, for reading. Node loads it as it stands, since its drivers do
 * not bear bundling.
 */
export function store(): Promise<Store> {
  opened ??= openStore();
  return opened;
}

async function openStore(): Promise<Store> {
  const file = path.join(process.env['BATON_PROJECT'] ?? process.cwd(), 'src/records/open.ts');
  const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as typeof OpenModule;
  return module.openEvidence(paths.state, handover);
}
