import { lintSource } from '@secretlint/core';
import { creator as recommended } from '@secretlint/secretlint-rule-preset-recommend';
import { proseSecrets } from './secrets-in-prose.ts';

/** Where a secret stood, and of what kind. Its value is never kept. */
export interface SecretSighting {
  kind: string;
  /** Offset of the mark in the redacted text. */
  position: number;
}

export interface Redacted {
  text: string;
  secrets: SecretSighting[];
}

interface SecretRange {
  start: number;
  end: number;
  kind: string;
}

const CONFIG = { rules: [{ id: recommended.meta.id, rule: recommended, options: {} }] };

const TOKEN = /[A-Za-z0-9_\-+/=.]{16,}/g;
const KEY_OR_LOGIN = /PRIVATE KEY|:\/\/[^\s/@]{1,128}:[^\s/@]{1,128}@/;

/**
 * Whether a text may hold anything that the scanner knows: a private key, a login in a URL, or a long run of letters
 * and digits. It spares the scanner the bulk of ordinary mail.
 */
function mayHoldToken(text: string): boolean {
  for (const [token] of text.matchAll(TOKEN)) if (/\d/.test(token) && /[A-Za-z]/.test(token)) return true;
  return KEY_OR_LOGIN.test(text);
}

/**
 * Cuts secrets out of a text: what the maintained scanner (secretlint's recommended rules) knows, and what prose
 * says ("the password is …", card numbers by Luhn). Each is replaced by `[removed: kind]`. Without `scan` only prose is
 * looked at: for identifiers of our own, which the scanner takes for tokens.
 */
export async function redact(text: string, options: { scan: boolean } = { scan: true }): Promise<Redacted> {
  const ranges = [...proseSecrets(text), ...(options.scan ? await scannedSecrets(text) : [])];
  if (ranges.length === 0) return { text, secrets: [] };
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  const secrets: SecretSighting[] = [];
  let redacted = '';
  let from = 0;
  for (const range of ranges) {
    if (range.start < from) continue;
    redacted += text.slice(from, range.start);
    secrets.push({ kind: range.kind, position: redacted.length });
    redacted += `[removed: ${range.kind}]`;
    from = range.end;
  }
  return { text: redacted + text.slice(from), secrets };
}

async function scannedSecrets(text: string): Promise<SecretRange[]> {
  if (!mayHoldToken(text)) return [];
  const result = await lintSource({
    source: { content: text, filePath: 'record.txt', ext: '.txt', contentType: 'text' },
    options: { config: CONFIG, noPhysicFilePath: true },
  });
  return result.messages.map((message) => ({
    start: message.range[0],
    end: message.range[1],
    kind: kindOf(message.ruleId),
  }));
}

function kindOf(rule: string): string {
  return (
    rule
      .replace(/^.*secretlint-rule-/, '')
      .replace(/[^a-z0-9-]/gi, ' ')
      .trim() || 'secret'
  );
}
