import type * as DiscoverModule from '../engine/discover.ts';
import { loadNative } from './native.ts';
import { titleOfName } from './title-of-name.ts';

export interface SectionTitle {
  title: string;
  order: number;
  summary: string;
}

let declared: Promise<Map<string, SectionTitle>> | undefined;

/** The sections that agents declare, by id. Of two that declare the same one, the first by name is heard. */
function declaredSections(): Promise<Map<string, SectionTitle>> {
  declared ??= loadNative<typeof DiscoverModule>('src/engine/discover.ts').then(async ({ findAgents }) => {
    const agents = await findAgents(undefined);
    return new Map(
      agents
        .flatMap(({ sections }) => sections)
        .toReversed()
        .map(({ id, title, order, summary }) => [id, { title, order, summary }]),
    );
  });
  return declared;
}

/** What a section is called and where it stands; one that no agent declares comes last, under its own name. */
export async function sectionTitle(id: string): Promise<SectionTitle> {
  return (
    (await declaredSections()).get(id) ?? {
      title: titleOfName(id),
      order: Number.MAX_SAFE_INTEGER,
      summary: '',
    }
  );
}
