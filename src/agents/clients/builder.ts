import type { Block, PageDraft } from '../../contracts/draft.ts';
import type { SlotSpecification } from '../../contracts/writer.ts';

type Slots = NonNullable<PageDraft['slots']>;

/** Gathers the blocks and slots of one page. */
export class PageBuilder {
  readonly blocks: Block[] = [];
  readonly slots: Slots = [];

  add(...blocks: readonly Block[]): void {
    this.blocks.push(...blocks);
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
