import type { CheckedPageDraft, Inline } from '../../contracts/draft.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { Models } from '../../contracts/model.ts';
import type { WordingNote } from '../../contracts/wording.ts';
import type { Writer } from '../../contracts/writer.ts';
import { extractiveWriter } from '../extractive-writer.ts';
import { modelWriter } from '../model-writer.ts';
import type { WordingContext } from './context.ts';
import { withInterview } from './interview.ts';
import { withLead } from './lead.ts';

/** What words the pages of one agent, and what it left behind. */
export interface SectionWording {
  /** For the agent's slots. */
  writer: Writer;
  /** Puts in what is worded of the page as a whole: its lead, its questions. */
  finish(draft: CheckedPageDraft): Promise<CheckedPageDraft>;
  /** What of the sentences stands, and what was dropped and why. */
  notes: readonly WordingNote[];
  /** Some question got no answer that a later run may get: the pages are not final. */
  readonly unanswered: boolean;
}

/**
 * Words the pages of a section. Without a model, or in a section that the config does not give it, this is the extractive
 * writer and changes nothing.
 */
export function sectionWording(
  models: Models | null,
  section: string,
  evidence: Pick<Evidence, 'record' | 'passages' | 'flags'>,
  signal: AbortSignal,
): SectionWording {
  const notes: WordingNote[] = [];
  let unanswered = false;
  if (models === null)
    return { writer: extractiveWriter, finish: async (draft) => draft, notes, unanswered: false };
  const context: WordingContext = {
    models,
    section,
    signal,
    note: (note) => notes.push(note),
    unanswered: () => {
      unanswered = true;
    },
  };
  return {
    writer: models.serves('write', section) ? modelWriter(context, evidence) : extractiveWriter,
    finish: async (draft) => withInterview(await withLead(draft, context, evidence), context),
    notes,
    get unanswered() {
      return unanswered;
    },
  };
}

/** Who wrote a page: a model where it worded any of its claims or questions. */
export function writerOf(draft: CheckedPageDraft): Pick<Writer, 'name' | 'model'> {
  const by = draft.blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'notice':
        return wordersOf(block.inlines);
      case 'list':
        return block.items.flatMap(wordersOf);
      case 'table':
        return block.rows.flat().flatMap(wordersOf);
      case 'question':
        return block.wordedBy === undefined ? [] : [block.wordedBy];
      default:
        return [];
    }
  });
  const [first] = by;
  return first === undefined ? extractiveWriter : { name: 'model', model: first };
}

function wordersOf(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) =>
    inline.type === 'claim' && inline.wordedBy !== undefined ? [inline.wordedBy] : [],
  );
}
