import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, pageDraftSchema } from '../../src/contracts/draft.ts';
import { COMPONENTS } from '../../src/publish/components.ts';
import { composePage, gatePage, readPageFile, visibleLine, visibleText } from '../../src/publish/index.ts';
import { fakeEvidence } from './fake-evidence.ts';
import { hostile } from './hostile-strings.ts';
import { render } from './rendered.ts';

const BATCH = 200;
const PAGES = 100;
const ELEMENTS = new Set([
  'p',
  'h2',
  'h3',
  'ul',
  'ol',
  'li',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'strong',
  'code',
  'a',
  ...Object.keys(COMPONENTS),
]);

/** The reader of frontmatter that Astro uses, which is another than Baton's. */
const astro = createRequire(createRequire(import.meta.url).resolve('astro/package.json'));
const { parseFrontmatter } = await import(
  pathToFileURL(astro.resolve('@astrojs/internal-helpers/frontmatter')).href
);

interface Sample {
  text: string;
  cite: { record: string; start: number; end: number };
}
interface Expected {
  blocks: Block[];
  lines: { in: string; text: string }[];
  attributes: string[];
  links: number;
}

/** Every string stands in each kind of place by turns. */
function pageOf(samples: readonly Sample[]): Expected {
  const out: Expected = { blocks: [], lines: [], attributes: [], links: 0 };
  for (const [index, { text, cite }] of samples.entries()) {
    const shown = visibleLine(text);
    const claim = { type: 'claim' as const, text, cites: [cite] };
    const add = (block: Block, ...lines: [string, string][]) => {
      out.blocks.push(block);
      out.lines.push(...lines.map(([where, line]) => ({ in: where, text: line })));
    };
    switch (index % 12) {
      case 0:
        add({ type: 'paragraph', inlines: [claim] }, ['p', shown]);
        break;
      case 1:
        add({ type: 'heading', level: 2, text }, ['h2', shown]);
        break;
      case 2:
        add(
          {
            type: 'list',
            ordered: index % 24 === 2,
            items: [[claim], [{ type: 'text', text: 'then ' }, claim]],
          },
          ['li', shown],
          ['li', joined('then ', text)],
        );
        break;
      case 3:
        add(
          { type: 'table', columns: [text, 'b'], rows: [[[claim], [claim, { type: 'text', text: ' end' }]]] },
          ['th', shown],
          ['th', 'b'],
          ['td', shown],
          ['td', joined(text, ' end')],
        );
        break;
      case 4:
        add({ type: 'question', slot: text, text }, ['Question', shown]);
        out.attributes.push(shown);
        break;
      case 5:
        add(
          {
            type: 'paragraph',
            inlines: [
              { type: 'strong', text },
              { type: 'text', text: ' is ' },
              { type: 'code', text },
              { type: 'text', text: '.' },
              claim,
            ],
          },
          ['p', joined(text, ' is ', text, '.', text)],
        );
        break;
      case 6:
        add({ type: 'notice', tone: 'warning', title: text, inlines: [claim, claim] }, [
          'p',
          joined(text, text),
        ]);
        out.attributes.push(shown);
        break;
      case 7:
        add({
          type: 'conflict',
          subject: text,
          resolution: text,
          state: 'resolved',
          sides: [
            { value: text, standing: 'in-force', cites: [cite] },
            { value: text, standing: 'superseded', cites: [cite] },
          ],
        });
        out.attributes.push(shown, shown, shown, shown);
        break;
      case 8:
        add({
          type: 'diagram',
          title: text,
          nodes: [{ id: 'a', label: text, note: text }],
          edges: [{ from: 'a', to: 'a', label: text }],
        });
        out.attributes.push(shown, shown, shown, shown);
        break;
      case 9:
        add(
          {
            type: 'paragraph',
            inlines: [
              { type: 'page', text, path: 'a/b' },
              { type: 'text', text: ' or ' },
              { type: 'record', text, record: cite.record },
            ],
          },
          ['p', joined(text, ' or ', text)],
        );
        out.links++;
        break;
      case 10:
        add(
          {
            type: 'paragraph',
            inlines: [
              { type: 'text', text: 'So ' },
              { ...claim, computed: text },
              { type: 'text', text: ' ' },
              { type: 'strong', text },
            ],
          },
          ['p', joined('So ', text, ' ', text)],
        );
        out.attributes.push(shown);
        break;
      default:
        add({ type: 'quotation', cite });
        add({ type: 'code', language: 'ts', cite });
    }
  }
  // A heading with nothing below it would be dropped.
  out.blocks.push({ type: 'paragraph', inlines: [{ type: 'text', text: 'End' }] });
  out.lines.push({ in: 'p', text: 'End' });
  return out;
}

/** What a line shows whose inlines hold these texts. */
function joined(...texts: string[]): string {
  return visibleLine(texts.map(visibleText).join(''));
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

describe('whatever a record holds', () => {
  test(`${BATCH * PAGES} hostile strings are shown as they are, and nothing of them runs`, async () => {
    const seed = Number(process.env['FC_SEED'] ?? 20_260_630);
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostile, { minLength: BATCH, maxLength: BATCH }),
        fc.boolean(),
        async (strings, flagged) => {
          const usable = strings.filter((text) => visibleLine(text).trim() !== '');
          const text = usable.join('\u0001\n');
          let at = 0;
          const samples = usable.map((one) => {
            const start = at;
            at += one.length + 2;
            return { text: one, cite: { record: 'mail/<{x}>', start, end: start + one.length } };
          });
          const flag = {
            record: 'mail/<{x}>',
            start: 0,
            end: Math.floor(text.length / 2),
            status: 'superseded' as const,
            note: usable[0] ?? '',
            by: null,
          };
          const evidence = fakeEvidence([{ id: 'mail/<{x}>', text, kind: 'mail' }], flagged ? [flag] : []);
          const expected = pageOf(samples);
          const first = usable[0] ?? 'x';
          const draft = pageDraftSchema.parse({
            path: 'a/b',
            section: 'a',
            kind: 'process',
            title: first,
            summary: first,
            blocks: expected.blocks,
            people: usable,
            aliases: usable,
          });
          const { file, page, body } = await composePage(draft, {
            evidence,
            agent: { name: 'x', version: 1 },
            writer: { name: 'y', model: null },
          });

          // The gate, Baton's reader and Astro's reader agree on the file.
          expect(await gatePage('a/b', file, { evidence, pages: new Set(['a/b']) })).toEqual(page);
          expect(readPageFile(file, 'a/b')).toMatchObject({ page, body });
          const site = parseFrontmatter(file, { frontmatter: 'empty-with-spaces' });
          expect(site.frontmatter).toEqual(page);
          for (const citation of page.citations)
            expect(text.slice(citation.start, citation.end)).toBe(citation.quote);

          const shown = await render(site.content);
          expect(
            shown.elements.map((element) => element.type).filter((type) => !ELEMENTS.has(String(type))),
          ).toEqual([]);
          expect(
            shown.elements.filter((element) => element.type === 'a').map((element) => element.props['href']),
          ).toEqual(Array(expected.links).fill('/a/b/'));
          expect(shown.lines.filter((line) => line.in !== 'Flagged' || line.text !== '')).toEqual(
            expected.lines,
          );
          const attributes = shown.elements.flatMap((element) =>
            Object.entries(element.props).flatMap(([name, value]) =>
              name === 'children' ? [] : stringsOf(value),
            ),
          );
          const left = new Map<string, number>();
          for (const value of attributes) left.set(value, (left.get(value) ?? 0) + 1);
          for (const value of expected.attributes) {
            expect(left.get(value) ?? 0, JSON.stringify(value)).toBeGreaterThan(0);
            left.set(value, (left.get(value) ?? 0) - 1);
          }
          expect(Reflect.get(globalThis, 'pwned')).toBeUndefined();
        },
      ),
      { numRuns: PAGES, seed },
    );
  });
});
