import { redact } from '../../src/records/redact.ts';
import {
  FRESH,
  fresh,
  type Half,
  LATER,
  LISTS,
  lookAlikes,
  PLAIN,
  type Planted,
  planted,
  STRANGERS,
} from '../records/secrets/lists.ts';
import { atMost, type Figure, type Measurement, share } from './measurement.ts';

const HALVES: readonly Half[] = ['first', 'second'];

/** Secrets of a small business in many forms, and texts that only look as if they held one: what is cut of each. */
export const secrets: Measurement = {
  name: 'secrets',
  summary:
    'Invented secrets in mails, sheets, notes and settings, in three languages, and as many look-alikes.',
  needs: [],
  async run(say) {
    const figures: Figure[] = [];
    const notes: string[] = [];
    const tried = async (what: string, withSecrets: readonly Planted[], alike: readonly Planted[]) => {
      say(what);
      const all = withSecrets.flatMap((one) => one.secrets);
      const missed = await missedIn(withSecrets);
      const cut = await cutIn(alike);
      notes.push(...missed, ...cut);
      figures.push(share(`secrets cut, ${what}`, all.length - missed.length, all.length, 95));
      figures.push(
        atMost(
          `look-alikes cut of ${alike.length}, ${what}`,
          cut.length,
          Math.floor((3 * alike.length) / 200),
        ),
      );
    };
    for (const half of HALVES)
      await tried(
        `${half} half`,
        LISTS.flatMap((list) => planted(list, half)),
        LISTS.flatMap((list) => lookAlikes(list, half)),
      );
    await tried(
      'later list',
      HALVES.flatMap((half) => planted(LATER, half)),
      HALVES.flatMap((half) => lookAlikes(LATER, half)),
    );
    for (const half of HALVES) {
      const all = FRESH.flatMap((list) => fresh(list, half));
      await tried(
        `strangers' lists, ${half} half`,
        all.filter((one) => one.secrets.length > 0),
        all.filter((one) => one.secrets.length === 0),
      );
    }
    const plain = PLAIN.flatMap((list) => HALVES.flatMap((half) => fresh(list, half)));
    await tried(
      'plain words and odd wordings',
      plain.filter((one) => one.secrets.length > 0),
      plain.filter((one) => one.secrets.length === 0),
    );
    // Only counted: a list whose misses were read measures no more.
    const read = notes.length;
    for (const half of HALVES) {
      const strangers = STRANGERS.flatMap((list) => fresh(list, half));
      await tried(
        `new strangers' lists, ${half} half`,
        strangers.filter((one) => one.secrets.length > 0),
        strangers.filter((one) => one.secrets.length === 0),
      );
    }
    notes.length = read;
    return { figures, notes };
  },
};

async function missedIn(texts: readonly Planted[]): Promise<string[]> {
  const missed: string[] = [];
  for (const { text, secrets: values } of texts) {
    const { text: redacted } = await redact(text);
    for (const value of values)
      if (redacted.includes(value))
        missed.push(`not cut: ${JSON.stringify(value)} in ${JSON.stringify(text)}`);
  }
  return missed;
}

async function cutIn(texts: readonly Planted[]): Promise<string[]> {
  const cut: string[] = [];
  for (const { text } of texts) {
    const { text: redacted } = await redact(text);
    if (redacted !== text) cut.push(`cut, though no secret: ${JSON.stringify(redacted)}`);
  }
  return cut;
}
