import type { Point } from './point.ts';
import type { Scopes } from './scope.ts';
import { termsIn } from './terms.ts';

/** Whether somebody who may say so speaks of what the other statement is of. */
export function mayConcern(one: Point, other: Point, scopes: Scopes): boolean {
  if (
    other.paper.standing === 'law' ||
    other.paper.standing === 'draft' ||
    other.paper.standing === 'example'
  )
    return false;
  if (other.paper.mail) {
    if ((other.paper.time ?? 0) >= (one.paper.time ?? 0)) return false;
    // Most mail is history; what somebody announced or asked for can be replaced.
    if (
      !other.said.mood.change &&
      !other.said.mood.stays &&
      other.paper.sides?.name !== one.paper.sides?.name
    )
      return false;
  }
  if (
    other.said.role === 'row' &&
    !scopes.isContract(other.paper) &&
    ![...other.name].some((term) => one.direct.has(term) || one.context.has(term))
  )
    return false;
  if (!scopes.agreeInCodes(one, other.paper) || scopes.differInCodes(one, other)) return false;
  const theirs = scopes.isContract(other.paper) || other.paper.standing === 'another-party';
  if (theirs && !scopes.concerns(one, other.paper) && !scopes.isAbout(one, other)) return false;
  const mentioned = one.paper.sides?.inside === false ? [] : scopes.mentions(one);
  if (
    mentioned.some(
      (name) =>
        !other.direct.has(name) &&
        !other.context.has(name) &&
        !other.paper.head.has(name) &&
        // Who is written to is of the party whose paper it is.
        !(theirs && one.paper.sides?.names.has(name)) &&
        !(other.paper.sides?.counterpart ?? '').includes(name),
    )
  )
    return false;
  if (one.paper.mail && one.paper.sides?.inside !== true) {
    // Somebody outside speaks for their own affairs alone.
    const samePerson = other.paper.mail && other.paper.sides?.domain === one.paper.sides?.domain;
    return (
      samePerson ||
      theirs ||
      scopes.isAbout(one, other) ||
      one.paper.sides?.inside === undefined ||
      !other.paper.mail
    );
  }
  return true;
}

/** What somebody outside ends is ended where a paper speaks of them; a like value of the business's own stands. */
export function isOfSender(one: Point, other: Point, scopes: Scopes): boolean {
  if (one.paper.sides?.inside !== false) return true;
  return scopes.isAbout(one, other) || (scopes.isContract(other.paper) && scopes.concerns(one, other.paper));
}

/** Whether a mail is of somebody who wrote the other one, or whom the other statement names. */
export function isOfWriter(one: Point, other: Point): boolean {
  const name = one.paper.sides?.name ?? '';
  if (name === '') return false;
  if (other.paper.mail) return other.paper.sides?.name === name;
  return [...termsIn(name)].some((term) => other.direct.has(term));
}
