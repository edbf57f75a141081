import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { languageOf } from '../../../src/agents/wording/walls/language.ts';
import type { WallQuote } from '../../../src/agents/wording/walls/statements.ts';
import { tokensOf } from '../../../src/agents/wording/walls/tokens.ts';
import { blocksOf } from '../../../src/records/passages/blocks.ts';
import { plain, sentencesOf } from '../../../src/records/sentences.ts';
import { PARAPHRASES } from './paraphrases.ts';

/** A sentence of a record with its language and trade. */
export interface QuotedSentence extends WallQuote {
  language: string;
  business: string;
}

const ROOT = path.join(import.meta.dirname, '../../..');

/** Folders with documents of the sample and of the businesses of the zoo that may be looked into. */
function businesses(): string[] {
  const zoo = path.join(ROOT, 'test/zoo');
  return [
    path.join(ROOT, 'examples/harborlight/records/documents'),
    ...readdirSync(zoo, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'held-out')
      .map(({ name }) => path.join(zoo, name, 'records/documents')),
  ];
}

/** Sentences of their documents that are statements of some length, in a fixed order; French ones are written by hand. */
export function quotedSentences(): QuotedSentence[] {
  const found = businesses().flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:md|txt)$/.test(file))
      .sort()
      .flatMap((file) => sentencesIn(readFileSync(path.join(folder, file), 'utf8'), folder, file)),
  );
  const french = PARAPHRASES.filter(
    ({ language, manner }) => language === 'fr' && manner === 'close',
  ).flatMap(({ quotes }) => quotes.map((quote) => ({ ...quote, language: 'fr', business: 'by hand' })));
  return [...found, ...french];
}

function sentencesIn(text: string, folder: string, file: string): QuotedSentence[] {
  return blocksOf(text, { start: 0, end: text.length }, { mail: false })
    .filter(({ role }) => role === 'paragraph' || role === 'item')
    .flatMap((block) =>
      sentencesOf(text, block).flatMap(({ start, end }): QuotedSentence[] => {
        const quote = plain(text.slice(start, end));
        const language = languageOf(tokensOf(quote).map(({ key }) => key))?.language;
        if (language === undefined || quote.length < 30 || quote.length > 240 || quote.endsWith('?'))
          return [];
        const place = [file, ...block.heading].join(' > ');
        return [{ text: quote, place, heading: block.heading.at(-1) ?? null, language, business: folder }];
      }),
    );
}
