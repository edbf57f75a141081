import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { type Span, type SpanAttributes, type SpanKind, spanSchema } from '../../contracts/run.ts';
import { BatonError } from '../../errors/error.ts';

interface Place {
  recorder: SpanRecorder;
  /** Id of the span that is open here. */
  parent: string | null;
}

const here = new AsyncLocalStorage<Place>();

/** Kinds that come by the thousand: recorded only where somebody wants to see each. */
const FINE: ReadonlySet<SpanKind> = new Set(['page', 'step']);

/**
 * Gathers what a run, or a part of it in a thread of its own, spends its time on. Spans are plain data: what another
 * thread recorded is taken in with `adopt`.
 */
export class SpanRecorder {
  readonly #spans: Span[] = [];
  readonly #fine: boolean;

  /** `fine`: pages and their steps are recorded too. */
  constructor({ fine }: { fine: boolean }) {
    this.#fine = fine;
  }

  /** Runs some work as the outermost span. */
  run<Result>(kind: SpanKind, name: string, work: () => Promise<Result>): Promise<Result> {
    return here.run({ recorder: this, parent: null }, () => inSpan(kind, name, work));
  }

  wants(kind: SpanKind): boolean {
    return this.#fine || !FINE.has(kind);
  }

  /** Takes a finished span. One that names anything but the program's own words loses its name, not its time. */
  take(span: Span): void {
    const checked = spanSchema.safeParse(span);
    this.#spans.push(checked.success ? checked.data : { ...span, name: 'unnamed', attributes: {} });
  }

  /** Spans in the order in which they began. */
  spans(): Span[] {
    return this.#spans.toSorted((one, other) => one.start - other.start || other.end - one.end);
  }
}

/** Some work that is timed where a recorder listens, and merely done where none does. An error of it is noted by its name and thrown on. */
export async function inSpan<Result>(
  kind: SpanKind,
  name: string,
  work: () => Promise<Result>,
  attributes: SpanAttributes = {},
): Promise<Result> {
  const place = here.getStore();
  if (!place?.recorder.wants(kind)) return work();
  const id = newId();
  const start = now();
  let error: string | null = null;
  try {
    return await here.run({ recorder: place.recorder, parent: id }, work);
  } catch (thrown) {
    error = thrown instanceof BatonError ? thrown.name : 'INTERNAL';
    throw thrown;
  } finally {
    place.recorder.take({ id, parent: place.parent, kind, name, start, end: now(), error, attributes });
  }
}

/** Notes work that is over, below the span that is open here. Returns its id, for its own parts. */
export function noteSpan(
  kind: SpanKind,
  name: string,
  {
    start,
    end,
    parent,
    error = null,
  }: { start: number; end: number; parent?: string | null; error?: string | null },
  attributes: SpanAttributes = {},
): string | null {
  const place = here.getStore();
  if (!place?.recorder.wants(kind)) return null;
  const id = newId();
  place.recorder.take({
    id,
    parent: parent ?? place.parent,
    kind,
    name,
    start,
    end,
    error,
    attributes,
  });
  return id;
}

/** A span that others come below until it is ended. */
export interface OpenSpan {
  end(error?: string): void;
}

/**
 * For work that no function encloses: returns what opens spans, one after the other, below the span that is open now.
 * Until one is ended, what begins here comes below it.
 */
export function spansInTurn(): (kind: SpanKind, name: string) => OpenSpan {
  const place = here.getStore();
  const outer = place?.parent ?? null;
  return (kind, name) => {
    if (!place) return { end() {} };
    const id = newId();
    const start = now();
    place.parent = id;
    return {
      end(error) {
        place.parent = outer;
        place.recorder.take({
          id,
          parent: outer,
          kind,
          name,
          start,
          end: now(),
          error: error ?? null,
          attributes: {},
        });
      },
    };
  };
}

/** Takes in spans of another thread or process: those without a parent come below the span that is open here. */
export function adoptSpans(spans: readonly Span[]): void {
  const place = here.getStore();
  if (!place) return;
  for (const span of spans)
    if (place.recorder.wants(span.kind))
      place.recorder.take({ ...span, parent: span.parent ?? place.parent });
}

/** Milliseconds since 1970 by a clock that never steps back. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}

function newId(): string {
  return randomBytes(8).toString('hex');
}
