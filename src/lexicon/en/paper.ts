import type { PaperWords } from '../paper-words.ts';
import { list } from '../section-words.ts';

export const words: PaperWords = {
  updated: list(
    'updated, updated on, update, last updated, last updated on, last update, latest update, date of last update, modified, last modified, modified on, ' +
      'last change, revised, revised on, last revised, revision date, last revision, date of last revision, reviewed, reviewed on, last reviewed, last review, ' +
      'date of last review, changed, last changed, changed on, amended, amended on',
  ),
  issued: list(
    'date, dated, issued, issued on, issued by, issue date, date of issue, published, published on, publication date, date of publication, document date, ' +
      'version date, version of, version, signed, signed on, signing date, date of signing, approved, approved on, approved by, approval date, written, written by, ' +
      'written on, prepared, prepared by, prepared on, drafted, drafted by, created, created on, created by, creation date, posted, posted on, posted by, author, ' +
      'as of, as at, by',
  ),
  effective: list(
    'effective, effective date, effective from, effective as of, effective on, valid from, valid since, in force from, in force since, in effect from, applies from',
  ),
  notItsOwn: list(
    'birth, born, birthday, hire, hired, hiring, joined, joining, start, started, starting, expiry, expires, expired, expiration, due, deadline, until, ' +
      'renewal, next, death, died, before, valid to, end, ends, ended, ending',
  ),
  beside: list('st, nd, rd, th, of, on, the'),
  untitled: list(
    'untitled, untitled document, untitled spreadsheet, untitled presentation, document, doc, book, presentation, powerpoint presentation, word document, ' +
      'sheet, slide, new document, new presentation, title, home, index, anonymous, unknown, unspecified, none, no title',
  ),
  openings: list('table of contents, contents, toc, overview, introduction, summary, about, page'),
};
