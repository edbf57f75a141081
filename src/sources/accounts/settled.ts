import type { DateOrder, FileOptions } from './options.ts';

/** What settles a file where its columns do not. */
export type Settled = Pick<FileOptions, 'decimalMark' | 'currency' | 'positive'> & { dateOrder: DateOrder };
