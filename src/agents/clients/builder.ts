import type { Block, PageDraft } from '../../contracts/draft.ts';
import type { Quotation, SlotSpecification, Writer } from '../../contracts/writer.ts';

type Slots = NonNullable<PageDraft['slots']>;

/** Gathers the blocks and slots of one page. */
export class PageBuilder {
  readonly blocks: Block[] = [];
  readonly slots: Slots = [];
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /** Whether the page holds a statement of a record: in a list, a table or beside a diagram, not only lead-ins and questions. */
  get saysSomething(): boolean {
    return this.blocks.some(({ type }) => ['list', 'table', 'quotation', 'conflict', 'code'].includes(type));
  }

  add(...blocks: readonly Block[]): void {
    this.blocks.push(...blocks);
  }

  /** A slot that quotations fill; returns whether they did. */
  async quote(slot: SlotSpecification, quotations: readonly Quotation[]): Promise<boolean> {
    const { blocks, filled } = await this.#writer.fill(slot, quotations);
    this.blocks.push(...blocks);
    if (slot.required) this.slots.push({ name: slot.name, filled, question: slot.question });
    return filled;
  }

  /** A slot that the agent arranges itself: its blocks, or its question where there are none. */
  fill(
    slot: Pick<SlotSpecification, 'name' | 'title' | 'required' | 'question'>,
    blocks: readonly Block[],
  ): boolean {
    const filled = blocks.length > 0;
    if (filled || slot.required) {
      if (slot.title !== null) this.blocks.push({ type: 'heading', level: 2, text: slot.title });
      this.blocks.push(
        ...(filled ? blocks : [{ type: 'question' as const, slot: slot.name, text: slot.question }]),
      );
    }
    if (slot.required) this.slots.push({ name: slot.name, filled, question: slot.question });
    return filled;
  }
}
