import { lintSource } from '@secretlint/core';
import { creator as recommended } from '@secretlint/secretlint-rule-preset-recommend';
import { applyCuts, type Cut, MARK, withoutOverlap } from './redact-text.ts';
import { secretsIn } from './secrets/find.ts';
import type { Secret } from './secrets/secret.ts';

/**
 * Raise it when more, or less, is cut: what incremental sources stored under an earlier version is then redacted
 * again (see src/engine/redact-again.ts). Other sources read everything again by themselves when code changes.
 */
export const REDACTION = 5;

/**
 * Set it to the version of redaction that cuts less than those before it: what they cut from the records of incremental
 * sources is then fetched again, for it stands nowhere here.
 */
export const CUTS_LESS_SINCE = 5;

/** Where a secret stood, and of what kind. Its value is never kept. */
export interface SecretSighting {
  kind: string;
  /** Offset of the mark in the redacted text. */
  position: number;
}

export interface Redacted {
  text: string;
  secrets: SecretSighting[];
  /** Where an offset into the text before now is; inside a secret, where its mark begins or ends. */
  moved(offset: number, side: 'start' | 'end'): number;
}

const CONFIG = { rules: [{ id: recommended.meta.id, rule: recommended, options: {} }] };

const TOKEN = /[A-Za-z0-9_\-+/=.]{16,}/g;
/** So often a text is looked through again after something was cut: the marks part what stood together. */
const MOST_PASSES = 5;
/** The scanner's rules back-track: it is given so many characters at once, and parts that overlap. */
const PART = 200_000;
const OVERLAP = 5_000;

/**
 * Cuts secrets out of a text: what the words and the shape of it tell (src/records/secrets) and what the maintained
 * scanner (secretlint's recommended rules) knows. Each is replaced by `[removed: kind]`. A redacted text is left as it
 * is. Without `scan` the scanner is not asked: for identifiers of our own, which it takes for tokens.
 */
export async function redact(text: string, options: { scan: boolean } = { scan: true }): Promise<Redacted> {
  let redacted = text;
  const passes: Cut[][] = [];
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    // Our own rules cut the value alone; the scanner may take what stands around it too, so it comes after them.
    let cuts = withoutOverlap([...secretsIn(redacted)], redacted);
    if (cuts.length === 0 && options.scan) cuts = withoutOverlap(await scannedSecrets(redacted), redacted);
    if (cuts.length === 0) break;
    passes.push(cuts);
    redacted = applyCuts(redacted, cuts);
  }
  return {
    text: redacted,
    secrets: Array.from(redacted.matchAll(MARK), ({ 1: kind = '', index }) => ({ kind, position: index })),
    moved: (offset, side) => passes.reduce((at, cuts) => move(at, cuts, side), offset),
  };
}

function move(offset: number, cuts: readonly Cut[], side: 'start' | 'end'): number {
  let shift = 0;
  for (const { start, end, mark } of cuts) {
    if (offset <= start) break;
    if (offset < end) return start + shift + (side === 'end' ? mark.length : 0);
    shift += mark.length - (end - start);
  }
  return offset + shift;
}

/**
 * Whether a text may hold anything that the scanner knows and our own rules do not: a long run of letters and digits,
 * or a login in an address. It spares the scanner the bulk of ordinary mail.
 */
function mayHoldToken(text: string): boolean {
  for (const [token] of text.matchAll(TOKEN)) if (/\d/.test(token) && /[A-Za-z]/.test(token)) return true;
  return text.includes('PRIVATE KEY') || /:\/\/[^\s/@]{1,128}:[^\s/@]{1,128}@/.test(text);
}

async function scannedSecrets(text: string): Promise<Secret[]> {
  const found: Secret[] = [];
  for (let from = 0; from < text.length; from += PART) {
    const part = text.slice(from, from + PART + OVERLAP);
    if (!mayHoldToken(part)) continue;
    const result = await lintSource({
      source: { content: part, filePath: 'record.txt', ext: '.txt', contentType: 'text' },
      options: { config: CONFIG, noPhysicFilePath: true },
    });
    for (const { range, ruleId } of result.messages)
      found.push({ start: from + range[0], end: from + range[1], kind: kindOf(ruleId) });
  }
  return found;
}

function kindOf(rule: string): string {
  return (
    rule
      .replace(/^.*secretlint-rule-/, '')
      .replace(/[^a-z0-9-]/gi, ' ')
      .trim() || 'secret'
  );
}
