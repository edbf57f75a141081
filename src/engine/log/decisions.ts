import { digestOf, stableJson } from '../../common/digest.ts';
import type { Handover } from '../../contracts/handover.ts';
import type { LinkOf } from '../../contracts/link-kinds.ts';
import type { Decision } from '../../contracts/log.ts';
import type { Page } from '../../contracts/page.ts';
import type { BatonRecord, Triage } from '../../contracts/record.ts';
import type { Dropped } from '../../publish/resolve.ts';

/** That the owner says this of the business: every later decision stands on it. */
export function configured(handover: Handover): Decision {
  return {
    kind: 'configure',
    subject: 'handover',
    outcome: 'taken',
    by: 'config',
    inputs: [],
    output: digestOf(stableJson(handover)),
  };
}

/** What becomes of a record. Why, in words, stands in the store: it may repeat words of the record. */
export function triaged({ id, digest }: Pick<BatonRecord, 'id' | 'digest'>, decided: Triage): Decision {
  const { outcome, by, of } = decided;
  return {
    kind: 'triage',
    subject: id,
    outcome: of === null ? outcome : `${outcome} of ${of}`,
    by: by === 'config' ? by : by === 'correction' ? 'person' : `rule ${by}`,
    inputs: [[id, digest]],
    output: '',
  };
}

/** That a record is no longer where it came from. */
export function gone(id: string): Decision {
  return { kind: 'triage', subject: id, outcome: 'gone', by: 'source', inputs: [], output: '' };
}

/** Which of several values holds. The key of a value is made of words of records: its digest names it. */
export function resolved({ key, data }: LinkOf<'value'>, digests: ReadonlyMap<string, string>): Decision {
  const records = [...new Set(data.statements.map(({ record }) => record))].sort();
  return {
    kind: 'resolve',
    subject: valueName(key),
    outcome: data.state,
    by: 'rule value',
    inputs: records.map((record) => [record, digests.get(record) ?? '']),
    output: digestOf(
      stableJson(data.statements.map(({ record, start, end, standing }) => [record, start, end, standing])),
    ),
  };
}

/** That a value the records once stated in several ways is stated in one now. */
export function settled(subject: string): Decision {
  return { kind: 'resolve', subject, outcome: 'agreed', by: 'rule value', inputs: [], output: '' };
}

export function valueName(key: string): string {
  return `value ${digestOf(key).slice(0, 16)}`;
}

/** What the checks left out of a page, by kind and number. */
export function gated(path: string, outcome: string): Decision {
  return { kind: 'gate', subject: path, outcome, by: 'rule check', inputs: [], output: '' };
}

/** "left out: 2 claim, 1 link". */
export function leftOut(dropped: readonly Dropped[]): string {
  const kinds = [...Map.groupBy(dropped, ({ what }) => what)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return `left out: ${kinds.map(([what, list]) => `${list.length} ${what}`).join(', ')}`;
}

/** That a page stands on the site as its digest says, on these records. */
export function published(path: string, page: Page, digest: string, isEdited: boolean): Decision {
  const cited = new Map(page.citations.map((citation) => [citation.record, citation.digest]));
  const agent = page.generatedBy && `agent ${page.generatedBy.agent} v${page.generatedBy.version}`;
  return {
    kind: 'publish',
    subject: path,
    outcome: isEdited && agent ? 'published with edits of a person' : 'published',
    by: agent ?? 'person',
    inputs: [...cited].sort(([one], [other]) => (one < other ? -1 : 1)),
    output: digest,
  };
}

export function removed(path: string, by: string): Decision {
  return { kind: 'publish', subject: path, outcome: 'removed', by, inputs: [], output: '' };
}

export function editionMade(number: number, digest: string): Decision {
  return {
    kind: 'edition',
    subject: String(number),
    outcome: 'made',
    by: 'rule generate',
    inputs: [],
    output: digest,
  };
}
