import type { Quotation } from '../../contracts/writer.ts';
import { cellsOf } from '../kit/claims.ts';
import type { LibraryDocument, Statement } from '../kit/library.ts';

/** A system of the business, as its tables and documents speak of it. */
export interface System {
  name: string;
  pattern: RegExp;
  rows: { columns: string[]; row: Quotation }[];
  mentions: Statement[];
}

/** Heads of the column that names a system, and of columns that a table of systems has beside it. */
const NAME_COLUMN =
  /^(?:system|tool|application|app|software|service|platform|site|account|saas)s?(?: name)?$/i;
const OTHER_COLUMNS =
  /\b(?:purpose|used for|use|what for|owner|admin|administrator|access|grants?|log-?in|url|licen[cs]e|plan|cost|contact|backup|vendor|notes?)\b/i;

/** Collects systems from tables whose heads say that they list systems. */
export class SystemRegister {
  private readonly byName = new Map<string, System>();

  readTables({ statements }: LibraryDocument): void {
    for (const statement of statements) {
      const columns = [...(statement.columns ?? [])].map((column) => column.trim());
      const at = columns.findIndex((column) => NAME_COLUMN.test(column));
      if (
        statement.role !== 'row' ||
        at < 0 ||
        !columns.some((column, index) => index !== at && OTHER_COLUMNS.test(column))
      )
        continue;
      const name = cellsOf(statement.quote, statement.start)[at]?.text ?? '';
      if (name.length < 2 || name.length > 60 || !/\p{L}/u.test(name)) continue;
      this.add(name, columns, statement);
    }
  }

  private add(name: string, columns: string[], row: Quotation): void {
    const key = name.toLowerCase();
    const known = this.byName.get(key);
    if (known) known.rows.push({ columns, row });
    else this.byName.set(key, { name, pattern: namePattern(name), rows: [{ columns, row }], mentions: [] });
  }

  systems(): System[] {
    return [...this.byName.values()].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  }
}

/** The name without what stands in brackets, as whole words. */
function namePattern(name: string): RegExp {
  const core = name.replaceAll(/\s*\([^)]*\)/g, '').trim() || name;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${core.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'iu',
  );
}
