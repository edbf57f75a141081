import type { Value } from '../../contracts/link-kinds.ts';
import type { Reference } from '../../contracts/reference.ts';
import { saidBy, type Told } from '../../records/corrections.ts';
import { append } from './multimap.ts';
import type { Point } from './point.ts';
import { laterOf, type Relation } from './relation.ts';

/** One statement of a value that others state differently. */
export interface Voice {
  point: Point;
  /** Its heading or its own words say that it no longer holds. */
  retired: boolean;
  /** Day from which it holds by its own word, `YYYY-MM-DD`. */
  from: string | null;
}

/** `told`: the words of the person who said so. */
type Verdict = { winner: string; reason: string; told?: Reference } | null;

/** What two values are compared by; a bare figure in a cell is the same as the money that it stands for. */
export function valueKey({ point }: Voice, cells: boolean): string {
  return cells ? (point.slot.amount ?? point.slot.key) : point.slot.key;
}

/**
 * Says which value holds: what a person settled, what the config ranks, what a record takes out of use, what an announcement or a later
 * edition puts in its place. Where none of these decides between two of the values, both stand as a conflict.
 */
export function resolve(
  voices: readonly Voice[],
  relations: readonly Relation[],
  settled: Told<'settle'> | null = null,
): Pick<Value, 'state' | 'reason' | 'told'> & { standings: Value['statements'][number]['standing'][] } {
  const cells = voices.some(({ point }) => point.slot.cell);
  const byValue = new Map<string, Voice[]>();
  for (const voice of voices) append(byValue, valueKey(voice, cells), voice);
  const keys = [...byValue.keys()];
  const beaten = new Map<string, string>();
  const verdicts = new Map<string, string>();
  let told: Reference | undefined;
  for (const [index, one] of keys.entries()) {
    for (const other of keys.slice(index + 1)) {
      const [a, b] = [byValue.get(one) ?? [], byValue.get(other) ?? []];
      const verdict =
        (settled && bySettled(a, b, settled, one, other)) ??
        decide(a, b, relations, (voice) => valueKey(voice, cells));
      if (!verdict) continue;
      told ??= verdict.told;
      const loser = verdict.winner === one ? other : one;
      beaten.set(loser, verdict.reason);
      verdicts.set(`${verdict.winner}\0${loser}`, verdict.reason);
    }
  }
  const standing = keys.filter((key) => !beaten.has(key));
  const [winner] = standing;
  if (standing.length === 1 && winner !== undefined) {
    const won = keys.flatMap((key) => verdicts.get(`${winner}\0${key}`) ?? []);
    const reason = [...new Set(won.length > 0 ? won : [...beaten.values()].slice(0, 1))].join(' ');
    return {
      state: 'resolved',
      reason,
      standings: voices.map((voice) => (valueKey(voice, cells) === winner ? 'in-force' : 'superseded')),
      ...(told && { told }),
    };
  }
  const isAccount = relations.some(({ how }) => how === 'other account');
  return {
    state: 'conflict',
    reason: isAccount
      ? 'A mail gives another account, and nothing shows that it was paid to since. Confirm by another channel before you pay.'
      : 'The records differ, and neither their wording, their rank nor their dates decide which one holds.',
    standings: voices.map((voice) =>
      beaten.has(valueKey(voice, cells)) && standing.length > 0 ? 'superseded' : 'conflict',
    ),
  };
}

/**
 * Which of two values a person said holds. It judges the sides that it names and no other: what is stated later by a
 * third record is weighed as ever.
 */
function bySettled(
  a: readonly Voice[],
  b: readonly Voice[],
  { correction, words }: Told<'settle'>,
  keyA: string,
  keyB: string,
): Verdict {
  const { holds, over } = correction;
  const says = (voices: readonly Voice[], side: { record: string; value: string }) =>
    voices.some(({ point }) => point.paper.record === side.record && point.slot.value === side.value);
  const isOver = (voices: readonly Voice[]) => over.some((side) => says(voices, side));
  const winner = says(a, holds) && isOver(b) ? keyA : says(b, holds) && isOver(a) ? keyB : null;
  return winner === null ? null : { winner, reason: `Settled by ${saidBy(correction)}.`, told: words };
}

function decide(
  a: readonly Voice[],
  b: readonly Voice[],
  relations: readonly Relation[],
  keyOf: (voice: Voice) => string,
): Verdict {
  const [keyA, keyB] = [keyOf(a[0] as Voice), keyOf(b[0] as Voice)];
  return (
    byAccount(a, b, relations, keyA, keyB) ??
    byRule(a, b, keyA, keyB) ??
    byRetirement(a, b, keyA, keyB) ??
    byBeginning(a, b, keyA, keyB) ??
    byAnnouncement(a, b, relations, keyA, keyB) ??
    byEdition(a, b, relations, keyA, keyB) ??
    byStanding(a, b, keyA, keyB)
  );
}

function byRule(a: readonly Voice[], b: readonly Voice[], keyA: string, keyB: string): Verdict {
  const top = (voices: readonly Voice[]) => Math.max(...voices.map(({ point }) => point.paper.rank.rank));
  const ruled = [...a, ...b].some(({ point }) => point.paper.rank.ruled);
  if (!ruled || top(a) === top(b)) return null;
  return {
    winner: top(a) > top(b) ? keyA : keyB,
    reason: 'The config ranks the record that states it above the other.',
  };
}

function byRetirement(a: readonly Voice[], b: readonly Voice[], keyA: string, keyB: string): Verdict {
  const [oldA, oldB] = [a.every(({ retired }) => retired), b.every(({ retired }) => retired)];
  if (oldA === oldB) return null;
  const loser = (oldA ? a : b)[0] as Voice;
  return {
    winner: oldA ? keyB : keyA,
    reason: `"${loser.point.paper.title}" itself says that the other value no longer holds.`,
  };
}

/** Of two that each say from when they hold, the one that began later: what begins ahead is weighed apart. */
function byBeginning(a: readonly Voice[], b: readonly Voice[], keyA: string, keyB: string): Verdict {
  const last = (voices: readonly Voice[]) =>
    voices.map(({ from }) => from).reduce((x, y) => (x === null || y === null ? null : x > y ? x : y));
  const [fromA, fromB] = [last(a), last(b)];
  if (fromA === null || fromB === null || fromA === fromB) return null;
  const [winner, from] = fromA > fromB ? [a, fromA] : [b, fromB];
  return {
    winner: winner === a ? keyA : keyB,
    reason: `"${winner[0]?.point.paper.title}" states it from ${from} on.`,
  };
}

/** No mail by itself changes where money goes. */
function byAccount(
  a: readonly Voice[],
  b: readonly Voice[],
  relations: readonly Relation[],
  keyA: string,
  keyB: string,
): Verdict {
  const has = (voices: readonly Voice[], point: Point) => voices.some((voice) => voice.point === point);
  const told = relations.find(
    ({ how, a: one, b: other }) =>
      (how === 'known account' || how === 'paid account') &&
      ((has(a, one) && has(b, other)) || (has(b, one) && has(a, other))),
  );
  if (!told) return null;
  const reason =
    told.how === 'paid account'
      ? 'The bank shows that it was paid to after the mail that gives it.'
      : 'The other account comes from an address that nobody else in the records writes from. Confirm by another channel before you pay.';
  return { winner: has(a, told.a) ? keyA : keyB, reason };
}

/** The last word that puts a value in the place of another; it may be taken back by a later one. */
function byAnnouncement(
  a: readonly Voice[],
  b: readonly Voice[],
  relations: readonly Relation[],
  keyA: string,
  keyB: string,
): Verdict {
  const announced = (ones: readonly Voice[], others: readonly Voice[]) =>
    ones
      .filter(({ point }) =>
        relations.some(
          (relation) =>
            relation.how === 'announced' &&
            relation.a === point &&
            (others.some((other) => other.point === relation.b) || othersHold(relation, others)),
        ),
      )
      .sort((x, y) => begins(y) - begins(x))[0];
  const [one, other] = [announced(a, b), announced(b, a)];
  const last =
    one && other
      ? begins(one) > begins(other)
        ? one
        : begins(other) > begins(one)
          ? other
          : null
      : (one ?? other);
  if (!last) return null;
  const { paper } = last.point;
  const at = paper.at === null ? '' : ` of ${paper.at.slice(0, 10)}`;
  const from = last.from === null ? '' : ` from ${last.from}`;
  return {
    winner: last === one ? keyA : keyB,
    reason: `"${paper.title}"${at} announces it as a change of what stood before${from}.`,
  };
}

/** An announcement is of a subject: it also ends what other papers repeat of the value that it ends. */
function othersHold({ b }: Relation, others: readonly Voice[]): boolean {
  return others.some(({ point }) => point.slot.amount !== null && point.slot.amount === b.slot.amount);
}

function begins({ point, from }: Voice): number {
  const day = from === null ? Number.NaN : Date.parse(from);
  const written = point.paper.time ?? 0;
  return Number.isNaN(day) ? written : Math.max(day, written);
}

function byEdition(
  a: readonly Voice[],
  b: readonly Voice[],
  relations: readonly Relation[],
  keyA: string,
  keyB: string,
): Verdict {
  for (const { a: one, b: other, how } of relations) {
    if (how !== 'version' && how !== 'column') continue;
    const inA = (point: Point) => a.some((voice) => voice.point === point);
    const inB = (point: Point) => b.some((voice) => voice.point === point);
    if (!(inA(one) && inB(other)) && !(inB(one) && inA(other))) continue;
    const later = how === 'column' ? 'one' : laterOf(one.paper, other.paper);
    if (!later) continue;
    const winner = later === 'one' ? one : other;
    const at = winner.paper.at === null ? '' : ` of ${winner.paper.at.slice(0, 10)}`;
    const reason =
      how === 'column'
        ? 'It stands in the later column or row of the same table.'
        : `"${winner.paper.title}"${at} is the later edition.`;
    return { winner: inA(winner) ? keyA : keyB, reason };
  }
  return null;
}

function byStanding(a: readonly Voice[], b: readonly Voice[], keyA: string, keyB: string): Verdict {
  const old = (voices: readonly Voice[]) =>
    voices.every(({ point }) => point.paper.standing === 'superseded');
  const [oldA, oldB] = [old(a), old(b)];
  if (oldA === oldB) return null;
  const loser = (oldA ? a : b)[0] as Voice;
  return {
    winner: oldA ? keyB : keyA,
    reason: `The other value stands only in "${loser.point.paper.title}", which is no longer in force.`,
  };
}
