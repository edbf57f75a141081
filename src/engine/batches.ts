/** Records are worked on together up to so many, and up to so many UTF-16 units of text. */
const MOST_RECORDS = 100;
const MOST_TEXT = 500_000;

/** Divides items into batches by count and size; one that is larger than a batch is a batch of its own. In order. */
export async function* batchesBySize<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  sizeOf: (item: Item) => number,
): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  let size = 0;
  for await (const item of items) {
    const own = sizeOf(item);
    if (batch.length > 0 && (batch.length >= MOST_RECORDS || size + own > MOST_TEXT)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(item);
    size += own;
  }
  if (batch.length > 0) yield batch;
}
