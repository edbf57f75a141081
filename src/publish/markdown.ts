import type { Citation } from '../contracts/page.ts';
import type { Resolved } from './cites.ts';
import { attribute, code, jsonAttribute, markdown, nameAttribute, type Place, strong } from './escape.ts';
import type { ResolvedBlock, ResolvedClaim, ResolvedInline, Warning } from './resolve.ts';
import { visibleLine, visibleText } from './text.ts';

/** The body of a page with its citations, numbered in order of first use. */
export interface Written {
  body: string;
  citations: Citation[];
}

/** Writes blocks as MDX. Every text is escaped; components are those of `components.ts`. */
export function writeMarkdown(blocks: readonly ResolvedBlock[]): Written {
  const numbers = new Numbers();
  const parts: string[] = [];
  let previous: ResolvedBlock | undefined;
  let marker = false;
  for (const block of blocks) {
    // Two lists in a row would be read as one; another marker keeps them apart.
    marker =
      block.type === 'list' && previous?.type === 'list' && previous.ordered === block.ordered
        ? !marker
        : false;
    const part = writeBlock(block, numbers, marker);
    if (part !== '') parts.push(part);
    previous = block;
  }
  return { body: parts.length > 0 ? `\n${parts.join('\n\n')}\n` : '\n', citations: numbers.citations };
}

class Numbers {
  readonly citations: Citation[] = [];
  readonly #ids = new Map<string, string>();

  of(cites: readonly Resolved[]): string {
    return cites.map((cite) => this.#one(cite)).join(' ');
  }

  #one(cite: Resolved): string {
    const key = JSON.stringify([cite.record, cite.start, cite.end]);
    const known = this.#ids.get(key);
    if (known) return known;
    const id = `c${this.citations.length + 1}`;
    const { record, quote, start, end, digest } = cite;
    this.citations.push({ id, record, quote, start, end, digest });
    this.#ids.set(key, id);
    return id;
  }
}

function writeBlock(block: ResolvedBlock, numbers: Numbers, otherMarker: boolean): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${markdown(block.text, { start: true, next: '' })}`;
    case 'paragraph':
      return writeParagraph(block.inlines, numbers);
    case 'list':
      return block.items
        .map(
          (item, index) =>
            `${block.ordered ? `${index + 1}${otherMarker ? ')' : '.'}` : otherMarker ? '*' : '-'} ${writeLine(item, numbers)}`,
        )
        .join('\n');
    case 'table':
      return writeTable(block, numbers);
    case 'quotation':
      return flagged(block.warning, `<Quotation cite="${numbers.of([block.cite])}" />`, numbers, '\n\n');
    case 'code': {
      const language = block.language === '' ? '' : ` language=${attribute(block.language)}`;
      return flagged(
        block.warning,
        `<SourceCode cite="${numbers.of([block.cite])}"${language} />`,
        numbers,
        '\n\n',
      );
    }
    case 'notice': {
      const line = writeParagraph(block.inlines, numbers);
      return `<Notice tone=${attribute(block.tone)} title=${attribute(block.title)}>\n\n${line === '' ? '' : `${line}\n\n`}</Notice>`;
    }
    case 'conflict': {
      const sides = block.sides.map(
        (side) =>
          `<Side value=${attribute(side.value)} standing="${side.standing}" cites="${numbers.of(side.cites)}" />`,
      );
      const opening = `<Conflict subject=${attribute(block.subject)} state="${block.state}" resolution=${attribute(block.resolution)}>`;
      return [opening, ...sides, '</Conflict>'].join('\n\n');
    }
    case 'question':
      return `<Question name=${attribute(block.slot)}>${markdown(block.text, { start: true, next: '<' })}</Question>`;
    case 'diagram':
      return `<Diagram title=${attribute(block.title)} nodes=${jsonAttribute(block.nodes)} edges=${jsonAttribute(block.edges)} />`;
  }
}

function writeTable(block: Extract<ResolvedBlock, { type: 'table' }>, numbers: Numbers): string {
  const width = Math.max(block.columns.length, ...block.rows.map((row) => row.length));
  const cells = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => row[index] ?? '').join(' | ')} |`;
  const rules = Array.from({ length: width }, (_, index) =>
    block.align?.[index] === 'right' ? '---:' : '---',
  );
  return [
    cells(block.columns.map((column) => markdown(column, { cell: true, start: true, next: ' ' }))),
    cells(rules),
    ...block.rows.map((row) => cells(row.map((cell) => writeLine(cell, numbers, true)))),
  ].join('\n');
}

/**
 * MDX takes the paragraph away from around a line of components alone, and two such lines would run together. A
 * zero-width space before them keeps it.
 */
function writeParagraph(inlines: readonly ResolvedInline[], numbers: Numbers): string {
  const line = writeLine(inlines, numbers);
  const bare = inlines.every((inline) => visibleLine(inline.text) === '' || firstOf(inline) === '<');
  return line !== '' && bare ? `&#8203;${line}` : line;
}

/** One line. White space at an inline's ends is kept as one space, so that words do not run together. */
function writeLine(inlines: readonly ResolvedInline[], numbers: Numbers, cell = false): string {
  const line = merged(inlines.map((inline) => ({ ...inline, text: visibleText(inline.text) })));
  let out = '';
  for (const [index, inline] of line.entries()) {
    if (/^[ \t\n]/.test(inline.text) && !out.endsWith(' ')) out += ' ';
    const last = index === line.length - 1;
    const gap = /[ \t\n]$/.test(inline.text) && !last ? ' ' : '';
    const next = gap || last ? gap : firstOf(line[index + 1]);
    const place: Place = { cell, start: out.trim() === '', ...(next === undefined ? {} : { next }) };
    out += writeInline(inline, out, numbers, place);
    if (!out.endsWith(' ')) out += gap;
  }
  return out.replace(/^ +| +$/g, '');
}

/** The character that an inline will start with; undefined where that is not certain. */
function firstOf(inline: ResolvedInline | undefined): string | undefined {
  if (!inline) return '';
  if (inline.type === 'page') return '[';
  if (
    inline.type === 'record' ||
    (inline.type === 'claim' && (inline.warning !== null || inline.computed !== undefined))
  )
    return '<';
  return inline.type === 'strong' || inline.type === 'code'
    ? undefined
    : /^(?:[A-Za-z0-9](?![^\s]*[@:.])| )/.exec(inline.text)?.[0];
}

/** Texts that follow each other are one text: what they spell together is escaped together. */
function merged(inlines: readonly ResolvedInline[]): ResolvedInline[] {
  const out: ResolvedInline[] = [];
  for (const inline of inlines) {
    const before = out.at(-1);
    if (inline.type === 'text' && before?.type === 'text')
      out[out.length - 1] = { type: 'text', text: before.text + inline.text };
    else out.push(inline);
  }
  return out;
}

function writeInline(inline: ResolvedInline, before: string, numbers: Numbers, place: Place): string {
  if (visibleLine(inline.text) === '') return '';
  switch (inline.type) {
    case 'text':
      return markdown(inline.text, place);
    case 'strong':
      return strong(inline.text, before, place);
    case 'code':
      return code(inline.text, place);
    case 'page':
      return `[${markdown(inline.text, { ...place, start: false, next: ']' })}](/${inline.path.replace(/[^a-z0-9/-]/g, '')}/)`;
    case 'record':
      return `<RecordLink id=${nameAttribute(inline.record)}>${markdown(inline.text, { ...place, start: true, next: '<' })}</RecordLink>`;
    case 'claim':
      return writeClaim(inline, numbers, place);
  }
}

function writeClaim(claim: ResolvedClaim, numbers: Numbers, place: Place): string {
  const text = markdown(claim.text, { ...place, start: true, next: '<' });
  const worded =
    claim.computed === undefined ? text : `<Computed method=${attribute(claim.computed)}>${text}</Computed>`;
  const value = claim.warning?.value ?? null;
  // It is marked alone only where the reader can see which words it is.
  const told = value !== null && value !== claim.text && claim.text.split(value).length === 2 ? value : null;
  return flagged(claim.warning, `${worded}<Cite id="${numbers.of(claim.cites)}" />`, numbers, '', told);
}

function flagged(
  warning: Warning | null,
  content: string,
  numbers: Numbers,
  space: string,
  value: string | null = null,
): string {
  if (!warning) return content;
  const by = warning.by.length > 0 ? ` by="${numbers.of(warning.by)}"` : '';
  const told = value === null ? '' : ` value=${attribute(value)}`;
  return `<Flagged status="${warning.status}" note=${attribute(warning.note)}${told}${by}>${space}${content}${space}</Flagged>`;
}
