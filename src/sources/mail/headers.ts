import { decodeHeader, type Mailbox, type MimeMessage, parseAddresses } from './mime.ts';

/** Reads the headers of one message by name. */
export class MailHeaders {
  readonly #values = new Map<string, string[]>();

  constructor(message: MimeMessage) {
    for (const { key, value } of message.headers) {
      const values = this.#values.get(key);
      if (values) values.push(value);
      else this.#values.set(key, [value]);
    }
  }

  /** First value, undecoded; null where the header is missing or blank. */
  raw(name: string): string | null {
    return this.#values.get(name)?.find((value) => value.trim() !== '') ?? null;
  }

  /** All values, undecoded, in order: what is added on the way stands first. */
  all(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  /** First value with encoded words decoded and white space folded. */
  text(name: string): string | null {
    const raw = this.raw(name);
    return raw === null ? null : foldSpace(decodeHeader(raw));
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** Mailboxes of all headers of the name, in order. */
  mailboxes(name: string): Mailbox[] {
    return (this.#values.get(name) ?? []).flatMap((value) => parseAddresses(value));
  }

  /** Message-IDs that a header lists, without their brackets, each once. */
  identifiers(name: string): string[] {
    const found = (this.#values.get(name) ?? []).flatMap((value) =>
      [...value.matchAll(/<([^<>\s]+)>/g)].map((match) => match[1] ?? ''),
    );
    return [...new Set(found)].slice(0, 500);
  }
}

/** Folds white space and drops control characters. */
export function foldSpace(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** Gmail's labels: a comma list, encoded as a whole, in which a label with a comma is quoted. */
export function gmailLabels(value: string | null): string[] {
  if (value === null) return [];
  const labels: string[] = [];
  let label = '';
  let quoted = false;
  for (const mark of value) {
    if (mark === '"') quoted = !quoted;
    else if (mark === ',' && !quoted) {
      labels.push(label);
      label = '';
    } else label += mark;
  }
  labels.push(label);
  return labels.map((one) => one.trim()).filter((one) => one !== '');
}
