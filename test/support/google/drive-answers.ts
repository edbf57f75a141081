import { type FakeFile, GOOGLE_TYPE } from './drive.ts';

export function nameOf(address: string): string {
  const name = address.split('@')[0] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function linkOf(id: string, type: string): string {
  return `https://docs.google.com/feeds/download/documents/export/Export?id=${id}&type=${encodeURIComponent(type)}`;
}

/** The queries that Baton asks. */
export function condition(query: string): (file: FakeFile) => boolean {
  const folder = `${GOOGLE_TYPE}folder`;
  const parent = /^'([\w-]+)' in parents and trashed = false$/.exec(query)?.[1];
  if (parent !== undefined) return (file) => file.parent === parent && !file.trashed;
  if (query === `mimeType = '${folder}' and trashed = false`)
    return (file) => file.mimeType === folder && !file.trashed;
  if (query === `mimeType != '${folder}' and trashed = false`)
    return (file) => file.mimeType !== folder && !file.trashed;
  throw new Error(`the fake does not know the query ${query}`);
}

/** Only the fields that were asked for (`a,b(c,d)`), as Google answers. */
export function selected(answer: Record<string, unknown>, query: URLSearchParams): Record<string, unknown> {
  const fields = query.get('fields');
  if (!fields) throw new Error('a call without fields answers with very few');
  return pick(answer, parseFields(fields)) as Record<string, unknown>;
}

interface Fields extends Map<string, Fields | null> {}

function parseFields(text: string): Fields {
  const fields: Fields = new Map();
  let at = 0;
  const read = (into: Fields) => {
    while (at < text.length && text[at] !== ')') {
      const name = /^\w+/.exec(text.slice(at))?.[0] ?? '';
      if (name === '') throw new Error(`not a list of fields: ${text}`);
      at += name.length;
      let inner: Fields | null = null;
      if (text[at] === '(') {
        at += 1;
        inner = new Map();
        read(inner);
        at += 1;
      }
      into.set(name, inner);
      if (text[at] === ',') at += 1;
    }
  };
  read(fields);
  return fields;
}

function pick(value: unknown, fields: Fields | null): unknown {
  if (fields === null || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => pick(one, fields));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      fields.has(name) ? [[name, pick(inner, fields.get(name) ?? null)]] : [],
    ),
  );
}

export function rootOf(account: string): string {
  return `0A${account.replaceAll(/\W/g, '_')}`;
}
