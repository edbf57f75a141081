import type { Evidence } from '../../contracts/evidence.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import type { Reference } from '../../contracts/reference.ts';
import type { Waiting } from './closing.ts';
import type { Letter, Mailbox } from './mailbox.ts';
import { shared } from './topic.ts';

interface Entry {
  day: string;
  amount: string;
  /** Money moved; else an invoice, bill or credit note was written. */
  moved: boolean;
  /** Words of the entry by which its party is told. */
  words: ReadonlySet<string>;
  /** Its letters without spaces: a domain is written so. */
  letters: string;
  whole: Reference;
}

/** An entry of the accounts is looked for so many days after the promise. */
const WITHIN = 120;
const KINDS = ['payment', 'bank-transaction', 'bill', 'invoice'] as const;
/** A number by which an invoice is called has so many figures at least. */
const FIGURES = /^(?!(?:19|20)\d\d$)\D*(?:\d\D*){4}/;

/** Entries of the accounts by amount and by number: a payment or an invoice shows that something was done. */
export class Entries {
  readonly #byAmount = new Map<string, Entry[]>();
  readonly #byNumber = new Map<string, Entry[]>();

  static async open(evidence: Evidence): Promise<Entries> {
    const entries = new Entries();
    for await (const record of evidence.records({ kinds: KINDS })) {
      const entry = entryOf(record);
      if (!entry) continue;
      put(entries.#byAmount, entry.amount, entry);
      if (entry.moved) for (const number of numbersIn(record.text)) put(entries.#byNumber, number, entry);
    }
    return entries;
  }

  /**
   * The entry that shows it done: a payment that names the number of the matter, or an amount that the words name (or
   * where they name neither, the mails before), of the party, after the day of the mail. Null where there is none.
   */
  async settling(waiting: Waiting, mailbox: Mailbox, evidence: Evidence): Promise<Reference | null> {
    if (this.#byAmount.size === 0) return null;
    const { letter, statement } = waiting;
    const earlier = mailbox.before(letter);
    const outside = mailbox.isOwn(waiting.by) ? waiting.to : waiting.by;
    const names = nameWords(outside, mailbox);
    const said = await amountsIn(evidence, letter, statement);
    const numbers = [...waiting.topic].filter((word) => FIGURES.test(word));
    if (said.length > 0) return this.#find(said, numbers, letter, names, false);
    if (waiting.sum) return null;
    if (numbers.length > 0) return this.#find([], numbers, letter, names, true);
    // What speaks of another thing than the mails before is not settled by their amounts.
    const about = waiting.topic.size === 0 || earlier.some(({ topic }) => shared(topic, waiting.topic) > 0);
    if (earlier.length > 0 && !about) return null;
    const around = (await Promise.all([letter, ...earlier].map((one) => amountsIn(evidence, one)))).flat();
    const matter = [letter, ...earlier].flatMap(({ topic }) =>
      [...topic].filter((word) => FIGURES.test(word)),
    );
    return this.#find(around, matter, letter, names, true);
  }

  #find(
    amounts: readonly string[],
    numbers: readonly string[],
    letter: Letter,
    names: readonly string[],
    moved: boolean,
  ): Reference | null {
    const made = letter.at.slice(0, 10);
    const until = new Date(letter.time + WITHIN * 86_400_000).toISOString().slice(0, 10);
    const inTime = ({ day }: Entry) => day >= made && day <= until;
    const ofParty = ({ words, letters }: Entry) =>
      names.some((name) => words.has(name) || (name.length > 5 && letters.includes(name)));
    for (const amount of amounts) {
      const entry = this.#byAmount
        .get(amount)
        ?.find((one) => inTime(one) && ofParty(one) && (one.moved || !moved));
      if (entry) return entry.whole;
    }
    if (amounts.length > 0 && !moved) return null;
    for (const number of numbers) {
      const entry = this.#byNumber.get(number)?.find(inTime);
      if (entry) return entry.whole;
    }
    return null;
  }
}

async function amountsIn(evidence: Evidence, letter: Letter, within?: Reference): Promise<string[]> {
  const amounts: string[] = [];
  for await (const { start, end, data } of evidence.findings({ kinds: ['money'], record: letter.id }))
    if (!within || (start >= within.start && end <= within.end)) amounts.push(plainAmount(data.amount));
  return amounts;
}

function put(index: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = index.get(key);
  if (known) known.push(entry);
  else index.set(key, [entry]);
}

function nameWords(key: string, mailbox: Mailbox): string[] {
  const person = mailbox.people.get(key);
  const domains = (person?.addresses ?? []).flatMap((address) => address.split('@')[1]?.split('.')[0] ?? []);
  return wordsOf([person?.name ?? '', person?.organisation ?? '', ...domains].join(' '));
}

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

function numbersIn(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  return words.filter((word) => FIGURES.test(word));
}

function entryOf({ id, kind, data, at, text }: BatonRecord): Entry | null {
  const amount = [data['amount'], data['total']].find((one) => typeof one === 'string');
  const day = [data['date'], data['issued'], at].find((one) => typeof one === 'string');
  if (typeof amount !== 'string' || typeof day !== 'string' || text === '') return null;
  return {
    day: day.slice(0, 10),
    amount: plainAmount(amount),
    moved: kind === 'payment' || kind === 'bank-transaction',
    words: new Set(wordsOf(text)),
    letters: text.toLowerCase().replace(/[^\p{L}]+/gu, ''),
    whole: { record: id, start: 0, end: Math.min(text.length, 400) },
  };
}

/** `-1500.00` and `1500` are one. */
function plainAmount(amount: string): string {
  return amount
    .replace(/^-/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
