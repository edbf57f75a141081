/** Windows counts time in tenths of microseconds since 1601. */
export function fileTime(low: number, high: number): Date | null {
  const date = new Date(Number((BigInt(high) * 0x1_0000_0000n + BigInt(low)) / 10_000n) - 11_644_473_600_000);
  return Number.isNaN(date.getTime()) ? null : date;
}
