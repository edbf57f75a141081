import type { Section } from '../../contracts/library.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { plain } from '../../records/sentences.ts';

type Part = Pick<Section, 'heading' | 'passages' | 'labelled'>;

/** Passages of a document that say nothing by themselves. */
const SILENT: ReadonlySet<Passage['role']> = new Set(['heading', 'header', 'quoted', 'signature']);
/** So many passages with a label are a list of rules; one with a colon is a sentence. */
const LABELS = 3;
const LONGEST_LABEL = 40;

/** Cuts a document where its heading path changes, and a list of labelled rules at each label. */
export function partsOf(record: BatonRecord, passages: readonly Passage[]): Part[] {
  const parts: { heading: readonly string[]; passages: Passage[] }[] = [];
  let open = '';
  for (const passage of passages) {
    if (SILENT.has(passage.role)) continue;
    const key = passage.heading.join('\0');
    if (parts.length === 0 || open !== key) {
      open = key;
      const heading = passage.heading.map((title) => plain(title)).filter((title) => title !== '');
      parts.push({ heading, passages: [] });
    }
    parts.at(-1)?.passages.push(passage);
  }
  return parts.flatMap((part) => byLabel(record, part));
}

function byLabel(record: BatonRecord, part: Omit<Part, 'labelled'>): Part[] {
  const labels = part.passages.map((passage) => labelOf(record, passage));
  if (labels.filter((label) => label !== null).length < LABELS) return [{ ...part, labelled: false }];
  const parts: { heading: readonly string[]; passages: Passage[]; labelled: boolean }[] = [];
  for (const [index, passage] of part.passages.entries()) {
    const label = labels[index] ?? null;
    // What is nested under a labelled item goes on with it.
    const goesOn = passage.role === 'item' && passage.depth > 0;
    if (label !== null && !goesOn)
      parts.push({ heading: [...part.heading, label], passages: [passage], labelled: true });
    else if (parts.length > 0 && (goesOn || !parts.at(-1)?.labelled)) parts.at(-1)?.passages.push(passage);
    else parts.push({ heading: part.heading, passages: [passage], labelled: false });
  }
  return parts;
}

/** What stands before the first colon of an item or paragraph, if it is short enough to be a name of what follows. */
function labelOf({ text }: BatonRecord, { role, start, end }: Passage): string | null {
  if (role !== 'item' && role !== 'paragraph') return null;
  const line = text.slice(start, Math.min(end, start + LONGEST_LABEL + 10));
  const at = line.indexOf(':');
  if (at < 0 || line.slice(0, at).includes('\n') || start + at + 1 >= end) return null;
  const label = plain(line.slice(0, at)).trim();
  return label !== '' &&
    label.length <= LONGEST_LABEL &&
    label.split(/\s+/).length <= 5 &&
    /\p{L}/u.test(label)
    ? label
    : null;
}
