import { createInterface } from 'node:readline';
import { compileMarkdown, parseMarkdown } from './parser.ts';

/** Reads texts, a JSON string a line, and writes one character for each that the parser got through. */
for await (const line of createInterface({ input: process.stdin })) {
  const text: unknown = JSON.parse(line);
  try {
    parseMarkdown(String(text));
    compileMarkdown(String(text));
  } catch {
    // What does not parse is for the gate to say.
  }
  process.stdout.write('.');
}
