import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cutMail } from '../../src/records/cut.ts';
import { atLeast, CORPORA, type Measurement } from './measurement.ts';

const FOLDER = path.join(CORPORA, 'replies');

/** 64 mails of Discourse's reply trimmer: the new text, without blank lines and lines that begin with `>`, to the letter. */
export const replies: Measurement = {
  name: 'replies',
  summary: 'New text of 64 real replies, told from quotations and signatures.',
  needs: ['replies'],
  async run() {
    const names = readdirSync(path.join(FOLDER, 'emails')).sort();
    const wrong = names.filter((name) => {
      const body = read('emails', name);
      const fresh = cutMail(body)
        .filter(({ role }) => role === 'new')
        .map(({ start, end }) => body.slice(start, end));
      return shown(fresh.join('\n')) !== shown(read('trimmed', name));
    });
    return {
      figures: [
        { what: 'replies', value: names.length },
        atLeast('new text to the letter', names.length - wrong.length, 55),
      ],
      notes: wrong.map((name) => `differs: ${name}`),
    };
  },
};

function read(folder: string, name: string): string {
  return readFileSync(path.join(FOLDER, folder, name), 'utf8').replaceAll('\r\n', '\n');
}

function shown(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !line.startsWith('>'))
    .join('\n');
}
