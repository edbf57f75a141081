import { z } from 'zod';
import type { PageSummary } from '../../contracts/agent.ts';
import type { Task, TaskStore } from '../../contracts/task.ts';
import { BatonError } from '../../errors/error.ts';
import type { ComposedPage } from '../../publish/compose.ts';
import { writePageFile } from '../../publish/frontmatter.ts';
import type { AgentOutcome } from './messages.ts';

const outputSchema = z.strictObject({ paths: z.array(z.string()) });

interface Known {
  key: string;
  composed: ComposedPage;
}

/** The pages of agents as they were composed last: each is a task of its own, by its path. */
export class AgentPages {
  readonly #store: TaskStore;
  #all: Promise<ReadonlyMap<string, Known>> | null = null;

  constructor(store: TaskStore) {
    this.#store = store;
  }

  /** All pages of an agent's task, in its order; null where one is no longer kept. */
  async of(task: Task): Promise<ComposedPage[] | null> {
    const output = outputSchema.safeParse(JSON.parse(task.output ?? 'null'));
    if (!output.success) return null;
    const all = await this.#pages();
    const pages = output.data.paths.flatMap((path) => all.get(path)?.composed ?? []);
    return pages.length === output.data.paths.length ? pages : null;
  }

  /** Pages that an agent wrote before, by path, with their keys. */
  async known(agent: string): Promise<Map<string, Known>> {
    const own = [...(await this.#pages())].filter(
      ([, { composed }]) => composed.page.generatedBy?.agent === agent,
    );
    return new Map(own);
  }

  /** What is known of the pages of all other agents, by path. */
  async summaries(agent: string): Promise<PageSummary[]> {
    return [...(await this.#pages()).values()]
      .map(({ composed }) => composed)
      .filter(({ page }) => page.generatedBy?.agent !== agent)
      .map(summaryOf);
  }

  /** What an agent made, with the pages that came out as they had. Throws where one is neither. */
  whole(
    { paths }: AgentOutcome,
    made: ReadonlyMap<string, { composed: ComposedPage | null }>,
    before: ReadonlyMap<string, Known>,
  ): { pages: ComposedPage[]; composed: string[] } {
    const pages = paths.map((path) => {
      const page = made.get(path)?.composed ?? before.get(path)?.composed;
      if (!page) throw new BatonError('AGENT_CONTRACT', `The page "${path}" was told of and never came.`);
      return page;
    });
    return { pages, composed: paths.filter((path) => made.get(path)?.composed) };
  }

  /** Keeps what came of an agent with its pages, and forgets those that it no longer writes. All or nothing. */
  async keep(
    agent: string,
    key: string,
    outcome: AgentOutcome,
    made: ReadonlyMap<string, { key: string; composed: ComposedPage | null }>,
    time: { started: string; now: string; took: number },
  ): Promise<void> {
    const gone = [...(await this.known(agent)).keys()].filter((path) => !outcome.paths.includes(path));
    const news = [...made].flatMap(([path, page]) =>
      page.composed
        ? [
            {
              kind: 'page' as const,
              subject: path,
              key: page.key,
              input: null,
              output: outputOf(page.composed),
              took: null,
              cost: null,
            },
          ]
        : [],
    );
    await this.#store.finish(
      [
        ...news,
        {
          kind: 'agent',
          subject: agent,
          key,
          input: JSON.stringify(outcome.trace),
          output: JSON.stringify({ paths: outcome.paths }),
          took: time.took,
          cost: null,
        },
      ],
      time,
    );
    if (gone.length > 0) await this.#store.forget(gone.map((subject) => ({ kind: 'page', subject })));
  }

  /** Forgets what agents left that the config no longer names. */
  async forgetOthers(agents: ReadonlySet<string>): Promise<void> {
    const others = (await this.#store.list({ kind: 'agent' })).filter(({ subject }) => !agents.has(subject));
    if (others.length === 0) return;
    const pages = [];
    for (const { subject } of others) pages.push(...(await this.known(subject)).keys());
    await this.#store.forget([
      ...others.map(({ kind, subject }) => ({ kind, subject })),
      ...pages.map((subject) => ({ kind: 'page' as const, subject })),
    ]);
  }

  /** As they were when this was first asked. */
  #pages(): Promise<ReadonlyMap<string, Known>> {
    this.#all ??= this.#store
      .list({ kind: 'page', state: 'done' })
      .then(
        (tasks) =>
          new Map(
            tasks.flatMap(({ subject, key, output }): [string, Known][] =>
              output === null ? [] : [[subject, { key, composed: composedOf(output) }]],
            ),
          ),
      );
    return this.#all;
  }
}

/** What the start page and the registers may know of a page. */
export function summaryOf({ path, page }: ComposedPage): PageSummary {
  const { title, section, kind, summary, status, confidence, readiness, questions } = page;
  return { path, title, section, kind, summary, status, confidence, readiness, questions };
}

/** The file of a page is made of the rest: it is not kept twice. */
function outputOf({ path, page, body, dropped }: ComposedPage): string {
  return JSON.stringify({ path, page, body, dropped });
}

function composedOf(output: string): ComposedPage {
  const kept = JSON.parse(output) as Omit<ComposedPage, 'file'>;
  return { ...kept, file: writePageFile(kept.page, kept.body) };
}
