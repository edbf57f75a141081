import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { nearest } from '../common/nearest.ts';
import type { AgentDefinition } from '../contracts/agent.ts';
import type { FindingDefinition } from '../contracts/finding.ts';
import type { LinkDefinition } from '../contracts/link.ts';
import type { SourceDefinition } from '../contracts/source.ts';
import type { ViewDefinition } from '../contracts/view.ts';
import { BatonError, messageOf } from '../errors/error.ts';

const ROOT = path.join(import.meta.dirname, '..');

/** Files of a folder of src that export `name`, in order: adding one is adding a file. */
async function exportsNamed<Definition>(folder: string, name: string): Promise<Definition[]> {
  const directory = path.join(ROOT, folder);
  const entries = await readdir(directory, { withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => entry.name);
  const definitions: Definition[] = [];
  for (const file of files.sort()) {
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
  const names = await foldersOf('sources');
  if (!names.includes(name)) {
    throw new BatonError(
      'CONFIG_INVALID',
      `The config uses the source "${name}"; there are ${names.join(', ')}.${meant(name, names)}`,
    );
  }
  const module = await load(path.join(ROOT, 'sources', name, 'index.ts'));
  return module['source'] as SourceDefinition;
}

export const findFindings = (): Promise<FindingDefinition[]> => exportsNamed('findings', 'finding');

/** Kinds of links, each after those that it reads. Throws DEFINITION_INVALID on a circle. */
export async function findLinks(): Promise<LinkDefinition[]> {
  const waiting = await exportsNamed<LinkDefinition>('links', 'link');
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

/** Every view: a folder of src/views. */
export async function findViews(): Promise<ViewDefinition[]> {
  const views: ViewDefinition[] = [];
  for (const folder of await foldersOf('views')) {
    const { view } = await load(path.join(ROOT, 'views', folder, 'index.ts'));
    views.push(view as ViewDefinition);
  }
  return views;
}

/** The module of an agent, by its folder. */
function moduleOf(folder: string): string {
  return path.join(ROOT, 'agents', folder, 'index.ts');
}

/** Agents that the config names, by folder, or all; those of the last phase last. */
export async function findAgents(names: readonly string[] | undefined): Promise<AgentDefinition[]> {
  return (await placeAgents(names)).map(({ agent }) => agent);
}

/** The same, each with the module that exports it. */
export async function placeAgents(
  names: readonly string[] | undefined,
): Promise<{ agent: AgentDefinition; module: URL }[]> {
  const folders = await foldersOf('agents');
  const unknown = names?.find((name) => !folders.includes(name));
  if (unknown) {
    throw new BatonError(
      'CONFIG_INVALID',
      `The config names the agent "${unknown}"; there are ${folders.join(', ')}.${meant(unknown, folders)}`,
    );
  }
  const chosen: { agent: AgentDefinition; module: URL }[] = [];
  for (const folder of folders.filter((one) => names?.includes(one) ?? true)) {
    const { agent } = await load(moduleOf(folder));
    chosen.push({ agent: agent as AgentDefinition, module: pathToFileURL(moduleOf(folder)) });
  }
  return [
    ...chosen.filter(({ agent }) => agent.phase === 'section'),
    ...chosen.filter(({ agent }) => agent.phase === 'last'),
  ];
}

function meant(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === null ? '' : ` Did you mean "${near}"?`;
}

/** Folders of plug-ins: those that have an index, in order of their names. */
async function foldersOf(folder: string): Promise<string[]> {
  const directory = path.join(ROOT, folder);
  const entries = await readdir(directory, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(path.join(directory, entry.name, 'index.ts')))
    .map((entry) => entry.name)
    .sort();
}
