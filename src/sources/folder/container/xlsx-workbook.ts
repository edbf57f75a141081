import { oneLine } from '../text/normalise.ts';
import { readXml, relationships, relationshipsPart } from './xml.ts';
import type { Package } from './zip.ts';

const WORKBOOK = 'xl/workbook.xml';

export interface SheetPart {
  name: string;
  part: string;
  hidden: boolean;
}

/** The sheets that a workbook names, in its order, and whether its days count from 1904. */
export function readWorkbook(parts: Package): { sheets: SheetPart[]; date1904: boolean } {
  const links = relationships(parts.text(relationshipsPart(WORKBOOK)), WORKBOOK);
  const sheets: SheetPart[] = [];
  let date1904 = false;
  readXml(parts.text(WORKBOOK), {
    open(name, attributes) {
      if (/(?:^|:)workbookPr$/.test(name)) date1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (!/(?:^|:)sheet$/.test(name)) return;
      const id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? '';
      const target = links.get(id)?.target ?? `xl/worksheets/sheet${sheets.length + 1}.xml`;
      sheets.push({
        name: attributes['name'] ?? `Sheet ${sheets.length + 1}`,
        part: target,
        hidden: /hidden/i.test(attributes['state'] ?? ''),
      });
    },
  });
  return { sheets, date1904 };
}

/** A sheet's comments as items: `- B7: Rita agreed`. A thread stands for the old-style comment that Excel keeps beside it. */
export function readComments(parts: Package, part: string): string[] {
  const links = [...relationships(parts.text(relationshipsPart(part)), part).values()];
  const of = (type: RegExp) =>
    links.filter((link) => type.test(link.type)).flatMap((link) => commentsIn(parts.text(link.target)));
  const threads = of(/\/threadedComment$/);
  const threaded = new Set(threads.map(({ cell }) => cell));
  return [...of(/\/comments$/).filter(({ cell }) => !threaded.has(cell)), ...threads].map(
    ({ cell, text }) => `- ${cell}: ${text}`,
  );
}

function commentsIn(xml: string): { cell: string; text: string }[] {
  const found: { cell: string; text: string }[] = [];
  let [cell, text] = ['', ''];
  let inText = false;
  readXml(xml, {
    open(name, attributes) {
      if (/(?:^|:)(?:comment|threadedComment)$/.test(name)) [cell, text] = [attributes['ref'] ?? '', ''];
      inText = /(?:^|:)(?:t|text)$/.test(name);
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close(name) {
      inText = false;
      if (/(?:^|:)(?:comment|threadedComment)$/.test(name) && oneLine(text) !== '')
        found.push({ cell, text: oneLine(text) });
    },
  });
  return found;
}
