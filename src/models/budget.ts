import type { ModelSettings } from '../contracts/model-settings.ts';
import { BatonError } from '../errors/error.ts';
import { NOTHING, plus, type Spent } from './spent.ts';

interface Limits {
  tokens: number;
  money: string;
}

/** What was spent in this run, of all and by section, with what is on its way counted at most. */
export class Budget {
  private readonly settings: ModelSettings;
  private all = NOTHING;
  private readonly sections = new Map<string, Spent>();

  constructor(settings: ModelSettings) {
    this.settings = settings;
  }

  /** Why a call that may cost so much is not made; null where it may be. */
  refusal(section: string | null, most: Spent): BatonError | null {
    const { budget } = this.settings;
    if (isOver(plus(this.all, most), budget))
      return new BatonError(
        'MODEL_BUDGET',
        `The next call could cost more than the budget of this run still holds; spent are ${this.spent()}.`,
      );
    if (section === null || !budget.section) return null;
    const own = this.sections.get(section) ?? NOTHING;
    if (!isOver(plus(own, most), budget.section)) return null;
    return new BatonError(
      'MODEL_BUDGET',
      `The next call could cost more than the budget of the section "${section}" still holds; spent are ${this.worded(own)}.`,
    );
  }

  add(section: string | null, spent: Spent): void {
    this.all = plus(this.all, spent);
    if (section !== null) this.sections.set(section, plus(this.sections.get(section) ?? NOTHING, spent));
  }

  /** Puts what a call did cost in the place of what it could have. */
  settle(section: string | null, most: Spent, spent: Spent): void {
    const { input, output } = most.tokens;
    this.add(section, { tokens: { input: -input, output: -output }, cost: most.cost.negated() });
    this.add(section, spent);
  }

  /** "12,345 tokens, 0.31 EUR". */
  spent(): string {
    return this.worded(this.all);
  }

  private worded({ tokens, cost }: Spent): string {
    const { input, output } = tokens;
    return `${(input + output).toLocaleString('en')} tokens, ${cost.toFixed(4)} ${this.settings.budget.currency}`;
  }
}

function isOver({ tokens, cost }: Spent, limits: Limits): boolean {
  return tokens.input + tokens.output > limits.tokens || cost.greaterThan(limits.money);
}
