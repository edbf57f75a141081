import type { Progress } from '../../src/engine/progress.ts';

/**
 * Progress for people: on a terminal one line that is drawn anew, with a bar where the total is known; elsewhere
 * (a log, CI) a plain line at the start and end of each stage. All of it goes to standard error.
 */
export function consoleProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const live = stream.isTTY === true && !process.env['CI'];
  let title = '';
  let started = 0;
  let drawn = 0;
  const clear = () => live && stream.write('\r\x1b[2K');
  return {
    stage(next) {
      title = next;
      started = performance.now();
      stream.write(live ? `… ${title}` : `${title}\n`);
    },
    step(done, total, label = '') {
      if (!live || performance.now() - drawn < 100) return;
      drawn = performance.now();
      const width = Math.max(20, (stream.columns ?? 80) - 1);
      stream.write(`\r\x1b[2K${`… ${title} ${bar(done, total)} ${printable(label)}`.slice(0, width)}`);
    },
    note(line) {
      clear();
      stream.write(`  ${printable(line)}\n`);
    },
    done(result) {
      clear();
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      stream.write(`${live ? `✔ ${title}: ` : '  '}${result} (${seconds} s)\n`);
    },
  };
}

function bar(done: number, total: number | null): string {
  if (total === null || total <= 0) return `${done}`;
  const filled = Math.min(20, Math.round((20 * done) / total));
  return `[${'█'.repeat(filled)}${'░'.repeat(20 - filled)}] ${done}/${total}`;
}

/** File names are foreign text: control characters would steer the terminal. */
export function printable(line: string): string {
  return line.replaceAll(/[\p{Cc}\p{Cf}]/gu, '\u{FFFD}');
}
