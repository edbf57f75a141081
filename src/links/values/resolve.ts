import type { Value } from '../../contracts/link-kinds.ts';
import type { Slot } from './attributes.ts';
import { append } from './multimap.ts';
import type { Said } from './said.ts';
import type { Weight } from './standing.ts';

/** One statement of a value that others state differently. */
export interface Voice {
  record: string;
  title: string;
  at: string | null;
  said: Said;
  slot: Slot;
  weight: Weight;
}

type Verdict = { winner: string; reason: string } | null;

/**
 * Says which value holds: the word of one record about another first, then authority, then the date from which it
 * holds, then the record's date. Where none of these decides between two of the values, both stand as a conflict.
 */
export function resolve(
  voices: readonly Voice[],
  asOf: string,
): Pick<Value, 'state' | 'reason'> & { standings: Value['statements'][number]['standing'][] } {
  const byValue = new Map<string, Voice[]>();
  for (const voice of voices) append(byValue, voice.slot.key, voice);
  const keys = [...byValue.keys()];
  const beaten = new Map<string, string>();
  for (const [index, one] of keys.entries()) {
    for (const other of keys.slice(index + 1)) {
      const verdict = decide(byValue.get(one) ?? [], byValue.get(other) ?? [], asOf);
      if (verdict) beaten.set(verdict.winner === one ? other : one, verdict.reason);
    }
  }
  const standing = keys.filter((key) => !beaten.has(key));
  const [winner] = standing;
  if (standing.length === 1 && winner !== undefined) {
    const reason =
      keys
        .filter((key) => key !== winner)
        .map((key) => beaten.get(key) ?? '')
        .find((words) => words !== '') ?? '';
    return {
      state: 'resolved',
      reason,
      standings: voices.map((voice) => (voice.slot.key === winner ? 'in-force' : 'superseded')),
    };
  }
  return {
    state: 'conflict',
    reason:
      'The records differ, and neither their wording, their rank nor their dates decide which one holds.',
    standings: voices.map((voice) =>
      beaten.has(voice.slot.key) && standing.length > 0 ? 'superseded' : 'conflict',
    ),
  };
}

function decide(a: readonly Voice[], b: readonly Voice[], asOf: string): Verdict {
  return byRetirement(a, b) ?? byChange(a, b) ?? byRank(a, b) ?? byEffect(a, b, asOf) ?? byDate(a, b);
}

function byRetirement(a: readonly Voice[], b: readonly Voice[]): Verdict {
  const [oldA, oldB] = [a.every(({ weight }) => weight.retired), b.every(({ weight }) => weight.retired)];
  if (oldA === oldB) return null;
  const [winner, loser] = oldA ? [b, a] : [a, b];
  return {
    winner: keyOf(winner),
    reason: `The other value stands only in ${titleOf(loser)}, which is filed or headed as old.`,
  };
}

function byChange(a: readonly Voice[], b: readonly Voice[]): Verdict {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const announced = one.find(
      ({ weight }) =>
        weight.change &&
        weight.time !== null &&
        other.every(
          (voice) => !voice.weight.change && (timeOf(voice) ?? Number.POSITIVE_INFINITY) < (weight.time ?? 0),
        ),
    );
    if (announced)
      return {
        winner: keyOf(one),
        reason: `"${announced.title}"${dateWords(announced)} announces it as a change of what stood before.`,
      };
  }
  return null;
}

function byRank(a: readonly Voice[], b: readonly Voice[]): Verdict {
  const [rankA, rankB] = [topRank(a), topRank(b)];
  if (rankA === rankB) return null;
  const [winner, loser] = rankA > rankB ? [a, b] : [b, a];
  const top = winner.filter(({ weight }) => weight.rank === Math.max(rankA, rankB));
  const ruled = top.some(({ weight }) => weight.ruled) || loser.some(({ weight }) => weight.ruled);
  const newest = latest(top);
  const against = latest(loser);
  const contested = !ruled && (newest === null || against === null || against > newest);
  if (contested) return null;
  return {
    winner: keyOf(winner),
    reason: ruled
      ? 'The config ranks the record that states it above the other.'
      : 'A document states it, and the mail that differs is not newer.',
  };
}

/** The later begins to hold, the earlier ends. A value without such a day counts from when it was last stated. */
function byEffect(a: readonly Voice[], b: readonly Voice[], asOf: string): Verdict {
  const [one, other] = [effectOf(a, asOf), effectOf(b, asOf)];
  if (one === null && other === null) return null;
  const [begunA, begunB] = [one ?? statedOn(a), other ?? statedOn(b)];
  if (begunA === null || begunB === null || begunA === begunB) return null;
  const [winner, day, known] = begunA > begunB ? [a, begunA, one] : [b, begunB, other];
  if (known === null) return null;
  return { winner: keyOf(winner), reason: `It holds from ${day}; the other value held before.` };
}

/** Latest day, up to the as-of date, from which a value holds by its own word. */
function effectOf(voices: readonly Voice[], asOf: string): string | null {
  const days = voices.flatMap(({ weight }) => weight.effective ?? []);
  return (
    days
      .filter((day) => day <= asOf)
      .sort()
      .at(-1) ?? null
  );
}

function statedOn(voices: readonly Voice[]): string | null {
  const time = latest(voices);
  return time === null ? null : new Date(time).toISOString().slice(0, 10);
}

function byDate(a: readonly Voice[], b: readonly Voice[]): Verdict {
  if (topRank(a) !== topRank(b)) return null;
  const [one, other] = [latest(a), latest(b)];
  if (one === null || other === null || one === other) return null;
  const winner = one > other ? a : b;
  const newest = [...winner].sort((x, y) => (timeOf(y) ?? 0) - (timeOf(x) ?? 0))[0];
  return {
    winner: keyOf(winner),
    reason: newest
      ? `The newest record that states it is "${newest.title}"${dateWords(newest)}.`
      : 'The newest record states it.',
  };
}

function keyOf(voices: readonly Voice[]): string {
  return voices[0]?.slot.key ?? '';
}

function titleOf(voices: readonly Voice[]): string {
  return `"${voices[0]?.title ?? ''}"`;
}

function dateWords(voice: Voice): string {
  return voice.at === null ? '' : ` of ${voice.at.slice(0, 10)}`;
}

function topRank(voices: readonly Voice[]): number {
  return Math.max(...voices.map(({ weight }) => weight.rank));
}

function timeOf(voice: Voice): number | null {
  return voice.weight.time ?? voice.weight.modified;
}

function latest(voices: readonly Voice[]): number | null {
  const times = voices.flatMap((voice) => timeOf(voice) ?? []);
  return times.length === 0 ? null : Math.max(...times);
}
