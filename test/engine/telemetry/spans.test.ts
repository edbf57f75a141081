import { describe, expect, it } from 'vitest';
import { spanSchema } from '../../../src/contracts/run.ts';
import type { Progress } from '../../../src/engine/progress.ts';
import { notePage, timedDrafts } from '../../../src/engine/telemetry/page-spans.ts';
import { telemetryTarget } from '../../../src/engine/telemetry/send.ts';
import { adoptSpans, inSpan, SpanRecorder } from '../../../src/engine/telemetry/spans.ts';
import { tracedProgress } from '../../../src/engine/telemetry/stages.ts';
import { BatonError } from '../../../src/errors/error.ts';

const SILENT: Progress = { stage() {}, step() {}, note() {}, done() {} };

/** Each span as "kind name < what it is in". */
function tree(recorder: SpanRecorder): string[] {
  const spans = recorder.spans();
  const nameOf = (id: string | null) => spans.find((span) => span.id === id)?.name ?? '';
  return spans.map(({ kind, name, parent }) => `${kind} ${name} < ${nameOf(parent)}`);
}

describe('spans', () => {
  it('nest as the work does, also where it runs side by side', async () => {
    const recorder = new SpanRecorder({ fine: false });
    await recorder.run('run', 'generate', async () => {
      const { progress } = tracedProgress(SILENT);
      progress.stage('Write the pages');
      await Promise.all(
        ['billing', 'hr'].map((agent) =>
          inSpan('agent', agent, () => inSpan('view', `${agent} view`, async () => undefined)),
        ),
      );
      progress.done('');
      await inSpan('link', 'thread', async () => undefined);
    });
    expect(tree(recorder).toSorted()).toEqual(
      [
        'run generate < ',
        'stage Write the pages < generate',
        'agent billing < Write the pages',
        'agent hr < Write the pages',
        'view billing view < billing',
        'view hr view < hr',
        'link thread < generate',
      ].toSorted(),
    );
    for (const span of recorder.spans()) expect(spanSchema.safeParse(span).success).toBe(true);
  });

  it('hold the name of an error and never what it says', async () => {
    const recorder = new SpanRecorder({ fine: false });
    const work = recorder.run('run', 'generate', () =>
      inSpan('agent', 'billing', () => Promise.reject(new BatonError('AGENT_FAILED', 'the fee of ROSINEN'))),
    );
    await expect(work).rejects.toThrow('ROSINEN');
    expect(recorder.spans().map(({ error }) => error)).toEqual(['AGENT_FAILED', 'AGENT_FAILED']);
    expect(JSON.stringify(recorder.spans())).not.toContain('ROSINEN');
  });

  it('refuse words that are not the program’s own', async () => {
    const recorder = new SpanRecorder({ fine: true });
    const attributes = { page: 'clients/rosinen', section: 'Größe: ROSINEN' };
    await recorder.run('run', 'generate', () =>
      inSpan('page', 'ROSINEN & Söhne: 2,730 EUR', async () => undefined, attributes),
    );
    expect(JSON.stringify(recorder.spans())).not.toMatch(/rosinen/i);
  });

  it('of pages are recorded where they are wanted, with what the draft and the checks took', async () => {
    async function* drafts() {
      yield { path: 'clients/rosinen', section: 'clients', kind: 'party' };
    }
    const compose = async () => {
      for await (const timed of timedDrafts(drafts())) notePage(timed, 3);
    };
    const [coarse, fine] = [new SpanRecorder({ fine: false }), new SpanRecorder({ fine: true })];
    await coarse.run('run', 'generate', () => inSpan('agent', 'clients', compose));
    await fine.run('run', 'generate', () => inSpan('agent', 'clients', compose));
    expect(tree(coarse)).toEqual(['run generate < ', 'agent clients < generate']);
    expect(tree(fine)).toEqual([
      'run generate < ',
      'agent clients < generate',
      'page page < clients',
      'step draft < page',
      'step check < page',
    ]);
    expect(JSON.stringify(fine.spans())).not.toContain('rosinen');
  });

  it('of another thread come below what is open here', async () => {
    const there = new SpanRecorder({ fine: false });
    await there.run('agent', 'billing', () => inSpan('view', 'ledger', async () => undefined));
    const handed = structuredClone(there.spans());
    const recorder = new SpanRecorder({ fine: false });
    await recorder.run('run', 'generate', async () => adoptSpans(handed));
    expect(tree(recorder).toSorted()).toEqual(
      ['run generate < ', 'agent billing < generate', 'view ledger < billing'].toSorted(),
    );
  });

  it('cost nothing where nobody records', async () => {
    expect(await inSpan('agent', 'billing', async () => 7)).toBe(7);
  });
});

describe('where figures are sent', () => {
  const config = { telemetry: { endpoint: 'http://localhost:4318/' } };

  it.each<
    [string, Parameters<typeof telemetryTarget>[0], NodeJS.ProcessEnv, ReturnType<typeof telemetryTarget>]
  >([
    ['nowhere by default', {}, {}, null],
    [
      'to what the config names',
      config,
      {},
      {
        traces: { url: 'http://localhost:4318/v1/traces' },
        metrics: { url: 'http://localhost:4318/v1/metrics' },
      },
    ],
    [
      'to what the environment names before that',
      config,
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://elsewhere:4318' },
      { traces: { url: null }, metrics: { url: null } },
    ],
    [
      'of one kind alone',
      {},
      { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://elsewhere/t' },
      { traces: { url: null }, metrics: null },
    ],
    [
      'not where an exporter is switched off',
      config,
      { OTEL_TRACES_EXPORTER: 'none', OTEL_METRICS_EXPORTER: 'none' },
      null,
    ],
    ['not where all of it is', config, { OTEL_SDK_DISABLED: 'true' }, null],
  ])('%s', (_, handover, environment, expected) => {
    expect(telemetryTarget(handover, environment)).toEqual(expected);
  });
});
