import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { labelledRows as labelled } from '../../src/site/table.ts';

const labelledRows = (html: string) => labelled(html, (id) => (id === 'c9' ? 'bank/9' : 'invoices/1'));

const rows = (head: string[], ...body: string[][]) =>
  `<thead><tr>${head.map((one) => `<th>${one}</th>`).join('')}</tr></thead><tbody>${body
    .map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`)
    .join('')}</tbody>`;

describe('a table of a page', () => {
  it('names the column of each cell and keeps its roles when a phone lays rows out as cards', () => {
    const html = labelledRows(rows(['Client', 'Owes'], ['Vogt', '12.00']));
    expect(html).toContain('<th role="columnheader">Client</th>');
    expect(html).toContain('<td role="cell" data-label="Client">Vogt</td>');
    expect(html).toContain('data-label="Owes"');
  });

  it('does not say before each fact what stands above all of them', () => {
    const html = labelledRows(rows(['About them', 'As the mail shows it'], ['Addresses', 'a@b.example']));
    expect(html).not.toContain('data-label="As the mail');
    expect(labelledRows(rows(['A', 'B', 'As the mail shows it'], ['1', '2', '3']))).toContain(
      'data-label="As the mail shows it"',
    );
  });

  it('keeps dates, amounts and ids on one line, whatever marks of sources stand beside them', () => {
    const mark = '<sup class="cite"><a href="#source-c1">1, 2, 3, 4, 5, 6, 7, 8, 9</a></sup>';
    const html = labelledRows(
      rows(['Due', 'What'], [`Fri 26 Jun 2026${mark}`, 'The report of 2026 is sent to the bank']),
    );
    expect(html).toContain('data-label="Due" class="unbroken"');
    expect(html).toContain('<td role="cell" data-label="What">');
  });

  it('shows one mark where all cells of a row quote one record, and leaves cells of several statements, and flags, their own', () => {
    const mark = (id: string) =>
      `<sup class="cite"><a href="#source-${id}" data-cite="${id}">${id.slice(1)}</a></sup>`;
    const cited = (...row: string[]) =>
      labelledRows(
        rows(
          row.map((_, at) => `H${at}`),
          row,
        ),
      ).match(/data-cite="[^"]*"/g);
    const flag = `<span class="flagged"><span class="flag-text">5${mark('c4')}</span></span>`;
    const one = [`x${mark('c1')}`, `y${mark('c2')}`, `z${mark('c3')}`];
    expect(cited(...one, flag)).toEqual(['data-cite="c1 c2 c3"', 'data-cite="c4"']);
    const html = labelledRows(rows(['A', 'B', 'C'], one));
    expect(html).toContain('aria-label="Source 1 +2, of the same record">1 +2</a>');
    expect(cited(...one, `9${mark('c9')}`)).toHaveLength(4);
    expect(cited(`x${mark('c1')}`, `y${mark('c2')}`)).toHaveLength(2);
    expect(cited(...one, `First.${mark('c5')} Second.${mark('c6')}`)).toEqual([
      'data-cite="c1 c2 c3"',
      'data-cite="c5"',
      'data-cite="c6"',
    ]);
  });

  it('marks what is empty, and leaves a table without rows alone', () => {
    expect(labelledRows(rows(['A', 'B'], ['x', '']))).toContain('class="empty"');
    expect(labelledRows('')).toBe('');
  });

  it('adds nothing that acts: words of a record stay words', () => {
    const escaped = (words: string) =>
      words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    fc.assert(
      fc.property(
        fc.constantFrom(
          '<script>alert(1)</script>',
          '" onmouseover="x',
          '<img src=x onerror=y>',
          '&lt;b&gt;',
          ']]>',
        ),
        fc.string(),
        (attack, rest) => {
          const html = labelledRows(rows([escaped(attack + rest), 'B'], [escaped(rest + attack), '1']));
          const names: string[] = [];
          const attributes = new Set<string>();
          const walk = (node: { children?: unknown[]; name?: string; attribs?: object }) => {
            if (node.name) names.push(node.name);
            for (const name of Object.keys(node.attribs ?? {})) attributes.add(name);
            for (const child of node.children ?? []) walk(child as typeof node);
          };
          walk(parseDocument(html) as unknown as Parameters<typeof walk>[0]);
          expect([...new Set(names)].sort()).toEqual(['tbody', 'td', 'th', 'thead', 'tr']);
          expect([...attributes].every((name) => ['role', 'data-label', 'class'].includes(name))).toBe(true);
        },
      ),
    );
  });
});
