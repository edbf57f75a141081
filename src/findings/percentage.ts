import { defineFinding, type RecordView } from '../contracts/finding.ts';
import { percentageSchema } from '../contracts/finding-kinds.ts';
import { NUMBER_WORDS, readNumber, wordsToNumber } from './reading/numbers.ts';
import { isInsideAddress, piecesOf } from './reading/pieces.ts';

const SIGN = '(?:%|per\\s?cents?\\b|percent(?:age points?)?\\b|pct\\b)';
const PERCENTAGE = new RegExp(
  `(?<![\\p{L}\\p{N}_.,/%])(?<minus>[-−](?=\\d))?(?<digits>\\d{1,4}(?:[.,]\\d{1,6})?)[ \\u00a0]?(?:${SIGN})(?![\\p{L}\\p{N}_%])` +
    `|(?<![\\p{L}-])(?<words>${NUMBER_WORDS})(?:\\s{1,2}\\((?<inner>\\d{1,3}(?:\\.\\d{1,4})?)\\s?%?\\))?\\s{1,2}(?:${SIGN})(?:\\s{1,2}\\(\\d{1,3}(?:\\.\\d{1,4})?\\s?%\\))?`,
  'giu',
);
const OF =
  /^\s{1,2}(?:of|on)\s{1,2}((?:the |their |your |its |his |her |each |all )?[\p{L}\p{N}'’-]{1,40}(?:[ ](?!(?:and|or|is|are|was|will|if|when|for|to|in|on|by|at|from|which|that|with|as|but|than|up|after|before|per|who|may|can|shall|must)\b)[\p{L}\p{N}'’-]{1,40}){0,4})/iu;

/** Percentages in digits or words, and what they are a share of. */
export const finding = defineFinding({
  kind: 'percentage',
  version: 1,
  summary: 'Percentages, and what they are of.',
  data: percentageSchema,
  *extract(view: RecordView) {
    for (const piece of piecesOf(view, { heading: true, code: view.record.kind !== 'code' })) {
      const { text } = piece;
      if (piece.label !== null && /%|per ?cent/i.test(piece.label) && text.length < 16) {
        const bare = /^(-?)(\d{1,3}(?:[.,]\d{1,6})?)$/.exec(text);
        const value = bare ? readNumber((bare[2] as string).replace(',', '.')) : null;
        if (bare && value !== null) {
          yield {
            start: piece.start,
            end: piece.start + text.length,
            data: { value: `${bare[1]}${value}`, of: null },
          };
          continue;
        }
      }
      if (!/%|cent|pct/i.test(text)) continue;
      for (const match of text.matchAll(PERCENTAGE)) {
        const groups = match.groups ?? {};
        const number = groups.digits?.replace(',', '.') ?? groups.inner ?? wordsToNumber(groups.words ?? '');
        if (number === null || isInsideAddress(text, match.index)) continue;
        // A minus after a digit is a range's dash: "5 -10%".
        const minus =
          groups.minus !== undefined &&
          !/[\d%]\s?$/.test(text.slice(Math.max(0, match.index - 2), match.index));
        const start = match.index + (groups.minus !== undefined && !minus ? 1 : 0);
        const end = match.index + match[0].length;
        const of = OF.exec(text.slice(end, end + 240))?.[1]?.trim() ?? null;
        const value = number.replace(/^0+(?=\d)/, '');
        yield {
          start: piece.start + start,
          end: piece.start + end,
          data: { value: minus ? `-${value}` : value, of },
        };
      }
    }
  },
});
