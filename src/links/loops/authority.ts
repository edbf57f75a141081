import type { Evidence } from '../../contracts/evidence.ts';
import { languageOf } from '../../findings/reading/cadence-tokens.ts';
import { decisionsOf } from '../../findings/reading/speech/decisions.ts';
import { viewsOf } from '../values/views.ts';
import type { Mailbox } from './mailbox.ts';

/** So many ask whom they all must ask. */
const SEVERAL = 2;
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * Who may decide here: whom the house's papers name beside a word for it ("owner", "approves"), and whom several of the
 * house ask for leave; one alone may ask a colleague. Keys of person links, of people who write mail.
 */
export async function authorities(evidence: Evidence, mailbox: Mailbox): Promise<ReadonlySet<string>> {
  const may = new Set<string>();
  const names = namesOf(mailbox);
  for await (const { text } of evidence.records({ kinds: ['document', 'sheet'] })) {
    const language = decisionsOf(languageOf(text).language);
    for (const sentence of text.split(/\n|(?<=[.!?;])\s/)) {
      if (sentence.length > 600) continue;
      const written = [...sentence.matchAll(WORD)].map(({ 0: word }) => word);
      const called = calledIn(written, names);
      if (called.length === 0) continue;
      const tokens = written.map((word) => ({ word: word.toLowerCase(), clause: false, capital: false }));
      if (language.says(tokens, 'authority')) for (const key of called) may.add(key);
    }
  }
  const asked = new Map<string, Set<string>>();
  for await (const { record, findings } of viewsOf(evidence, ['request'], ['mail'])) {
    const letter = mailbox.letters.get(record.id);
    if (!letter || !mailbox.isOwn(letter.from) || letter.to.length !== 1) continue;
    const [to] = letter.to;
    if (to !== undefined && mailbox.isOwn(to) && findings.some(({ data }) => data.form === 'leave'))
      asked.set(to, (asked.get(to) ?? new Set()).add(letter.from ?? ''));
  }
  for (const [key, by] of asked) if (by.size >= SEVERAL) may.add(key);
  return may;
}

/** Full names of those who write, and first names that only one of the house has, to the one who has it. */
function namesOf(mailbox: Mailbox): Map<string, string> {
  const writers = new Set([...mailbox.letters.values()].flatMap(({ from }) => from ?? []));
  const full = new Map<string, string>();
  const first = new Map<string, string | null>();
  for (const key of writers) {
    for (const name of mailbox.people.get(key)?.names ?? []) {
      const [one = '', ...others] = name.toLowerCase().match(WORD) ?? [];
      if (others.length === 0) continue;
      full.set([one, ...others].join(' '), key);
      if (mailbox.isOwn(key)) first.set(one, first.has(one) && first.get(one) !== key ? null : key);
    }
  }
  return new Map([
    ...full,
    ...[...first].flatMap(([name, key]) => (key === null ? [] : [[name, key] as const])),
  ]);
}

/** Whom a sentence names. */
function calledIn(written: readonly string[], names: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  for (const [at, word] of written.entries()) {
    if (!/^\p{Lu}/u.test(word)) continue;
    const lower = word.toLowerCase();
    const two = `${lower} ${(written[at + 1] ?? '').toLowerCase()}`;
    const three = `${two} ${(written[at + 2] ?? '').toLowerCase()}`;
    const key = names.get(three) ?? names.get(two) ?? names.get(lower);
    if (key !== undefined) found.push(key);
  }
  return found;
}
