import type { Handover } from '../../contracts/handover.ts';
import type { Run, Span } from '../../contracts/run.ts';
import { BatonError, messageOf } from '../../errors/error.ts';

/** Where traces and metrics go. An address that is null is read from the environment by the exporter itself. */
export interface TelemetryTarget {
  traces: { url: string | null } | null;
  metrics: { url: string | null } | null;
}

/**
 * Where figures of a run are sent: to what the standard variables of OpenTelemetry name, else to what the config does, else
 * nowhere (null). `OTEL_SDK_DISABLED=true` and an exporter `none` hold.
 */
export function telemetryTarget(
  { telemetry }: Pick<Handover, 'telemetry'>,
  environment: NodeJS.ProcessEnv,
): TelemetryTarget | null {
  if (environment['OTEL_SDK_DISABLED']?.toLowerCase() === 'true') return null;
  const signal = (name: 'TRACES' | 'METRICS', path: string) => {
    if (environment[`OTEL_${name}_EXPORTER`] === 'none') return null;
    const named =
      environment[`OTEL_EXPORTER_OTLP_${name}_ENDPOINT`] || environment['OTEL_EXPORTER_OTLP_ENDPOINT'];
    if (named) return { url: null };
    return telemetry ? { url: `${telemetry.endpoint.replace(/\/+$/, '')}/${path}` } : null;
  };
  const target = { traces: signal('TRACES', 'v1/traces'), metrics: signal('METRICS', 'v1/metrics') };
  return target.traces || target.metrics ? target : null;
}

/**
 * Sends the spans of a run and its figures. The libraries are loaded here and not before. What cannot be sent is lost and
 * told in the lines that are returned: nothing of a run depends on it.
 */
export async function sendTelemetry(
  target: TelemetryTarget,
  spans: readonly Span[],
  run: Run,
): Promise<string[]> {
  const { sendMetrics, sendSpans } = await import('./otlp.ts');
  const [began, ended] = [Date.parse(run.began), Date.parse(run.ended ?? run.began)];
  const sent = await Promise.allSettled([
    target.traces && sendSpans(spans, target.traces.url),
    target.metrics && sendMetrics(run, { began, ended }, target.metrics.url),
  ]);
  const failed = sent.flatMap((one) => (one.status === 'rejected' ? [messageOf(one.reason)] : []));
  return [...new Set(failed)].map((message) => {
    const { name, hint, message: what } = new BatonError('TELEMETRY_NOT_SENT', message);
    return `${name}: the figures of this run were not sent: ${what}. ${hint}`;
  });
}
