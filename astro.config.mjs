import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { loadHandover } from './src/config/load.ts';
import { MARKDOWN_FEATURES } from './src/publish/parser.ts';
import { inertModule } from './src/site/inert.ts';

const project = fileURLToPath(new URL('.', import.meta.url));
const within = (...parts) => path.join(project, ...parts);

// The pages read both: which handover they show, and where Baton's own modules lie.
process.env.BATON_CONFIG ??= within('baton.config.ts');
process.env.BATON_PROJECT ??= project;

const { handover, configFile, paths } = await loadHandover(process.env.BATON_CONFIG);

// Astro writes `.astro` below its root: a root of its own for each handover lets several be built side by side.
// It lies inside the project, where packages resolve.
const root = within(
  '.astro',
  'handovers',
  createHash('sha256').update(configFile).digest('hex').slice(0, 16),
);
mkdirSync(root, { recursive: true });

const component = (name) => within('src/components/frame', `${name}.astro`);

/** Pages are read by the features that publish checks them with: what Starlight adds (boxes from `:::`) is taken off. */
const plainMarkdown = {
  name: 'baton:plain-markdown',
  hooks: {
    'astro:config:setup': ({ config }) => {
      Object.assign(config.markdown.processor.options, {
        mdastPlugins: [],
        hastPlugins: [],
        features: { ...MARKDOWN_FEATURES },
      });
    },
  },
};

/** The words of a page are data for the tools that build its module too. */
const inertPages = {
  name: 'baton:inert-pages',
  enforce: 'post',
  transform: (code, id) => (id.endsWith('.mdx') ? { code: inertModule(code), map: null } : null),
};

export default defineConfig({
  root: process.env.BATON_ASTRO_ROOT === 'project' ? project : root,
  srcDir: within('src'),
  publicDir: within('public'),
  // scripts/build.ts moves it to the handover's own folder once the site is whole.
  outDir: path.join(root, 'dist'),
  cacheDir: path.join(root, 'cache'),
  base: handover.base,
  trailingSlash: 'always',
  compressHTML: true,
  prefetch: false,
  devToolbar: { enabled: false },
  // Every style and script is a file, so that the policy of src/site/policy.ts need allow nothing inline.
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  markdown: { syntaxHighlight: false },
  integrations: [
    starlight({
      title: handover.title ?? `${handover.company} handover`,
      pagefind: false,
      expressiveCode: false,
      disable404Route: true,
      credits: false,
      pagination: false,
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
      customCss: [
        '@fontsource-variable/inter/wght.css',
        within('src/styles/theme.css'),
        within('src/styles/frame.css'),
        within('src/styles/table.css'),
        within('src/styles/page.css'),
        within('src/styles/blocks.css'),
      ],
      head: [{ tag: 'meta', attrs: { name: 'robots', content: 'noindex, nofollow, noarchive' } }],
      components: {
        Head: component('head'),
        Sidebar: component('sidebar'),
        ThemeProvider: component('theme-provider'),
        ThemeSelect: component('theme-toggle'),
        Header: component('header'),
        PageTitle: component('page-title'),
        Footer: component('footer'),
        Pagination: component('nothing'),
      },
    }),
    mdx({ optimize: { ignoreElementNames: ['table', 'th', 'a'] } }),
    plainMarkdown,
  ],
  vite: {
    plugins: [inertPages],
    build: { assetsInlineLimit: 0, reportCompressedSize: false },
    server: { fs: { allow: [project, paths.content] } },
  },
});
