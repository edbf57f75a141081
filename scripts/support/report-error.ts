import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BatonError } from '../../src/errors/error.ts';
import { printable } from './progress.ts';

/** Where details of an unexpected error may be left: the state folder, once a command knows it. */
let detailsFolder: string | null = null;

export function keepDetailsIn(folder: string): void {
  detailsFolder = folder;
}

/** Tells an error on standard error: its name, what happened, what to do; never a stack unless BATON_DEBUG asks. */
export function reportError(error: BatonError): void {
  const file = error.name === 'INTERNAL' ? leaveDetails(error.cause) : null;
  const lines = [`${error.name}: ${shortened(error.message)}`, error.hint];
  if (file) lines.push(`The place in the program is written to ${file}, without anything of a record.`);
  if (process.env['BATON_DEBUG'] && error.cause !== undefined) lines.push(stackOf(error.cause));
  // What is drawn anew on a terminal, such as a bar of progress, makes room.
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K');
  process.stderr.write(
    `${lines
      .flatMap((line) => line.split('\n'))
      .map(printable)
      .join('\n')}\n`,
  );
}

/** Names, codes and frames of an error and its causes. Messages stay out: they may quote records. */
function leaveDetails(thrown: unknown): string | null {
  if (detailsFolder === null || !existsSync(detailsFolder)) return null;
  const lines = [
    `${new Date().toISOString()} Node.js ${process.version} on ${process.platform} ${process.arch}`,
  ];
  for (let error = thrown, depth = 0; error instanceof Error && depth < 10; error = error.cause, depth += 1) {
    const { code } = error as { code?: unknown };
    lines.push(`${error.constructor.name}${typeof code === 'string' ? ` ${code}` : ''}`);
    lines.push(...(error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line)));
  }
  const file = path.join(detailsFolder, 'last-error.txt');
  try {
    writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
    return file;
  } catch {
    // The error that is told may be that nothing can be written here.
    return null;
  }
}

function stackOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const own = thrown.stack ?? thrown.message;
  return thrown.cause === undefined ? own : `${own}\nCaused by: ${stackOf(thrown.cause)}`;
}

function shortened(message: string): string {
  return message.length > 4000 ? `${message.slice(0, 4000)}…` : message;
}
