import type { Handover } from '../contracts/handover.ts';
import type { Decision } from '../contracts/log.ts';
import type { ModelAnswer, ModelPurpose, ModelRequest, Models } from '../contracts/model.ts';
import type { ModelChoice } from '../contracts/model-settings.ts';
import { BatonError, type ErrorData } from '../errors/error.ts';
import { callsOfRun, findCall, noteCall, noteRecords, settleCall } from '../records/model-calls.ts';
import type { Database, ModelCallRow } from '../records/tables.ts';
import { type Pace, tokenBucket } from '../sources/kit/pace.ts';
import { withRetry } from '../sources/kit/retry.ts';
import { answerOf, stateOf } from './answer.ts';
import { Budget } from './budget.ts';
import { endsTheRun, judgeCall, mayBePaid, modelError } from './judge.ts';
import { limitEnds } from './limits.ts';
import { costOf, estimatedTokens } from './price.ts';
import { type CallableModel, openModel } from './provider.ts';
import { type Prepared, prepareRequest } from './request.ts';
import { callModel, type Reply } from './sdk.ts';
import { NOTHING, plus, rowOf, type Spent, spentOf } from './spent.ts';
import { Turns } from './turns.ts';

/** More than any provider allows: what slows calls down is what the headers of answers ask for. */
const PER_MINUTE = 6000;

export interface PortOptions {
  settings: NonNullable<Handover['model']>;
  database: Database;
  /** Where the keys are. */
  environment: NodeJS.ProcessEnv;
  /** Number of the run: what it spent before it was stopped counts. */
  run: number;
  /** Writes what leaves on the decision log, in the transaction in which it is noted. */
  log(transaction: Database, decisions: readonly Decision[]): Promise<unknown>;
}

/** What was asked for and what it came to, for the end of a run. */
export interface ModelUse {
  called: number;
  stored: number;
  /** "12,345 tokens, 0.31 EUR", of the whole run. */
  spent: string;
  /** Questions that ended without an answer: the first of each name, and how many. */
  failed: readonly (ErrorData & { count: number })[];
}

/** Whether a model works for this purpose and section, by the config. */
export function serves(
  { purposes, sections }: PortOptions['settings'],
  purpose: ModelPurpose,
  section: string | null,
): boolean {
  return (
    purposes.includes(purpose) && (section === null || sections === undefined || sections.includes(section))
  );
}

/** The port: everything that is asked of a language model in a run goes through one of these. */
export class ModelPort implements Models {
  private readonly options: PortOptions;
  private readonly budget: Budget;
  private readonly turns: Turns;
  private readonly pace: Pace = tokenBucket(PER_MINUTE);
  private readonly opened = new Map<ModelChoice, Promise<CallableModel>>();
  private readonly asking = new Map<string, Promise<unknown>>();
  private readonly failed = new Map<string, ErrorData & { count: number }>();
  private called = 0;
  private stored = 0;
  private ended: ErrorData | null = null;

  private constructor(options: PortOptions) {
    this.options = options;
    this.budget = new Budget(options.settings);
    this.turns = new Turns(options.settings.parallel);
  }

  static async open(options: PortOptions): Promise<ModelPort> {
    const port = new ModelPort(options);
    for (const row of await callsOfRun(options.database, options.run))
      port.budget.add(row.section, spentOf(row));
    return port;
  }

  serves(purpose: ModelPurpose, section: string | null): boolean {
    return serves(this.options.settings, purpose, section);
  }

  use(): ModelUse {
    const { called, stored, failed } = this;
    return { called, stored, spent: this.budget.spent(), failed: [...failed.values()] };
  }

  async ask<T>(request: ModelRequest<T>, signal: AbortSignal): Promise<ModelAnswer<T>> {
    signal.throwIfAborted();
    const answer = await this.answer(request, signal);
    if (!answer.ok) {
      const { error } = answer;
      this.failed.set(error.name, { ...error, count: (this.failed.get(error.name)?.count ?? 0) + 1 });
    }
    return answer;
  }

  private async answer<T>(request: ModelRequest<T>, signal: AbortSignal): Promise<ModelAnswer<T>> {
    const { settings, database } = this.options;
    if (!this.serves(request.purpose, request.section))
      return failure(new BatonError('MODEL_OFF', `No language model is asked to ${request.purpose} here.`));
    let prepared: Prepared;
    try {
      prepared = await prepareRequest(request, settings, database);
    } catch (error) {
      return { ok: false, error: modelError(error) };
    }
    // Of two that ask the same at once, the second waits for what the first has paid for.
    const { key } = prepared;
    const before = this.asking.get(key) ?? Promise.resolve();
    const own = before.catch(() => null).then(() => this.fromStoreOrCall(request, prepared, signal));
    this.asking.set(key, own);
    try {
      return await own;
    } finally {
      if (this.asking.get(key) === own) this.asking.delete(key);
    }
  }

  private async fromStoreOrCall<T>(
    request: ModelRequest<T>,
    prepared: Prepared,
    signal: AbortSignal,
  ): Promise<ModelAnswer<T>> {
    const { database } = this.options;
    const known = await findCall(database, prepared.key);
    const stored = known && answerOf(known, request, 'store');
    if (stored) {
      this.stored += 1;
      await noteRecords(database, prepared.key, prepared.records);
      return stored;
    }
    const row = await this.turns.take(() => this.call(request, prepared, known, signal));
    if (!('state' in row)) return { ok: false, error: row };
    return answerOf(row, request, 'call') ?? failure(new BatonError('MODEL_ANSWER_INVALID', row.model));
  }

  /** One call that is paid for: noted before it is sent, and its answer kept before anybody reads it. */
  private async call<T>(
    request: ModelRequest<T>,
    prepared: Prepared,
    before: ModelCallRow | null,
    signal: AbortSignal,
  ): Promise<ErrorData | ModelCallRow> {
    signal.throwIfAborted();
    const { choice, name, call, most } = prepared;
    const { section } = request;
    const refused = this.ended ?? this.budget.refusal(section, most)?.toData();
    if (refused) return refused;
    const model = await this.modelOf(choice).catch((error: unknown) => modelError(error));
    if (!isModel(model)) return this.end(model);
    const earlier = before?.run === this.options.run ? spentOf(before) : NOTHING;
    const row = await this.noteSending(request, prepared, before, plus(earlier, most));
    this.budget.add(section, most);
    let lost = NOTHING;
    const judge = (thrown: unknown) => {
      if (mayBePaid(thrown)) lost = plus(lost, most);
      return judgeCall(thrown, name);
    };
    const attempt = async () => {
      await this.pace.take(1, signal);
      return callModel(model, call, signal);
    };
    try {
      const reply = await withRetry(attempt, { service: name, signal, pace: this.pace, judge });
      const pause = limitEnds(reply.headers);
      if (pause !== null) this.pace.pause(pause);
      const spent = plus(lost, spentOn(reply, prepared));
      this.budget.settle(section, most, spent);
      const state = stateOf(reply, request);
      return await this.keep(
        row,
        { state, text: state === 'declined' ? '' : reply.text },
        plus(earlier, spent),
      );
    } catch (error) {
      signal.throwIfAborted();
      const data = modelError(error);
      this.budget.settle(section, most, lost);
      await this.keep(row, { state: 'failed', text: '' }, plus(earlier, lost));
      return endsTheRun(data) ? this.end(data) : data;
    }
  }

  private async noteSending<T>(
    { purpose, prompt, schema, section }: ModelRequest<T>,
    { key, name, records }: Prepared,
    before: ModelCallRow | null,
    most: Spent,
  ): Promise<ModelCallRow> {
    const row: ModelCallRow = {
      key,
      purpose,
      prompt: `${prompt.name} v${prompt.version}`,
      schema: `${schema.name} v${schema.version}`,
      model: name,
      section,
      state: 'sent',
      run: this.options.run,
      attempts: (before?.attempts ?? 0) + 1,
      text: '',
      ...rowOf(most),
    };
    const decisions = records.map(
      (record): Decision => ({
        kind: 'send',
        subject: record[0],
        outcome: `sent to ${name} to ${purpose}`,
        by: `rule ${row.prompt}`,
        inputs: [[...record]],
        output: key,
      }),
    );
    await this.options.database.transaction().execute(async (transaction) => {
      await noteCall(transaction, row, records);
      await this.options.log(transaction, decisions);
    });
    this.called += 1;
    return row;
  }

  private async keep(
    row: ModelCallRow,
    came: Pick<ModelCallRow, 'state' | 'text'>,
    spent: Spent,
  ): Promise<ModelCallRow> {
    const outcome = { ...came, ...rowOf(spent) };
    await settleCall(this.options.database, row.key, outcome);
    return { ...row, ...outcome };
  }

  private modelOf(choice: ModelChoice): Promise<CallableModel> {
    const known = this.opened.get(choice) ?? openModel(choice, this.options.environment);
    this.opened.set(choice, known);
    return known;
  }

  /** Nothing more is asked in this run. */
  private end(error: ErrorData): ErrorData {
    this.ended ??= error;
    return error;
  }
}

function spentOn({ tokens, text }: Reply, { choice, most }: Prepared): Spent {
  const counted = tokens ?? { input: most.tokens.input, output: estimatedTokens(text) };
  return { tokens: counted, cost: costOf(counted, choice) };
}

function isModel(model: CallableModel | ErrorData): model is CallableModel {
  return 'specificationVersion' in model;
}

function failure(error: BatonError): { ok: false; error: ErrorData } {
  return { ok: false, error: error.toData() };
}
