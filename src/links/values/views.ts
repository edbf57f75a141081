import type { Evidence } from '../../contracts/evidence.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { FindingKind } from '../../contracts/finding-kinds.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';

export interface FoundView<Kind extends FindingKind = FindingKind> {
  record: BatonRecord;
  passages: Passage[];
  findings: Finding<Kind>[];
}

/**
 * Business records with their passages and their findings of the kinds, in order of their ids. A record without
 * such findings is left out, unless it is of a kind in `whole`. Holds one record at a time: both lists come in the order of record ids.
 */
export async function* viewsOf<Kind extends FindingKind>(
  evidence: Evidence,
  kinds: readonly Kind[],
  of?: readonly BatonRecord['kind'][],
  whole: readonly BatonRecord['kind'][] = [],
): AsyncGenerator<FoundView<Kind>> {
  const findings = evidence.findings({ kinds })[Symbol.asyncIterator]();
  let next = await findings.next();
  try {
    for await (const record of evidence.records(of ? { kinds: of } : {})) {
      const own: Finding<Kind>[] = [];
      while (!next.done && next.value.record < record.id) next = await findings.next();
      while (!next.done && next.value.record === record.id) {
        own.push(next.value);
        next = await findings.next();
      }
      if (own.length > 0 || whole.includes(record.kind))
        yield { record, passages: await evidence.passages(record.id), findings: own };
    }
  } finally {
    await findings.return?.(undefined);
  }
}
