/** Whether the text is a day that exists, written `2026-11-20`. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** `1 day`, `12 days`. */
export function showDays(count: number): string {
  return `${count} ${Math.abs(count) === 1 ? 'day' : 'days'}`;
}

/** The median: the middle one, or the mean of the two in the middle, as a decimal (`14.5`). Null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const [lower, upper] = [sorted[sorted.length % 2 === 1 ? half : half - 1], sorted[half]];
  // Halves of whole days are exact in binary.
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}

/** Nearest-rank percentile: the smallest number that at least `share` of them do not exceed. Null of none. */
export function percentile(numbers: readonly number[], share: number): number | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** `3 of 12 (25%)`; whole per cent. */
export function showShare(part: number, whole: number): string {
  return whole === 0 ? '0 of 0' : `${part} of ${whole} (${Math.round((part / whole) * 100)}%)`;
}
