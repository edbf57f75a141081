import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { digestOf, stableJson } from '../../common/digest.ts';
import type { PageSummary } from '../../contracts/agent.ts';
import type { Span } from '../../contracts/run.ts';
import type { Task, TaskError, TaskStore } from '../../contracts/task.ts';
import type { WordingNote } from '../../contracts/wording.ts';
import type { ErrorName } from '../../errors/catalogue.ts';
import { BatonError } from '../../errors/error.ts';
import type { ComposedPage } from '../../publish/compose.ts';
import { adoptSpans, noteSpan, now } from '../telemetry/spans.ts';
import type { EvidenceDigests } from './evidence-digests.ts';
import { type AgentLane, Lane } from './lane.ts';
import { AGENT_CONTRACT, type AgentOrder, type LaneData, type PageMade } from './messages.ts';
import { AgentPages, summaryOf } from './pages.ts';
import { answersNow, type Trace, traceSchema } from './traced-evidence.ts';
import { type AgentPlace, Turns } from './turns.ts';

export interface Supervision {
  store: TaskStore;
  digests: EvidenceDigests;
  lane: LaneData;
  /** Digest of the code that decides what pages say, and of the config. */
  program: string;
  limits: { agentMinutes: number; attempts: number; sideBySide?: number | undefined };
  /** Of the pages of one agent those that are published now, each in the version that is: others may know no other. */
  pass(pages: readonly ComposedPage[]): Promise<ComposedPage[]>;
  step(progress: { done: number; total: number | null; label: string }): void;
  /** Where agents work whose pages a model words; null where it words none of a section. */
  askingLane(section: string): AgentLane | null;
  signal: AbortSignal;
}

export interface Failed {
  agent: string;
  error: TaskError;
  /** It failed before, and was not tried now. */
  before: boolean;
  stack: string;
}

export interface Supervised {
  /** Those that passed, in order of the agents. */
  pages: ComposedPage[];
  failed: Failed[];
  /** Paths of the pages that were composed now; the others came out as they had. */
  composed: string[];
  /** Agents that had nothing new to read. */
  unchanged: string[];
  /** What became of the sentences that a model worded, by the pages of the agents that ran. */
  worded: Map<string, readonly WordingNote[]>;
  /** Some question to a model is still to be answered. */
  unanswered: boolean;
}

/** Megabytes of JavaScript heap that a lane may use: it only ends what would never end. */
const HEAP = 2048;
/** Milliseconds before a second try; each later one waits four times as long. */
const BACKOFF = 500;
/** Of fewer records, a second thread takes longer to start than to work. */
const FEW = 500;
/** Agents that wait for a model at the same time. */
const ASKING = 5;

/**
 * Runs agents side by side, those of the last phase after all others. One whose evidence is as it was is not run; one
 * that fails, hangs, answers nonsense or runs out of time or memory is tried again where that can help, and is a dead
 * letter otherwise. What comes of it depends on neither their order nor their number. For the one run that holds the
 * workspace's lock: what a run that was killed had begun is begun again at once.
 */
export async function superviseAgents(
  places: readonly AgentPlace[],
  context: Supervision,
): Promise<Supervised> {
  const few = (await context.digests.size()) < FEW;
  const width = context.limits.sideBySide ?? (few ? 1 : availableParallelism());
  await context.store.giveBack('agent', new Date().toISOString());
  const supervisor = new Supervisor(context, width);
  try {
    return await supervisor.run(places);
  } finally {
    await supervisor.close();
  }
}

interface Done {
  pages: ComposedPage[];
  /** Null where the agent did not run. */
  composed: string[] | null;
  worded: Map<string, readonly WordingNote[]>;
  final: boolean;
}

type Made = Done | { failed: Failed };

class Supervisor {
  readonly #context: Supervision;
  readonly #pages: AgentPages;
  readonly #lanes: Lane[];
  /** Paths of all pages that agents made, published or not. */
  readonly #taken = new Set<string>();

  constructor(context: Supervision, width: number) {
    this.#context = context;
    this.#pages = new AgentPages(context.store);
    this.#lanes = Array.from({ length: width }, () => new Lane(context.lane, HEAP));
  }

  async run(places: readonly AgentPlace[]): Promise<Supervised> {
    const result: Supervised = {
      pages: [],
      failed: [],
      composed: [],
      unchanged: [],
      worded: new Map(),
      unanswered: false,
    };
    const first = places.filter(({ agent }) => agent.phase === 'section');
    const waiting = first.filter((place) => this.#askingLane(place) !== null);
    const turns = new Turns(first.filter((place) => !waiting.includes(place)));
    const made = new Map<string, Made>();
    const working = this.#lanes.map(async (lane) => {
      for (let place = turns.next(lane); place; place = turns.next(lane))
        made.set(place.agent.name, await this.#agent(place, lane, []));
    });
    const asking = Array.from({ length: ASKING }, async () => {
      for (let place = waiting.shift(); place; place = waiting.shift()) {
        const lane = this.#askingLane(place);
        if (lane) made.set(place.agent.name, await this.#agent(place, lane, []));
      }
    });
    await Promise.all([...working, ...asking]);
    for (const place of first) await this.#take(place, made.get(place.agent.name), result);
    const [lane] = [...this.#lanes].sort((one, other) => other.views.length - one.views.length);
    for (const place of places.filter(({ agent }) => agent.phase === 'last')) {
      const summaries = result.pages.map(summaryOf);
      const own = this.#askingLane(place) ?? lane;
      if (own) await this.#take(place, await this.#agent(place, own, summaries), result);
    }
    await this.#pages.forgetOthers(new Set(places.map(({ agent }) => agent.name)));
    return result;
  }

  #askingLane({ agent }: AgentPlace): AgentLane | null {
    return this.#context.askingLane(agent.sections[0]?.id ?? agent.name);
  }

  async close(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }

  /** Adds what an agent made; a path that an earlier one has is a fault of the later. */
  async #take({ agent }: AgentPlace, made: Made | undefined, result: Supervised): Promise<void> {
    if (!made) return;
    if ('failed' in made) {
      result.failed.push(made.failed);
      return;
    }
    const twice = made.pages.find(({ path }) => this.#taken.has(path));
    if (twice) {
      const error = new BatonError('AGENT_CONTRACT', `Two agents write the page "${twice.path}".`).toData();
      const now = new Date().toISOString();
      await this.#context.store.fail(
        { kind: 'agent', subject: agent.name },
        error,
        { started: now, now },
        'dead',
      );
      result.failed.push({ agent: agent.name, error, before: false, stack: '' });
      return;
    }
    for (const { path } of made.pages) this.#taken.add(path);
    for (const page of await this.#context.pass(made.pages)) result.pages.push(page);
    if (made.composed === null) result.unchanged.push(agent.name);
    else result.composed.push(...made.composed);
    for (const [path, notes] of made.worded) result.worded.set(path, notes);
    if (!made.final) result.unanswered = true;
  }

  async #agent(place: AgentPlace, lane: AgentLane, summaries: readonly PageSummary[]): Promise<Made> {
    const { store, limits } = this.#context;
    const { agent } = place;
    const name = { kind: 'agent', subject: agent.name } as const;
    const before = await store.find(name);
    const base = [this.#context.program, agent.name, String(agent.version), stableJson(summaries)];
    const key = await this.#key(base, before);
    const known = before?.key === key && before.state === 'done' ? await this.#pages.of(before) : null;
    if (known) return { pages: known, composed: null, worded: new Map(), final: true };
    for (;;) {
      const started = new Date().toISOString();
      const lease = new Date(Date.now() + limits.agentMinutes * 60_000 + 60_000).toISOString();
      const taken = await store.take({ ...name, key }, { now: started, lease }, before?.state === 'done');
      if (!taken) return { failed: givenUp(agent.name, before) };
      const result = await this.#tried(place, lane, summaries, started, base);
      if (!('error' in result)) return result;
      if (result.system) throw new BatonError(result.error.name as ErrorName, result.error.message);
      const again = result.error.retryable && taken.attempts < limits.attempts;
      const time = { started, now: new Date().toISOString() };
      await store.fail(name, result.error, time, again ? 'waiting' : 'dead');
      if (!again)
        return { failed: { agent: agent.name, error: result.error, before: false, stack: result.stack } };
      await wait(BACKOFF * 4 ** (taken.attempts - 1), null, { signal: this.#context.signal });
    }
  }

  /** One try: the pages, kept, or why there are none. */
  async #tried(
    { agent, module }: AgentPlace,
    lane: AgentLane,
    summaries: readonly PageSummary[],
    started: string,
    base: readonly string[],
  ): Promise<Done | { error: TaskError; system: boolean; stack: string }> {
    const { limits, signal } = this.#context;
    const before = await this.#pages.known(agent.name);
    const made = new Map<string, Omit<PageMade, 'path'>>();
    const order: AgentOrder = {
      contract: AGENT_CONTRACT,
      module: module.href,
      pages: summaries,
      known: Object.fromEntries([...before].map(([path, { key }]) => [path, key])),
    };
    const began = now();
    const spans: Span[] = [];
    const result = await lane.run(
      order,
      {
        made: ({ path, ...page }) => made.set(path, page),
        step: this.#context.step,
        timed: (parts) => spans.push(...parts),
      },
      limits.agentMinutes * 60_000,
      signal,
    );
    if (spans.length > 0) adoptSpans(spans);
    else
      noteSpan('agent', agent.name, {
        start: began,
        end: now(),
        error: 'error' in result ? result.error.name : null,
      });
    if ('error' in result) return result;
    const { pages, composed } = this.#pages.whole(result.outcome, made, before);
    const { final, trace } = result.outcome;
    // What is still to be answered is asked again the next time; what was answered is not.
    const key = final ? keyOf(base, trace) : '';
    await this.#pages.keep(agent.name, key, result.outcome, made, {
      started,
      now: new Date().toISOString(),
      took: Math.round(now() - began),
    });
    const worded = new Map([...made].map(([path, { notes }]) => [path, notes]));
    return { pages, composed, worded, final };
  }

  /** By what it read the last time, as it is now; by all there is where that is not known. */
  async #key(base: readonly string[], before: Task | null): Promise<string> {
    const trace = before?.input ? traceSchema.safeParse(JSON.parse(before.input)) : null;
    if (!trace?.success) return digestOf(...base, await this.#context.digests.all());
    return keyOf(base, await answersNow(trace.data, this.#context.digests));
  }
}

function keyOf(base: readonly string[], trace: Trace): string {
  return digestOf(...base, stableJson(trace));
}

function givenUp(agent: string, before: Task | null): Failed {
  const error = before?.error ?? new BatonError('AGENT_FAILED', 'Another run works on it.').toData();
  return { agent, error, before: true, stack: '' };
}
