import type * as ReportModule from '../engine/runs/report.ts';
import type * as ThresholdsModule from '../engine/runs/thresholds.ts';
import { handover } from './handover.ts';
import { loadNative } from './native.ts';
import { store } from './store.ts';

/** What the page on runs shows. Figures alone: no text of a record is in it. */
export async function siteRuns(): Promise<ReportModule.RunReport> {
  const { runReport } = await loadNative<typeof ReportModule>('src/engine/runs/report.ts');
  return runReport((await store()).database, handover);
}

/** From where a figure is told as an alarm, and why. */
export async function alarmRules(): Promise<{ rule: string; reason: string }[]> {
  const { THRESHOLDS } = await loadNative<typeof ThresholdsModule>('src/engine/runs/thresholds.ts');
  return Object.values(THRESHOLDS).map(({ rule, reason }) => ({ rule, reason }));
}

/** `4.2 s`, `3 min 20 s`. */
export function formatTook(ms: number): string {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** `83.4 %`; a dash where there is nothing to measure. */
export function formatShare(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`;
}

/** `+1.5`, `−0.2` points; empty where nothing differs or there is nothing before. */
export function formatPoints(now: number | null, before: number | null | undefined): string {
  if (now === null || before === null || before === undefined) return '';
  const tenths = Math.round((now - before) * 1000);
  if (tenths === 0) return '';
  return `${tenths > 0 ? '+' : '−'}${(Math.abs(tenths) / 10).toFixed(1)}`;
}

/** `+12`, `−3`; empty where nothing differs or there is nothing before. */
export function formatChange(now: number, before: number | undefined): string {
  if (before === undefined || now === before) return '';
  return `${now > before ? '+' : '−'}${Math.abs(now - before).toLocaleString('en-GB')}`;
}
