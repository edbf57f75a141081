import { z } from 'zod';
import { oneLine } from '../text/normalise.ts';
import type { Run } from './pdf-run.ts';

/** What is read of an annotation (ISO 32000, 12.5), as the parser gives it. */
const annotationSchema = z.object({
  subtype: z.string().catch(''),
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  annotationFlags: z.number().catch(0),
  hidden: z.boolean().catch(false),
  fieldType: z.string().nullish().catch(null),
  fieldValue: z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .catch(null),
  checkBox: z.boolean().catch(false),
  radioButton: z.boolean().catch(false),
  exportValue: z.string().nullish().catch(null),
  buttonValue: z.string().nullish().catch(null),
  password: z.boolean().catch(false),
  options: z
    .array(z.object({ exportValue: z.string().nullish(), displayValue: z.string().nullish() }))
    .catch([]),
  contentsObj: z.object({ str: z.string() }).catch({ str: '' }),
  titleObj: z.object({ str: z.string() }).catch({ str: '' }),
  textContent: z.array(z.string()).nullish().catch(null),
  state: z.string().nullish().catch(null),
  url: z.string().nullish().catch(null),
});

type Annotation = z.infer<typeof annotationSchema>;

export interface PdfLink {
  url: string;
  /** Left, bottom, right, top in points, from the page's lower left. */
  rect: [number, number, number, number];
}

/** What stands on a page beside its own text. */
export interface Marks {
  /** Values of form fields and text typed over the page, where they stand. */
  runs: Run[];
  /** Notes and comments, with who wrote them. */
  notes: string[];
  links: PdfLink[];
}

/** On a page; each is held against the page's runs. */
const MAXIMUM_ANNOTATIONS = 2000;

/** Flags of annotations that nobody sees: hidden, and no view (ISO 32000, table 167). */
const UNSEEN = 2 | 32;

/** Reads a page's annotations; `runs` are the page's own text, whose lines the values of fields join. */
export function readMarks(
  annotations: readonly unknown[],
  runs: readonly Run[],
  origin: { left: number; bottom: number },
): Marks {
  const marks: Marks = { runs: [], notes: [], links: [] };
  for (const raw of annotations.slice(0, MAXIMUM_ANNOTATIONS)) {
    const parsed = annotationSchema.safeParse(raw);
    if (!parsed.success || parsed.data.hidden || (parsed.data.annotationFlags & UNSEEN) !== 0) continue;
    const annotation = parsed.data;
    const [left, bottom, right, top] = annotation.rect;
    const rect: PdfLink['rect'] = [
      left - origin.left,
      bottom - origin.bottom,
      right - origin.left,
      top - origin.bottom,
    ];
    if (annotation.subtype === 'Link') {
      if (annotation.url) marks.links.push({ url: annotation.url, rect });
    } else if (annotation.subtype === 'Widget')
      marks.runs.push(...placed(fieldLines(annotation), rect, runs));
    else if (annotation.subtype === 'FreeText')
      marks.runs.push(...placed(typedLines(annotation), rect, runs));
    else if (annotation.subtype !== 'Popup' && !annotation.state) {
      const text = oneLine(annotation.contentsObj.str);
      const author = oneLine(annotation.titleObj.str);
      if (text !== '') marks.notes.push(`Note${author === '' ? '' : ` (${author})`}: ${text}`);
    }
  }
  return marks;
}

/** A field's value as it shows; nothing for an empty one, a password, a signature or a button that only acts. */
function fieldLines(field: Annotation): string[] {
  const { fieldType, fieldValue, password, options } = field;
  if (fieldType === 'Btn' && (field.checkBox || field.radioButton)) {
    const own = field.radioButton ? field.buttonValue : field.exportValue;
    return [typeof fieldValue === 'string' && fieldValue !== 'Off' && fieldValue === own ? '[x]' : '[ ]'];
  }
  if (password || fieldValue === null || fieldValue === undefined) return [];
  if (fieldType === 'Tx') return linesOf(typeof fieldValue === 'string' ? fieldValue : fieldValue.join('\n'));
  if (fieldType !== 'Ch') return [];
  const values = typeof fieldValue === 'string' ? [fieldValue] : fieldValue;
  const shown = values.map(
    (value) => options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value,
  );
  return linesOf(shown.filter((value) => value !== '').join(', '));
}

function typedLines({ textContent, contentsObj }: Annotation): string[] {
  const drawn = (textContent ?? []).flatMap(linesOf);
  return drawn.length > 0 ? drawn : linesOf(contentsObj.str);
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map(oneLine)
    .filter((line) => line !== '');
}

/** Lines in a box as runs: on the line of the text beside the box where there is one, so that a label and its value meet. */
function placed(
  lines: readonly string[],
  [left, bottom, right, top]: PdfLink['rect'],
  runs: readonly Run[],
): Run[] {
  const beside = runs
    .filter((run) => run.text.trim() !== '' && run.y >= bottom - 2 && run.y <= top - 0.3 * run.size)
    .sort((a, b) => distance(a, left, right) - distance(b, left, right))[0];
  const size = beside?.size ?? Math.min(10, Math.max(6, (top - bottom) / (lines.length * 1.3)));
  const first =
    beside?.y ?? Math.min(top - size, bottom + (top - bottom) / 2 + (lines.length / 2 - 0.75) * size * 1.2);
  return lines.map((text, index) => ({
    text,
    x: left + 2,
    y: first - index * size * 1.2,
    width: Math.min(Math.max(right - left - 2, size), text.length * size * 0.5),
    size,
    bold: false,
    field: true,
  }));
}

function distance(run: Run, left: number, right: number): number {
  return Math.max(0, left - (run.x + run.width), run.x - right);
}
