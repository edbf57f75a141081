import { expect, it } from 'vitest';
import { readDocument } from '../../../src/sources/folder/readers/index.ts';
import { docx, link, paragraph, wordXml } from './office.ts';

const read = (body: string, parts?: Record<string, string>) => readDocument('a.docx', docx(body, parts));
const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const inParagraph = (content: string) => `<w:p>${content}</w:p>`;
const box = (...texts: string[]) =>
  `<wps:wsp><wps:txbx><w:txbxContent>${texts.map((text) => paragraph(text)).join('')}</w:txbxContent></wps:txbx></wps:wsp>`;
const drawing = (content: string) =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const vml = (content: string) =>
  `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
const either = (choice: string, fallback: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
const NAMESPACES =
  'xmlns:wps="wps" xmlns:wpg="wpg" xmlns:dgm="dgm" xmlns:lc="lc" xmlns:m="m" xmlns:o="o" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:c="c" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"';
const shaped = (body: string, parts?: Record<string, string>) =>
  read(`<w:sdt ${NAMESPACES}><w:sdtContent>${body}</w:sdtContent></w:sdt>`, parts);

it('reads the text of a shape once, whichever of its alternatives holds it', async () => {
  const body =
    inParagraph(`<w:r>${either(drawing(box('In both.')), vml(paragraph('In both.')))}</w:r>${run('One.')}`) +
    inParagraph(`<w:r>${either(drawing(box('Only new.', 'Second line.')), '')}</w:r>${run('Two.')}`) +
    inParagraph(`<w:r>${either(drawing(''), vml(paragraph('Only old.')))}</w:r>${run('Three.')}`) +
    inParagraph(
      `<w:r>${drawing(`<wpg:wgp>${box('In a group.')}<wpg:grpSp>${box('Deeper.')}</wpg:grpSp></wpg:wgp>`)}</w:r>${run('Four.')}`,
    );
  expect((await shaped(body)).text).toBe(
    'One.\n\nIn both.\n\nTwo.\n\nOnly new.\n\nSecond line.\n\nThree.\n\nOnly old.\n\nFour.\n\nIn a group.\n\nDeeper.',
  );
});

it('reads a box in a table, a canvas, an oval, WordArt and a diagram', async () => {
  const body =
    `<w:tbl><w:tr><w:tc>${inParagraph(run('Alarm'))}</w:tc><w:tc>${inParagraph(`<w:r>${drawing(box('Code at reception'))}</w:r>`)}</w:tc></w:tr></w:tbl>` +
    inParagraph(
      `<w:r>${drawing('<lc:lockedCanvas><a:txSp><a:txBody><a:p><a:r><a:t>Call </a:t></a:r><a:r><a:t>Rita</a:t></a:r></a:p></a:txBody></a:txSp></lc:lockedCanvas>')}</w:r>`,
    ) +
    inParagraph(
      `<w:r><w:pict><v:oval><v:textbox><w:txbxContent>${paragraph('In an oval')}</w:txbxContent></v:textbox></v:oval></w:pict></w:r>`,
    ) +
    inParagraph('<w:r><w:pict><v:shape><v:textpath string="OUT OF DATE"/></v:shape></w:pict></w:r>') +
    inParagraph(`<w:r>${drawing('<dgm:relIds r:dm="d1"/>')}</w:r>`);
  const { text } = await shaped(body, {
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('d1', 'diagramData', 'diagrams/data1.xml', false)}</Relationships>`,
    'word/diagrams/data1.xml':
      '<dgm:dataModel><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Ask the bank</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>',
  });
  expect(text).toBe(
    '| Alarm | Code at reception |\n| --- | --- |\n\nCall Rita\n\nIn an oval\n\nOUT OF DATE\n\nAsk the bank',
  );
});

it('leaves out and counts what is hidden or struck out, by itself or by its style', async () => {
  const styles = wordXml(
    'styles',
    '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Back"><w:name w:val="Back"/><w:basedOn w:val="Gone"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Old"><w:name w:val="Old"/><w:rPr><w:strike/></w:rPr></w:style>',
  );
  const body =
    inParagraph(
      run('The fee is ') +
        run('410', '<w:strike/>') +
        run('430', '<w:dstrike/>') +
        run('500', '<w:strike w:val="0"/>') +
        run(' a month.'),
    ) +
    inParagraph(
      run('Shown.') +
        run(' Secret.', '<w:vanish/>') +
        run(' Gone.', '<w:rStyle w:val="Gone"/>') +
        run(' Back.', '<w:rStyle w:val="Back"/>'),
    ) +
    paragraph('All of it is old.', '<w:pStyle w:val="Old"/>') +
    paragraph('The mark alone is hidden.', '<w:rPr><w:vanish/></w:rPr>');
  const { text, data } = await read(body, { 'word/styles.xml': styles });
  expect(text).toBe('The fee is 500 a month.\n\nShown. Back.\n\nThe mark alone is hidden.');
  expect(data['notRead']).toEqual([
    { what: 'struck-out text', count: 3 },
    { what: 'hidden text', count: 2 },
  ]);
});

it('leaves out prompts that nobody filled in, and keeps what was', async () => {
  const control = (properties: string, content: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const body =
    inParagraph(run('Bank: ') + control('<w:showingPlcHdr/>', run('Click or tap here to enter text.'))) +
    inParagraph(run('Start: ') + control('<w:date/>', run('6 April 2026'))) +
    control('<w:showingPlcHdr/>', paragraph('Choose an item.')) +
    control('<w:showingPlcHdr w:val="0"/>', paragraph('Monthly'));
  expect((await read(body)).text).toBe('Bank:\n\nStart: 6 April 2026\n\nMonthly');
});

it('keeps the words of fields, of lines that run from right to left, and of plain formulas', async () => {
  const body =
    inParagraph(
      `${run('See ')}<w:fldSimple w:instr=" HYPERLINK &quot;https://bank.example/&quot; ">${run('the portal')}</w:fldSimple>${run('.')}`,
    ) +
    inParagraph(`${run('Due ')}<w:fldSimple w:instr="DOCPROPERTY Due">${run('5 May 2026')}</w:fldSimple>`) +
    inParagraph(`<w:bdo w:val="rtl">${run('שלום')}</w:bdo>`) +
    inParagraph('<m:oMath><m:r><m:t>rate = gross - tax</m:t></m:r></m:oMath>') +
    inParagraph(
      '<m:oMathPara><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></m:oMathPara>',
    );
  const { text, data } = await shaped(body);
  expect(text).toBe(
    'See the portal (https://bank.example/).\n\nDue 5 May 2026\n\nשלום\n\nrate = gross - tax',
  );
  expect(data['notRead']).toEqual([{ what: 'equation', count: 1 }]);
});

it('counts pictures, charts and embedded files once', async () => {
  const body =
    inParagraph(
      `<w:r>${either(drawing('<pic:pic/>'), '<w:pict><v:shape><v:imagedata/></v:shape></w:pict>')}</w:r>`,
    ) +
    inParagraph(`<w:r>${drawing('<c:chart/>')}</w:r>`) +
    inParagraph(
      '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
    ) +
    inParagraph(
      '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Equation.3"/></w:object></w:r>',
    ) +
    paragraph('Text.');
  expect((await shaped(body)).data['notRead']).toEqual([
    { what: 'picture', count: 1 },
    { what: 'chart', count: 1 },
    { what: 'embedded file', count: 1 },
    { what: 'equation', count: 1 },
  ]);
});

it('reads headers with their shapes, and no mark of an identifier away', async () => {
  const { text } = await read(
    paragraph('Set __client_id__ to 5*3*2, #note *not* `code` at https://x.example/a_b_c.'),
    {
      'word/header1.xml': `<w:hdr xmlns:w="w" ${NAMESPACES}>${inParagraph(`${run('Harbour Ltd')}<w:r>${drawing(box('Version 2'))}</w:r>`)}</w:hdr>`,
    },
  );
  expect(text).toBe(
    'Set __client_id__ to 5*3*2, #note *not* `code` at https://x.example/a_b_c.\n\nHeader: Harbour Ltd\n\nHeader: Version 2',
  );
});

it('reads alternatives that nest without end in time that grows with their length', async () => {
  let body = run('Innermost.');
  for (let depth = 0; depth < 300; depth++)
    body = `<mc:AlternateContent><mc:Choice>${body}</mc:Choice></mc:AlternateContent>`;
  const { text } = await shaped(inParagraph(`${run('x'.repeat(100_000))}${body}`));
  expect(text.length).toBeGreaterThanOrEqual(100_000);
});
