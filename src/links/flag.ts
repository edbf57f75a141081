import type { Evidence } from '../contracts/evidence.ts';
import { defineLink } from '../contracts/link.ts';
import { type Flag, flagSchema, type Value } from '../contracts/link-kinds.ts';
import type { Reference } from '../contracts/reference.ts';
import { ACCOUNT_KINDS } from '../records/account-entry.ts';
import { instructionsIn, mayInstruct } from './flags/instructions.ts';
import { repeatsIn, replacedFigures } from './flags/repeated.ts';
import { ArchivedAccounts, type Retirement, retirementsIn } from './flags/retired.ts';
import { UnconfirmedAccounts } from './flags/unconfirmed.ts';
import { writtenIn } from './flags/written.ts';
import { Own } from './values/paper.ts';
import { viewsOf } from './values/views.ts';

const INSTRUCTION =
  'Addressed to a program that reads along; it is no instruction of the business and is not followed.';

const UNCONFIRMED =
  'This account stands in a mail from outside and nowhere else in the records. Confirm it by another channel before you pay.';

/** Ranges that nobody may repeat without a warning: values that lost, accounts out of use or not confirmed, orders to machines. */
export const link = defineLink({
  kind: 'flag',
  version: 3,
  summary: 'Ranges that must not be repeated without a warning, and what holds instead.',
  after: ['value', 'standing'],
  data: flagSchema,
  async *derive(evidence: Evidence) {
    const flags = new Map<string, Flag>();
    const add = (flag: Flag) => {
      const key = `${flag.status}:${flag.record}:${flag.start}-${flag.end}`;
      if (!flags.has(key)) flags.set(key, flag);
    };
    const values = await evidence.links('value');
    for (const { data } of values) for (const flag of losingOf(data)) add(flag);
    const replaced = replacedFigures(values);
    const { retired, unconfirmed } = await accountsOf(evidence);
    for (const range of unconfirmed) add({ ...range, status: 'unconfirmed', note: UNCONFIRMED, by: null });
    for await (const record of evidence.records()) {
      for (const { start, end, retirement } of writtenIn(record.text, retired))
        add(flagOf(record.id, start, end, retirement));
      if (replaced.some(({ pattern }) => record.text.search(pattern) >= 0))
        for (const flag of repeatsIn(record, await evidence.passages(record.id), replaced)) add(flag);
      if (!mayInstruct(record.text)) continue;
      for (const { start, end } of instructionsIn(record.text, await evidence.passages(record.id))) {
        add({ record: record.id, start, end, status: 'instruction', note: INSTRUCTION, by: null });
      }
    }
    for (const [key, data] of [...flags].sort(([a], [b]) => (a < b ? -1 : 1))) yield { key, data };
  },
});

function* losingOf(value: Value): Generator<Flag> {
  const holds = latest(value.statements.filter(({ standing }) => standing === 'in-force'));
  for (const { record, start, figure, standing, written } of value.statements) {
    if (standing === 'in-force' || standing === 'coming') continue;
    // "60 instead of 50" says itself which one holds.
    if (holds && record === holds.record && start === holds.start) continue;
    const note =
      standing === 'superseded' && holds
        ? `${written} no longer holds; in force is ${holds.written}. ${value.reason}`
        : `The records give ${[...new Set(value.statements.map((one) => one.written))].join(' and ')}. ${value.reason}`;
    yield {
      record,
      ...figure,
      status: standing,
      note,
      by: holds ? { record: holds.record, start: holds.start, end: holds.end } : null,
    };
  }
}

/** The statement that was made last: an announcement rather than the paper that was brought up to it. */
function latest(statements: readonly Value['statements'][number][]): Value['statements'][number] | undefined {
  return [...statements].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1))[0];
}

/** What is out of use, and accounts that a mail alone gives. */
async function accountsOf(
  evidence: Evidence,
): Promise<{ retired: Map<string, Retirement>; unconfirmed: Iterable<Reference> }> {
  const retired = new Map<string, Retirement>();
  const archived = new ArchivedAccounts();
  const unconfirmed = new UnconfirmedAccounts(new Own(evidence.handover));
  const superseded = new Set(
    (await evidence.links('standing')).flatMap(({ data }) =>
      data.standing === 'superseded' ? [data.record] : [],
    ),
  );
  for await (const view of viewsOf(evidence, ['identifier', 'phone', 'state'], undefined, [
    'mail',
    'document',
    'sheet',
    'slides',
    ...ACCOUNT_KINDS,
  ])) {
    unconfirmed.add(view);
    archived.add(view, superseded.has(view.record.id));
    for (const [compact, retirement] of retirementsIn(view))
      if (!retired.has(compact)) retired.set(compact, retirement);
  }
  for (const [compact, retirement] of archived.retirements())
    if (!retired.has(compact)) retired.set(compact, retirement);
  return { retired, unconfirmed: unconfirmed.unconfirmed() };
}

function flagOf(record: string, start: number, end: number, { written, note, by }: Retirement): Flag {
  return { record, start, end, status: 'retired', note: `${written} is out of use. ${note}`, by };
}
