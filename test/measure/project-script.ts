import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs one of Baton's own commands as a person would; its standard output. Throws on an exit code that is not allowed. */
export function runProjectScript(
  script: string,
  args: readonly string[],
  allowed: readonly number[],
): Promise<string> {
  const child = spawn(process.execPath, [path.join(PROJECT, 'scripts', script), ...args], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, told] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    told += part;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== null && allowed.includes(code)) resolve(output);
      else reject(new Error(`${script} ended with ${code}:\n${told.slice(-2000)}`));
    });
  });
}
