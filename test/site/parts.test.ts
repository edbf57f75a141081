import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helpText, parseCommand } from '../../scripts/support/arguments.ts';
import { addressOf, countFacet, passes, selectionOf } from '../../src/components/search/facets.ts';
import { layOutDiagram, wrap } from '../../src/site/diagram.ts';
import { contentSecurityPolicy } from '../../src/site/policy.ts';
import { facetsAt, facetTable } from '../../src/site/search/facet-table.ts';
import { pageBlocks } from '../../src/site/search/page-text.ts';
import { shownQuote } from '../../src/site/shown-quote.ts';

describe('a quote', () => {
  const shown = (quote: string, kind = 'document') =>
    shownQuote({ quote, card: { kind } as Parameters<typeof shownQuote>[0]['card'] });

  it('is read without the marks of its file, line by line', () => {
    expect(shown('**Agreed:** the target stays.')).toBe('Agreed: the target stays.');
    expect(shown('| May Ogden | Tue | may@a.example |')).toBe('May Ogden | Tue | may@a.example');
    expect(shown('## Dues\n\n- pay `__client_id__`\n- see [the list](x.md)')).toBe(
      'Dues\n\npay __client_id__\nsee the list',
    );
  });

  it('of code stays as it is written', () => {
    const code = '# a comment\nrate = **kwargs["x"]';
    expect(shown(code, 'code')).toBe(code);
  });
});

describe('a diagram', () => {
  const nodes = [
    { id: 'a', label: 'Hours open' },
    { id: 'b', label: 'Sent', note: 'by the 3rd' },
    { id: 'c', label: 'Alone' },
  ];

  it('draws every node apart from the others, and every edge between its nodes', async () => {
    const drawing = await layOutDiagram(nodes, [
      { from: 'a', to: 'b', label: 'checked' },
      { from: 'b', to: 'a' },
      { from: 'a', to: 'nowhere' },
    ]);
    expect(drawing.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(drawing.edges).toHaveLength(2);
    for (const one of drawing.nodes) {
      expect(one.x + one.width).toBeLessThanOrEqual(drawing.width);
      for (const other of drawing.nodes) {
        const apart =
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        expect(one === other || apart).toBe(true);
      }
    }
    expect(drawing.edges[0]?.label?.lines[0]?.text).toBe('checked');
  });

  it('draws the same graph the same way', async () => {
    const edges = [
      { from: 'a', to: 'b' },
      { from: 'a', to: 'c' },
    ];
    expect(await layOutDiagram(nodes, edges)).toEqual(await layOutDiagram(nodes, edges));
  });

  it('breaks labels at spaces and loses no character', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 1, max: 20 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('the policy of a page', () => {
  it('allows no script in the page, and of styles those that the template names', () => {
    const policy = contentSecurityPolicy(['a{}', 'a{}']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("script-src-attr 'none'");
    expect(policy.match(/'sha256-/g)).toHaveLength(1);
    expect(contentSecurityPolicy([])).not.toContain('sha256');
  });
});

describe('the text of a page for the search', () => {
  it('holds what a reader sees: prose, cells, notes, values, quotes; no marks, no ids', () => {
    const body =
      'Divide by **21**.<Cite id="c1" />\n\n| A | B |\n| --- | --- |\n| one | two |\n\n<Flagged status="superseded" note="Now 21." by="c1">It was 22.</Flagged>\n\n<Quotation cite="c1" />\n\n<Diagram title="Run" nodes={[{"id":"x1","label":"Open"}]} edges={[]} />';
    const text = pageBlocks(body, [
      { id: 'c1', record: 'r', quote: 'divide the pay by 21', start: 0, end: 20, digest: '' },
    ])
      .map((block) => block.text)
      .join('\n');
    for (const words of [
      'Divide by 21.',
      'one',
      'Now 21.',
      'It was 22.',
      'divide the pay by 21',
      'Run',
      'Open',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/superseded|c1|x1|\*|\|/);
  });

  it('stands under the headings of the page, each with the name that the site gives it', () => {
    const body = 'Before.\n\n## Who pays? (2026)\n\nWe.\n\n### How\n\nBy card.\n\n## How\n\nAgain.';
    expect(pageBlocks(body, [])).toEqual([
      { heading: [], anchor: '', text: 'Before.' },
      { heading: ['Who pays? (2026)'], anchor: 'who-pays-2026', text: 'We.' },
      { heading: ['Who pays? (2026)', 'How'], anchor: 'how', text: 'By card.' },
      { heading: ['How'], anchor: 'how-1', text: 'Again.' },
    ]);
  });
});

describe('facets', () => {
  const facets = (section: string, people: string[], years: string[]) => ({
    section,
    kind: 'mail',
    source: 'mailbox',
    status: '',
    people,
    years,
  });
  const table = facetTable([facets('billing', ['Sam', 'Dana'], ['2026']), facets('hr', ['Sam'], ['2025'])]);
  const documents = [0, 1].map((row) => ({ facets: facetsAt(table, row) }));

  it('are written in order, each value once', () => {
    expect(table.values.person).toEqual(['Sam', 'Dana']);
    expect(documents[0]?.facets).toEqual({
      section: ['billing'],
      kind: ['mail'],
      person: ['Sam', 'Dana'],
      year: ['2026'],
      source: ['mailbox'],
      status: [],
    });
  });

  it('count what each value would leave under the other facets', () => {
    expect(countFacet(documents, 'person', {})).toEqual([
      { value: 'Sam', count: 2 },
      { value: 'Dana', count: 1 },
    ]);
    expect(countFacet(documents, 'person', { year: ['2025'] })).toEqual([{ value: 'Sam', count: 1 }]);
    expect(countFacet(documents, 'year', { year: ['2025'] })).toEqual([
      { value: '2025', count: 1 },
      { value: '2026', count: 1 },
    ]);
    expect(
      documents.filter((document) => passes(document, { person: ['Dana', 'Sam'], year: ['2026'] })),
    ).toHaveLength(1);
  });

  it('are kept in the address', () => {
    const address = addressOf('daily rate?', { year: ['2026', '2025'], section: ['hr'] });
    expect(selectionOf(new URLSearchParams(address))).toEqual({ section: ['hr'], year: ['2026', '2025'] });
    expect(new URLSearchParams(address).get('q')).toBe('daily rate?');
  });
});

describe('the command line', () => {
  const options = {
    config: { type: 'string', value: 'FILE', summary: 'The handover.' },
    json: { type: 'boolean', summary: 'As JSON.' },
  } as const;
  const command = (argv: string[]) =>
    parseCommand({ name: 'npm run x --', summary: 'Does x.', options, argv });

  it('reads options and says which are wrong', () => {
    expect(command(['--config', 'a.ts', '--json']).values).toEqual({ config: 'a.ts', json: true });
    expect(command([]).values).toEqual({ config: undefined, json: false });
    for (const argv of [['--nope'], ['--config'], ['stray']])
      expect(() => command(argv)).toThrowError(expect.objectContaining({ name: 'USAGE' }));
  });

  it('shows every option in its help', () => {
    expect(helpText({ name: 'npm run x --', summary: 'Does x.', options })).toContain(
      '--config FILE  The handover.',
    );
  });
});
