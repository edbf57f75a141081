import { defineCollection } from 'astro:content';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import { pageSchema } from './publish/page.ts';
import { paths } from './site/handover.ts';

/** The pages that generate wrote, checked by the schema that generate writes by. */
const pages = defineCollection({
  loader: glob({
    base: pathToFileURL(`${paths.content}/`),
    pattern: '**/*.mdx',
    generateId: ({ entry }) => entry.slice(0, -'.mdx'.length),
  }),
  schema: pageSchema,
});

/** Starlight asks for a collection of this name; Baton's pages have a route of their own. */
const docs = defineCollection({ loader: () => [] });

export const collections = { pages, docs };
