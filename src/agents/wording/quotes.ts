import type { Evidence } from '../../contracts/evidence.ts';
import type { ModelPassage } from '../../contracts/model.ts';
import type { Quotation } from '../../contracts/writer.ts';
import type { WallQuote } from './walls/statements.ts';

/** A quotation by the number that a model knows it by. */
export interface NumberedQuote {
  quotation: Quotation;
  passage: ModelPassage;
  wall: WallQuote;
}

/** Numbers quotations from 1 and adds what the walls want to know of each: who wrote it, and where it stands. */
export async function numbered(
  quotations: readonly Quotation[],
  evidence: Pick<Evidence, 'record'>,
): Promise<NumberedQuote[]> {
  return Promise.all(
    quotations.map(async (quotation, at) => {
      const { record: id, start, quote, heading } = quotation;
      const record = await evidence.record(id);
      const others = record?.segments.some(
        ({ role, start: from, end }) => role !== 'new' && from <= start && start < end,
      );
      const writer = others ? undefined : record?.people.find(({ role }) => role === 'from');
      return {
        quotation,
        passage: { number: at + 1, record: id, text: quote, heading },
        wall: {
          text: quote,
          place: JSON.stringify([id, ...heading]),
          heading: heading.at(-1) ?? null,
          // A mail is somebody's word, also where nobody's name is known or it passes on what another wrote.
          by: record?.kind === 'mail' ? (writer?.name ?? '') : undefined,
          title: record?.title,
        },
      };
    }),
  );
}
