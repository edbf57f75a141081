import { type AgentContext, type AgentDefinition, defineAgent } from '../../contracts/agent.ts';
import type { PageDraft } from '../../contracts/draft.ts';
import type { FindingKind } from '../../contracts/finding-kinds.ts';
import type { ShelfId } from '../../contracts/library.ts';
import type { LinkKind } from '../../contracts/link-kinds.ts';
import type { ViewName } from '../../contracts/view.ts';
import type { PageSpec } from './page-spec.ts';
import { SECTIONS } from './sections.ts';
import { specPages } from './spec-pages.ts';

/** A section of the handover: its pages as data, and those that must be computed. */
export interface SectionDefinition {
  section: ShelfId;
  version: number;
  summary: string;
  specs: readonly PageSpec[];
  /** Kinds of the computed pages. */
  writes?: readonly PageDraft['kind'][];
  /** Beside values and the library, which every section reads. */
  reads?: {
    findings?: readonly FindingKind[];
    links?: readonly LinkKind[];
    views?: readonly ViewName[];
  };
  /** Pages that are computed or drawn; they come before those of the specs. */
  computed?(context: AgentContext): AsyncIterable<PageDraft>;
}

/** The agent of a section. */
export function defineSection(definition: SectionDefinition): AgentDefinition {
  const { section, specs, writes = [], reads = {}, computed } = definition;
  return defineAgent({
    name: section,
    version: definition.version,
    summary: definition.summary,
    sections: [SECTIONS[section]],
    reads: {
      findings: reads.findings ?? [],
      links: [...new Set<LinkKind>(['value', ...(reads.links ?? [])])],
      views: [...new Set<ViewName>(['library', ...(reads.views ?? [])])],
    },
    writes: [...new Set([...specs.map(({ kind }) => kind), ...writes])],
    phase: 'section',
    async *compose(context) {
      if (computed) yield* computed(context);
      yield* specPages(section, specs, context);
    },
  });
}
