/** Text at a place: F1 is Helvetica, F2 Helvetica-Bold, F3 Helvetica whose letters are Hebrew (`hebrew` writes them). */
export type Text = [x: number, y: number, text: string, size?: number, font?: 'F1' | 'F2' | 'F3'];

export interface TestPage {
  texts: Text[];
  /** Dictionaries of annotations; those with `/FT` are fields of the form. */
  annotations?: string[];
}

/** A PDF of these pages. */
export function pdf(...pages: (Text[] | TestPage)[]): Uint8Array {
  const all = pages.map((page) => (Array.isArray(page) ? { texts: page } : page));
  const objects: string[] = [];
  const add = (object: string) => objects.push(object);
  const annotations = all.map(({ annotations: own = [] }) => own);
  const first = 6;
  let next = first + all.length * 2;
  const numbers = annotations.map((own) => own.map(() => next++));
  const fields = annotations.flatMap((own, page) =>
    own.flatMap((annotation, at) => (annotation.includes('/FT') ? [`${numbers[page]?.[at]} 0 R`] : [])),
  );
  add(`<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${fields.join(' ')}] >> >>`);
  add(
    `<< /Type /Pages /Kids [${all.map((_, at) => `${first + at * 2} 0 R`).join(' ')}] /Count ${all.length} >>`,
  );
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>');
  const names = Array.from(
    { length: 27 },
    (_, at) => `/uni${(0x5d0 + at).toString(16).padStart(4, '0').toUpperCase()}`,
  );
  add(
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [65 ${names.join(' ')}] >> >>`,
  );
  for (const [at, { texts }] of all.entries()) {
    const stream = texts
      .map(([x, y, text, size = 10, font = 'F1']) => `BT /${font} ${size} Tf ${x} ${y} Td (${text}) Tj ET`)
      .join('\n');
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${first + at * 2 + 1} 0 R /Annots [${(numbers[at] ?? []).map((number) => `${number} 0 R`).join(' ')}] /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> >>`,
    );
    add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  }
  for (const own of annotations) for (const annotation of own) add(`<< /Type /Annot ${annotation} >>`);
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return new TextEncoder().encode(
    `%PDF-1.4\n${body}trailer << /Root 1 0 R /Size ${objects.length + 1} /Info << /Author (Ana Cruz) >> >>\n%%EOF`,
  );
}

/** Hebrew in the codes of F3, as it is drawn: from left to right, so from its last letter to its first. */
export function hebrew(text: string): string {
  return [...text]
    .toReversed()
    .map((letter) => {
      const at = (letter.codePointAt(0) ?? 0) - 0x5d0;
      return at >= 0 && at < 27 ? String.fromCharCode(65 + at) : letter;
    })
    .join('');
}
