import type { LinkOf, Statement } from '../../contracts/link-kinds.ts';
import { nameOfValue, type Snapshot, valueInForce } from './snapshot.ts';

/** A page as it is now against what it was. Counts are of statements. */
export interface PageChange {
  path: string;
  section: string;
  how: 'new' | 'changed' | 'gone';
  added: number;
  removed: number;
}

/** A value that is another one now, by a record that came or changed since. */
export interface ValueChange {
  link: LinkOf<'value'>;
  /** The statement that held before and is superseded now. */
  before: Statement;
  now: Statement;
}

/** A contradiction that was not there before. */
export interface NewConflict {
  link: LinkOf<'value'>;
  sides: Statement[];
}

export interface Changes {
  pages: PageChange[];
  values: ValueChange[];
  conflicts: NewConflict[];
}

/** What an edition says that the one before did not. `touched`: ids of records that came or changed in between. */
export function compareEditions(
  before: Snapshot,
  now: Snapshot,
  values: readonly LinkOf<'value'>[],
  touched: ReadonlySet<string>,
): Changes {
  return {
    pages: pageChanges(before, now),
    values: values.flatMap((link) => valueChange(link, before, touched) ?? []),
    conflicts: values.flatMap((link) => newConflict(link, before, touched) ?? []),
  };
}

function pageChanges(before: Snapshot, now: Snapshot): PageChange[] {
  const paths = [...new Set([...Object.keys(before.pages), ...Object.keys(now.pages)])].sort();
  return paths.flatMap((path): PageChange[] => {
    const [old, current] = [before.pages[path], now.pages[path]];
    const section = (current ?? old)?.section ?? '';
    const added = without(current?.statements ?? [], old?.statements ?? []);
    const removed = without(old?.statements ?? [], current?.statements ?? []);
    if (old && current && added + removed === 0) return [];
    return [{ path, section, how: !old ? 'new' : !current ? 'gone' : 'changed', added, removed }];
  });
}

/** How many of one list are not in the other, each as often as it stands there. */
function without(list: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of other) left.set(one, (left.get(one) ?? 0) + 1);
  let count = 0;
  for (const one of list) {
    const there = left.get(one) ?? 0;
    if (there > 0) left.set(one, there - 1);
    else count += 1;
  }
  return count;
}

/** Told only where a record brought it: what the program reads otherwise is no news of the business. */
function valueChange(
  link: LinkOf<'value'>,
  before: Snapshot,
  touched: ReadonlySet<string>,
): ValueChange | null {
  const { state, statements } = link.data;
  const now = oldest(
    statements.filter(({ standing, record }) => standing === 'in-force' && touched.has(record)),
  );
  const known = before.values[nameOfValue(link.key)];
  if (state !== 'resolved' || !now || known?.value === valueInForce(link)) return null;
  const others = statements.filter(({ standing, value }) => standing === 'superseded' && value !== now.value);
  const held = known
    ? others.find((one) => valueInForce(asInForce(link, one)) === known.value)
    : newest(others.filter(({ record }) => !touched.has(record)));
  return held ? { link, before: held, now } : null;
}

function asInForce(link: LinkOf<'value'>, statement: Statement): LinkOf<'value'> {
  return { ...link, data: { ...link.data, statements: [{ ...statement, standing: 'in-force' }] } };
}

/** Of several records that bring a value, the first that did. */
function oldest(statements: readonly Statement[]): Statement | undefined {
  return statements.toSorted((one, other) => ((one.at ?? '9') < (other.at ?? '9') ? -1 : 1))[0];
}

function newest(statements: readonly Statement[]): Statement | undefined {
  return statements.toSorted((one, other) => ((one.at ?? '') < (other.at ?? '') ? 1 : -1))[0];
}

function newConflict(
  link: LinkOf<'value'>,
  before: Snapshot,
  touched: ReadonlySet<string>,
): NewConflict | null {
  const { state, statements } = link.data;
  if (state !== 'conflict' || before.values[nameOfValue(link.key)]?.state === 'conflict') return null;
  const sides = statements.filter(({ standing }) => standing === 'conflict');
  return sides.some(({ record }) => touched.has(record)) ? { link, sides } : null;
}
