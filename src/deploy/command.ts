import { spawn } from 'node:child_process';
import { BatonError } from '../errors/error.ts';

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a program of the system, without a shell. Throws TOOL_MISSING where it is not installed. */
export function run(program: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].on('data', (chunk: Buffer) => {
        said[name] += chunk.toString();
      });
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new BatonError('TOOL_MISSING', `${program} is not installed on this computer.`, { cause: error })
          : error,
      ),
    );
    child.once('close', (code) => resolve({ code, ...said }));
  });
}
