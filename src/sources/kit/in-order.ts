/**
 * Works on several items at a time and yields the results in the order of the items, so that what is written does
 * not depend on which answer comes first. At most `width` items are under way or waiting to be taken. When one
 * fails, those before it are yielded and then its error is thrown; the others are waited for, not used.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const waiting: Promise<Result>[] = [];
  try {
    for await (const item of items) {
      const started = work(item);
      // Its error is thrown when its turn comes; until then it must not count as unhandled.
      started.catch(() => undefined);
      waiting.push(started);
      if (waiting.length >= width) yield await (waiting.shift() as Promise<Result>);
    }
    for (let next = waiting.shift(); next; next = waiting.shift()) yield await next;
  } finally {
    await Promise.allSettled(waiting);
  }
}
