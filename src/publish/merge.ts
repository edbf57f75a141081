import { createHash } from 'node:crypto';
import { diff3Merge, diffIndices } from 'node-diff3';
import type { Citation, Page } from '../contracts/page.ts';
import { BatonError } from '../errors/error.ts';
import { COMPONENTS } from './components.ts';

/** One state of a page: what was generated last, what lies on disk, what is generated now. */
export interface PageVersion {
  page: Page;
  body: string;
}

export type Unsettled = NonNullable<Page['unsettled']>;

/** What a person may change in the frontmatter; the rest is computed and comes from the generator. */
const EDITABLE = ['title', 'description', 'summary', 'order', 'people', 'years', 'aliases'] as const;

const CITING = Object.entries(COMPONENTS).filter(([, definition]) => definition.cites.length > 0);
const TAG = new RegExp(`(?<!\\\\)<(?:${CITING.map(([name]) => name).join('|')})\\b[^<>]*>`, 'g');
const IDS = new RegExp(
  `\\b(${[...new Set(CITING.flatMap(([, definition]) => definition.cites))].join('|')})="([^"]*)"`,
  'g',
);

/**
 * Merges a person's edit with what is generated now. Where both changed the same lines the person's stand, and what
 * the generator would have written is listed in `unsettled`. Ids of citations mean another quote in each version, so
 * they are compared by record and quote and numbered anew. `base` is null where the last generated state is lost:
 * then every difference is the person's.
 *
 * @throws BatonError PAGE_REFUSED where the person's text cites an id that is not in its frontmatter
 */
export function mergePage(
  path: string,
  base: PageVersion | null,
  mine: PageVersion,
  theirs: PageVersion,
): PageVersion {
  const known = new Map<string, Citation>();
  for (const version of [mine, theirs])
    for (const [key, citation] of keysOf(version.page.citations)) known.set(key, citation);
  const bodies = [mine, base, theirs].map((version) => (version ? withKeys(path, version) : null));
  const merged = mergeLines(lines(bodies[0]), bodies[1] === null ? null : lines(bodies[1]), lines(bodies[2]));
  const { body, citations } = numbered(merged.text, known);

  const page: Page = {
    ...theirs.page,
    citations,
    sources: sourcesOf(citations),
  };
  const unsettled = [
    ...(mine.page.unsettled ?? []),
    ...mergeFields(page, base?.page ?? null, mine.page),
    ...merged.unsettled,
  ];
  const open = distinct(unsettled).filter(
    (one) => one.generated === '' || !plain(merged.text).includes(one.generated),
  );
  page.questions = page.questions.filter(
    (question) => body.includes('<Question ') && names(body).has(question.slot),
  );
  if (open.length > 0) page.unsettled = open;
  else delete page.unsettled;
  return { page, body };
}

function mergeLines(
  mine: string[],
  base: string[] | null,
  theirs: string[],
): { text: string; unsettled: Unsettled } {
  if (base === null) {
    const regions = diffIndices(mine, theirs).filter((region) =>
      region.buffer2Content.some((line) => line.trim() !== ''),
    );
    return {
      text: unlines(mine),
      unsettled: regions.map((region) => unsettledOf(region.buffer1Content, region.buffer2Content)),
    };
  }
  const out: string[] = [];
  const unsettled: Unsettled = [];
  for (const region of diff3Merge(mine, base, theirs, { excludeFalseConflicts: true })) {
    if (region.ok) out.push(...region.ok);
    else if (region.conflict) {
      for (const part of parts(region.conflict.a, region.conflict.o, region.conflict.b)) {
        out.push(...part.lines);
        if (part.against) unsettled.push(unsettledOf(part.lines, part.against));
      }
    }
  }
  return { text: unlines(out), unsettled };
}

interface Part {
  lines: string[];
  /** What the generator would have written instead of the person's lines. */
  against?: string[];
}

/**
 * Changes that touch without overlapping come as one region of conflict. They are told apart here: line by line where
 * no lines came or went, and where one side only added before or after what the other changed.
 */
function parts(mine: string[], base: string[], theirs: string[]): Part[] {
  if (mine.length === base.length && base.length === theirs.length) {
    return base.map((line, index): Part => {
      const [own, now] = [mine[index] as string, theirs[index] as string];
      if (own === line || own === now) return { lines: [now] };
      return now === line ? { lines: [own] } : { lines: [own], against: [now] };
    });
  }
  if (theirs.length > 0 && (starts(mine, theirs) || ends(mine, theirs))) return [{ lines: mine }];
  if (starts(mine, base)) return [{ lines: [...theirs, ...mine.slice(base.length)] }];
  if (ends(mine, base)) return [{ lines: [...mine.slice(0, mine.length - base.length), ...theirs] }];
  if (starts(theirs, base)) return [{ lines: [...mine, ...theirs.slice(base.length)] }];
  if (ends(theirs, base)) return [{ lines: [...theirs.slice(0, theirs.length - base.length), ...mine] }];
  return [{ lines: mine, against: theirs }];
}

function starts(list: readonly string[], head: readonly string[]): boolean {
  return head.length <= list.length && head.every((line, index) => line === list[index]);
}

function ends(list: readonly string[], tail: readonly string[]): boolean {
  return (
    tail.length <= list.length &&
    tail.every((line, index) => line === list[list.length - tail.length + index])
  );
}

function unsettledOf(kept: readonly string[], generated: readonly string[]): Unsettled[number] {
  return { kept: plain(kept.join('')).trim(), generated: plain(generated.join('')).trim() };
}

/** Lines of a body that went and came, where two versions differ, without what cites. Of nothing, all lines came. */
export function differencesOf(before: string | null, now: string): { gone: string[]; came: string[] }[] {
  const words = (lined: readonly string[]) =>
    lined.map((line) => plain(line).trim()).filter((line) => line !== '');
  return diffIndices(before === null ? [] : lines(before), lines(now))
    .map(({ buffer1Content, buffer2Content }) => ({
      gone: words(buffer1Content),
      came: words(buffer2Content),
    }))
    .filter(({ gone, came }) => gone.join('\n') !== came.join('\n'));
}

/** Markdown without the components that cite. */
function plain(text: string): string {
  return text.replace(TAG, '').replaceAll('</Flagged>', '');
}

/** Puts the person's own fields into the page; both changed means the person's stands and is listed. */
function mergeFields(page: Page, base: Page | null, mine: Page): Unsettled {
  const unsettled: Unsettled = [];
  for (const field of EDITABLE) {
    const [last, own, now] = [base?.[field], mine[field], page[field]].map(
      (value) => JSON.stringify(value) ?? '',
    );
    if (own === now || (base !== null && own === last)) continue;
    if (base !== null && now !== last)
      unsettled.push({ kept: `${field}: ${own}`, generated: `${field}: ${now}` });
    if (mine[field] === undefined) delete page[field];
    else Object.assign(page, { [field]: mine[field] });
  }
  return unsettled;
}

/** Names that hold over versions: record, quote, and which of several same quotes of the record it is. */
function keysOf(citations: readonly Citation[]): Map<string, Citation> {
  const seen = new Map<string, number>();
  const keys = new Map<string, Citation>();
  for (const citation of [...citations].sort((one, other) => one.start - other.start)) {
    const same = JSON.stringify([citation.record, citation.quote]);
    const count = seen.get(same) ?? 0;
    seen.set(same, count + 1);
    keys.set(`k${createHash('sha256').update(`${count} ${same}`).digest('hex').slice(0, 24)}`, citation);
  }
  return keys;
}

function withKeys(path: string, version: PageVersion): string {
  const keys = new Map([...keysOf(version.page.citations)].map(([key, citation]) => [citation.id, key]));
  return mapIds(version.body, (id) => {
    const key = keys.get(id);
    if (!key)
      throw new BatonError(
        'PAGE_REFUSED',
        `The page "${path}" cites "${id}", which is not in its frontmatter.`,
      );
    return key;
  });
}

/** Numbers citations in order of first use; what `known` has no citation for is taken out of the body. */
export function numbered(
  text: string,
  known: ReadonlyMap<string, Citation | null>,
): { body: string; citations: Citation[] } {
  const citations = new Map<string, Citation>();
  const body = mapIds(text, (key) => {
    const source = known.get(key);
    if (!source) return null;
    const citation = citations.get(key) ?? { ...source, id: `c${citations.size + 1}` };
    citations.set(key, citation);
    return citation.id;
  });
  return { body, citations: [...citations.values()] };
}

/** The records that are cited, in order of first citation. */
export function sourcesOf(citations: readonly Citation[]): string[] {
  return [...new Set(citations.map((citation) => citation.record))];
}

/** Replaces the ids of citations in a body. A component whose ids are all gone (null) goes with them. */
function mapIds(body: string, map: (id: string) => string | null): string {
  return body.replace(TAG, (tag) => {
    let empty = false;
    const out = tag.replace(IDS, (_, name: string, ids: string) => {
      const kept = ids
        .split(' ')
        .map(map)
        .filter((id) => id !== null);
      if (kept.length === 0 && name !== 'by') empty = true;
      return kept.length === 0 ? '' : `${name}="${kept.join(' ')}"`;
    });
    return empty ? '' : out;
  });
}

function names(body: string): Set<string> {
  return new Set([...body.matchAll(/<Question name="([^"]*)"/g)].map((match) => decode(match[1] as string)));
}

function decode(value: string): string {
  return value.replace(
    /&(?:amp|quot|lt|gt|#124|#96);/g,
    (entity) => ({ '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>', '&#124;': '|' })[entity] ?? '`',
  );
}

function distinct(list: Unsettled): Unsettled {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}

/** Lines, each with the blank lines before it: alone they would match each other all over the page. */
function lines(text: string | null | undefined): string[] {
  return `${text ?? ''}\n`.match(/\n*[^\n]+\n/g) ?? [];
}

function unlines(list: readonly string[]): string {
  return list.join('') || '\n';
}

export interface ChangedLine {
  change: 'same' | 'gone' | 'new';
  text: string;
}

/** The lines of two texts in one order: those of both, those that only the first has before those that only the second has. */
export function changedLines(before: string, after: string): ChangedLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const lines: ChangedLine[] = [];
  let at = 0;
  const add = (change: ChangedLine['change'], texts: readonly string[]) =>
    lines.push(...texts.map((text) => ({ change, text })));
  for (const { buffer1, buffer1Content, buffer2Content } of diffIndices(old, now)) {
    const [start, length] = buffer1;
    add('same', old.slice(at, start));
    add('gone', buffer1Content);
    add('new', buffer2Content);
    at = start + length;
  }
  add('same', old.slice(at));
  return lines;
}
