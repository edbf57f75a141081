import type { LibraryDocument } from '../../contracts/library.ts';
import { plain } from '../../records/sentences.ts';
import { enactmentsIn, leadOf } from './names.ts';
import { Terms } from './terms.ts';
import { all } from './words.ts';

const PAPERS = new Terms(all(({ papers }) => papers));
const DIGESTS = new Terms(all(({ digests }) => digests));
const OWN = new Terms(all(({ own }) => own));
/** What a document says of itself stands in its beginning. */
const OPENING = 1500;
/** A digest tells a law by its places; fewer are mentions. */
const PLACES_OF_A_DIGEST = 3;

/**
 * What a document is to the law: `law` for the words of a lawgiver (an extract too), `digest` for somebody's own words under
 * the places of a law, null for every other paper, whatever laws it names. The link `standing` decides where it says `law`;
 * else a law is told by its form: it is named as one, its text is divided by places, and nobody speaks in it.
 */
export function lawKind({ record, passages, standing }: LibraryDocument): 'law' | 'digest' | null {
  if (standing === 'law') return 'law';
  if (record.kind !== 'document' || standing !== 'in-force' || record.parent !== null) return null;
  const title = plain(record.title);
  const lines = passages
    .filter(({ role }) => role === 'heading' || role === 'paragraph' || role === 'item')
    .map(({ start, end }) =>
      plain(record.text.slice(start, Math.min(end, start + 200)).split('\n', 1)[0] ?? ''),
    );
  const [first = ''] = lines;
  const leads = lines.flatMap((line) => leadOf(line) ?? []);
  const opening = record.text.slice(0, OPENING);
  const named =
    enactmentsIn(`${title}\n${first}`).length > 0 || leads.filter(({ prefix }) => prefix !== '').length >= 2;
  const numbered = /\d/.test(enactmentsIn(first).find(({ index }) => index === 0)?.name ?? '');
  if (!named || (leads.length === 0 && !numbered)) return null;
  if (DIGESTS.stand(`${title}\n${opening}`))
    return leads.length >= PLACES_OF_A_DIGEST && (DIGESTS.stand(title) || !isPaper(title)) ? 'digest' : null;
  return isPaper(title) || isPaper(first) || OWN.stand(opening) ? null : 'law';
}

/** Whether words name a paper that binds by agreement or by the house's own word, or one that brings news. */
function isPaper(words: string): boolean {
  if (leadOf(words)) return false;
  const law = enactmentsIn(words)[0];
  const around = law ? `${words.slice(0, law.index)}\n${words.slice(law.index + law.length)}` : words;
  return PAPERS.stand(around);
}
