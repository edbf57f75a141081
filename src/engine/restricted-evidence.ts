import type { AgentDefinition } from '../contracts/agent.ts';
import type { Evidence } from '../contracts/evidence.ts';
import type { FindingKind } from '../contracts/finding-kinds.ts';
import { BatonError } from '../errors/error.ts';

/** Evidence as far as an agent declared that it reads it; asking for more is a fault of the agent. */
export function restrictedEvidence(evidence: Evidence, agent: AgentDefinition): Evidence {
  const refuse = (what: string, kind: string): never => {
    throw new BatonError(
      'DEFINITION_INVALID',
      `The agent "${agent.name}" asks for ${what} of the kind "${kind}" and does not list it in "reads".`,
    );
  };
  return {
    handover: evidence.handover,
    get asOf() {
      return evidence.asOf;
    },
    record: (id) => evidence.record(id),
    records: (filter) => evidence.records(filter),
    passages: (record) => evidence.passages(record),
    search: (words, options) => evidence.search(words, options),
    register: () => evidence.register(),
    flags: (record, start, end) => evidence.flags(record, start, end),
    findings<Kind extends FindingKind>(filter: { kinds?: readonly Kind[]; record?: string } = {}) {
      // Nothing asked for: all that the agent may read, which are then the kinds that its caller may expect.
      const kinds = filter.kinds ?? (agent.reads.findings as readonly Kind[]);
      const unknown = kinds.find((kind) => !agent.reads.findings.includes(kind));
      return unknown ? refuse('findings', unknown) : evidence.findings({ ...filter, kinds });
    },
    links(kind) {
      return agent.reads.links.includes(kind) ? evidence.links(kind) : refuse('links', kind);
    },
  };
}
