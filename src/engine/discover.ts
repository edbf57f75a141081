import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AgentDefinition } from '../agents/agent.ts';
import { BatonError, messageOf } from '../errors/error.ts';
import type { FindingDefinition } from '../findings/finding.ts';
import type { LinkDefinition } from '../links/link.ts';
import type { SourceDefinition } from '../sources/source.ts';

const ROOT = path.join(import.meta.dirname, '..');

/** Modules below a folder of src that export `name`, in order of their file names: adding one is adding a file. */
async function exportsNamed<Definition>(
  folder: string,
  name: string,
  form: 'files' | 'folders',
): Promise<Definition[]> {
  const directory = path.join(ROOT, folder);
  const entries = await readdir(directory, { withFileTypes: true });
  const files = entries
    .filter((entry) =>
      form === 'files' ? entry.isFile() && entry.name.endsWith('.ts') : entry.isDirectory(),
    )
    .map((entry) => (form === 'files' ? entry.name : path.join(entry.name, 'index.ts')))
    .sort();
  const definitions: Definition[] = [];
  for (const file of files) {
    const module = await load(path.join(directory, file));
    if (name in module) definitions.push(module[name] as Definition);
  }
  return definitions;
}

async function load(file: string): Promise<Record<string, unknown>> {
  try {
    return await import(/* @vite-ignore */ pathToFileURL(file).href);
  } catch (error) {
    if (error instanceof BatonError) throw error;
    throw new BatonError(
      'DEFINITION_INVALID',
      `${path.relative(ROOT, file)} could not be loaded: ${messageOf(error)}`,
      { cause: error },
    );
  }
}

/** The one source of that folder name; it is loaded only when a config uses it. */
export async function findSource(name: string): Promise<SourceDefinition> {
  const names = (await readdir(path.join(ROOT, 'sources'), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  if (!names.includes(name)) {
    throw new BatonError(
      'CONFIG_INVALID',
      `The config uses the source "${name}"; there are ${names.sort().join(', ')}.`,
    );
  }
  const module = await load(path.join(ROOT, 'sources', name, 'index.ts'));
  return module['source'] as SourceDefinition;
}

export const findFindings = (): Promise<FindingDefinition[]> => exportsNamed('findings', 'finding', 'files');

/** Kinds of links, each after those that it reads. Throws DEFINITION_INVALID on a circle. */
export async function findLinks(): Promise<LinkDefinition[]> {
  const waiting = await exportsNamed<LinkDefinition>('links', 'link', 'files');
  const ordered: LinkDefinition[] = [];
  while (waiting.length > 0) {
    const index = waiting.findIndex((link) =>
      link.after.every((kind) => ordered.some((done) => done.kind === kind)),
    );
    const next = index < 0 ? undefined : waiting.splice(index, 1)[0];
    if (!next) {
      throw new BatonError(
        'DEFINITION_INVALID',
        `The links ${waiting.map((link) => link.kind).join(', ')} wait for each other, or for a kind that nobody derives.`,
      );
    }
    ordered.push(next);
  }
  return ordered;
}

/** Agents that the config names, or all; those of the last phase last. */
export async function findAgents(names: readonly string[] | undefined): Promise<AgentDefinition[]> {
  const all = await exportsNamed<AgentDefinition>('agents', 'agent', 'folders');
  const unknown = names?.find((name) => !all.some((agent) => agent.name === name));
  if (unknown) {
    throw new BatonError(
      'CONFIG_INVALID',
      `The config names the agent "${unknown}"; there are ${all.map((agent) => agent.name).join(', ')}.`,
    );
  }
  const chosen = names ? all.filter((agent) => names.includes(agent.name)) : all;
  return [
    ...chosen.filter((agent) => agent.phase === 'section'),
    ...chosen.filter((agent) => agent.phase === 'last'),
  ];
}
