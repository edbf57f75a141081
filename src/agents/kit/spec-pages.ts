import type { AgentContext } from '../../contracts/agent.ts';
import type { PageDraft } from '../../contracts/draft.ts';
import type { ShelfId } from '../../contracts/library.ts';
import { composePage } from './compose.ts';
import { type PageSpec, subjectWords } from './page-spec.ts';

/** The pages of a section's specs for which the records have an anchor, in the order of the specs. */
export async function* specPages(
  section: ShelfId,
  specs: readonly PageSpec[],
  { evidence, view, signal, report }: AgentContext,
): AsyncGenerator<PageDraft> {
  const material = {
    section,
    library: await view('library'),
    values: await evidence.links('value'),
    words: await subjectWords(section),
    subjects: specs.map(({ subject }) => subject),
  };
  for (const [index, spec] of specs.entries()) {
    signal.throwIfAborted();
    report({ done: index + 1, total: specs.length, label: spec.title });
    const page = composePage(spec, material);
    if (page) yield page;
  }
}
