/** What the engine says where a stack, a string, an array or a map would grow beyond what there can be. */
const OVERFLOWS =
  /call stack|invalid (?:string|array|typed array) length|allocation failed|(?:map|set) maximum size|too many properties/i;

/** Whether something grew beyond what there can be, also where a reader gave the error another name. */
export function overflowed(thrown: unknown): boolean {
  for (let error = thrown, depth = 0; error instanceof Error && depth < 10; error = error.cause, depth++)
    if (error instanceof RangeError && OVERFLOWS.test(error.message)) return true;
  return false;
}
