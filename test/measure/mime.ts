import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { source } from '../../src/sources/mail/index.ts';
import { pullContext } from '../support/pull.ts';
import { CORPORA, exactly, type Measurement } from './measurement.ts';

const FOLDER = path.join(CORPORA, 'mime');

/** Odd and broken messages: each is read, or named as unreadable; none is lost and no letter of a declared charset is. */
export const mime: Measurement = {
  name: 'mime',
  summary: '103 odd and broken messages: none crashes the reader, none is lost, no letter becomes U+FFFD.',
  needs: ['mime'],
  async run() {
    const files = globSync('**/*.eml', { cwd: FOLDER }).sort();
    const seen = new Set<string>();
    const notes: string[] = [];
    let [crashes, replaced] = [0, 0];
    try {
      const events = source.pull(pullContext(source.options.parse({ path: FOLDER }), FOLDER));
      for await (const event of events) {
        const place =
          event.type === 'record' ? event.record.path : event.type === 'unreadable' ? event.item.key : null;
        const file = files.find((name) => place?.startsWith(name));
        if (file) seen.add(file);
        if (event.type === 'unreadable') notes.push(`unreadable: ${event.item.key}: ${event.item.reason}`);
        if (event.type !== 'record' || !file || !event.record.text.includes('\uFFFD')) continue;
        // Who wrote the sign itself, or no charset at all, lost the letter before the reader came.
        const bytes = readFileSync(path.join(FOLDER, file));
        const declared = /charset\s*=/i.test(bytes.toString('latin1'));
        if (declared && !bytes.includes('\uFFFD')) {
          replaced++;
          notes.push(`U+FFFD: ${place}`);
        }
      }
    } catch (error) {
      crashes++;
      notes.push(`crash: ${String(error)}`);
    }
    const lost = files.filter((file) => !seen.has(file));
    return {
      figures: [
        exactly('messages read or named as unreadable', seen.size, files.length),
        exactly('crashes', crashes, 0),
        exactly('texts with U+FFFD though the charset is declared', replaced, 0),
      ],
      notes: [...lost.map((file) => `lost: ${file}`), ...notes],
    };
  },
};
