import { z } from 'zod';
import { BatonError } from '../../errors/error.ts';
import { inOrder } from '../kit/in-order.ts';
import { type LISTS, PAGE_SIZE } from './client.ts';
import { AT_ONCE, type Xero } from './xero.ts';

const countField = z.coerce.number().int().nonnegative().nullish().catch(null);

const paginationSchema = z
  .object({ pageCount: countField, itemCount: countField, pageSize: countField })
  .nullish()
  .catch(null);

export interface ListPage {
  objects: unknown[];
  page: number;
  /** Null where Xero does not say. */
  pages: number | null;
  items: number | null;
}

/**
 * A list page by page, as many as Xero says there are: page 1 tells. Where it does not say, a page that is not full
 * is the last. Throws SERVICE_FAILED where an answer holds no list.
 */
export async function* readPages(
  xero: Xero,
  list: keyof typeof LISTS,
  since: Date | undefined,
): AsyncGenerator<ListPage> {
  const first = await readPage(xero, list, since, 1);
  yield first;
  if (first.pages !== null) {
    const rest = Array.from({ length: Math.max(0, first.pages - 1) }, (_, index) => index + 2);
    yield* inOrder(rest, AT_ONCE, (page) => readPage(xero, list, since, page));
    return;
  }
  for (let page = 2, last = first; last.objects.length >= PAGE_SIZE; page += 1) {
    last = await readPage(xero, list, since, page);
    yield last;
  }
}

async function readPage(
  xero: Xero,
  list: keyof typeof LISTS,
  since: Date | undefined,
  page: number,
): Promise<ListPage> {
  const answered = await xero.page(list, { page, since });
  // Nothing has changed, which only answers a question for changes.
  if (answered === null && since !== undefined) return { objects: [], page, pages: 1, items: 0 };
  const parsed = z
    .object({ pagination: paginationSchema, [list]: z.array(z.unknown()) })
    .safeParse(answered?.answer);
  if (!parsed.success) throw new BatonError('SERVICE_FAILED', `Xero answered without a list of ${list}.`);
  const { pagination } = parsed.data as { pagination: z.infer<typeof paginationSchema> };
  return {
    objects: (parsed.data as Record<string, unknown[]>)[list] ?? [],
    page,
    pages: pagination?.pageCount ?? null,
    items: pagination?.itemCount ?? null,
  };
}
