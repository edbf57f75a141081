import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import type { FindingDefinition } from '../../src/contracts/finding.ts';
import { finding as promise } from '../../src/findings/promise.ts';
import { finding as request } from '../../src/findings/request.ts';
import { passagesOf } from '../../src/records/passages.ts';
import { readBc3 } from '../support/bc3.ts';
import { type Figure, share } from './measurement.ts';

const LABELS = { req: request, cmt: promise } as const satisfies Record<string, FindingDefinition>;
const NAMES = { req: 'requests', cmt: 'promises' } as const;

/**
 * Requests and promises against three annotators. They agree with each other little, so two figures are given: how
 * many of the sentences that two of three labelled are found, and how many of what is found at least one labelled.
 */
export function mailActs(folder: string): Figure[] {
  const votes = readVotes(path.join(folder, 'annotation.xml'));
  const corpus = path.join(folder, 'corpus.xml');
  const { records } = readBc3(corpus);
  const sentences = readSentences(corpus);
  return (['req', 'cmt'] as const).flatMap((label) => {
    let [wanted, got, said, right] = [0, 0, 0, 0];
    for (const [index, record] of records.entries()) {
      const sightings = [...LABELS[label].extract({ record, passages: passagesOf(record) })];
      let from = 0;
      for (const { key, text } of sentences[index] ?? []) {
        const start = record.text.indexOf(text, from);
        if (start < 0 || text === '') continue;
        from = start + text.length;
        if (text.startsWith('>')) continue;
        const count = votes.get(`${label} ${key}`) ?? 0;
        const hit = sightings.some((one) => one.start < from && start < one.end);
        if (count >= 2) wanted++;
        if (count >= 2 && hit) got++;
        if (hit) said++;
        if (hit && count >= 1) right++;
      }
    }
    return [
      share(`${NAMES[label]}: found of those that two annotators saw`, got, wanted),
      share(`${NAMES[label]}: seen by an annotator of those found`, right, said),
    ];
  });
}

/** The sentences of each mail, as its record writes them. */
function readSentences(file: string): { key: string; text: string }[][] {
  const mails: { key: string; text: string }[][] = [];
  let [list, field] = ['', ''];
  const parser = new Parser(
    {
      onopentag(name, { id }) {
        field = name;
        if (name === 'thread') list = '';
        if (name === 'DOC') mails.push([]);
        if (name === 'Sent') mails.at(-1)?.push({ key: `${list}/${id}`, text: '' });
      },
      ontext(text) {
        if (field === 'listno') list += text.trim();
        const sentence = mails.at(-1)?.at(-1);
        if (field === 'Sent' && sentence) sentence.text += text;
      },
      onclosetag() {
        field = '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(readFileSync(file, 'utf8'));
  parser.end();
  const asWritten = (text: string) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim();
  return mails.map((mail) => mail.map(({ key, text }) => ({ key, text: asWritten(text) })));
}

/** `label thread/sentence` → how many annotators gave the label. */
function readVotes(file: string): Map<string, number> {
  const votes = new Map<string, number>();
  let thread = '';
  let field = '';
  const parser = new Parser(
    {
      onopentag(name, { id }) {
        field = name;
        if (name === 'thread') thread = '';
        if ((name === 'req' || name === 'cmt') && id) {
          const key = `${name} ${thread}/${id}`;
          votes.set(key, (votes.get(key) ?? 0) + 1);
        }
      },
      ontext(text) {
        if (field === 'listno') thread += text.trim();
      },
      onclosetag() {
        field = '';
      },
    },
    { xmlMode: true },
  );
  parser.write(readFileSync(file, 'utf8'));
  parser.end();
  return votes;
}
