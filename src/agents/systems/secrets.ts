import type { Inline, PageDraft } from '../../contracts/draft.ts';
import type { Evidence, Register } from '../../contracts/evidence.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';

type Sightings = Register['secrets'];

/**
 * Where secrets stood, so that they get changed: the record, what kind of secret, and the place in it. Their values
 * were cut before anything was stored; the words around them are not repeated either.
 */
export async function secretsPage(secrets: Sightings, evidence: Evidence): Promise<PageDraft> {
  const rows: Inline[][][] = [];
  let elsewhere = 0;
  for (const [id, sightings] of Map.groupBy(secrets, ({ record }) => record)) {
    const record = await evidence.record(id);
    if (record?.triage.outcome !== 'business') {
      elsewhere += sightings.length;
      continue;
    }
    const who =
      record.people.find((person) => person.role === 'from' || person.role === 'author')?.name ?? '';
    rows.push([
      [text([...new Set(sightings.map(({ kind }) => kind))].join(', '))],
      [
        { type: 'record', text: record.title || id, record: id },
        text([who && ` by ${who}`, record.at && `, ${shownDay(record.at)}`].filter(Boolean).join('')),
      ],
      [text(placesOf(record, sightings))],
    ]);
  }
  return {
    path: 'systems/secrets-to-change',
    section: 'systems',
    kind: 'register',
    title: 'Secrets to change',
    summary:
      'Passwords, keys and card numbers that stand in the records. Whoever could read them still has them: change each.',
    order: 20,
    blocks: [
      {
        type: 'notice',
        tone: 'danger',
        title: 'Change each of these',
        inlines: [
          text(
            'They stand in mail or documents in plain text. This site does not keep their values; the records themselves still do. ',
          ),
          ...(elsewhere > 0
            ? [
                text(
                  `${elsewhere} more stand in records that are not shown here: copies, private or bulk mail.`,
                ),
              ]
            : []),
        ],
      },
      ...(rows.length > 0
        ? [{ type: 'table' as const, columns: ['What', 'Record', 'Place in it'], rows }]
        : []),
    ],
    aliases: ['passwords', 'API keys', 'credentials', 'rotate', 'security'],
  };
}

const NAMES: Readonly<Record<string, string>> = {
  title: 'title',
  name: 'file name',
  people: 'name of a person',
  labels: 'label',
  data: 'details',
};

/** "lines 3, 9–11; file name" */
function placesOf(record: BatonRecord, sightings: Sightings): string {
  const inText = sightings.filter(({ place }) => place === 'text');
  const lines = [...new Set(inText.map(({ position }) => lineAt(record.text, position)))];
  const elsewhere = new Set(sightings.flatMap(({ place }) => NAMES[place] ?? []));
  const shown = lines.length === 0 ? [] : [`${lines.length === 1 ? 'line' : 'lines'} ${runs(lines)}`];
  return [...shown, ...elsewhere].join('; ');
}

function lineAt(content: string, position: number): number {
  let line = 1;
  for (let at = content.indexOf('\n'); at >= 0 && at < position; at = content.indexOf('\n', at + 1))
    line += 1;
  return line;
}

/** Numbers in order, neighbours as a run: "3, 9–11". */
function runs(numbers: readonly number[]): string {
  const shown: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = shown.at(-1);
    if (run && run.last === number - 1) run.last = number;
    else shown.push({ first: number, last: number });
  }
  return shown.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}
