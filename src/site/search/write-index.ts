import { copyFile, link, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { digestOf } from '../../common/digest.ts';
import { lexiconPart } from '../../lexicon/lexicon.ts';
import type { QuestionWords } from '../../lexicon/question-words.ts';
import type { SearchWords } from '../../lexicon/search-words.ts';
import type { ValueWords } from '../../lexicon/value-words.ts';
import type { SearchDocument } from './document.ts';
import type { AnswerHead, ClaimFile } from './engine/answers/files.ts';
import { type Fragment, type IndexHead, type OtherWords, SECTIONS_A_FILE } from './engine/index-format.ts';
import { Stems } from './engine/stems.ts';
import { foldedWord } from './engine/tokens.ts';
import { IndexBefore } from './index-before.ts';
import { IndexBuilder, type Spoken } from './index-builder.ts';
import { Languages } from './language.ts';
import { otherWords } from './other-words.ts';
import { spellingLists } from './spelling-lists.ts';

/** Other words in one file; those of words that the site has are read for each word of a question. */
const OTHERS_A_FILE = { o: 400, n: 50 };

/** A document of an index, so that the next one can tell whether it is the same; `key` is the digest of all of it. */
export interface IndexedDocument extends Spoken {
  key: string;
}

/** An index that the same program wrote, with what it noted of its documents, in the order of their numbers. */
export interface SearchBefore {
  folder: string;
  documents: readonly IndexedDocument[];
}

/**
 * Writes the search of a site below `folder`; `engine/index-format.ts` has the files. Returns what is to be noted of its
 * documents. The same documents in the same order give the same files, whatever is taken over from an index before.
 */
export async function writeSearch(
  folder: string,
  documents: AsyncIterable<SearchDocument>,
  { asOf, ask }: Pick<AnswerHead, 'asOf' | 'ask'>,
  onDocument: (done: number) => void,
  before: SearchBefore | null = null,
): Promise<IndexedDocument[]> {
  const lexicon = await lexiconPart<SearchWords>('search');
  const stems = await Stems.of(lexicon.map(({ language }) => language));
  const old = before && (await IndexBefore.open(before.folder));
  const builder = new IndexBuilder(new Languages(lexicon), stems, old);
  const numbers = new Map(before?.documents.map(({ key }, number) => [key, number]));
  const write = async (name: string, content: Uint8Array | string) => {
    await writeFile(
      path.join(folder, name),
      name.endsWith('.bin') ? gzipSync(content, { level: 9 }) : content,
    );
  };
  for (const name of ['t', 's', 'o', 'n', 'd', 'a'])
    await mkdir(path.join(folder, name), { recursive: true });
  const notes: IndexedDocument[] = [];
  for await (const document of documents) {
    const done = notes.length;
    const key = digestOf(JSON.stringify(document));
    const number = numbers.get(key);
    const noted = number === undefined ? undefined : before?.documents[number];
    const kept = noted && number !== undefined && builder.keep(document, number, noted);
    for (let part = 0; part === 0 || part * SECTIONS_A_FILE < document.sections.length; part++) {
      const hasClaims = document.sections.some(({ claims = [] }) => claims.length > 0);
      if (before && kept) {
        const take = (name: string) =>
          takeFile(
            path.join(before.folder, name, `${number}-${part}.bin`),
            path.join(folder, name, `${done}-${part}.bin`),
          );
        await take('d');
        if (hasClaims) await take('a');
      } else {
        await write(`d/${done}-${part}.bin`, JSON.stringify(fragmentOf(document, part)));
        if (hasClaims) await write(`a/${done}-${part}.bin`, JSON.stringify(claimFileOf(document, part)));
      }
    }
    notes.push(kept ? noted : { key, ...builder.add(document) });
    onDocument(notes.length);
  }
  const { table, chunks, averages, languages, counts } = await builder.finish();
  await write('documents.bin', JSON.stringify(table));
  for (const [number, { bytes }] of chunks.entries()) await write(`t/${number}.bin`, bytes);
  const lists = spellingLists(counts);
  for (const [length, words] of lists) await write(`s/${length}.bin`, JSON.stringify(words));
  const site = { has: (term: string) => counts.has(term), languages, stems };
  const others = await otherWords(site, lexicon);
  const writeWords = async (name: keyof typeof OTHERS_A_FILE, words: readonly OtherWords[]) => {
    const firsts: string[] = [];
    const most = OTHERS_A_FILE[name];
    for (let at = 0; at < words.length; at += most) {
      await write(`${name}/${firsts.length}.bin`, JSON.stringify(words.slice(at, at + most)));
      firsts.push(words[at]?.[0] ?? '');
    }
    return firsts;
  };
  const head: IndexHead = {
    documents: notes.length,
    averages,
    languages: languages.flatMap((language) => {
      const words = lexicon.find((one) => one.language === language)?.words;
      if (!words) return [];
      return [{ language, common: words.common.map(foldedWord), asking: words.asking.map(foldedWord) }];
    }),
    terms: chunks.map(({ first }) => first),
    spelling: [...lists.keys()],
    others: await writeWords('o', others.lacking),
    near: await writeWords('n', others.held),
  };
  const values = await lexiconPart<ValueWords>('values');
  const questions = await lexiconPart<QuestionWords>('question');
  const answers: AnswerHead = {
    asOf,
    ask,
    languages: languages.flatMap((language) => {
      const words = questions.find((one) => one.language === language)?.words;
      const { common = [] } = lexicon.find((one) => one.language === language)?.words ?? {};
      const units = Object.values(values.find((one) => one.language === language)?.words.units ?? {});
      return words
        ? [{ language, ...words, units: units.flat().map(foldedWord), common: common.map(foldedWord) }]
        : [];
    }),
  };
  await write('answers.bin', JSON.stringify(answers));
  await write('index.json', `${JSON.stringify(head)}\n`);
  return notes;
}

/** Under both names it is one file: what a build wrote is never written to again. */
async function takeFile(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}

function fragmentOf(document: SearchDocument, part: number): Fragment {
  const { url, title, date, author, facets } = document;
  const from = part * SECTIONS_A_FILE;
  return {
    url,
    title,
    section: facets.section,
    kind: facets.kind,
    date,
    author,
    status: facets.status,
    sections: document.sections
      .slice(from, from + SECTIONS_A_FILE)
      .map(({ heading, anchor, text }) => ({ heading, anchor, text })),
  };
}

function claimFileOf({ sections }: SearchDocument, part: number): ClaimFile {
  const from = part * SECTIONS_A_FILE;
  return {
    claims: sections
      .slice(from, from + SECTIONS_A_FILE)
      .flatMap(({ claims = [] }, index) => claims.map((claim) => ({ ...claim, section: from + index }))),
  };
}
