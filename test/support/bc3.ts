import { readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import type { BatonRecord } from '../../src/contracts/record.ts';
import { parseMailDate } from '../../src/sources/mail/date.ts';
import { parseAddresses } from '../../src/sources/mail/mime.ts';
import { recordOf } from './memory-evidence.ts';

/** The mails of BC3 as records without reply headers, and the thread that each belongs to by its annotators. */
export function readBc3(file: string): { records: BatonRecord[]; threadOf: Map<string, string> } {
  const records: BatonRecord[] = [];
  const threadOf = new Map<string, string>();
  let thread = 0;
  let fields: Record<string, string> = {};
  let field = '';
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'thread') thread += 1;
        if (name === 'DOC') fields = {};
        if (name === 'Sent') fields['Text'] = `${fields['Text'] ?? ''}\n`;
        field = name === 'Sent' ? 'Text' : name;
      },
      ontext(text) {
        fields[field] = (fields[field] ?? '') + text;
      },
      onclosetag(name) {
        if (name === 'DOC') {
          const record = recordOfDocument(fields, records.length);
          records.push(record);
          threadOf.set(record.id, String(thread));
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(readFileSync(file, 'utf8'));
  parser.end();
  return { records, threadOf };
}

function recordOfDocument(fields: Record<string, string>, index: number): BatonRecord {
  const read = (name: string) => (fields[name] ?? '').trim();
  // "Tue Dec 08 07:30:52 -0800 1998"
  const at = parseMailDate(read('Received'));
  const people = (['from', 'to', 'cc'] as const).flatMap((role) => {
    const header = read(`${role.charAt(0).toUpperCase()}${role.slice(1)}`);
    return parseAddresses(header).map(({ name, address }) => ({
      name,
      address: address === '' ? null : address.toLowerCase(),
      role,
    }));
  });
  const body = read('Text')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
  const title = read('Subject');
  const text = `From: ${read('From')}\nTo: ${read('To')}\nDate: ${at}\nSubject: ${title}\n\n${body}`;
  return recordOf({ key: `mail-${String(index).padStart(4, '0')}`, kind: 'mail', title, text, people, at });
}

/** Precision, recall and F1 over pairs of mails that are put in one thread. */
export function pairScore(
  found: ReadonlyMap<string, string>,
  expected: ReadonlyMap<string, string>,
): { precision: number; recall: number; f1: number } {
  const ids = [...expected.keys()];
  let both = 0;
  let inFound = 0;
  let inExpected = 0;
  for (const [index, one] of ids.entries()) {
    for (const other of ids.slice(index + 1)) {
      const together = found.get(one) !== undefined && found.get(one) === found.get(other);
      const should = expected.get(one) === expected.get(other);
      if (together) inFound += 1;
      if (should) inExpected += 1;
      if (together && should) both += 1;
    }
  }
  const precision = inFound === 0 ? 0 : both / inFound;
  const recall = inExpected === 0 ? 0 : both / inExpected;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
