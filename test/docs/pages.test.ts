import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withExamples } from '../../scripts/support/examples.ts';
import { defineHandover } from '../../src/config/define-handover.ts';
import type { HandoverInput } from '../../src/contracts/handover.ts';
import { findSource } from '../../src/engine/discover.ts';
import { CATALOGUE } from '../../src/errors/catalogue.ts';
import { questionSchema } from '../../src/evaluation/questions.ts';
import { goldSchema } from '../../src/evaluation/score/gold.ts';
import { source as tickets } from './examples/sources/tickets/index.ts';
import { anchorOf, codeBlocks, pages, proseOf, ROOT } from './support.ts';

const LINK = /\]\(([^)\s]+)\)/g;

describe('links', () => {
  const local = [...pages].flatMap(([page, text]) =>
    [...proseOf(text).matchAll(LINK)]
      .map(([, target = '']) => ({ page, target }))
      .filter(({ target }) => !/^(?:https?:|mailto:|\/)/.test(target)),
  );

  it('are found', () => {
    expect(local.length).toBeGreaterThan(30);
  });

  it('lead to files and headings that exist', () => {
    for (const { page, target } of local) {
      const [file = '', anchor] = target.split('#');
      const found = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
      expect(existsSync(path.join(ROOT, found)), `${page} links to ${target}`).toBe(true);
      if (anchor === undefined) continue;
      const headings = [...(pages.get(found) ?? '').matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
        anchorOf(text),
      );
      expect(headings, `${page} links to ${target}`).toContain(anchor);
    }
  });

  it('lead to every page from the README', () => {
    const readme = pages.get('README.md') ?? '';
    for (const page of pages.keys())
      if (!['README.md', 'docs/measurements.md'].includes(page))
        expect(readme, `README.md does not link to ${page}`).toContain(`(${page})`);
  });

  it('pictures are there and small', () => {
    const pictures = [...(pages.get('README.md') ?? '').matchAll(/!\[([^\]]+)\]\(([^)]+)\)/g)];
    expect(pictures.length).toBeGreaterThan(0);
    for (const [, , file = ''] of pictures)
      expect(statSync(path.join(ROOT, file)).size).toBeLessThan(250_000);
  });
});

describe('what the program says of the docs', () => {
  const files = ['src', 'scripts', 'public'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?:\.(?:ts|astro|mjs|md)|_headers)$/.test(name) && !name.startsWith('content/'))
      .map((name) => path.join(folder, name)),
  );

  it('hints, messages and files for owners name docs that exist', () => {
    const named = [...files, 'baton.config.ts', '.gitignore'].flatMap((file) => {
      const text = readFileSync(path.join(ROOT, file), 'utf8');
      const said = file.startsWith('src') ? text.replaceAll(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, '') : text;
      return [...said.matchAll(/\bdocs\/[a-z-]+\.md\b/g)].map(([doc]) => ({ file, doc }));
    });
    expect(named.length).toBeGreaterThan(5);
    for (const { file, doc } of named)
      expect(existsSync(path.join(ROOT, doc)), `${file} names ${doc}`).toBe(true);
    for (const [name, { hint }] of Object.entries(CATALOGUE))
      for (const [doc] of hint.matchAll(/docs\/\S+\.md/g))
        expect(pages.has(doc), `${name}: ${doc}`).toBe(true);
  });

  it('every npm script that the docs name exists, and every command has a line in the README', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const [page, text] of pages)
      for (const [, name = ''] of text.matchAll(/npm run (?:-s )?([a-z]+)/g))
        expect(Object.keys(scripts), `${page}: npm run ${name}`).toContain(name);
    for (const name of [
      'generate',
      'build',
      'preview',
      'deploy',
      'record',
      'ledger',
      'log',
      'withdraw',
      'eval',
    ])
      expect(pages.get('README.md')).toMatch(new RegExp(`\\| \`npm run (?:-s )?${name}\\b`));
  });

  it('files and folders of the repository that the docs name exist', () => {
    for (const [page, text] of pages) {
      const prose = text.replaceAll(/^( *)```[\s\S]*?^ *```$/gm, '');
      for (const [, file = ''] of prose.matchAll(/`((?:src|scripts|test|docs|examples)\/[\w./-]+)`/g)) {
        if (page.includes('add-') && /tickets|purchase-order|phone-book/.test(file)) continue;
        if (file.startsWith('src/content/')) continue;
        expect(existsSync(path.join(ROOT, file)), `${page} names ${file}`).toBe(true);
      }
    }
  });

  it('the tables of the store are those that docs/architecture.md lists', () => {
    const sql = ['database.ts', 'full-text.ts']
      .map((file) => readFileSync(path.join(ROOT, 'src/records', file), 'utf8'))
      .join('\n');
    // A later schema may make a table anew.
    const tables = [
      ...new Set([...sql.matchAll(/CREATE (?:VIRTUAL )?TABLE (\w+)/g)].map(([, name]) => name)),
    ];
    const section =
      (pages.get('docs/architecture.md') ?? '').split('## The store')[1]?.split('\n## ')[0] ?? '';
    const listed = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(tables.sort());
  });
});

describe('what the docs show', () => {
  const json = codeBlocks.filter(({ language }) => language === 'json');
  const least: HandoverInput = {
    company: 'Acme Ltd',
    leaving: { name: 'Sam Lee' },
    sources: [{ use: 'folder', name: 'documents', path: 'documents' }],
  };

  it('every JSON block is a config, a part of one, a source, a gold file or a list of questions that is accepted', async () => {
    expect(json.length).toBeGreaterThan(8);
    for (const { page, code } of json) {
      const value = JSON.parse(code) as unknown;
      if (Array.isArray(value)) {
        for (const question of value) expect(questionSchema.safeParse(question).error, page).toBeUndefined();
        continue;
      }
      const entry = value as Record<string, unknown>;
      if (page === 'docs/score.md') {
        expect(goldSchema.safeParse(entry).error, page).toBeUndefined();
        continue;
      }
      const handover =
        'use' in entry
          ? defineHandover({ ...least, sources: [entry as HandoverInput['sources'][number]] })
          : defineHandover({ ...least, ...entry });
      for (const { use, name, ...options } of handover.sources) {
        const source = use === 'tickets' ? tickets : await findSource(use);
        expect(source.options.safeParse(options).error, `${page}: ${name}`).toBeUndefined();
      }
    }
  });

  it.each(['add-a-source.md', 'add-a-finding.md', 'add-an-agent.md'])(
    '%s shows the code that is tested; npm run docs writes it anew',
    async (name) => {
      const text = pages.get(`docs/${name}`) ?? '';
      expect(text).toContain('export const');
      expect(await withExamples(text)).toBe(text);
    },
  );

  it('the commands of the README come in an order that works', () => {
    const shell = codeBlocks.filter(({ page, language }) => page === 'README.md' && language === 'sh');
    expect(shell[0]?.code.trim().split('\n')).toEqual([
      'npm ci && npm run generate && npm run build',
      'npm run preview',
    ]);
  });

  it('no page speaks of a machine of its authors', () => {
    for (const [page, text] of pages) expect(text, page).not.toMatch(/\/(?:work|home|Users|tmp)\/\w/);
  });
});
