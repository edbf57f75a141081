import { z } from 'zod';
import { digestOf } from '../../common/digest.ts';
import type { LinkOf } from '../../contracts/link-kinds.ts';
import { bodyDigest } from '../../publish/compose.ts';
import type { PageVersion } from '../../publish/merge.ts';

/** What is kept of an edition to compare the next one with: digests, and no word of a record. */
export const snapshotSchema = z.strictObject({
  pages: z.record(
    z.string(),
    z.strictObject({
      section: z.string(),
      digest: z.string(),
      statements: z.array(z.string()).describe('Digests of what it states, each as often as it does.'),
    }),
  ),
  values: z
    .record(z.string(), z.strictObject({ state: z.enum(['resolved', 'conflict']), value: z.string() }))
    .describe('By name of the value: digest of the one that was in force.'),
});

export type Snapshot = z.infer<typeof snapshotSchema>;

/** Name of a value in a snapshot: its key is made of words of records. */
export function nameOfValue(key: string): string {
  return digestOf(key).slice(0, 16);
}

/** Digest of the value that is in force by a link; empty where none is. */
export function valueInForce({ data }: LinkOf<'value'>): string {
  const holds = data.statements.find(({ standing }) => standing === 'in-force');
  return holds ? digestOf(holds.value).slice(0, 16) : '';
}

export function snapshotOf(
  published: ReadonlyMap<string, PageVersion>,
  values: readonly LinkOf<'value'>[],
  beside: string,
): Snapshot {
  const pages = [...published]
    .filter(([path]) => path !== beside)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, { page, body }]) => {
      const { section } = page;
      return [path, { section, digest: bodyDigest(body), statements: statementsOf(body) }] as const;
    });
  return {
    pages: Object.fromEntries(pages),
    values: Object.fromEntries(
      values.map((link) => [nameOfValue(link.key), { state: link.data.state, value: valueInForce(link) }]),
    ),
  };
}

/**
 * What a page states: its lines that carry a citation (a paragraph, an item, a row), without the numbers of the
 * citations, which change with every statement before them.
 */
function statementsOf(body: string): string[] {
  return body
    .split('\n')
    .filter((line) => /<Cite |(?:cite|cites)="/.test(line))
    .map((line) => digestOf(line.replaceAll(/\b(id|by|cite|cites)="[c0-9 ]*"/g, '$1').trim()).slice(0, 16));
}
