/** Whether a stack, a string or an array grew beyond what there can be, also where a reader gave it another name. */
export function overflowed(thrown: unknown): boolean {
  for (let error = thrown, depth = 0; error instanceof Error && depth < 10; error = error.cause, depth++)
    if (error instanceof RangeError) return true;
  return false;
}
