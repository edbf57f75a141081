import { stated } from '../../../../../src/agents/kit/claims.ts';
import { type AgentContext, defineAgent } from '../../../../../src/contracts/agent.ts';
import type { Block, Inline, PageDraft } from '../../../../../src/contracts/draft.ts';
import type { Quotation, SlotSpecification } from '../../../../../src/contracts/writer.ts';
import { statementsOf } from '../../../../../src/views/library/statements.ts';

const AFTER_HOURS: SlotSpecification = {
  name: 'after-hours',
  title: 'Outside office hours',
  shape: 'points',
  required: true,
  question: 'Whom do we call when something breaks at night or on a weekend?',
  limit: 10,
};
const AFTER_HOURS_WORDS = ['after hours', 'out of hours', 'at night', 'weekend', 'emergency', 'on call'];

/** A page of every phone number in the records, with the words it stands in, and whom to call at night. */
export const agent = defineAgent({
  name: 'phone-book',
  version: 1,
  summary: 'Lists the phone numbers of the records, and whom to call outside office hours.',
  sections: [{ id: 'phone-book', title: 'Phone book', order: 20, summary: 'Whom to call.' }],
  reads: { findings: ['phone'], links: [], views: ['library'] },
  writes: ['register'],
  phase: 'section',
  compose,
});

async function* compose({ evidence, view, writer }: AgentContext): AsyncGenerator<PageDraft> {
  const numbers = new Map<string, Inline[][]>();
  for await (const { record, start, end, data } of evidence.findings({ kinds: ['phone'] })) {
    if (numbers.has(data.digits)) continue;
    const passage = (await evidence.passages(record)).find((one) => one.start <= start && end <= one.end);
    const words = passage ? await quote(record, passage) : null;
    numbers.set(data.digits, [[stated(data.number, [{ record, start, end }])], words ? [words] : []]);
  }

  const library = await view('library');
  const afterHours: Quotation[] = library
    .find({ words: AFTER_HOURS_WORDS })
    .flatMap(({ section: { document, passages } }) =>
      passages.flatMap((passage) => statementsOf(document.record, passage)),
    )
    .filter(({ quote }) => AFTER_HOURS_WORDS.some((words) => quote.toLowerCase().includes(words)));
  const slot = await writer.fill(AFTER_HOURS, afterHours);

  const rows = [...numbers.values()];
  const table: Block[] =
    rows.length === 0 ? [] : [{ type: 'table', columns: ['Number', 'Where it stands'], rows }];
  yield {
    path: 'phone-book/numbers',
    section: 'phone-book',
    kind: 'register',
    title: 'Phone numbers',
    summary: 'Every phone number that the records hold, and whom to call outside office hours.',
    blocks: [...slot.blocks, ...table],
    slots: [{ name: AFTER_HOURS.name, filled: slot.filled, question: AFTER_HOURS.question }],
    aliases: ['telephone', 'mobile', 'contact'],
  };

  async function quote(id: string, { start, end }: { start: number; end: number }) {
    const record = await evidence.record(id);
    const text = record?.text.slice(start, end) ?? '';
    return text === '' ? null : stated(text, [{ record: id, start, end }]);
  }
}
