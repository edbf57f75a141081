import { type RawRecord, rawRecordSchema } from '../contracts/record.ts';
import { redact } from './redact.ts';
import { redactName } from './redact-name.ts';
import { MARK } from './redact-text.ts';

/** Where in a record a secret stood. */
export const PLACES = ['text', 'title', 'name', 'people', 'labels', 'data'] as const;
export type Place = (typeof PLACES)[number];

/** Where a secret was cut out, and of what kind. Its value is never kept. */
export interface Sighting {
  place: Place;
  kind: string;
  /** In the text the offset of its mark; elsewhere its number, from 0. */
  position: number;
}

type Fields = Pick<RawRecord, 'title' | 'text' | 'path' | 'people' | 'labels' | 'segments' | 'data'>;

/** The fields of a record that hold text, with every secret cut out; ranges moved along with the text. */
export async function redactRecord<Given extends Fields>(
  record: Given,
): Promise<{ record: Given; secrets: Sighting[] }> {
  const text = await redact(record.text);
  const secrets: Sighting[] = text.secrets.map((secret) => ({ place: 'text', ...secret }));
  const add = (place: Place, found: string) => {
    // A subject also stands in the text of its mail.
    if (!text.text.includes(found))
      for (const { 1: kind = '' } of found.matchAll(MARK))
        secrets.push({ place, kind, position: secrets.filter((one) => one.place === place).length });
    return found;
  };
  const clean = async (place: Place, value: string) =>
    add(place, redactName((await redact(value, { scan: /\s/.test(value) })).text));
  const people: RawRecord['people'] = [];
  for (const person of record.people) people.push({ ...person, name: await clean('people', person.name) });
  const labels: string[] = [];
  for (const label of record.labels) labels.push(await clean('labels', label));
  return {
    record: {
      ...record,
      text: text.text,
      title: (await clean('title', record.title)).replaceAll(/\s+/g, ' ').trim(),
      path: record.path && add('name', redactName(record.path)),
      people,
      labels,
      segments: record.segments.map(({ role, start, end }) => ({
        role,
        start: text.moved(start, 'start'),
        end: text.moved(end, 'end'),
      })),
      data: rawRecordSchema.shape.data.parse(await redactJson(record.data, (value) => clean('data', value))),
    },
    secrets,
  };
}

/** Strings and numbers of JSON, each with its key before it: the key may be the label. */
async function redactJson(
  value: unknown,
  clean: (text: string) => Promise<string>,
  key = '',
): Promise<unknown> {
  if (typeof value === 'string' || typeof value === 'number') {
    const lead = key === '' ? '' : `${key}: `;
    const plain = String(value);
    const cleaned = plain === '' ? plain : await clean(lead + plain);
    if (cleaned === lead + plain) return value;
    return cleaned.startsWith(lead) ? cleaned.slice(lead.length) : clean(plain);
  }
  if (Array.isArray(value)) {
    const all: unknown[] = [];
    for (const one of value) all.push(await redactJson(one, clean, key));
    return all;
  }
  if (value === null || typeof value !== 'object') return value;
  const entries: [string, unknown][] = [];
  for (const [name, inner] of Object.entries(value))
    entries.push([name, await redactJson(inner, clean, name)]);
  return Object.fromEntries(entries);
}
