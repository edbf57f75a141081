import { redact } from '../../src/records/redact.ts';
import { type Half, LISTS, lookAlikes, planted } from '../records/secrets/lists.ts';
import { atMost, type Figure, type Measurement, share } from './measurement.ts';

/** Secrets of a small business in many forms, and texts that only look as if they held one: what is cut of each. */
export const secrets: Measurement = {
  name: 'secrets',
  summary:
    'Invented secrets in mails, sheets, notes and settings, in three languages, and as many look-alikes.',
  needs: [],
  async run(say) {
    const figures: Figure[] = [];
    const notes: string[] = [];
    for (const half of ['first', 'second'] satisfies Half[]) {
      let whole = 0;
      let caught = 0;
      let alike = 0;
      let cut = 0;
      for (const list of LISTS) {
        say(`${list}, ${half} half`);
        for (const { text, secrets: values } of planted(list, half)) {
          const { text: redacted } = await redact(text);
          const missed = values.filter((value) => redacted.includes(value));
          whole += values.length;
          caught += values.length - missed.length;
          notes.push(
            ...missed.map((value) => `${list}: not cut: ${JSON.stringify(value)} in ${JSON.stringify(text)}`),
          );
        }
        for (const { text } of lookAlikes(list, half)) {
          const { text: redacted } = await redact(text);
          alike += 1;
          if (redacted === text) continue;
          cut += 1;
          notes.push(`${list}: cut, though no secret: ${JSON.stringify(redacted)}`);
        }
      }
      const of = half === 'first' ? 'rules were tuned on them' : 'kept aside until the rules stood';
      figures.push(share(`secrets cut, ${half} half (${of})`, caught, whole, 95));
      figures.push(atMost(`look-alikes cut of ${alike}, ${half} half`, cut, Math.floor((3 * alike) / 200)));
    }
    return { figures, notes };
  },
};
