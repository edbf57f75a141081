import { digestOf } from '../../common/digest.ts';
import { noteSpan, now } from './spans.ts';

/** A draft with the time at which it was asked for and had. */
export interface TimedDraft<Draft> {
  draft: Draft;
  asked: number;
  had: number;
}

/** The drafts of an agent, each with how long the agent took over it. */
export async function* timedDrafts<Draft>(drafts: AsyncIterable<Draft>): AsyncGenerator<TimedDraft<Draft>> {
  let asked = now();
  for await (const draft of drafts) {
    yield { draft, asked, had: now() };
    asked = now();
  }
}

/** Notes a page that is composed: what the agent took over its draft, and the checks over what it states. */
export function notePage(
  { draft, asked, had }: TimedDraft<{ path: string; section: string; kind: string }>,
  statements: number,
): void {
  const end = now();
  const parent = noteSpan(
    'page',
    'page',
    { start: asked, end },
    { page: pageDigest(draft.path), section: draft.section, pageKind: draft.kind, count: statements },
  );
  if (parent === null) return;
  noteSpan('step', 'draft', { start: asked, end: had, parent });
  noteSpan('step', 'check', { start: had, end, parent });
}

/** What a page is called outside of the handover: its path is made of words of records. */
export function pageDigest(path: string): string {
  return digestOf('page', path).slice(0, 16);
}
