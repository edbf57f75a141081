import { loadNative } from './native.ts';
import type * as RecordCards from './record-cards.ts';
import type { RecordCard } from './record-cards.ts';

/**
 * What a knowledge page shows of a record; null for an id that the store does not know. `page` is the path of the page: when
 * the record says something else of itself, that page must be rendered again.
 */
export async function shownCard(id: string, page: string): Promise<RecordCard | null> {
  const { askedCard } = await loadNative<typeof RecordCards>('src/site/record-cards.ts');
  return askedCard(id, page);
}
