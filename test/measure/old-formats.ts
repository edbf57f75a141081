import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PullEvent } from '../../src/contracts/source.ts';
import { source as folder } from '../../src/sources/folder/index.ts';
import { source as mail } from '../../src/sources/mail/index.ts';
import { readMailFile } from '../../src/sources/mail/mail-file.ts';
import { pullContext } from '../support/pull.ts';
import { CORPORA, exactly, type Figure, type Measurement, share } from './measurement.ts';

const FOLDER = path.join(CORPORA, 'old-formats');

/** What LibreOffice turns each format into, where it is installed. */
const TEXT = 'txt:Text (encoded):UTF8';
const CELLS = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,true,false,false,-1';
const SLIDES = 'fodp';
const CONVERSIONS: Record<string, string> = {
  doc: TEXT,
  rtf: TEXT,
  odt: TEXT,
  xls: CELLS,
  xlsb: CELLS,
  ods: CELLS,
  ppt: SLIDES,
  odp: SLIDES,
};

/** Files of other programs in old formats: each is read or named with the reason, and what is read is what LibreOffice reads. */
export const oldFormats: Measurement = {
  name: 'old-formats',
  summary:
    'Old office and mail formats by other programs: read or named, and the words that LibreOffice reads too.',
  needs: ['old-formats'],
  async run(say) {
    const read = new Map<string, string>();
    const named = new Map<string, string>();
    let crashes = 0;
    const notes: string[] = [];
    const take = (event: PullEvent): void => {
      if (event.type === 'record') {
        const file = (event.record.path ?? '').split('/')[0] ?? '';
        read.set(file, `${read.get(file) ?? ''}\n${event.record.text}`);
      } else if (event.type === 'unreadable')
        named.set(event.item.key.split('/')[0] ?? '', event.item.reason);
    };
    try {
      for await (const event of folder.pull(
        pullContext(folder.options.parse({ path: FOLDER }), FOLDER, { readMailFile }),
      ))
        take(event);
      for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.pst')))
        for await (const event of mail.pull(
          pullContext(mail.options.parse({ path: path.join(FOLDER, file) }), FOLDER),
        ))
          take(event);
    } catch (error) {
      crashes++;
      notes.push(`crash: ${String(error)}`);
    }
    const files = readdirSync(FOLDER).sort();
    const told = files.filter((file) => read.has(file) || named.has(file));
    for (const [file, reason] of named) if (!read.has(file)) notes.push(`named: ${file}: ${reason}`);
    return {
      figures: [
        exactly('files read or named with the reason', told.length, files.length),
        exactly('crashes', crashes, 0),
        { what: 'files read', value: files.filter((file) => read.has(file)).length },
        ...compare(files, read, named, notes, say),
      ],
      notes,
    };
  },
};

/** Of each format how many files give at least nine in ten of the words that LibreOffice finds. */
function compare(
  files: readonly string[],
  read: ReadonlyMap<string, string>,
  named: ReadonlyMap<string, string>,
  notes: string[],
  say: (line: string) => void,
): Figure[] {
  if (spawnSync('soffice', ['--version']).status !== 0) {
    notes.push('LibreOffice (soffice) is not installed: the words were not compared.');
    return [];
  }
  const place = mkdtempSync(path.join(tmpdir(), 'baton-office-'));
  try {
    return Object.entries(CONVERSIONS).map(([extension, filter]) => {
      say(`LibreOffice: .${extension}`);
      const own = files.filter((file) => file.endsWith(`.${extension}`));
      const folderOf = path.join(place, extension);
      convert(own, filter, folderOf, place);
      let [right, of] = [0, 0];
      for (const file of own) {
        const reference = referenceOf(folderOf, file);
        const isLocked = /password|zip archive/.test(named.get(file) ?? '');
        if (reference === null || isLocked) continue;
        of++;
        const missing = missingWords(reference, read.get(file) ?? '');
        if (missing.words.length * 10 <= missing.of) right++;
        else
          notes.push(
            `${file}: ${missing.words.length} of ${missing.of} words: ${missing.words.slice(0, 12).join(' ')}`,
          );
      }
      return share(`.${extension}: nine in ten of LibreOffice's words are there`, right, of);
    });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function convert(files: readonly string[], filter: string, target: string, place: string): void {
  const profile = `-env:UserInstallation=file://${place}/profile`;
  const paths = files.map((file) => path.join(FOLDER, file));
  spawnSync('soffice', ['--headless', profile, '--convert-to', filter, '--outdir', target, ...paths], {
    stdio: 'ignore',
  });
}

/** What LibreOffice made of a file, of a workbook a file a sheet; null where it made nothing. */
function referenceOf(folderOf: string, file: string): string | null {
  const stem = file.slice(0, file.lastIndexOf('.'));
  const all = readdirSync(folderOf);
  const made = all.filter(
    (name) => name === `${stem}.txt` || name === `${stem}.fodp` || name.startsWith(`${stem}-`),
  );
  if (made.length === 0) return null;
  return made.map((name) => shownText(readFileSync(path.join(folderOf, name), 'utf8'), name)).join('\n');
}

/** Of a presentation, what stands on its slides. */
function shownText(text: string, name: string): string {
  if (!name.endsWith('.fodp')) return text;
  return (text.match(/<draw:page [\s\S]*?<\/draw:page>/g) ?? [])
    .join('\n')
    .replace(/<office:binary-data>[\s\S]*?<\/office:binary-data>|<dc:(?:date|creator)>[^<]*<[^>]*>/g, '')
    .replace(/<svg:(?:title|desc)>[^<]*<[^>]*>|<text:(?:page-)?number>[^<]*<[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&[a-z]+;/g, ' ');
}

/** Words of letters: how numbers and dates are written is another matter. */
function missingWords(reference: string, text: string): { words: string[]; of: number } {
  const wordsOf = (all: string) =>
    all
      .normalize('NFKC')
      .replaceAll('\u00ad', '')
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? [];
  const left = new Map<string, number>();
  for (const word of wordsOf(text)) left.set(word, (left.get(word) ?? 0) + 1);
  const wanted = wordsOf(reference);
  const words = wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
  return { words, of: wanted.length };
}
