import { retryAfter } from '../sources/kit/retry.ts';

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const MOST = 3_600_000;

type Headers = Readonly<Record<string, string>>;

/** Milliseconds that a refusal asks to wait: `retry-after-ms`, `Retry-After`, or when a limit ends. Null where it says nothing. */
export function askedWait(headers: Headers, now: number = Date.now()): number | null {
  const exact = headers['retry-after-ms'] ?? '';
  if (/^\d{1,9}(\.\d+)?$/.test(exact)) return Math.ceil(Number(exact));
  return retryAfter(headers['retry-after'], now) ?? limitEnds(headers, now);
}

/**
 * Milliseconds until a limit that is used up ends, by the headers of an answer (`x-ratelimit-*` as OpenAI and its likes have
 * them, `anthropic-ratelimit-*`); null where none is.
 */
export function limitEnds(headers: Headers, now: number = Date.now()): number | null {
  const waits = Object.entries(headers).flatMap(([name, value]) => {
    const [, kind] = /^x-ratelimit-remaining-(requests|tokens)$/.exec(name) ?? [];
    const [, own] =
      /^anthropic-ratelimit-(requests|tokens|input-tokens|output-tokens)-remaining$/.exec(name) ?? [];
    if (value.trim() !== '0') return [];
    if (kind !== undefined) return durationOf(headers[`x-ratelimit-reset-${kind}`] ?? '');
    if (own === undefined) return [];
    const end = Date.parse(headers[`anthropic-ratelimit-${own}-reset`] ?? '');
    return Number.isNaN(end) ? [] : [end - now];
  });
  return waits.length === 0 ? null : Math.min(MOST, Math.max(0, ...waits));
}

/** "6m0s", "1.5s", "20ms" in milliseconds; a bare number is seconds. */
function durationOf(text: string): number[] {
  if (/^\d{1,6}(\.\d{1,6})?$/.test(text)) return [Number(text) * 1000];
  const parts = [...text.matchAll(/(\d{1,6}(?:\.\d{1,6})?)(ms|s|m|h)/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text) return [];
  return [parts.reduce((sum, [, count, unit = 's']) => sum + Number(count) * (UNITS[unit] ?? 0), 0)];
}
