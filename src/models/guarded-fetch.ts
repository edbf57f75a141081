/** Bytes: more than any answer within a limit of tokens has. */
const MOST_BYTES = 8_000_000;

/**
 * Fetch for questions that hold text of records: it follows no redirect, which would hand them to somebody the owner did
 * not name, and ends an answer that does not end by itself.
 */
export const guardedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: 'error' });
  if (!response.body) return response;
  let bytes = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes > MOST_BYTES) controller.error(new Error('The answer is too long.'));
        else controller.enqueue(chunk);
      },
    }),
  );
  return new Response(counted, response);
};
