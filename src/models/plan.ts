import type { ModelAnswer, ModelPurpose, ModelRequest, Models } from '../contracts/model.ts';
import { BatonError } from '../errors/error.ts';
import { findCall } from '../records/model-calls.ts';
import { answerOf } from './answer.ts';
import { modelError } from './judge.ts';
import { type PortOptions, serves } from './port.ts';
import { costOf } from './price.ts';
import { addressOf } from './provider.ts';
import { prepareRequest } from './request.ts';
import { NOTHING, plus, type Spent } from './spent.ts';

/** Tokens of an answer on so many that are sent: what most answers stay below. */
const ANSWERED_OF_SENT = 0.25;

/** What would be asked of one model for one purpose. */
export interface Planned {
  purpose: ModelPurpose;
  /** `provider/model`, and the address that it answers at. */
  model: string;
  address: string;
  calls: number;
  /** Answered before: nothing is paid for these. */
  stored: number;
  records: Set<string>;
  /** Estimated: a third of the bytes that are sent, and answers of a quarter of that. */
  likely: Spent;
  /** Where every answer is as long as it may be. */
  most: Spent;
}

/** The port of a dry run: it counts what is asked, answers from the store alone, and sends nothing. */
export class PlannedModels implements Models {
  readonly plans = new Map<string, Planned>();
  private readonly options: Pick<PortOptions, 'settings' | 'database'>;

  constructor(options: Pick<PortOptions, 'settings' | 'database'>) {
    this.options = options;
  }

  serves(purpose: ModelPurpose, section: string | null): boolean {
    return serves(this.options.settings, purpose, section);
  }

  async ask<T>(request: ModelRequest<T>, signal: AbortSignal): Promise<ModelAnswer<T>> {
    signal.throwIfAborted();
    const { settings, database } = this.options;
    const nothing = new BatonError('MODEL_OFF', 'A dry run asks no model.');
    if (!this.serves(request.purpose, request.section)) return { ok: false, error: nothing.toData() };
    try {
      const { key, name, choice, records, most } = await prepareRequest(request, settings, database);
      const plan = this.planOf(request.purpose, name, await addressOf(choice));
      const known = await findCall(database, key);
      const stored = known && answerOf(known, request, 'store');
      if (stored) {
        plan.stored += 1;
        return stored;
      }
      const { input } = most.tokens;
      const tokens = { input, output: Math.min(most.tokens.output, Math.ceil(input * ANSWERED_OF_SENT)) };
      plan.calls += 1;
      plan.likely = plus(plan.likely, { tokens, cost: costOf(tokens, choice) });
      plan.most = plus(plan.most, most);
      for (const [id] of records) plan.records.add(id);
      return { ok: false, error: nothing.toData() };
    } catch (error) {
      return { ok: false, error: modelError(error) };
    }
  }

  private planOf(purpose: ModelPurpose, model: string, address: string): Planned {
    const name = `${purpose} ${model}`;
    const known = this.plans.get(name);
    if (known) return known;
    const fresh = { calls: 0, stored: 0, records: new Set<string>(), likely: NOTHING, most: NOTHING };
    const plan: Planned = { purpose, model, address, ...fresh };
    this.plans.set(name, plan);
    return plan;
  }
}
