import { randomBytes } from 'node:crypto';
import { type HrTime, SpanKind, SpanStatusCode, TraceFlags, ValueType } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  detectResources,
  envDetector,
  type Resource,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { AggregationTemporality, DataPointType, type ResourceMetrics } from '@opentelemetry/sdk-metrics';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import type { Run, Span } from '../../contracts/run.ts';
import { chunks } from '../../records/chunks.ts';
import { metricsOf } from './metrics.ts';

/** Spans in one message. */
const BATCH = 500;
/** A receiver that does not answer holds up a run for so long and no longer, unless the environment says otherwise. */
const TIMEOUT_MS = 5000;

/** Headers, certificates, compression and the time a call may take are read from the environment by the exporters. */
const options = (name: 'TRACES' | 'METRICS', url: string | null) => ({
  ...(url !== null && { url }),
  ...(!process.env['OTEL_EXPORTER_OTLP_TIMEOUT'] &&
    !process.env[`OTEL_EXPORTER_OTLP_${name}_TIMEOUT`] && { timeoutMillis: TIMEOUT_MS }),
});

/** Sends spans as one trace. Throws where they are not taken. */
export async function sendSpans(spans: readonly Span[], url: string | null): Promise<void> {
  const exporter = new OTLPTraceExporter(options('TRACES', url));
  const traceId = randomBytes(16).toString('hex');
  const resource = resourceOf();
  try {
    for (const batch of chunks(spans, BATCH))
      await taken((done) =>
        exporter.export(
          batch.map((span) => readable(span, traceId, resource)),
          done,
        ),
      );
  } finally {
    await exporter.shutdown();
  }
}

/** Sends the figures of a run, each as it is at its end. Throws where they are not taken. */
export async function sendMetrics(
  run: Run,
  { began, ended }: { began: number; ended: number },
  url: string | null,
): Promise<void> {
  const exporter = new OTLPMetricExporter(options('METRICS', url));
  const [startTime, endTime] = [hrTime(began), hrTime(ended)];
  const metrics: ResourceMetrics = {
    resource: resourceOf(),
    scopeMetrics: [
      {
        scope: { name: 'baton' },
        metrics: metricsOf(run, ended - began).map(({ name, unit, description, points }) => ({
          descriptor: { name, unit, description, valueType: ValueType.DOUBLE },
          aggregationTemporality: AggregationTemporality.CUMULATIVE,
          dataPointType: DataPointType.GAUGE,
          dataPoints: points.map(({ value, attributes }) => ({ startTime, endTime, attributes, value })),
        })),
      },
    ],
  };
  try {
    await taken((done) => exporter.export(metrics, done));
  } finally {
    await exporter.shutdown();
  }
}

function resourceOf(): Resource {
  const own = resourceFromAttributes({ 'service.name': 'baton' });
  return own.merge(detectResources({ detectors: [envDetector] }));
}

function readable(span: Span, traceId: string, resource: Resource): ReadableSpan {
  const { id, parent, kind, name, start, end, error, attributes } = span;
  const context = (spanId: string) => ({ traceId, spanId, traceFlags: TraceFlags.SAMPLED });
  const { page, section, pageKind, count } = attributes;
  const [startTime, endTime] = [hrTime(start), hrTime(end)];
  return {
    name: `${kind} ${name}`,
    kind: SpanKind.INTERNAL,
    spanContext: () => context(id),
    ...(parent !== null && { parentSpanContext: context(parent) }),
    startTime,
    endTime,
    duration: hrTime(end - start),
    ended: true,
    status: { code: error === null ? SpanStatusCode.UNSET : SpanStatusCode.ERROR },
    attributes: {
      'baton.kind': kind,
      'baton.name': name,
      ...(page !== undefined && { 'baton.page': page }),
      ...(section !== undefined && { 'baton.section': section }),
      ...(pageKind !== undefined && { 'baton.page_kind': pageKind }),
      ...(count !== undefined && { 'baton.count': count }),
      ...(error !== null && { 'error.type': error }),
    },
    links: [],
    events: [],
    resource,
    instrumentationScope: { name: 'baton' },
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}

/** Seconds and nanoseconds of milliseconds. */
function hrTime(ms: number): HrTime {
  const seconds = Math.floor(ms / 1000);
  return [seconds, Math.round((ms - seconds * 1000) * 1e6)];
}

interface Outcome {
  code: number;
  error?: Error;
}

/** Waits for an export; code 0 is that it was taken. */
function taken(start: (done: (outcome: Outcome) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start(({ code, error }) => {
      if (code === 0) resolve();
      else reject(error ?? new Error('the receiver did not take them'));
    });
  });
}
