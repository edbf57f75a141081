import type { Matter } from '../../contracts/matters.ts';
import { isGeneric, readSubject } from '../../records/subject.ts';

/** Gives every matter a name of its own: the subject that tells most, with the month where two are called alike. */
export function nameMatters(matters: readonly Matter[]): Matter[] {
  const alike = Map.groupBy(matters, subjectOf);
  const used = new Set<string>();
  return matters.map((matter) => {
    const subject = subjectOf(matter);
    const several = (alike.get(subject)?.length ?? 0) > 1;
    let name = several && matter.first !== '' ? `${subject} (${matter.first})` : subject;
    for (let count = 2; used.has(name); count += 1) name = `${subject} (${count})`;
    used.add(name);
    return { ...matter, name };
  });
}

/** The first subject that is no general word; of several threads that of the longest. */
function subjectOf({ threads }: Pick<Matter, 'threads'>): string {
  const [best] = [...threads].sort(
    (one, other) =>
      Number(isGeneric(readSubject(one.subject).key)) - Number(isGeneric(readSubject(other.subject).key)) ||
      other.mails.length - one.mails.length,
  );
  return readSubject(best?.subject ?? '').base;
}
