import type { LoadedHandover } from '../config/load.ts';
import type { AccessContext } from '../contracts/access.ts';
import type { SourceDefinition } from '../contracts/source.ts';
import { openPrivateStore } from '../sources/kit/private-store.ts';
import { findSource } from './discover.ts';
import { optionsOf } from './source-options.ts';

/** Every source of the config with what it needs to look at its access. Throws CONFIG_INVALID at the first that does not fit. */
export async function* accessOf(
  loaded: LoadedHandover,
  signal: AbortSignal,
): AsyncGenerator<{ name: string; source: SourceDefinition; context: AccessContext<unknown> }> {
  for (const { use, name, ...options } of loaded.handover.sources) {
    const source = await findSource(use);
    const context = {
      options: optionsOf(source, name, options),
      baseDirectory: loaded.baseDirectory,
      privateStore: openPrivateStore(),
      signal,
    };
    yield { name, source, context };
  }
}
