import type { Evidence } from '../../contracts/evidence.ts';
import type { Finding } from '../../contracts/finding.ts';
import { type Reading, type Sentence, WEIGHED, type Weighed } from '../../contracts/mailbox.ts';
import type { Passage, Range } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { plain, sentencesOf } from '../../records/sentences.ts';
import { isCourtesy, isPolite, settles } from './phrases.ts';

const WORTH: Record<Weighed, number> = {
  money: 2.5,
  percentage: 2,
  date: 1.2,
  duration: 1.2,
  identifier: 1,
  obligation: 2.5,
  exception: 3,
  state: 3,
  condition: 1.2,
  formula: 2.5,
  divisor: 2,
  promise: 2.5,
  request: 2,
  phone: 1,
};
const KEPT = 3000;
const LONGEST = 700;
const LIST = 8;

/** Reads mails when they are asked for, and keeps what it read last. */
export class Reader {
  readonly #evidence: Evidence;
  readonly #readings = new Map<string, Promise<Reading | null>>();

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
  }

  read(id: string): Promise<Reading | null> {
    let reading = this.#readings.get(id);
    if (!reading) {
      if (this.#readings.size >= KEPT) this.#readings.clear();
      reading = this.#read(id);
      this.#readings.set(id, reading);
    }
    return reading;
  }

  async #read(id: string): Promise<Reading | null> {
    const record = await this.#evidence.record(id);
    if (record?.triage.outcome !== 'business') return null;
    const findings: Finding[] = [];
    for await (const finding of this.#evidence.findings({ kinds: WEIGHED, record: id }))
      findings.push(finding);
    const passages = await this.#evidence.passages(id);
    const signature = signatureOf(record, passages);
    const own = passages.filter(
      (passage) => SPOKEN.has(passage.role) && (signature === null || passage.start < signature.start),
    );
    const passed = own.length === 0 ? passages.filter((passage) => passage.role === 'forwarded') : [];
    const sentences = sentencesIn(record, own.length > 0 ? own : passed, findings, signature);
    if (sentences.every((one) => one.score < 1) && passed.length === 0) {
      const forwarded = passages.filter((passage) => passage.role === 'forwarded');
      sentences.push(...sentencesIn(record, forwarded, findings, null));
    }
    return {
      sentences,
      signature:
        signature === null
          ? null
          : {
              ...signature,
              record: id,
              quote: record.text.slice(signature.start, signature.end),
              heading: [],
              role: 'signature',
            },
    };
  }
}

const SPOKEN: ReadonlySet<string> = new Set(['paragraph', 'item', 'row', 'field', 'heading']);

/** Gives each sentence that ends in a colon the short items that follow it; they raise its score. */
function lead(sentences: readonly Sentence[]): void {
  for (const [index, sentence] of sentences.entries()) {
    if (!sentence.plain.endsWith(':')) continue;
    for (let at = index + 1; at < sentences.length && at <= index + LIST; at += 1) {
      const next = sentences[at] as Sentence;
      const near = next.start - (sentences[at - 1]?.end ?? 0) <= 8;
      const alike = sentence.list.length === 0 || next.item === sentence.list[0]?.item;
      if (!near || !alike || next.plain.endsWith(':') || (!next.item && next.plain.length > 120)) break;
      sentence.list.push(next);
    }
    if (sentence.list.length === 0) sentence.score -= 1;
    else
      sentence.score +=
        Math.min(
          3,
          sentence.list.reduce((sum, one) => sum + Math.max(0, one.score) * 0.5, 0),
        ) + (sentence.plain.length < 25 ? 1.5 : 0);
  }
}

function sentencesIn(
  record: BatonRecord,
  passages: readonly Passage[],
  findings: readonly Finding[],
  signature: Range | null,
): Sentence[] {
  const sentences: Sentence[] = [];
  let spoken = 0;
  let answer = -1;
  for (const passage of passages.slice(0, 200)) {
    const ranges = passage.role === 'row' ? [passage] : sentencesOf(record.text, passage);
    for (const { start, end } of ranges.slice(0, 200)) {
      if (signature && start >= signature.start) break;
      const from = answer < 0 || start - answer > 60 ? start : answer;
      const quote = record.text.slice(from, end);
      const words = plain(quote);
      answer = ANSWER.test(words) ? from : -1;
      if (answer >= 0) continue;
      const inside = findings.filter((finding) => finding.start >= from && finding.end <= end);
      if (!isSpeech(words, inside.length > 0) || isCourtesy(words)) continue;
      const settled = settles(words) || inside.some(({ kind }) => kind === 'state' || kind === 'exception');
      sentences.push({
        record: record.id,
        start: from,
        end,
        quote,
        plain: words,
        score: scoreOf(words, inside, settled, spoken),
        findings: inside,
        settles: settled && !/\?\s*$/.test(words),
        forwarded: passage.role === 'forwarded',
        item: passage.role === 'item' || passage.role === 'row',
        list: [],
      });
      spoken += 1;
    }
  }
  lead(sentences);
  return sentences;
}

/** Words, not data, rules or addresses; long enough to say something and short enough to be quoted. */
function isSpeech(words: string, found: boolean): boolean {
  if (words.length < 8 || words.length > LONGEST || /^(?:https?:|www\.)\S+$/i.test(words)) return false;
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  if (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/u.test(words))
    return letters / words.length > 0.4;
  const spoken = words.match(/(?<![\p{L}\p{N}])\p{L}[\p{L}'’]+(?![\p{L}\p{N}@])/gu)?.length ?? 0;
  return letters / words.length > 0.3 && spoken >= (found ? 1 : 3);
}

/** A word that answers; what it answers to is said in the next sentence. */
const ANSWER =
  /^(?:agreed|approved|accepted|granted|confirmed|yes|no|ok|okay|fine|fair(?: enough)?|done|noted|correct|right|sure|exactly|sorry|forgot to say|not after|go ahead)\b.{0,14}[.!,:]$/i;

function scoreOf(words: string, findings: readonly Finding[], settled: boolean, position: number): number {
  const kinds = new Map<Weighed, number>();
  for (const { kind } of findings) kinds.set(kind as Weighed, (kinds.get(kind as Weighed) ?? 0) + 1);
  let score = settled ? 2.5 : 0;
  for (const [kind, count] of kinds) score += (WORTH[kind] ?? 0) * (count > 1 ? 1.3 : 1);
  const names = words.slice(1).match(/(?<=[\p{L}\p{N},] )\p{Lu}[\p{L}\p{N}&'’-]+/gu)?.length ?? 0;
  score += Math.min(1, names * 0.35);
  if (position === 0) score += 1;
  if (words.length >= 40 && words.length <= 240) score += 0.5;
  if (words.length < 25) score -= 1.5;
  if (words.length > 350) score -= 1.5;
  if (/\p{Lu}{4,}[^\p{Ll}]{12,}/u.test(words)) score -= 1;
  if (isPolite(words)) score -= 2.5;
  return score;
}

/**
 * The lines under which a mail is signed: its signature passages, or, where no mark divides them, the last lines of
 * the new text from the one that begins with the writer's name.
 */
function signatureOf(record: BatonRecord, passages: readonly Passage[]): Range | null {
  const marked = passages.find((passage) => passage.role === 'signature');
  const own = passages.filter((passage) => SPOKEN.has(passage.role));
  const last = own.at(-1);
  const writer = record.people.find((person) => person.role === 'from');
  const names = namesOf(writer?.name ?? '', writer?.address ?? '');
  if (last && names.size > 0) {
    const from = Math.max(own.at(-4)?.start ?? last.start, last.end - 600, own[0]?.start ?? 0);
    let at = from;
    for (const line of record.text.slice(from, last.end).split('\n')) {
      const words = line.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
      const beyondFirst = at > (own[0]?.start ?? 0);
      if (
        beyondFirst &&
        line.length <= 160 &&
        names.has((words[0] ?? '').toLowerCase()) &&
        signs(line, words, names)
      )
        return { start: at, end: last.end };
      at += line.length + 1;
    }
  }
  return marked ? { start: marked.start, end: marked.end } : null;
}

function signs(line: string, words: readonly string[], names: ReadonlySet<string>): boolean {
  if (words.length <= 4)
    return (
      words.every((word) => names.has(word.toLowerCase()) || /^\p{Lu}\.?$/u.test(word)) ||
      (words.length <= 3 && !/[.!?:]$/.test(line.trim()))
    );
  return (
    /\s[|•·–-]\s|,\s\p{Lu}/u.test(line) &&
    !/[.!?]$/.test(line.trim()) &&
    !/\b(?:is|are|was|will|has|have|can|would|said|asked)\b/.test(line)
  );
}

function namesOf(name: string, address: string): Set<string> {
  const local = address.slice(0, Math.max(0, address.lastIndexOf('@')));
  const words = `${name} ${local.replaceAll(/[._\d-]+/g, ' ')}`.toLowerCase().match(/[\p{L}'’-]{2,}/gu) ?? [];
  return new Set(words);
}
