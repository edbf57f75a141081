import type { Profile } from './profile.ts';

/** A line that stands in more documents than this is boilerplate: it says nothing about which of them belong together. */
const COMMON = 24;

/**
 * Pairs of documents that are versions of each other, as positions in `profiles`: the same title or file name,
 * much the same lines, and neither another occasion, another number nor about other names. The other way round
 * a template filled in twice is not two versions. Found by shared lines, so the work grows with the lines, not with pairs.
 */
export function versionPairs(profiles: readonly Profile[]): [number, number][] {
  const shared = new Map<number, Map<number, number>>();
  const byLine = new Map<number, number[]>();
  for (const [index, profile] of profiles.entries()) {
    if (profile.occasion || profile.kind === 'mail') continue;
    for (const line of profile.lines) {
      const others = byLine.get(line);
      if (others) others.push(index);
      else byLine.set(line, [index]);
    }
  }
  for (const documents of byLine.values()) {
    if (documents.length < 2 || documents.length > COMMON) continue;
    for (const [position, a] of documents.entries()) {
      for (const b of documents.slice(position + 1)) {
        const counts = shared.get(a) ?? new Map<number, number>();
        counts.set(b, (counts.get(b) ?? 0) + 1);
        shared.set(a, counts);
      }
    }
  }
  const pairs: [number, number][] = [];
  for (const [a, counts] of [...shared].sort(([x], [y]) => x - y)) {
    for (const [b, count] of [...counts].sort(([x], [y]) => x - y)) {
      if (areVersions(profiles[a] as Profile, profiles[b] as Profile, count)) pairs.push([a, b]);
    }
  }
  return pairs;
}

function areVersions(a: Profile, b: Profile, shared: number): boolean {
  const sameTitle = a.titleStem !== '' && a.titleStem === b.titleStem && a.titleCodes === b.titleCodes;
  const sameName = a.nameStem !== '' && a.nameStem === b.nameStem && a.nameCodes === b.nameCodes;
  if (!sameTitle && !sameName) return false;
  if (
    !sameName &&
    a.nameStem !== '' &&
    b.nameStem !== '' &&
    eachHasOwn(`${a.nameStem} ${a.nameCodes}`, `${b.nameStem} ${b.nameCodes}`)
  )
    return false;
  const share = shared / Math.max(1, Math.min(a.lines.size, b.lines.size));
  if (share < (sameTitle && sameName ? 0.25 : 0.5)) return false;
  if (a.pathStem !== '' && a.pathStem === b.pathStem) return true;
  if (hasOwnHead(a, b) && hasOwnHead(b, a)) return false;
  return Math.min(ownNames(a, b), ownNames(b, a)) < 0.4;
}

/** Whether a document is from its first lines about somebody whom the other never names. */
function hasOwnHead(a: Profile, b: Profile): boolean {
  return [...a.headNames].some((name) => !b.names.has(name) && !b.headNames.has(name));
}

/** Whether two documents bear one name or title: versions of one thing, or fillings of one template. */
export function areSiblings(a: Profile, b: Profile): boolean {
  if (a.kind === 'mail' || b.kind === 'mail') return false;
  return (
    (a.titleStem !== '' && a.titleStem === b.titleStem) || (a.nameStem !== '' && a.nameStem === b.nameStem)
  );
}

/** Whether each of two names has a word that the other lacks. */
function eachHasOwn(a: string, b: string): boolean {
  const [one, other] = [new Set(a.split(' ')), new Set(b.split(' '))];
  return (
    [...one].some((word) => word !== '' && !other.has(word)) &&
    [...other].some((word) => word !== '' && !one.has(word))
  );
}

/** Share of a document's capitalised words that the other never has. */
function ownNames(a: Profile, b: Profile): number {
  let own = 0;
  let all = 0;
  for (const [name, count] of a.names) {
    all += count;
    if (!b.names.has(name)) own += count;
  }
  return all === 0 ? 0 : own / all;
}
