import { z } from 'zod';
import { extractiveWriter } from '../../agents/extractive-writer.ts';
import { type SectionWording, writerOf } from '../../agents/wording/section-wording.ts';
import { digestOf, stableJson } from '../../common/digest.ts';
import { type AgentDefinition, type PageSummary, pageDraftSchema } from '../../contracts/agent.ts';
import type { CheckedPageDraft } from '../../contracts/draft.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { ViewDefinition } from '../../contracts/view.ts';
import type { Writer } from '../../contracts/writer.ts';
import { BatonError } from '../../errors/error.ts';
import { answered } from '../../publish/answered.ts';
import { composePage } from '../../publish/compose.ts';
import { corrections } from '../../records/corrections.ts';
import { restrictedEvidence } from '../restricted-evidence.ts';
import { notePage, timedDrafts } from '../telemetry/page-spans.ts';
import { BuiltViews } from '../views.ts';
import type { EvidenceDigests } from './evidence-digests.ts';
import { AGENT_CONTRACT, type AgentOutcome, type PageMade } from './messages.ts';
import { Reads, TracedEvidence, traceOf } from './traced-evidence.ts';

export interface AgentWork {
  agent: AgentDefinition;
  pages: readonly PageSummary[];
  /** Path of a page → key that it was composed with. */
  known: { readonly [path: string]: string };
  /** What words its pages. */
  wording: SectionWording;
  signal: AbortSignal;
  made(page: PageMade): void;
  step(progress: { done: number; total: number | null; label: string }): void;
}

/** Where agents work: the evidence of one run with what is computed of it once. */
export class Workshop {
  readonly #evidence: Evidence;
  readonly #digests: EvidenceDigests;
  readonly #views: BuiltViews;

  constructor(evidence: Evidence, digests: EvidenceDigests, views: readonly ViewDefinition[]) {
    this.#evidence = evidence;
    this.#digests = digests;
    this.#views = new BuiltViews(evidence, views);
  }

  /** Runs an agent to its end. Throws what the agent throws, and AGENT_CONTRACT where what it wrote does not fit. */
  async run({ agent, pages, known, wording, signal, made, step }: AgentWork): Promise<AgentOutcome> {
    const traced = new TracedEvidence(this.#evidence);
    const used = new Set<string>();
    const told = await corrections(traced);
    const paths = new Set<string>();
    let noted = 0;
    const drafts = agent.compose({
      evidence: restrictedEvidence(traced, agent),
      view: (name) => {
        if (!agent.reads.views.includes(name))
          throw new BatonError(
            'DEFINITION_INVALID',
            `The agent "${agent.name}" asks for the view "${name}" and does not list it in "reads".`,
          );
        used.add(name);
        return this.#views.view(name);
      },
      writer: wording.writer,
      signal,
      pages: agent.phase === 'last' ? pages : [],
      report: ({ done, total, label }) => step({ done, total, label: `${agent.name}: ${label}` }),
    });
    for await (const timed of timedDrafts(drafts)) {
      const { draft } = timed;
      signal.throwIfAborted();
      const checked = checkedDraft(draft, agent);
      if (paths.has(checked.path))
        throw new BatonError('AGENT_CONTRACT', `It wrote two pages with the path ${checked.path}.`);
      paths.add(checked.path);
      const finished = await wording.finish(answered(checked, told));
      const writer = writerOf(finished);
      const key = await this.#pageKey(finished, agent, writer);
      const same = known[checked.path] === key;
      const composed = same ? null : await composePage(finished, { evidence: this.#evidence, agent, writer });
      const notes = wording.notes.slice(noted);
      noted = wording.notes.length;
      notePage({ ...timed, draft: checked }, composed?.page.citations.length ?? 0);
      made({ path: checked.path, key, composed, notes });
      step({ done: paths.size, total: null, label: `${agent.name}: ${checked.path}` });
    }
    const reads = new Reads();
    reads.add(traced.reads);
    for (const name of used) reads.add(this.#views.readsOf(name));
    return {
      contract: AGENT_CONTRACT,
      trace: await traceOf(reads, this.#digests),
      views: this.#views.built(),
      paths: [...paths],
      final: !wording.unanswered,
    };
  }

  /** Of everything that decides what a draft becomes: itself, who wrote it, and the records that it cites with their flags. */
  async #pageKey(
    draft: CheckedPageDraft,
    { name, version }: AgentDefinition,
    writer: Pick<Writer, 'name' | 'model'>,
  ): Promise<string> {
    const cited = [...recordsIn(draft)].sort();
    const states = await Promise.all(cited.map((id) => this.#digests.record(id)));
    const who = [name, String(version), writer.name, String(extractiveWriter.version), writer.model ?? ''];
    return digestOf(stableJson(draft), ...who, ...states);
  }
}

function checkedDraft(draft: unknown, agent: AgentDefinition): CheckedPageDraft {
  const parsed = pageDraftSchema.safeParse(draft);
  const path = (draft as { path?: unknown } | null)?.path;
  if (!parsed.success)
    throw new BatonError(
      'AGENT_CONTRACT',
      `The page ${typeof path === 'string' ? `"${path}"` : 'without a path'} does not fit the schema of pages: ${z.prettifyError(parsed.error)}`,
    );
  if (!agent.writes.includes(parsed.data.kind))
    throw new BatonError(
      'AGENT_CONTRACT',
      `The page "${parsed.data.path}" is a ${parsed.data.kind}, which the agent does not declare to write.`,
    );
  return parsed.data;
}

/** Ids of the records that a draft names anywhere. */
function recordsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const one of value) recordsIn(one, found);
  else if (value !== null && typeof value === 'object')
    for (const [name, one] of Object.entries(value))
      if (name === 'record' && typeof one === 'string') found.add(one);
      else recordsIn(one, found);
  return found;
}
