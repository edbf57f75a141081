import type { ThreadCard } from '../../contracts/mailbox.ts';
import type { Rarity, Traits } from './traits.ts';

/** A conversation with what it is told by. */
export interface Told {
  thread: ThreadCard;
  traits: Traits;
  /** Keys of counterparts who wrote or received. */
  present: ReadonlySet<string>;
  /** Keys of counterparts whom its subjects name. */
  about: ReadonlySet<string>;
  /** A stranger sent it under the name of somebody who is known. */
  isPosing: boolean;
  /** Somebody of the business began it. */
  isBegunHere: boolean;
}

/** By what conversations are told to be of one matter. */
export interface Weighing {
  rarity: Rarity;
  isPrivate(counterpart: string): boolean;
  /** Whether somebody's conversations have a word more often than not: their trade, their signature. */
  isUsual(counterpart: string, word: string): boolean;
}
