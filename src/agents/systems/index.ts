import { type AgentContext, defineAgent } from '../../contracts/agent.ts';
import { documentsOf, type LibraryDocument } from '../kit/library.ts';
import { SECTIONS } from '../kit/sections.ts';
import { uniqueSlugs } from '../kit/slug.ts';
import { registerPage, systemPage } from './pages.ts';
import { SystemRegister } from './register.ts';
import { secretsPage } from './secrets.ts';

/** Which systems the business uses, who grants access to each, and where a secret must be changed. */
export const agent = defineAgent({
  name: 'systems',
  version: 1,
  summary:
    'Writes the register of systems, a page for each, and the list of places where a secret was found.',
  sections: [SECTIONS.systems],
  reads: { findings: [], links: ['flag'] },
  writes: ['register', 'system'],
  phase: 'section',
  compose,
});

async function* compose({ evidence, writer }: AgentContext) {
  const register = new SystemRegister();
  for await (const document of documentsOf(evidence)) register.readTables(document);
  const systems = register.systems();
  if (systems.length > 0) {
    for await (const document of documentsOf(evidence)) mention(systems, document);
  }
  const slug = uniqueSlugs();
  const pages = new Map(systems.map((system) => [system.name, `systems/${slug(system.name)}`]));
  yield registerPage(systems, pages);
  for (const system of systems) yield await systemPage(system, pages.get(system.name) as string, writer);
  const { secrets } = await evidence.register();
  if (secrets.length > 0) yield await secretsPage(secrets, evidence);
}

function mention(systems: ReturnType<SystemRegister['systems']>, { statements }: LibraryDocument): void {
  for (const statement of statements) {
    for (const system of systems) {
      if (statement.role !== 'row' && system.pattern.test(statement.quote)) system.mentions.push(statement);
    }
  }
}
