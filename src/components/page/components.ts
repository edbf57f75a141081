import type { ComponentName } from '../../publish/components.ts';
import Cite from './cite.astro';
import Computed from './computed.astro';
import Conflict from './conflict.astro';
import DataTable from './data-table.astro';
import Diagram from './diagram.astro';
import Flagged from './flagged.astro';
import HeadCell from './head-cell.astro';
import Link from './link.astro';
import Notice from './notice.astro';
import Question from './question.astro';
import Quotation from './quotation.astro';
import RecordLink from './record-link.astro';
import Side from './side.astro';
import SourceCode from './source-code.astro';

/** What the names in a page's MDX mean: the closed list that publish checks, and Markdown's own tables and links. */
export const pageComponents = {
  Cite,
  Computed,
  Conflict,
  Diagram,
  Flagged,
  Notice,
  Question,
  Quotation,
  RecordLink,
  Side,
  SourceCode,
  table: DataTable,
  th: HeadCell,
  a: Link,
} satisfies Record<ComponentName | 'table' | 'th' | 'a', unknown>;
