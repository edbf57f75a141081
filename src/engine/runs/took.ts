import type { Span, Took } from '../../contracts/run.ts';

type Counted = Took['kind'];
const COUNTED: ReadonlySet<string> = new Set<Counted>([
  'stage',
  'source',
  'link',
  'view',
  'agent',
  'publish',
]);

/**
 * How long each part of a run took, in the order in which they began. A view is built by the first agent that asks for
 * it: its time is its own and not that agent's. Parts of one name are one.
 */
export function tookOf(spans: readonly Span[]): Took[] {
  const inViews = new Map<string, number>();
  for (const { kind, parent, start, end } of spans)
    if (kind === 'view' && parent !== null) inViews.set(parent, (inViews.get(parent) ?? 0) + end - start);
  const parts = new Map<string, Took & { exact: number }>();
  for (const { id, kind, name, start, end, error } of spans) {
    if (!isCounted(kind)) continue;
    const own = end - start - (kind === 'stage' ? 0 : (inViews.get(id) ?? 0));
    const known = parts.get(`${kind} ${name}`) ?? { kind, name, ms: 0, error: null, exact: 0 };
    parts.set(`${kind} ${name}`, {
      ...known,
      exact: known.exact + Math.max(0, own),
      error: known.error ?? error,
    });
  }
  return [...parts.values()].map(({ exact, ...part }) => ({ ...part, ms: Math.round(exact) }));
}

function isCounted(kind: Span['kind']): kind is Counted {
  return COUNTED.has(kind);
}
