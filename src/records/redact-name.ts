import { applyCuts, withoutOverlap } from './redact-text.ts';
import { secretsIn } from './secrets/find.ts';
import { labelsIn, lowered } from './secrets/label.ts';
import type { Secret } from './secrets/secret.ts';
import { toldSecrets } from './secrets/told.ts';

const EXTENSION = /\.[A-Za-z][A-Za-z0-9]{0,5}$/;

/**
 * A name of a file or folder, or a path of them, without the secrets in it: "Door code 4471.pdf" is
 * "Door code [removed: code].pdf". Words may be parted by `_`, `-` and `+`. Identifiers of our own stay as they are.
 */
export function redactName(name: string): string {
  return name
    .split('/')
    .map((part) => redactPart(part))
    .join('/');
}

function redactPart(part: string): string {
  // An identifier of a message or of a service is one word.
  if (!/[\s_+=:-]/.test(part) || /^[^\s@]+@[^\s@]+$/.test(part)) return part;
  const extension = EXTENSION.exec(part)?.[0] ?? '';
  const stem = part.slice(0, part.length - extension.length);
  const spaced = stem.replaceAll(/[_+]/g, ' ');
  const found = [stem, spaced, spaced.replaceAll('-', ' ')].flatMap((text) => [...namedSecrets(text)]);
  return applyCuts(stem, withoutOverlap(found, stem)) + extension;
}

function* namedSecrets(text: string): Generator<Secret> {
  const lower = lowered(text);
  for (const label of labelsIn(text, lower)) yield* toldSecrets(text, lower, label, text.length);
}

/** A line for a person (progress, a note, an error) without the secrets in it. */
export function redactLine(line: string): string {
  const named = line.replaceAll(/[^\s"'()]+\/[^\n"'()]+/g, (path) => redactName(path));
  return applyCuts(named, withoutOverlap([...secretsIn(named)], named));
}

/**
 * JSON that a source remembers (a cursor, an item) with the secrets cut out of the names in it. Such a name is then
 * not that of the thing any more, so the thing is read again the next time.
 */
export function redactNamesIn(json: string): string {
  if (!/[{["]/.test(json[0] ?? '')) return json;
  let changed = false;
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const name = redactName(value);
      changed ||= name !== value;
      return name;
    }
    if (Array.isArray(value)) return value.map(clean);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
  };
  try {
    const cleaned = clean(JSON.parse(json));
    return changed ? JSON.stringify(cleaned) : json;
  } catch {
    return json;
  }
}
