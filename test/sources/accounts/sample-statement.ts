/** A file as a bank writes it, and what must come of it. */
export interface SampleStatement {
  /** Country and bank, or form, whose layout it has. */
  name: string;
  text: string;
  /** Day, amount with its sign, currency and balance of each entry, `-` for what is not told; none where it must be asked. */
  rows: readonly string[];
  options?: Record<string, unknown>;
}
