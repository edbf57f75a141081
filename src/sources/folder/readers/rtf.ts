import { peopleOf } from '../container/core-properties.ts';
import { readRtf } from '../container/rtf.ts';
import { MEGABYTE, type Reader } from './reader.ts';

/**
 * Rich text: headings, lists, tables, links, notes, comments, page headers and footers. Deleted, hidden and struck-out
 * words are left out.
 */
export const rtf: Reader = {
  extensions: ['rtf'],
  kind: 'document',
  maximumBytes: 50 * MEGABYTE,
  async read(_name, bytes) {
    const { text, title, data, people, created, modified } = readRtf(bytes);
    return {
      text,
      data,
      title: /[\p{L}\p{N}]/u.test(title) ? title : null,
      created,
      modified,
      people: people.flatMap(({ name, role }) => peopleOf(name, role)),
    };
  },
};
