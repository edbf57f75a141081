import { setTimeout as wait } from 'node:timers/promises';
import { sectionWording } from '../../agents/wording/section-wording.ts';
import type { AgentDefinition } from '../../contracts/agent.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { Models } from '../../contracts/model.ts';
import { SpanRecorder } from '../telemetry/spans.ts';
import type { Workshop } from './agent-work.ts';
import { failureOf, timedOut } from './failure.ts';
import type { AgentLane, LaneListener, LaneResult } from './lane.ts';
import type { AgentOrder } from './messages.ts';

/** Milliseconds that an agent has to end by itself once it was told to. */
const GRACE = 2000;

/**
 * Where agents work whose pages a language model words: they wait for answers more than they compute, and the answers are
 * kept by the thread that holds the store. One that never gives the event loop a turn is not ended here.
 */
export class AskingLane implements AgentLane {
  readonly views: readonly string[] = [];
  readonly #workshop: Workshop;
  readonly #evidence: Evidence;
  readonly #models: Models;

  constructor(workshop: Workshop, evidence: Evidence, models: Models) {
    this.#workshop = workshop;
    this.#evidence = evidence;
    this.#models = models;
  }

  async run(
    { module, pages, known }: AgentOrder,
    { made, step, timed }: LaneListener,
    milliseconds: number,
    signal: AbortSignal,
  ): Promise<LaneResult> {
    signal.throwIfAborted();
    const { agent } = (await import(module)) as { agent: AgentDefinition };
    const late = AbortSignal.timeout(milliseconds);
    const stop = AbortSignal.any([signal, late]);
    const section = agent.sections[0]?.id ?? agent.name;
    const recorder = new SpanRecorder({ fine: true });
    const wording = sectionWording(this.#models, section, this.#evidence, stop);
    const work = recorder
      .run('agent', agent.name, () =>
        this.#workshop.run({ agent, pages, known, wording, signal: stop, made, step }),
      )
      .then(
        (outcome): LaneResult => ({ outcome }),
        (thrown: unknown): LaneResult => resultOf(thrown),
      )
      .finally(() => timed(recorder.spans()));
    const over = new AbortController();
    const tooLate = wait(milliseconds + GRACE, null, { signal: over.signal }).catch(() => null);
    const result = await Promise.race([work, tooLate]);
    over.abort();
    signal.throwIfAborted();
    if (result && !(late.aborted && 'error' in result)) return result;
    return timedOut(milliseconds);
  }

  async close(): Promise<void> {
    // What is under way ends with the run's signal.
  }
}

function resultOf(thrown: unknown): LaneResult {
  const { system, stack, ...error } = failureOf(thrown);
  return { error, system, stack };
}
