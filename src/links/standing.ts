import type { Evidence } from '../contracts/evidence.ts';
import { defineLink } from '../contracts/link.ts';
import { type Standing, standingSchema } from '../contracts/link-kinds.ts';
import { lexiconPart } from '../lexicon/lexicon.ts';
import type { StandingWords } from '../lexicon/standing-words.ts';

const FOLDERS = new Map<string, Standing['standing']>(
  (await lexiconPart<StandingWords>('standing')).flatMap(({ words }) => [
    ...words.otherFolders.map((name) => [name, 'another-party'] as const),
    ...words.exampleFolders.map((name) => [name, 'example'] as const),
    ...words.templateFolders.map((name) => [name, 'template'] as const),
    ...words.draftFolders.map((name) => [name, 'draft'] as const),
    ...words.oldFolders.map((name) => [name, 'superseded'] as const),
  ]),
);

/** What each document is to the business; told by the folder that it lies in. What is in force has no link. */
export const link = defineLink({
  kind: 'standing',
  version: 1,
  summary: 'Documents that are not in force: superseded, drafts, templates, examples, papers of others.',
  after: [],
  data: standingSchema,
  async *derive(evidence: Evidence) {
    for await (const record of evidence.records({ kinds: ['document', 'sheet', 'slides', 'code'] })) {
      const folder = (record.path ?? '')
        .split('/')
        .slice(0, -1)
        .find((name) => FOLDERS.has(folded(name)));
      const standing = folder === undefined ? undefined : FOLDERS.get(folded(folder));
      if (folder === undefined || standing === undefined) continue;
      yield {
        key: record.id,
        data: {
          record: record.id,
          standing,
          by: null,
          reason: `It lies in the folder "${folder}".`,
          statement: null,
        },
      };
    }
  },
});

/** A folder's name as words, without figures: `Archive_2024` is `archive`. */
function folded(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[\d_.()-]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
