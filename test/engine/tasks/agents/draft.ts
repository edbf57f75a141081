import type { AgentDefinition } from '../../../../src/contracts/agent.ts';
import type { PageDraft } from '../../../../src/contracts/draft.ts';

/** A definition for agents of tests. */
export function described(name: string): Omit<AgentDefinition, 'compose'> {
  return {
    name,
    version: 1,
    summary: 'An agent of a test.',
    sections: [{ id: name, title: name, order: 1, summary: 'Pages of a test.' }],
    reads: { findings: [], links: [], views: [] },
    writes: ['document'],
    phase: 'section',
  };
}

/** A page that quotes the first letters of a record. */
export function quoting(path: string, section: string, record: string, to: number): PageDraft {
  return {
    path,
    section,
    kind: 'document',
    title: path,
    summary: path,
    blocks: [{ type: 'quotation', cite: { record, start: 0, end: to } }],
  };
}
