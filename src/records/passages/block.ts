import type { Passage } from '../../contracts/passage.ts';

/** A passage before it has its place in the record. */
export type Block = Omit<Passage, 'record' | 'index'>;
