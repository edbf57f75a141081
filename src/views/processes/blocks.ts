import type { LibraryDocument } from '../../contracts/library.ts';
import type { Passage, Range } from '../../contracts/passage.ts';
import { plain, sentencesOf } from '../../records/sentences.ts';
import { stepRowOf } from './rows.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A sentence of a document in its place. */
export interface Line extends Range {
  passage: Passage;
  tokens: readonly Token[];
  form: 'ordered' | 'bullet' | 'prose' | 'row';
  /** The first sentence of its item. */
  first: boolean;
  /** Of a table of steps: who does it, and to whom it goes from there, as its columns say. */
  row: { actor: string | null; next: string | null } | null;
}

/** What stands under one heading, or under a short line of its own above text. */
export interface Block {
  document: LibraryDocument;
  heading: readonly string[];
  lines: Line[];
}

const LONGEST_LABEL = 8;
/** A box to tick at the start of a line. */
const BOX = /^[ \t]*(?:[-*+•][ \t]+)?(?:\[[ xX]?\]|[☐☑☒□])[ \t]/;
/** What a marked line begins with. */
const MARK = /^[ \t]*(?:[-*+•◦▪‣●○][ \t]+|\(?\d{1,3}[.)][ \t]+)?(?:\[[ xX]?\][ \t]+|[☐☑☒□][ \t]+)?/;

/** A document as blocks of sentences, in order. */
export function blocksOf(document: LibraryDocument): Block[] {
  const blocks: Block[] = [];
  for (const { heading, passages } of document.sections) {
    let block: Block = { document, heading, lines: [] };
    blocks.push(block);
    for (const [index, passage] of passages.entries()) {
      for (const piece of piecesOf(document.record.text, passage, passages[index + 1])) {
        if (typeof piece === 'string') {
          block = { document, heading: [...heading, piece], lines: [] };
          blocks.push(block);
        } else block.lines.push(piece);
      }
    }
  }
  return blocks.filter(({ lines }) => lines.length > 0);
}

/** The sentences of a passage; a string is a line that heads what follows. */
function piecesOf(text: string, passage: Passage, next: Passage | undefined): (Line | string)[] {
  if (passage.role === 'code') return [];
  const line = (range: Range, form: Line['form'], first: boolean): Line => ({
    ...range,
    passage,
    tokens: tokensOf(text, unmarked(text, range)),
    form,
    first,
    row: null,
  });
  if (passage.role === 'row') {
    const step = stepRowOf(text, passage);
    return [step ? { ...line(passage, 'ordered', true), ...step } : line(passage, 'row', true)];
  }
  if (passage.role === 'field') return [line(passage, 'prose', true)];
  const quote = text.slice(passage.start, passage.end);
  const item = passage.role === 'item';
  const form = item && (passage.ordinal !== null || BOX.test(quote)) ? 'ordered' : item ? 'bullet' : 'prose';
  if (!item && !quote.includes('\n') && isLabel(quote) && next?.role === 'item' && next.ordinal !== null)
    return [plain(quote)];
  const pieces: (Line | string)[] = [];
  for (const [index, range] of rangesOf(text, passage).entries()) {
    const said = text.slice(range.start, range.end);
    if (!item && isLabel(said) && text.charAt(range.end) === '\n' && range.end < passage.end) {
      pieces.push(plain(said));
      continue;
    }
    pieces.push(line(range, BOX.test(said) ? 'ordered' : form, index === 0));
  }
  return pieces;
}

/** Sentences; each line that is a box to tick is one by itself, and so is a first line in capitals. */
function rangesOf(text: string, passage: Passage): Range[] {
  const quote = text.slice(passage.start, passage.end);
  const starts = [0];
  let at = 0;
  for (const [index, said] of quote.split('\n').entries()) {
    if (index > 0 && (BOX.test(said) || isCapitals(said))) starts.push(at);
    if (isCapitals(said) && at + said.length + 1 < quote.length) starts.push(at + said.length + 1);
    at += said.length + 1;
  }
  return [...new Set(starts)].flatMap((from, index, all) => {
    const start = passage.start + from;
    const end = passage.start + (all[index + 1] ?? quote.length);
    return sentencesOf(text, { start, end }).flatMap((range) => withoutSample(text, range));
  });
}

/** What is said before a quoted sample or a picture in it; nothing where it is one of the sample's own. */
function withoutSample(text: string, { start, end }: Range): Range[] {
  const said = text.slice(start, end);
  const at = said.search(/(?:^|\n)[ \t]*(?:>|<[a-z])/);
  if (at < 0) return [{ start, end }];
  const kept = said.slice(0, at).trimEnd();
  return kept === '' ? [] : [{ start, end: start + kept.length }];
}

/** A few words that end in no sign: "Flour: Legacy Grain Mills". */
function isLabel(said: string): boolean {
  const words = said.trim();
  return (
    words.length <= 60 &&
    words.split(/\s+/).length <= LONGEST_LABEL &&
    !/[.!?;,]$|\d/.test(words) &&
    /^[\p{Lu}*#]/u.test(words)
  );
}

function isCapitals(said: string): boolean {
  const words = said.trim();
  return words.length >= 3 && words.length <= 60 && !/\p{Ll}/u.test(words) && /\p{Lu}{3}/u.test(words);
}

/** A range without the marks of its item. */
function unmarked(text: string, { start, end }: Range): Range {
  const mark = MARK.exec(text.slice(start, Math.min(end, start + 24)))?.[0] ?? '';
  return { start: start + mark.length, end };
}
