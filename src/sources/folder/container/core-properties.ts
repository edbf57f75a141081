import type { PersonRef, When } from '../../../contracts/record.ts';
import { instantOf } from '../text/dates.ts';
import { oneLine } from '../text/normalise.ts';
import { readXml } from './xml.ts';

export interface CoreProperties {
  title: string | null;
  created: When | null;
  modified: When | null;
  people: PersonRef[];
}

/** Names and dates that libraries write when nobody gave any; they say nothing of the document. */
const GENERATORS =
  /^(?:python-docx|python-pptx|openpyxl|xlsxwriter|apache poi|un-named|docx4j|aspose.*|microsoft office user|user|admin|administrator|unknown|author|steve canny|sheetjs)$/i;
const TEMPLATE_DATES = new Set(['2013-12-23T23:15:00Z', '2013-01-27T09:14:16Z', '2006-09-16T00:00:00Z']);

/** Reads `docProps/core.xml`: title, created, modified, author and last editor. */
export function readCoreProperties(xml: string): CoreProperties {
  const fields = new Map<string, string>();
  let open = '';
  readXml(xml, {
    open: (name) => {
      open = name.slice(name.indexOf(':') + 1);
    },
    close: () => {
      open = '';
    },
    text: (text) => {
      if (open !== '') fields.set(open, (fields.get(open) ?? '') + text);
    },
  });
  const people: PersonRef[] = [];
  for (const [field, role] of [
    ['creator', 'author'],
    ['lastModifiedBy', 'editor'],
  ] as const)
    people.push(...peopleOf(fields.get(field) ?? '', role));
  return {
    title: oneLine(fields.get('title') ?? '') || null,
    created: dateOf(fields.get('created')),
    modified: dateOf(fields.get('modified')),
    people: people.filter(
      (person, index) =>
        people.findIndex((other) => other.name === person.name && other.address === person.address) === index,
    ),
  };
}

function dateOf(value: string | undefined): When | null {
  return value === undefined || TEMPLATE_DATES.has(value.trim()) ? null : instantOf(value);
}

/** The people of a property such as `Ana Cruz; Ben Lim`, or of an address alone. */
export function peopleOf(value: string, role: PersonRef['role']): PersonRef[] {
  return value
    .slice(0, 1000)
    .split(';')
    .map((part) => oneLine(part).toWellFormed())
    .filter((name) => name !== '' && !GENERATORS.test(name))
    .map((name) =>
      /^[^\s@]+@[^\s@]+$/.test(name)
        ? { name: '', address: name.toLowerCase(), role }
        : { name, address: null, role },
    );
}
