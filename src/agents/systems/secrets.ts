import type { Inline, PageDraft } from '../../publish/draft.ts';
import type { Evidence, Register } from '../evidence.ts';
import { stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';

/** Where a secret was found, so that it gets changed. Its value was cut before anything was stored. */
export async function secretsPage(secrets: Register['secrets'], evidence: Evidence): Promise<PageDraft> {
  const rows: Inline[][][] = [];
  let elsewhere = 0;
  for (const { record: id, kind, position } of secrets) {
    const record = await evidence.record(id);
    if (record?.triage.outcome !== 'business') {
      elsewhere += 1;
      continue;
    }
    const lineStart = record.text.lastIndexOf('\n', position - 1) + 1;
    const lineEnd = record.text.indexOf('\n', position);
    const line = { record: id, start: lineStart, end: lineEnd < 0 ? record.text.length : lineEnd };
    const who =
      record.people.find((person) => person.role === 'from' || person.role === 'author')?.name ?? '';
    rows.push([
      [text(kind)],
      [
        { type: 'record', text: record.title || id, record: id },
        text([who && ` by ${who}`, record.at && `, ${shownDay(record.at)}`].filter(Boolean).join('')),
      ],
      [stated(record.text.slice(line.start, line.end).trim(), [line])],
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
        ? [{ type: 'table' as const, columns: ['What', 'Where', 'The line, without the secret'], rows }]
        : []),
    ],
    aliases: ['passwords', 'API keys', 'credentials', 'rotate', 'security'],
  };
}
