import { dateIn, instantOf } from '../text/dates.ts';
import { declaredInMarkup, decodeText } from '../text/decode.ts';
import { htmlToText } from '../text/html.ts';
import { MEGABYTE, type Reader } from './reader.ts';

/** Names of `<meta>` elements that date a page, the strongest first. */
const DATES = [
  'last-modified',
  'article:modified_time',
  'og:updated_time',
  'dcterms.modified',
  'dc.date.modified',
  'revised',
  'date',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'article:published_time',
  'datepublished',
  'created',
];

/** Web pages; navigation, scripts and hidden parts are left out. */
export const html: Reader = {
  extensions: ['html', 'htm', 'xhtml'],
  kind: 'document',
  maximumBytes: 20 * MEGABYTE,
  async read(_name, bytes) {
    const { text, title, meta, time, notRead } = htmlToText(decodeText(bytes, declaredInMarkup(bytes)));
    const stamp = [...DATES.map((name) => meta.get(name) ?? ''), time ?? ''];
    const stated =
      stamp.map((value) => instantOf(value) ?? dateIn(value)).find((when) => when !== null) ?? null;
    const author = meta.get('author') ?? meta.get('dc.creator') ?? null;
    return {
      text,
      title,
      stated,
      data: notRead.data(),
      people:
        author === null ? [] : [{ name: author.slice(0, 200).toWellFormed(), address: null, role: 'author' }],
    };
  },
};
