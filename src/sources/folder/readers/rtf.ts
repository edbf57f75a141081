import { peopleOf } from '../container/core-properties.ts';
import { readRtf } from '../container/rtf.ts';
import { MEGABYTE, type Reader } from './reader.ts';

/** Rich text: headings, lists, tables, links, notes, comments, page headers and footers; hidden and deleted text is left out. */
export const rtf: Reader = {
  extensions: ['rtf'],
  kind: 'document',
  maximumBytes: 50 * MEGABYTE,
  async read(_name, bytes) {
    const { text, title, people, created, modified } = readRtf(bytes);
    return {
      text,
      title: /[\p{L}\p{N}]/u.test(title) ? title : null,
      created,
      modified,
      people: people.flatMap(({ name, role }) => peopleOf(name, role)),
    };
  },
};
