import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../src');

/** The way of the data. No stage imports one to its right; docs/architecture.md. */
const STAGES = ['sources', 'records', 'findings', 'models', 'links', 'views', 'agents', 'publish', 'site'];

/** What any stage may use: the ground floor, with everything that crosses a wall, and what does no work of a stage. */
const COMMON = ['contracts', 'errors', 'config', 'common', 'lexicon'];

interface Import {
  from: string;
  /** Path below src, or the name of a package. */
  to: string;
  /** Gone at run time. */
  typeOnly: boolean;
}

const imports: Import[] = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => /\.(?:ts|astro)$/.test(file) && !file.startsWith('content/'))
  .sort()
  .flatMap(importsOf);

function importsOf(from: string): Import[] {
  const text = readFileSync(path.join(ROOT, from), 'utf8');
  const code = from.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const to = specifier.text.startsWith('.')
      ? path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier.text))
      : specifier.text;
    found.push({ from, to, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(from, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS));
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

const folderOf = (file: string) => file.split('/')[0] ?? '';
const shown = (wrong: readonly Pick<Import, 'from' | 'to'>[]) =>
  wrong.map(({ from, to }) => `${from} imports ${to}`);
const fromStage = (stages: readonly string[]) =>
  imports.filter(({ from }) => stages.includes(folderOf(from)));

describe('the direction of imports', () => {
  it('reads the graph: known imports are in it', () => {
    expect(imports.length).toBeGreaterThan(300);
    expect(imports).toContainEqual({
      from: 'engine/run.ts',
      to: 'records/database.ts',
      typeOnly: false,
    });
    expect(imports).toContainEqual({
      from: 'contracts/link.ts',
      to: 'contracts/evidence.ts',
      typeOnly: true,
    });
  });

  it('no stage imports one to its right', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        STAGES.includes(folderOf(from)) && STAGES.indexOf(folderOf(to)) > STAGES.indexOf(folderOf(from)),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('contracts import only each other, errors and zod, types included', () => {
    const wrong = fromStage(['contracts']).filter(
      ({ to }) => !['contracts', 'errors'].includes(folderOf(to)) && to !== 'zod',
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('no file imports itself by way of others, types included', () => {
    const edges = Map.groupBy(imports, ({ from }) => from);
    const circles: string[] = [];
    const state = new Map<string, 'open' | 'done'>();
    const visit = (file: string, path: readonly string[]): void => {
      state.set(file, 'open');
      for (const { to } of edges.get(file) ?? []) {
        if (state.get(to) === 'open') circles.push([...path.slice(path.indexOf(to)), to].join(' → '));
        else if (!state.has(to) && edges.has(to)) visit(to, [...path, to]);
      }
      state.set(file, 'done');
    };
    for (const file of edges.keys()) if (!state.has(file)) visit(file, [file]);
    expect(circles).toEqual([]);
  });

  it('stages know nothing of the engine, of evaluation and of scripts at run time', () => {
    const wrong = fromStage(STAGES).filter(
      ({ to, typeOnly }) =>
        !typeOnly && (['engine', 'evaluation'].includes(folderOf(to)) || to.startsWith('../')),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('contracts, errors, config, common and the lexicon stand below all stages', () => {
    const wrong = fromStage(COMMON).filter(
      ({ to }) => to.includes('/') && !to.startsWith('node:') && !COMMON.includes(folderOf(to)),
    );
    expect(shown(wrong)).toEqual([]);
  });

  /** Folders that import each other, perhaps by way of others. */
  const circles = (edges: readonly { source: string; target: string }[]): string[] => {
    const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
      edges
        .filter(({ source, target }) => source === from && !seen.has(target))
        .some(({ target }) => target === goal || reaches(target, goal, seen.add(target)));
    return [...new Set(edges.map(({ source }) => source))].filter((folder) => reaches(folder, folder));
  };

  /** Imports between plug-in folders of one kind (`agents/billing` → `agents/emails`). */
  const between = (stage: string) =>
    imports.flatMap(({ from, to }) => {
      const [[one = '', source = ''], [other = '', target = '']] = [from.split('/'), to.split('/')];
      const plugIns = one === stage && other === stage && !source.endsWith('.ts') && !target.endsWith('.ts');
      return plugIns && source !== target ? [{ from, to, source, target }] : [];
    });

  it('a source may use what others read with, never their index, and not in a circle', () => {
    const edges = between('sources');
    expect(shown(edges.filter(({ to }) => /^sources\/[^/]+\/index\.ts$/.test(to)))).toEqual([]);
    expect(circles(edges)).toEqual([]);
    expect(edges.filter(({ source }) => source === 'kit')).toEqual([]);
  });

  it('an agent imports no other: what they share is a view, or of the kit', () => {
    const others = between('agents').filter(({ target }) => target !== 'kit');
    expect(shown(others)).toEqual([]);
  });
});

describe('what stages may do', () => {
  const builtin = (name: string) => name.startsWith('node:') || builtinModules.includes(name);

  it('findings, links and agents do no input or output of their own', () => {
    const wrong = fromStage(['findings', 'links', 'agents']).filter(
      ({ to }) => builtin(to) && !['node:path', 'node:crypto'].includes(to),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('only the site knows Astro and Starlight', () => {
    const wrong = fromStage([...STAGES.slice(0, -1), ...COMMON, 'engine']).filter(({ to }) =>
      /^(?:astro|@astrojs)(?:$|[:/])/.test(to),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it.each([
    ['gray-matter', /^publish\/frontmatter\.ts/],
    ['node:sqlite', /^records\//],
    ['kysely', /^(?:records|engine)\//],
    ['postal-mime', /^sources\/mail\//],
    ['google-auth-library', /^sources\/google\//],
    ['googleapis', /^sources\/(?:gmail|drive|directory|calendar)\//],
    ['xero-node', /^sources\/xero\/client\.ts/],
    ['mammoth', /^sources\/folder\//],
    ['unpdf', /^sources\/folder\//],
    ['tesseract.js', /^sources\/folder\/container\/ocr\.ts/],
    ['pst-extractor', /^sources\/mail\/pst-worker\.ts/],
    ['@kenjiuno/decompressrtf', /^sources\/mail\/compressed-rtf\.ts/],
    ['@secretlint/core', /^records\/redact\.ts/],
    ['ai', /^models\/sdk\.ts/],
    ['@ai-sdk/anthropic', /^models\/providers\/anthropic\.ts/],
    ['@ai-sdk/openai', /^models\/providers\/openai\.ts/],
    ['@ai-sdk/google', /^models\/providers\/google\.ts/],
    ['@ai-sdk/openai-compatible', /^models\/providers\/openai-compatible\.ts/],
    ['ollama-ai-provider-v2', /^models\/providers\/ollama\.ts/],
    ['satteri', /^publish\/parser\.ts/],
    ['node-diff3', /^publish\/merge\.ts/],
    ['elkjs', /^site\/diagram\.ts/],
    ['@orama/stemmers', /^site\/search\/engine\/stems\.ts/],
    ['@opentelemetry/exporter-trace-otlp-http', /^engine\/telemetry\/otlp\.ts/],
    ['@opentelemetry/sdk-metrics', /^engine\/telemetry\/otlp\.ts/],
    // Loaded where an endpoint is named, and not before.
    ['engine/telemetry/otlp.ts', /^engine\/telemetry\/send\.ts/],
  ])('%s is imported by %s alone', (name, place) => {
    const users = imports.filter(
      ({ to, typeOnly }) => !typeOnly && (to === name || to.startsWith(`${name}/`)),
    );
    expect(users.length).toBeGreaterThan(0);
    expect(shown(users.filter(({ from }) => !place.test(from)))).toEqual([]);
  });
});
