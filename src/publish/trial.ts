import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./trial-process.ts', import.meta.url));
/** Milliseconds without an answer: it only breaks hangs, which no page that can be read comes near. */
const HANGS = 120_000;

/**
 * Whether the parser of the site gets through each text, as page or as refusal, and finds it no deeper than `DEEPEST`.
 * It is a native program: text that is nested deep enough ends the whole process. So another process reads first, and is started again behind each
 * text that ended it.
 */
export async function survivesParser(texts: readonly string[]): Promise<boolean[]> {
  const survived: boolean[] = [];
  while (survived.length < texts.length) {
    for (const mark of await attempt(texts.slice(survived.length))) survived.push(mark === '.');
    if (survived.length < texts.length) survived.push(false);
  }
  return survived;
}

/** What the process wrote of the texts that it got through. */
function attempt(texts: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'ignore'] });
    let marks = '';
    const hang = () => child.kill('SIGKILL');
    let timer = setTimeout(hang, HANGS);
    child.stdout.on('data', (data: Buffer) => {
      marks += data.toString();
      clearTimeout(timer);
      timer = setTimeout(hang, HANGS);
    });
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(timer);
      resolve(marks.slice(0, texts.length));
    });
    // A process that has ended takes no more input; what it read is known by then.
    child.stdin.on('error', () => undefined);
    child.stdin.end(texts.map((text) => `${oneLine(text)}\n`).join(''));
  });
}

/** JSON in one line also for readers that end a line at U+2028 and U+2029, as that of Node does. */
function oneLine(text: string): string {
  return JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
