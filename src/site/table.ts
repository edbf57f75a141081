import { DomUtils, ElementType, parseDocument } from 'htmlparser2';

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];
type Child = Element['children'][number];

/** Words of a cell up to this length, with a figure in them, are a number, a date or an id: they stay on one line. */
const LONGEST_UNBROKEN = 20;

/** A list of facts has two columns, and what stands above the second is told once, not before each fact. */
const LONGEST_LABEL = 14;

/** So many marks of one record in a row become one. */
const GATHERED = 3;

/** What stands in a cell beside its words: marks of sources, and remarks that only listeners get there. */
const BESIDE = new Set(['cite', 'computed-method', 'flag-note', 'flag-label']);

/**
 * The rows of a table, as the build rendered them, with what narrow screens need: each cell names its column in
 * `data-label`, columns of numbers, dates and ids are marked `unbroken`, empty cells `empty`, and the roles are said, since
 * a row that is laid out as a card is no row to a browser any more. Where all cells of a row quote one record, one mark
 * beside the first of them stands for all. `recordOf` tells which record a citation quotes.
 */
export function labelledRows(html: string, recordOf: (citation: string) => string | undefined): string {
  const document = parseDocument(html);
  const rows = DomUtils.getElementsByTagName('tr', document);
  const [head, ...body] = rows;
  if (!head) return html;
  const labels = cellsOf(head).map(wordsOf);
  for (const part of DomUtils.getElementsByTagName((name) => name === 'thead' || name === 'tbody', document))
    part.attribs.role = 'rowgroup';
  for (const row of rows) row.attribs.role = 'row';
  for (const cell of cellsOf(head)) if (cell.name === 'th') cell.attribs.role = 'columnheader';
  const unbroken = labels.map((_, column) => isUnbroken(body.map((row) => cellsOf(row)[column])));
  for (const row of body) {
    gatherMarks(row, recordOf);
    for (const [column, cell] of cellsOf(row).entries()) {
      cell.attribs.role = 'cell';
      const label = labels[column];
      const told = labels.length === 2 && (label?.length ?? 0) > LONGEST_LABEL;
      if (label && !told) cell.attribs['data-label'] = label;
      if (wordsOf(cell) === '') add(cell, 'empty');
      else if (unbroken[column]) add(cell, 'unbroken');
    }
  }
  return DomUtils.getOuterHTML(document.children, { encodeEntities: 'utf8' });
}

/**
 * Where every mark of a row quotes one record, the first stands for the others and says how many. A cell that says several
 * things keeps its marks, and so do flags and computed values, whose marks tell what holds instead and how it was computed.
 */
function gatherMarks(row: Element, recordOf: (citation: string) => string | undefined): void {
  const cells = cellsOf(row).map((cell) => DomUtils.getElementsByTagName('sup', cell).filter(isMark));
  const [record, ...others] = new Set(cells.flat().flatMap(idsOf).map(recordOf));
  const single = cells.flatMap((marks) => (marks.length === 1 ? marks : []));
  const [first, ...rest] = single.filter((mark) => !flagged(mark) && !computed(mark));
  const link = first && linkOf(first);
  if (record === undefined || others.length > 0 || !link || rest.length + 1 < GATHERED) return;
  const ids = [...new Set([first, ...rest].flatMap(idsOf))];
  if (ids.length > 1) {
    link.attribs['data-cite'] = ids.join(' ');
    const [number] = link.children;
    if (number?.type === ElementType.Text) {
      number.data = `${number.data} +${ids.length - 1}`;
      link.attribs['aria-label'] = `Source ${number.data}, of the same record`;
    }
  }
  for (const mark of rest) DomUtils.removeElement(mark);
}

function isMark(one: Element): boolean {
  return has(one, 'cite') && linkOf(one) !== undefined;
}

function linkOf(mark: Element): Element | undefined {
  return DomUtils.getElementsByTagName('a', mark)[0];
}

function idsOf(mark: Element): string[] {
  return (linkOf(mark)?.attribs['data-cite'] ?? '').split(' ').filter((id) => id !== '');
}

function flagged(mark: Element): boolean {
  for (let one = mark.parent; one !== null; one = one.parent)
    if (one.type === ElementType.Tag && has(one, 'flagged')) return true;
  return false;
}

function computed(mark: Element): boolean {
  const before = DomUtils.prevElementSibling(mark);
  return before !== null && has(before, 'computed');
}

function has({ attribs }: Element, name: string): boolean {
  return attribs.class?.split(' ').includes(name) ?? false;
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th');
}

function isElement(one: Child): one is Element {
  return one.type === ElementType.Tag;
}

function add(cell: Element, name: string): void {
  cell.attribs.class = cell.attribs.class ? `${cell.attribs.class} ${name}` : name;
}

/** What a reader sees in a cell. */
function wordsOf(cell: Element): string {
  return seen(cell).replaceAll(/\s+/g, ' ').trim();
}

function seen(node: Element): string {
  return node.children
    .map((one) => {
      if (!isElement(one)) return DomUtils.textContent(one);
      const classes = one.attribs.class?.split(' ') ?? [];
      return classes.some((name) => BESIDE.has(name)) ? '' : seen(one);
    })
    .join('');
}

function isUnbroken(cells: readonly (Element | undefined)[]): boolean {
  const words = cells.flatMap((cell) => (cell ? wordsOf(cell) : [])).filter((one) => one !== '');
  return (
    words.length > 0 &&
    words.every((one) => one.length <= LONGEST_UNBROKEN) &&
    words.some((one) => /\p{N}/u.test(one))
  );
}
