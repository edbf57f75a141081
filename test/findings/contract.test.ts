import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingDefinition, RecordView } from '../../src/contracts/finding.ts';
import { processorTime } from '../support/growth.ts';
import { extractors, mailOf, viewOf } from './support/extractors.ts';
import { hostileTexts, pieces } from './support/hostile.ts';

const all = await extractors();
const RICH = `# Billing process (AUD)

Finance must send invoice INV-2025-0101 of AUD 1,850.00 per month by the 15th of each month, except for Northwind.
If the total is above $5,000, ask Maria Santos (finance manager), maria@harbor.example, +63 917 555 1234, before paying.
The daily rate is the monthly rate divided by 21. The old account is closed since 1 May 2024. Notice is 30 days before renewal.

1. Open Xero and check the total of 6% GST.
2. Send it to Level 5, 12 Harbour Street, Sydney NSW 2000, Australia.

| Name | Phone | Amount (AUD) | Frequency |
| --- | --- | --- | --- |
| Ana Cruz | 02 9876 5432 | (1,200.00) | every Friday |
`;
const MAIL = `Could you please send the report by Friday? I will pay the invoice tomorrow. The contract is attached. We have decided to close on Mondays.`;

function check(name: string, definition: FindingDefinition, view: RecordView): number {
  const seen = new Set<string>();
  let count = 0;
  for (const sighting of definition.extract(view)) {
    const { start, end, data } = sighting;
    count++;
    const place = `${name} ${start}-${end}`;
    expect(Number.isInteger(start) && Number.isInteger(end) && start < end, place).toBe(true);
    const passage = view.passages.find((one) => one.start <= start && end <= one.end);
    expect(passage, `${place} lies in a passage`).toBeDefined();
    expect(['quoted', 'header'], place).not.toContain(passage?.role);
    const quote = view.record.text.slice(start, end);
    expect(quote, place).toBe(quote.trim());
    expect(definition.data.safeParse(data).error, `${place} ${JSON.stringify(data)}`).toBeUndefined();
    const key = JSON.stringify([start, end, data]);
    expect(seen.has(key), `${place} twice`).toBe(false);
    seen.add(key);
  }
  return count;
}

/** Least processor time of several runs, in milliseconds: other work on the machine does not count. */

const hostileViews = new Map<string, RecordView>();
function hostileView(unit: string, length: number, kind: 'mail' | 'document' | 'code'): RecordView {
  const key = `${unit}:${length}:${kind}`;
  const view =
    hostileViews.get(key) ?? viewOf(unit.repeat(Math.ceil(length / unit.length)).slice(0, length), { kind });
  hostileViews.set(key, view);
  return view;
}

describe.each([...all])('the extractor %s', (name, definition) => {
  it('is named as its file and reads something', () => {
    expect(definition.kind).toBe(name);
    const views = [viewOf(RICH), mailOf(MAIL)];
    expect(views.reduce((sum, view) => sum + check(name, definition, view), 0)).toBeGreaterThan(0);
  });

  it('reads the same twice', () => {
    for (const make of [() => viewOf(RICH), () => mailOf(MAIL)]) {
      expect([...definition.extract(make())]).toEqual([...definition.extract(make())]);
    }
  });

  it('reads nothing that is quoted from another mail', () => {
    const text = `${RICH}\n${MAIL}`;
    const view = mailOf(text, { segments: [{ role: 'quoted', start: 0, end: text.length }] });
    expect([...definition.extract(view)]).toEqual([]);
  });

  it('keeps its contract on any arrangement of what texts are made of', () => {
    const words = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, fc.constantFrom('mail', 'document', 'code', 'invoice'), (text, kind) => {
        check(name, definition, viewOf(text, { kind }));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps its contract on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        check(name, definition, viewOf(text));
        check(name, definition, mailOf(text));
      }),
      { numRuns: 40 },
    );
  });

  it('takes time in proportion to a hostile text', async () => {
    for (const [title, unit] of hostileTexts) {
      const kind = ['request', 'promise'].includes(name)
        ? 'mail'
        : title.endsWith('code')
          ? 'code'
          : 'document';
      const time = (length: number, runs: number) => {
        const view = hostileView(unit, length, kind);
        // A fresh view each time: what extractors share is computed anew.
        return processorTime(() => {
          for (const _ of definition.extract({ ...view }));
        }, runs);
      };
      // The first run pays for compilation: only what stays slow when warm is measured against its part.
      if ((await time(100_000, 1)) < 80) continue;
      const whole = await time(100_000, 3);
      const part = Math.max(await time(12_500, 3), 2);
      if (whole < 80) continue;
      // Eight times the text: quadratic work would take sixty-four times as long.
      expect(whole / part, `${name} on ${title}: ${part.toFixed(0)} → ${whole.toFixed(0)} ms`).toBeLessThan(
        24,
      );
    }
  });
});
