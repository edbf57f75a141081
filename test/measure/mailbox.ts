import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { HandoverInput } from '../../src/contracts/handover.ts';
import { OUTCOMES } from '../../src/contracts/record.ts';
import { openEvidence } from '../../src/records/open.ts';
import { HandoverRun, type Took } from './handover-run.ts';
import { atMost, CORPORA, exactly, type Figure, type Measurement } from './measurement.ts';
import { quoteFigures } from './quotes.ts';

export const MAILBOX = path.join(CORPORA, 'mail-skilling', 'skilling-j.mbox.gz');

export const SKILLING: HandoverInput = {
  company: 'Enron',
  leaving: { name: 'Jeff Skilling', role: 'Chief Executive Officer', addresses: ['jeff.skilling@enron.com'] },
  domains: ['enron.com'],
  timeZone: 'America/Chicago',
  sources: [{ use: 'mail', name: 'mail', path: MAILBOX }],
};

/** A whole mailbox of a leaving executive, from nothing to a built site. */
export const mailbox: Measurement = {
  name: 'mail-skilling',
  summary: 'A real mailbox of 4,139 mails as one handover: read once, copies folded, seconds and memory.',
  needs: ['mail-skilling'],
  run: (say) =>
    HandoverRun.with(SKILLING, async (run) => {
      say('generate');
      const first = await run.generate();
      const written = await run.contents();
      say('generate again, unchanged');
      const second = await run.generate();
      const same = (await run.contents()) === written;
      say('build');
      const build = await run.build();
      const { read, outcomes } = await run.ledger();
      const { figures: copies, notes } = await copyFigures(run, read);
      const quotes = await quoteFigures(run);
      return {
        figures: [
          exactly('mails read', read, 4139),
          exactly(
            'mails in an outcome',
            Object.values(outcomes).reduce((sum, count) => sum + count, 0),
            read,
          ),
          ...copies,
          ...quotes.figures,
          ...costs('generate', first),
          ...costs('build', build),
          atMost('generate and build', first.seconds + build.seconds, 60, 's'),
          ...costs('generate again, unchanged', second, 5),
          exactly('files changed by the second generate', same ? 0 : 1, 0),
        ],
        notes: [...notes, ...quotes.notes],
      };
    }),
};

export function costs(what: string, took: Took, seconds?: number): Figure[] {
  const figures: Figure[] = [
    seconds === undefined
      ? { what, value: Number(took.seconds.toFixed(1)), unit: 's' }
      : atMost(what, took.seconds, seconds, 's'),
  ];
  if (took.processorSeconds !== null)
    figures.push({ what: `${what}: processor time`, value: took.processorSeconds, unit: 's' });
  if (took.peakMegabytes !== null)
    figures.push(atMost(`${what}: peak memory`, took.peakMegabytes, 1200, 'MB'));
  return figures;
}

/**
 * Copies, counted without Baton's own reader. Nothing may be lost
 * (each body stands in a record that stands), and of what stands, equal bodies must be different messages.
 */
async function copyFigures(run: HandoverRun, read: number): Promise<{ figures: Figure[]; notes: string[] }> {
  const file = gunzipSync(readFileSync(MAILBOX)).toString('latin1');
  const messages = file.split(/^From .*\n/m).slice(1);
  const idOf = new Map<string, string>();
  const bodies = new Set<string>();
  for (const message of messages) {
    const head = message.indexOf('\n\n');
    const body = digest(bodyText(message.slice(0, head), message.slice(head + 2)));
    bodies.add(body);
    idOf.set(/^message-id:\s*<?([^>\s]+)/im.exec(message.slice(0, head))?.[1] ?? '', body);
  }
  const { handover, paths } = run.loaded;
  const { evidence, close } = await openEvidence(paths.state, handover);
  const standing = new Map<string, number>();
  let [records, unknown] = [0, 0];
  for await (const record of evidence.records({ outcomes: OUTCOMES.filter((one) => one !== 'duplicate') })) {
    records++;
    const body = idOf.get(String(record.data['messageId'] ?? '').replace(/^<|>$/g, ''));
    if (body === undefined) unknown++;
    else standing.set(body, (standing.get(body) ?? 0) + 1);
  }
  await close();
  const repeated = [...standing.values()].reduce((sum, count) => sum + count - 1, 0);
  return {
    figures: [
      { what: 'distinct bodies, white space folded', value: bodies.size },
      exactly('bodies that no standing record holds', bodies.size - standing.size, 0),
      { what: 'records that stand', value: records },
      { what: 'of them, with a body that another standing record has too', value: repeated },
    ],
    notes: [
      ...(unknown > 0 ? [`${unknown} standing records have no Message-ID of the file`] : []),
      `${read - records} copies: the same body and subject within 26 hours, or under one Message-ID.`,
      'Equal bodies that both stand have another subject or another day: "Please see attached." with seven reports.',
    ],
  };
}

/** A body with its transfer encoding undone and white space folded; its letters are bytes, which is enough to compare. */
function bodyText(head: string, body: string): string {
  const encoded = /^content-transfer-encoding:\s*quoted-printable/im.test(head);
  const plain = encoded
    ? body
        .replace(/=[ \t]*\n/g, '')
        .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : body;
  return plain.replace(/\s+/g, ' ').trim();
}

function digest(text: string): string {
  return createHash('sha256').update(text, 'latin1').digest('hex');
}
