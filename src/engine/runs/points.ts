import { digestOf } from '../../common/digest.ts';
import { isWorthSaying, likelihoodOf } from '../../common/likelihood.ts';
import type { LinkOf } from '../../contracts/link-kinds.ts';
import type { PageVersion } from '../../publish/merge.ts';
import { chunks } from '../../records/chunks.ts';
import type { Database, OpenPointRow } from '../../records/tables.ts';

/** Something that is open now, or of which the records say that it no longer is. */
export interface Point {
  kind: OpenPointRow['kind'];
  /** Digest: questions, loops and values are named in words of records. */
  key: string;
  state: 'open' | 'closed';
}

/** Every question of a page, every loop that is listed, and every value that the records contradict each other on. */
export function pointsOf(
  pages: ReadonlyMap<string, PageVersion>,
  loops: readonly LinkOf<'loop'>[],
  values: readonly LinkOf<'value'>[],
): Point[] {
  return [
    ...questionsOf(pages),
    ...loops.flatMap(({ key, data }): Point[] => {
      const closed = data.closedBy !== null;
      if (!closed && !isWorthSaying(likelihoodOf('open-loop', data.score))) return [];
      return [{ kind: 'loop', key: digestOf('loop', key), state: closed ? 'closed' : 'open' }];
    }),
    ...values.map(
      ({ key, data }): Point => ({
        kind: 'conflict',
        key: digestOf('conflict', key),
        state: data.state === 'conflict' ? 'open' : 'closed',
      }),
    ),
  ];
}

/** A register repeats what other pages ask. */
function questionsOf(pages: ReadonlyMap<string, PageVersion>): Point[] {
  return [...pages].flatMap(([path, { page }]) =>
    page.kind === 'questions' || page.generatedBy === null
      ? []
      : page.questions.map(
          ({ slot, text }): Point => ({
            kind: 'question',
            key: `${pageKey(path)}${digestOf(slot, text).slice(0, 16)}`,
            state: 'open',
          }),
        ),
  );
}

/** What the key of a question begins with: its page is known by it. */
export function pageKey(path: string): string {
  return digestOf('page', path).slice(0, 16);
}

/**
 * Brings the register of open points to what is open at an edition. One that is no longer open was closed by the records,
 * is gone with its page or its mail, or was dropped by another version of the program, which is nobody's merit.
 */
export async function notePoints(
  database: Database,
  points: readonly Point[],
  at: { edition: number; pages: ReadonlySet<string>; otherProgram: boolean },
): Promise<void> {
  const nameOf = ({ kind, key }: Pick<Point, 'kind' | 'key'>) => `${kind} ${key}`;
  const now = new Map(points.map((point) => [nameOf(point), point]));
  await database.transaction().execute(async (transaction) => {
    const known = await transaction.selectFrom('open_points').selectAll().execute();
    const change = (row: OpenPointRow, closed: number | null, ending: OpenPointRow['ending']) =>
      transaction
        .updateTable('open_points')
        .set({ closed, ending })
        .where('kind', '=', row.kind)
        .where('key', '=', row.key)
        .execute();
    for (const row of known) {
      const point = now.get(nameOf(row));
      const isOpen = point?.state === 'open';
      if (isOpen && row.closed !== null) await change(row, null, null);
      else if (!isOpen && row.closed === null)
        await change(row, at.edition, at.otherProgram ? 'program' : endingOf(row, point, at.pages));
    }
    const before = new Set(known.map(nameOf));
    const news = [...now.values()]
      .filter((point) => point.state === 'open' && !before.has(nameOf(point)))
      .map(({ kind, key }) => ({ kind, key, opened: at.edition, closed: null, ending: null }));
    for (const part of chunks(news, 200)) await transaction.insertInto('open_points').values(part).execute();
  });
}

/** `pages`: keys of the pages that stand. A contradiction that no record holds any more is settled. */
function endingOf(
  row: OpenPointRow,
  point: Point | undefined,
  pages: ReadonlySet<string>,
): 'closed' | 'gone' {
  if (row.kind === 'question') return pages.has(row.key.slice(0, 16)) ? 'closed' : 'gone';
  return point?.state === 'closed' || row.kind === 'conflict' ? 'closed' : 'gone';
}

/** How many points are open, and how many were closed since the first edition, by kind. */
export async function countPoints(database: Database): Promise<Record<'open' | 'closed', PointCounts>> {
  const rows = await database
    .selectFrom('open_points')
    .select((query) => ['kind', 'ending', query.fn.countAll<number>().as('count')])
    .groupBy(['kind', 'ending'])
    .execute();
  const of = (kind: OpenPointRow['kind'], ending: OpenPointRow['ending']) =>
    rows.find((row) => row.kind === kind && row.ending === ending)?.count ?? 0;
  const counts = (ending: OpenPointRow['ending']): PointCounts => ({
    questions: of('question', ending),
    loops: of('loop', ending),
    conflicts: of('conflict', ending),
  });
  return { open: counts(null), closed: counts('closed') };
}

export interface PointCounts {
  questions: number;
  loops: number;
  conflicts: number;
}
