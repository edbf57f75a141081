import { z } from 'zod';
import { normaliseText, oneLine } from '../folder/text/normalise.ts';

/** Text in one line; null, missing and other things are ''. */
const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => oneLine(normaliseText(value ?? '')));

const address = text.transform((value) => value.toLowerCase());

/** True, false, or null where the answer does not say. */
const said = z
  .boolean()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

const flag = said.transform((value) => value === true);

/** The day (UTC) of an instant, or ''. */
const day = text.transform((value) => {
  const date = new Date(/^\d{4}-\d{2}-\d{2}T/.test(value) ? value : Number.NaN);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
});

/** A list; what is none is empty, and what does not fit in it is left out. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .array(z.unknown())
    .nullish()
    .catch(null)
    .transform((list) =>
      (list ?? []).flatMap((one) => {
        const parsed = item.safeParse(one);
        return parsed.success ? [parsed.data] : [];
      }),
    );
}

const nextPageToken = z
  .string()
  .nullish()
  .catch(null)
  .transform((token) => token || null);

/** Day of `lastLoginTime` of somebody who never signed in: Google says the beginning of 1970. */
export const NEVER = '1970-01-01';

const userSchema = z.object({
  id: text,
  primaryEmail: address,
  name: z.object({ fullName: text, givenName: text, familyName: text }).nullish().catch(null),
  aliases: listOf(address),
  nonEditableAliases: listOf(address),
  organizations: listOf(z.object({ title: text, department: text, primary: flag })),
  relations: listOf(z.object({ type: text, value: text })),
  externalIds: listOf(z.object({ type: text, value: text })),
  phones: listOf(z.object({ type: text, value: text })),
  orgUnitPath: text,
  isAdmin: flag,
  isDelegatedAdmin: flag,
  isEnrolledIn2Sv: said,
  isEnforcedIn2Sv: said,
  isGuestUser: flag,
  suspended: flag,
  suspensionReason: text,
  suspensionTime: day,
  archived: flag,
  archivalTime: day,
  creationTime: day,
  lastLoginTime: day,
});

/** What is asked for of a user; the rest (recovery address, home address, keys) never leaves Google. */
export const USER_FIELDS = Object.keys(userSchema.shape);

export const usersSchema = z.object({ nextPageToken, users: listOf(userSchema) });

const groupSchema = z.object({
  id: text,
  email: address,
  name: text,
  description: text,
  aliases: listOf(address),
  nonEditableAliases: listOf(address),
  directMembersCount: text,
});
export const GROUP_FIELDS = Object.keys(groupSchema.shape);
export const groupsSchema = z.object({ nextPageToken, groups: listOf(groupSchema) });

const memberSchema = z.object({ id: text, email: address, role: text, type: text, status: text });
export const membersSchema = z.object({ nextPageToken, members: listOf(memberSchema) });

const roleSchema = z.object({
  roleId: text,
  roleName: text,
  roleDescription: text,
  isSuperAdminRole: flag,
  isSystemRole: flag,
  rolePrivileges: listOf(z.object({ privilegeName: text })),
});
export const rolesSchema = z.object({ nextPageToken, items: listOf(roleSchema) });

const assignmentSchema = z.object({
  roleId: text,
  assignedTo: text,
  assigneeType: text,
  scopeType: text,
  orgUnitId: text,
  condition: text,
});
export const assignmentsSchema = z.object({ nextPageToken, items: listOf(assignmentSchema) });

/** Ids come as `id:03ph8a2z` here and without `id:` in assignments. */
const unitSchema = z.object({
  orgUnitId: text.transform((id) => id.replace(/^id:/, '')),
  orgUnitPath: text,
});
export const unitsSchema = z.object({ organizationUnits: listOf(unitSchema) });

const domainSchema = z.object({
  domainName: address,
  isPrimary: flag,
  verified: said,
  domainAliases: listOf(z.object({ domainAliasName: address, verified: said })),
});
export const domainsSchema = z.object({ domains: listOf(domainSchema) });

export type User = z.infer<typeof userSchema>;
export type Group = z.infer<typeof groupSchema>;
export type Member = z.infer<typeof memberSchema>;
export type Role = z.infer<typeof roleSchema>;
export type Assignment = z.infer<typeof assignmentSchema>;
export type Unit = z.infer<typeof unitSchema>;
export type Domain = z.infer<typeof domainSchema>;
