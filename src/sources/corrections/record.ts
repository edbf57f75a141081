import type { Correction } from '../../contracts/correction.ts';
import type { RawRecordInput } from '../../contracts/record.ts';

const ROLES: Record<Correction['by'], string> = {
  leaver: 'who leaves',
  successor: 'who takes over',
  owner: 'the owner',
};

/**
 * A correction as a record: lines that say what it is about, a blank line, then the person's words to the end. Only the
 * words are theirs to be quoted.
 */
export function recordOf(key: string, correction: Correction): RawRecordInput {
  const { by, name, at, words } = correction;
  const head = [
    `${TITLES[correction.correct]} by ${name}, ${ROLES[by]}, ${at.slice(0, 10)}`,
    ...aboutOf(correction),
  ];
  const text = `${head.map((line) => line.replaceAll(/\s+/g, ' ').trim()).join('\n')}\n\n${words.trim()}`;
  return {
    key,
    kind: 'correction',
    title: `${TITLES[correction.correct]} by ${name}, ${at.slice(0, 10)}`,
    text: text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed(),
    path: null,
    parent: null,
    people: [],
    at,
    data: { correction: JSON.parse(JSON.stringify(correction)) },
  };
}

const TITLES: Record<Correction['correct'], string> = {
  answer: 'Answer',
  alias: 'Who is who',
  role: 'Role',
  triage: 'What belongs to the business',
  standing: 'Standing of a document',
  settle: 'Conflict settled',
};

function aboutOf(correction: Correction): string[] {
  switch (correction.correct) {
    case 'answer':
      return [`Page: ${correction.page}`, `Question: ${correction.question}`];
    case 'alias': {
      const [one, other] = correction.people.map(calledAs);
      return [
        correction.are === 'one' ? `One person: ${one} and ${other}` : `Two people: ${one} and ${other}`,
      ];
    }
    case 'role':
      return [
        `Person: ${calledAs(correction.person)}`,
        `Role: ${correction.role}`,
        ...(correction.organisation === undefined ? [] : [`Organisation: ${correction.organisation}`]),
      ];
    case 'triage':
      return [`Record: ${correction.record}`, `Outcome: ${correction.outcome}`];
    case 'standing':
      return [
        `Document: ${correction.record}`,
        `Standing: ${correction.standing}`,
        ...(correction.replacedBy === undefined ? [] : [`Replaced by: ${correction.replacedBy}`]),
      ];
    case 'settle':
      return [
        `Value: ${correction.subject}`,
        `Holds: ${correction.holds.written} (${correction.holds.record})`,
        ...correction.over.map(({ written, record }) => `Does not hold: ${written} (${record})`),
      ];
  }
}

function calledAs({ name, address }: { name: string; address: string | null }): string {
  return address === null ? name : `${name} <${address}>`;
}
