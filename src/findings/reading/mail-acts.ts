import type { RecordView } from '../../contracts/finding.ts';
import { isBoilerplate, isSmallTalk } from './small-talk.ts';
import { type Statement, statementsOf } from './statements.ts';

const BULK =
  /\b(?:unsubscribe|opt[- ]out|manage your (?:subscription|preferences)|view (?:this|it) in (?:your|a) browser|to be removed from|you are receiving this|remove yourself)\b/i;
const cache = new WeakMap<RecordView, Statement[]>();

/**
 * The sentences of a mail in which its writer can ask or promise: new text alone, no forwarded text, no courtesies
 * or notices, nothing of a newsletter. Empty for every other kind of record.
 */
export function spokenIn(view: RecordView): Statement[] {
  if (view.record.kind !== 'mail') return [];
  const known = cache.get(view);
  if (known) return known;
  const bulk =
    view.record.triage.outcome === 'bulk' ||
    view.passages.some(
      ({ role, start, end }) =>
        role !== 'quoted' &&
        role !== 'forwarded' &&
        BULK.test(view.record.text.slice(start, Math.min(end, start + 5000))),
    );
  const spoken = bulk
    ? []
    : statementsOf(view).filter(
        ({ passage, plain }) =>
          (passage.role === 'paragraph' || passage.role === 'item') &&
          plain.length >= 6 &&
          plain.length <= 700 &&
          !isSmallTalk(plain) &&
          !isBoilerplate(plain),
      );
  cache.set(view, spoken);
  return spoken;
}

/** The sentence without a greeting, a name or a connecting word before it: "Jana, would you…" → "would you…". */
export function withoutVocative(words: string): { rest: string; vocative: string | null } {
  let rest = words.replace(/^(?:>|--|-|\*|•|\d{1,2}[.)])\s*/, '');
  let vocative: string | null = null;
  const greeting =
    /^(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\s)?(\p{Lu}[\p{L}'’-]{1,20}(?:\s\p{Lu}[\p{L}'’.-]{1,20})?)(?:,|\s[-–—]{1,3})\s{1,4}(?=\S)/u.exec(
      rest.slice(0, 80),
    );
  if (
    greeting &&
    !/^(?:Also|So|Then|Well|However|Please|Thanks|Yes|No|Ok|OK|Okay|If|When|But|And|First|Second|Next|Finally|Now|Today|Tomorrow|Anyway|Otherwise|Sure|Meanwhile|Question|Sorry|Actually|Unfortunately|Regarding|Re|Therefore|Thus|Again|Perhaps|Maybe|PS|P\.S|Note|Still|Further|Furthermore|Moreover|Lastly|Second|Third|Right|Great|Perfect|Monday|Tuesday|Wednesday|Thursday|Friday)$/.test(
      greeting[1] as string,
    )
  ) {
    vocative = greeting[1] as string;
    rest = rest.slice(greeting[0].length);
  } else if (greeting) rest = rest.slice(greeting[0].length);
  rest = rest.replace(
    /^(?:(?:and|but|so|also|then|ok|okay|yes|well|anyway|again|otherwise|in the meantime|meanwhile|however|therefore|thanks|thank you|sorry|now|finally|lastly)[,.;-]?\s+){1,2}/i,
    '',
  );
  return { rest, vocative };
}
