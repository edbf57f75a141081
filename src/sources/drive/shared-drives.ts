import type { RawRecordInput } from '../../contracts/record.ts';
import { oneLine } from '../folder/text/normalise.ts';
import { tableText } from '../folder/text/table.ts';
import { hasStatus } from '../kit/service-error.ts';
import type { Corpora } from './corpora.ts';
import type { Permission } from './file.ts';
import { type Inside, isInside, roleText } from './sharing.ts';

/** The sheet of the shared drives that are read and of who is in them; null where there is none. */
export async function sharedDrivesRecord(
  { drives }: Corpora,
  inside: Inside,
  key: string,
): Promise<RawRecordInput | null> {
  if (drives.length === 0) return null;
  const sections: string[] = [];
  for (const { drive, client } of drives) {
    const lines = [`## ${oneLine(drive.name) || drive.id}`];
    if (drive.createdTime !== null) lines.push(`Created: ${drive.createdTime.slice(0, 10)}`);
    try {
      const members = (await client.permissions(drive.id)).filter(({ deleted }) => !deleted);
      lines.push(
        tableText([['Member', 'Kind', 'May', 'Outside of the business'], ...rowsOf(members, inside)], true),
      );
    } catch (thrown) {
      if (!hasStatus(thrown, 403, 404)) throw thrown;
      lines.push(`${client.account} may not see who its members are.`);
    }
    sections.push(lines.join('\n\n'));
  }
  return {
    key,
    kind: 'sheet',
    title: 'Shared drives',
    text: [
      '# Shared drives',
      'Shared drives of Google Drive that were read for this handover, with their members. Files in them belong to the organisation that has the shared drive, not to a person.',
      ...sections,
    ].join('\n\n'),
    path: null,
    parent: null,
    people: [],
    at: null,
    data: { stateOf: 'Google Drive' },
  };
}

function rowsOf(members: readonly Permission[], inside: Inside): string[][] {
  return members
    .map((member) => {
      const { type, role, emailAddress, displayName, domain } = member;
      const who = type === 'anyone' ? 'anyone who has the link' : displayName || domain || emailAddress;
      const name = emailAddress !== '' && who !== emailAddress ? `${who} (${emailAddress})` : who;
      const address = emailAddress || (domain === '' ? '' : `@${domain}`);
      const outside = type === 'anyone' || (address !== '' && !isInside(inside, address));
      return [name, type, roleText(role), outside ? 'yes' : ''];
    })
    .sort((one, other) => (one.join('\n') < other.join('\n') ? -1 : 1));
}
