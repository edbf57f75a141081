import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { runScript, Workspace } from '../../support/workspace.ts';

const MARKER = 'Quendelberg';

const spansSchema = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(z.object({ key: z.string(), value: z.unknown() })) }),
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              traceId: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().optional(),
              name: z.string(),
            }),
          ),
        }),
      ),
    }),
  ),
});
const metricsSchema = z.object({
  resourceMetrics: z.array(
    z.object({ scopeMetrics: z.array(z.object({ metrics: z.array(z.object({ name: z.string() })) })) }),
  ),
});

let workspace: Workspace;
let server: http.Server;
let endpoint: string;
let status: number;
const received: { path: string; body: string }[] = [];

beforeEach(async () => {
  received.length = 0;
  status = 200;
  server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ path: request.url ?? '', body: Buffer.concat(parts).toString() });
      response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  workspace = await Workspace.make({
    [`files/clients/${MARKER}.md`]: `# ${MARKER} Ltd\n\nThe monthly fee of ${MARKER} Ltd is EUR 2,730.00.\n\nInvoice ${MARKER} Ltd by the 5th of every month.\n`,
    'files/billing.md': `# How we invoice\n\n1. Open the time sheet of ${MARKER}.\n2. Send the invoice by the 3rd of the month.\n`,
    [`files/${MARKER}.pdf`]: 'no PDF at all',
  });
});

afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  await workspace.remove();
});

const generate = async (config: object, environment: NodeJS.ProcessEnv = {}) =>
  runScript(
    'generate.ts',
    [
      '--config',
      await workspace.config({ sources: [{ use: 'folder', name: 'files', path: 'files' }], ...config }),
    ],
    { environment: { NO_PROXY: '127.0.0.1', ...environment } },
  );

it('sends the spans and figures of a run, and nothing of a record', async () => {
  const { code, stderr } = await generate({ telemetry: { endpoint } });
  expect(code, stderr).toBe(3);
  expect(new Set(received.map(({ path }) => path))).toEqual(new Set(['/v1/traces', '/v1/metrics']));
  const bodies = (path: string) =>
    received.filter((one) => one.path === path).map(({ body }) => JSON.parse(body));
  const spans = bodies('/v1/traces')
    .map((body) => spansSchema.parse(body))
    .flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((one) => one.spans)),
    );
  const names = spans.map(({ name }) => name);
  for (const name of [
    'run generate',
    'stage Write the pages',
    'source files',
    'link value',
    'view library',
    'agent billing',
    'page page',
    'step check',
  ])
    expect(names).toContain(name);
  // One tree: every span but the run hangs below another of the same trace.
  const ids = new Set(spans.map(({ spanId }) => spanId));
  expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
  expect(spans.filter(({ parentSpanId }) => !ids.has(parentSpanId ?? '')).map(({ name }) => name)).toEqual([
    'run generate',
  ]);
  const metrics = bodies('/v1/metrics')
    .map((body) => metricsSchema.parse(body))
    .flatMap(({ resourceMetrics }) =>
      resourceMetrics.flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((one) => one.metrics)),
    )
    .map(({ name }) => name);
  for (const name of [
    'baton.run.duration',
    'baton.pages',
    'baton.source.records',
    'baton.section.confidence',
  ])
    expect(metrics).toContain(name);
  const all = received
    .map(({ body }) => body)
    .join('\n')
    .toLowerCase();
  for (const words of [MARKER, 'bakery', '2,730', 'time sheet', workspace.folder])
    expect(all).not.toContain(words.toLowerCase());
});

it('takes the standard variable of the environment, with its headers and names', async () => {
  const environment = { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: 'handover-nightly' };
  await generate({}, environment);
  expect(received.map(({ path }) => path)).toContain('/v1/traces');
  expect(received[0]?.body).toContain('handover-nightly');
});

it('a receiver that refuses is told of, and the run is done all the same', async () => {
  status = 400;
  const { code, stderr, stdout } = await generate({ telemetry: { endpoint } });
  expect(code).toBe(3);
  expect(stderr).toContain('TELEMETRY_NOT_SENT');
  expect(stdout).toContain('records:');
});

it('sends nothing where no receiver is named', async () => {
  const { stdout } = await generate({});
  expect(received).toEqual([]);
  expect(stdout).toContain('records:');
});
