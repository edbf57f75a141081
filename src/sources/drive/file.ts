import { z } from 'zod';
import { normaliseLines, oneLine } from '../folder/text/normalise.ts';

export const FOLDER = 'application/vnd.google-apps.folder';
export const SHORTCUT = 'application/vnd.google-apps.shortcut';

/** An id at Google, as it goes into keys. */
export const idSchema = z.string().regex(/^[\w-]{1,200}$/);

const textField = z.string().catch('');
const lineField = textField.transform(plainLine);
const flagField = z.boolean().catch(false);
const personField = z
  .object({ displayName: lineField, emailAddress: lineField })
  .transform(({ displayName, emailAddress }) => ({ name: displayName, address: emailAddress.toLowerCase() }));

export const permissionSchema = z.object({
  id: textField,
  type: textField,
  role: textField,
  emailAddress: lineField.transform((address) => address.toLowerCase()),
  domain: lineField.transform((domain) => domain.toLowerCase()),
  displayName: lineField,
  allowFileDiscovery: flagField,
  deleted: flagField,
  /** `metadata`: it shows that a folder is there, and opens nothing. */
  view: textField,
  permissionDetails: z.array(z.object({ permissionType: textField })).catch([]),
});

export const PERMISSION_FIELDS =
  'id,type,role,emailAddress,domain,displayName,allowFileDiscovery,deleted,view,permissionDetails(permissionType)';

/** What is asked for of a file, folder or shortcut. */
export const FILE_FIELDS =
  'id,name,mimeType,parents,driveId,size,md5Checksum,headRevisionId,modifiedTime,version,trashed,ownedByMe,' +
  'sharedWithMeTime,owners(displayName,emailAddress),lastModifyingUser(displayName,emailAddress),' +
  'capabilities(canDownload),shortcutDetails(targetId,targetMimeType),webViewLink,hasAugmentedPermissions,' +
  `permissions(${PERMISSION_FIELDS})`;

export const fileSchema = z.object({
  id: idSchema,
  name: lineField,
  mimeType: textField,
  parents: z.array(idSchema).catch([]),
  /** Of a file in a shared drive. */
  driveId: idSchema.nullable().catch(null),
  /** In bytes; null where Google does not say. */
  size: z.coerce.number().int().nonnegative().nullable().catch(null),
  md5Checksum: textField,
  headRevisionId: textField,
  modifiedTime: z.iso.datetime({ offset: true }).nullable().catch(null),
  version: textField,
  trashed: flagField,
  ownedByMe: flagField,
  sharedWithMeTime: textField,
  owners: z.array(personField).catch([]),
  lastModifyingUser: personField.nullable().catch(null),
  capabilities: z.object({ canDownload: z.boolean().catch(true) }).catch({ canDownload: true }),
  shortcutDetails: z.object({ targetId: idSchema, targetMimeType: textField }).nullable().catch(null),
  webViewLink: z
    .url({ protocol: /^https$/ })
    .nullable()
    .catch(null),
  hasAugmentedPermissions: flagField,
  /** Null where the account may not see them, and in shared drives. */
  permissions: z.array(permissionSchema).nullable().catch(null),
});

export type DriveFile = z.infer<typeof fileSchema>;
export type Permission = z.infer<typeof permissionSchema>;

/** Text of the other side on one line. */
function plainLine(text: string): string {
  return oneLine(normaliseLines(text));
}
