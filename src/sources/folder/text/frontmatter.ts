import type { When } from '../../../contracts/record.ts';
import { dateIn } from './dates.ts';

/**
 * Title, date and author of a Markdown file's front matter. Only `key: value` lines are read: a whole YAML parser
 * would be one more thing that hostile text could turn against us, for three plain fields.
 */
export function frontmatterOf(text: string): {
  title: string | null;
  date: When | null;
  author: string | null;
} {
  const fields = new Map<string, string>();
  const lines = text.slice(0, 8000).split('\n');
  const end =
    lines[0]?.trimEnd() === '---'
      ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
      : -1;
  for (const line of lines.slice(1, Math.max(1, end))) {
    const colon = line.indexOf(':');
    if (colon < 1 || /^\s/.test(line)) continue;
    const value = line
      .slice(colon + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2');
    if (value !== '')
      fields.set(
        line
          .slice(0, colon)
          .trim()
          .toLowerCase()
          .replace(/[\s_-]/g, ''),
        value,
      );
  }
  const first = (...names: string[]) =>
    names.map((name) => fields.get(name)).find((value) => value !== undefined) ?? null;
  const dates = [
    'lastupdated',
    'lastmodified',
    'updated',
    'modified',
    'lastmod',
    'date',
    'published',
    'created',
  ];
  const date = dates.map((name) => dateIn(fields.get(name) ?? '')).find((when) => when !== null) ?? null;
  return { title: first('title'), date, author: first('author', 'owner') };
}
