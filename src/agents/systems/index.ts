import { defineSection } from '../kit/section-agent.ts';
import { uniqueSlugs } from '../kit/slug.ts';
import { registerPage } from './register-page.ts';
import { secretsPage } from './secrets.ts';
import { systemPage } from './system-page.ts';

/** Which systems the business uses, who grants access to each, and where a secret must be changed. */
export const agent = defineSection({
  section: 'systems',
  version: 2,
  summary:
    'Writes the register of systems, a page for each, how access is given, and the list of places where a secret was found.',
  specs: [
    {
      path: 'access',
      kind: 'rule',
      title: 'How access is given and taken',
      summary: 'Who lets somebody in, what is closed when somebody leaves.',
      order: 15,
      subject: 'access',
      shelves: ['systems', 'operations', 'hr'],
      aliases: ['logins', 'permissions', 'two-factor', 'passwords'],
    },
  ],
  reads: { links: ['flag'], views: ['systems'] },
  writes: ['register', 'system'],
  async *computed({ evidence, view }) {
    const { entries } = await view('systems');
    const library = await view('library');
    const slug = uniqueSlugs();
    const pages = new Map(entries.map(({ name }) => [name, `systems/${slug(name)}`]));
    if (entries.length > 0) yield registerPage(entries, pages);
    for (const system of entries) yield systemPage(system, pages.get(system.name) as string, library);
    const { secrets } = await evidence.register();
    if (secrets.length > 0) yield await secretsPage(secrets, evidence);
  },
});
