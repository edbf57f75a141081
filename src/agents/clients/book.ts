import type { Evidence } from '../../contracts/evidence.ts';
import type { Link } from '../../contracts/link.ts';
import type { Matters } from '../../contracts/matters.ts';
import type { Parties } from '../../contracts/parties.ts';
import type { Writer } from '../../contracts/writer.ts';
import type { MailPages } from '../kit/mail-lines.ts';

/** Everything that the pages of this agent are made from. */
export interface Book extends MailPages {
  evidence: Evidence;
  parties: Parties;
  values: readonly Link<'value'>[];
  writer: Writer;
  matters: Matters;
  /** Paths of pages about matters, by key. */
  matterPaths: ReadonlyMap<string, string>;
  /** Paths of pages that will be written, by key of the party. */
  paths: ReadonlyMap<string, string>;
}
