import { defineCollection } from 'astro:content';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';

/** Folder of the pages that passed the gate: scripts/build.ts writes it and names it. */
const admitted = process.env['BATON_PAGES'];

/** What passed the gate and nothing else: Astro never meets what lies in the content folder itself. */
const pages = defineCollection({
  loader: admitted
    ? glob({
        base: pathToFileURL(`${admitted}/`),
        pattern: '**/*.mdx',
        // What a page says is in its module alone, where src/site/inert.ts keeps it from the build's tools; what is said of it
        // is in src/site/admitted.ts.
        retainBody: false,
        generateId: ({ entry }) => entry.slice(0, -'.mdx'.length),
      })
    : () => [],
});

/** Starlight asks for a collection of this name; Baton's pages have a route of their own. */
const docs = defineCollection({ loader: () => [] });

export const collections = { pages, docs };
