import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** A mail of an mbox. */
export function mboxMail({
  id,
  from,
  to,
  date = 'Mon, 2 Mar 2026 09:00:00 +0000',
  body = 'Please send two sacks of flour.',
}: {
  id: number | string;
  from: string;
  to: string;
  date?: string;
  body?: string;
}): string {
  return `From x@y.example Mon Mar 02 09:00:00 2026\nMessage-ID: <${id}@mail.example>\nFrom: ${from}\nTo: ${to}\nDate: ${date}\nSubject: Order ${id}\n\n${body}\n\n`;
}

/** A folder of its own with files and a config, as an owner has them. */
export class Workspace {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(files: Record<string, string | Uint8Array>): Promise<Workspace> {
    const workspace = new Workspace(await mkdtemp(path.join(tmpdir(), 'baton-workspace-')));
    for (const [name, content] of Object.entries(files)) await workspace.write(name, content);
    return workspace;
  }

  at(name: string): string {
    return path.join(this.folder, name);
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    await mkdir(path.dirname(this.at(name)), { recursive: true });
    await writeFile(this.at(name), content);
  }

  /** Writes the config: a bakery, with what is given in its place. */
  async config(change: object, name = 'baton.json'): Promise<string> {
    const config = {
      company: 'Bright Bakery',
      leaving: { name: 'Ann', addresses: ['ann@bakery.example'] },
      domains: ['bakery.example'],
      timeZone: 'Europe/London',
      sources: [
        { use: 'folder', name: 'files', path: 'files' },
        { use: 'mail', name: 'mail', path: 'mail' },
      ],
      state: 'state',
      content: 'content',
      dist: 'dist',
      ...change,
    };
    await this.write(name, JSON.stringify(config));
    return this.at(name);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface CommandOptions {
  environment?: NodeJS.ProcessEnv;
  /** Sees all that was printed so far, each time something comes. */
  watch?: (printed: string, child: ReturnType<typeof spawn>) => void;
  /** Through a shell, so that limits and pipes can be set around it; `$0` stands for the command. */
  shell?: string;
  /** User id to run as; only root may. */
  uid?: number;
}

/** Runs a command of Baton in a process of its own, as a person does. */
export function runScript(script: string, args: string[], options: CommandOptions = {}): Promise<Ended> {
  const { environment = {}, watch, shell, uid } = options;
  const command = [process.execPath, path.join(PROJECT, 'scripts', script), ...args];
  const [file = '', ...rest] = shell === undefined ? command : ['bash', '-c', shell, ...command];
  const child = spawn(file, rest, {
    cwd: PROJECT,
    env: { ...process.env, ...environment },
    ...(uid !== undefined && { uid }),
  });
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (chunk: Buffer) => {
      printed[name] += chunk.toString();
      watch?.(`${printed.stdout}${printed.stderr}`, child);
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, ...printed }));
  });
}
