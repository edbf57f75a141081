import { createInterface } from 'node:readline';
import { compileMarkdown, DEEPEST, depthOf, parseMarkdown } from './parser.ts';

/** Reads texts, a JSON string a line, and writes a character for each: `.` where it may be parsed, `x` where not. */
for await (const line of createInterface({ input: process.stdin })) {
  const text = String(JSON.parse(line));
  let mark = '.';
  try {
    if (depthOf(parseMarkdown(text)) > DEEPEST) mark = 'x';
    else compileMarkdown(text);
  } catch {
    // What does not parse is for the gate to say.
  }
  process.stdout.write(mark);
}
