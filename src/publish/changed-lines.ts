import { diffIndices } from 'node-diff3';

export interface ChangedLine {
  change: 'same' | 'gone' | 'new';
  text: string;
}

/** The lines of two texts in one order: those of both, those that only the first has before those that only the second has. */
export function changedLines(before: string, after: string): ChangedLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const lines: ChangedLine[] = [];
  let at = 0;
  const add = (change: ChangedLine['change'], texts: readonly string[]) =>
    lines.push(...texts.map((text) => ({ change, text })));
  for (const { buffer1, buffer1Content, buffer2Content } of diffIndices(old, now)) {
    const [start, length] = buffer1;
    add('same', old.slice(at, start));
    add('gone', buffer1Content);
    add('new', buffer2Content);
    at = start + length;
  }
  add('same', old.slice(at));
  return lines;
}
