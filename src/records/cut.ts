import type { Segment } from './record.ts';

/** Cuts a mail's body. */
export function cutMail(body: string, _parentNewText: string | null = null): Segment[] {
  return body === '' ? [] : [{ role: 'new', start: 0, end: body.length }];
}

/** Segments of a mail record's whole text: its header lines, then the cut body. */
export function segmentsOfMail(text: string, parentNewText: string | null = null): Segment[] {
  const blank = text.indexOf('\n\n');
  const end = blank < 0 ? text.length : blank;
  const body = Math.min(text.length, end + 2);
  const inner = cutMail(text.slice(body), parentNewText).map((one) => ({
    ...one,
    start: one.start + body,
    end: one.end + body,
  }));
  return end > 0 ? [{ role: 'header', start: 0, end }, ...inner] : inner;
}
