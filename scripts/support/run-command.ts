import http from 'node:http';
import { BatonError } from '../../src/errors/error.ts';
import { asBatonError } from '../../src/errors/from-system.ts';
import { reportError } from './report-error.ts';

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof SIGNALS;

/** npm passes a Ctrl+C on to a command that had it from the terminal already: two within this time are one. */
const ONE_PRESS_MS = 500;

/**
 * Runs a command's body; an error is told in plain words on standard error and sets the exit code: 2 for a wrong
 * command line, 1 for everything else. Ctrl+C and SIGTERM end it at once, with 130 and 143.
 */
export async function runCommand(body: () => Promise<void>): Promise<void> {
  onSignal((signal) => {
    reportError(stopped(signal));
    process.exit(SIGNALS[signal]);
  });
  await run(body, () => null);
}

/**
 * The same for a body that can stop by itself: the first Ctrl+C or SIGTERM aborts its signal, so that it ends where
 * nothing is lost; the second ends the process at once.
 */
export async function runStoppable(body: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const controller = new AbortController();
  let by: Signal | null = null;
  const release = onSignal((signal) => {
    if (by !== null) return;
    by = signal;
    controller.abort(stopped(signal));
    setTimeout(() => {
      // From here on the system's own handling counts, which needs no turn of ours.
      release();
      process.stderr.write('Stopping at the next safe place. Ctrl+C again ends at once.\n');
    }, ONE_PRESS_MS).unref();
  });
  await run(
    () => body(controller.signal),
    () => by,
  );
}

async function run(body: () => Promise<void>, stoppedBy: () => Signal | null): Promise<void> {
  // HTTPS_PROXY and NO_PROXY count for every client of Node, as they do for other programs.
  http.setGlobalProxyFromEnv();
  passOverClosedPipes();
  const fail = (thrown: unknown) => {
    const signal = stoppedBy();
    const error = signal === null ? asBatonError(thrown) : stopped(signal);
    reportError(error);
    process.exitCode = signal === null ? (error.name === 'USAGE' ? 2 : 1) : SIGNALS[signal];
    // Connections that the stopped work left open would hold the process.
    if (signal !== null) process.exit();
  };
  process.on('uncaughtException', (thrown) => {
    fail(thrown);
    process.exit();
  });
  try {
    await body();
  } catch (thrown) {
    fail(thrown);
  }
}

function stopped(signal: Signal): BatonError {
  return new BatonError(
    'STOPPED',
    `Stopped by ${signal === 'SIGINT' ? 'Ctrl+C' : signal}. What was done is kept.`,
  );
}

function onSignal(listener: (signal: Signal) => void): () => void {
  for (const signal of Object.keys(SIGNALS)) process.on(signal, listener);
  const watch = onParentEnd(() => listener('SIGTERM'));
  return () => {
    for (const signal of Object.keys(SIGNALS)) process.off(signal, listener);
    clearInterval(watch);
  };
}

/**
 * npm hands a SIGTERM to the shell between it and the command, which ends and tells nobody: the command would run on by
 * itself. Where npm started it, the end of its parent is taken for the signal.
 */
function onParentEnd(ended: () => void): NodeJS.Timeout | undefined {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return undefined;
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) ended();
  }, 250).unref();
}

/** The reader of a pipe may end first (`| head`): nobody is left to be told, and the work goes on. */
function passOverClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      if (stream === process.stdout) reportError(asBatonError(error));
      process.exitCode = 1;
    });
}
