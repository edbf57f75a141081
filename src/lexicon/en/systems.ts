import { list } from '../section-words.ts';
import type { SystemsWords } from '../systems-words.ts';

export const words: SystemsWords = {
  name: list(
    'system, tool, application, app, software, program, programme, platform, portal, saas, online account',
  ),
  purpose: list('what for, purpose, used for, use, what it does, description'),
  owner: list('owner, responsible, admin, administrator, who has it, paid by, billing owner'),
  grants: list(
    'access is given by, access given by, access by, access from, access via, who grants, who gives access, granted by, grants, access, who lets you in, ask',
  ),
  secondFactor: list('second factor, two-factor, 2fa, mfa, login step'),
  renewal: list('renewal, renews, expires, paid until, licence until, license until'),
  self: list('me, i, myself, us, we'),
};
