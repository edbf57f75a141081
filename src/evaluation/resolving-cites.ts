import { digestOf } from '../common/digest.ts';
import type { StoredEvidence } from '../records/evidence.ts';

/** Whether citations are found in their records, each looked up once. */
export class ResolvingCites {
  readonly #known = new Map<string, boolean>();
  readonly #evidence: StoredEvidence;

  constructor(evidence: StoredEvidence) {
    this.#evidence = evidence;
  }

  async resolves(citation: {
    record: string;
    start: number;
    end: number;
    quote: string;
    digest: string;
  }): Promise<boolean> {
    const key = `${citation.record}\0${citation.start}\0${citation.end}\0${citation.quote}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const record = await this.#evidence.record(citation.record);
    const found =
      record !== null &&
      record.text.slice(citation.start, citation.end) === citation.quote &&
      digestOf(record.text) === citation.digest;
    this.#known.set(key, found);
    return found;
  }
}
