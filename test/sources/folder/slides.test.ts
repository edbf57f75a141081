import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/sources/folder/readers/index.ts';
import { link, zip } from './office.ts';

const box = (text: string, at = '', own = '') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="1" name="x" ${own}/><p:nvPr/></p:nvSpPr><p:spPr>${at && `<a:xfrm>${at}</a:xfrm>`}</p:spPr><p:txBody><a:p>${text.startsWith('<') ? text : run(text)}</a:p></p:txBody></p:sp>`;
const run = (text: string, properties = '') => `<a:r><a:rPr>${properties}</a:rPr><a:t>${text}</a:t></a:r>`;
const at = (x: number, y: number, height = 10) => `<a:off x="${x}" y="${y}"/><a:ext cx="50" cy="${height}"/>`;
const placeholder = (text: string, attributes: string) =>
  `<p:sp><p:nvSpPr><p:nvPr><p:ph ${attributes}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:p>${run(text)}</a:p></p:txBody></p:sp>`;
const cell = (text: string, attributes = '') =>
  `<a:tc ${attributes}><a:txBody><a:p>${run(text)}</a:p></a:txBody></a:tc>`;

/** A presentation of these slides: content of the shape tree, attributes of the slide, relationships. */
function deck(
  slides: { shapes: string; attributes?: string; links?: string }[],
  parts: Record<string, string> = {},
): Uint8Array {
  const files: Record<string, string> = {
    'ppt/presentation.xml': `<p:presentation><p:sldIdLst>${slides.map((_, index) => `<p:sldId r:id="r${index}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships>${slides.map((_, index) => link(`r${index}`, 'slide', `slides/slide${index + 1}.xml`, false)).join('')}</Relationships>`,
    ...parts,
  };
  for (const [index, { shapes, attributes = '', links = '' }] of slides.entries()) {
    files[`ppt/slides/slide${index + 1}.xml`] =
      `<?xml version="1.0"?><p:sld xmlns:p="p" ${attributes}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`;
    files[`ppt/slides/_rels/slide${index + 1}.xml.rels`] = `<Relationships>${links}</Relationships>`;
  }
  return zip(files);
}

const read = (...slides: Parameters<typeof deck>[0]) => readDocument('a.pptx', deck(slides));

describe('order of reading', () => {
  it('runs from top to bottom, and from left to right between boxes beside each other', async () => {
    const group = `<p:grpSp><p:grpSpPr><a:xfrm><a:off x="0" y="200"/><a:ext cx="100" cy="100"/><a:chOff x="0" y="0"/><a:chExt cx="1000" cy="1000"/></a:xfrm></p:grpSpPr>${box('In the group, lower.', at(0, 900))}${box('In the group, upper.', at(0, 100))}</p:grpSp>`;
    const { text } = await read({
      shapes:
        box('Last.', at(0, 400)) +
        group +
        box('Right.', at(500, 102)) +
        box('Left.', at(0, 100)) +
        placeholder('Filing', 'type="title"'),
    });
    expect(text).toBe('# Filing\n\nLeft.\n\nRight.\n\nIn the group, upper.\n\nIn the group, lower.\n\nLast.');
  });

  it('knows the places that a layout and its master give', async () => {
    const links = link('l1', 'slideLayout', '../slideLayouts/slideLayout1.xml', false);
    const shaped = (attributes: string, place: string) =>
      `<p:sp><p:nvSpPr><p:nvPr><p:ph ${attributes}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${place}</a:xfrm></p:spPr></p:sp>`;
    const file = deck(
      [
        {
          shapes:
            box('A remark at the foot.', at(0, 900)) +
            placeholder('Right side', 'idx="2"') +
            placeholder('Left side', 'idx="1"') +
            placeholder('Fees', 'type="title"'),
          links,
        },
      ],
      {
        'ppt/slideLayouts/slideLayout1.xml': `<p:sldLayout>${shaped('idx="1"', at(0, 200, 500))}${shaped('idx="2"', at(500, 200, 500))}</p:sldLayout>`,
        'ppt/slideLayouts/_rels/slideLayout1.xml.rels': `<Relationships>${link('m1', 'slideMaster', '../slideMasters/slideMaster1.xml', false)}</Relationships>`,
        'ppt/slideMasters/slideMaster1.xml': `<p:sldMaster>${shaped('type="title"', at(0, 0))}</p:sldMaster>`,
      },
    );
    expect((await readDocument('a.pptx', file)).text).toBe(
      '# Fees\n\n- Left side\n\n- Right side\n\nA remark at the foot.',
    );
  });
});

it('leaves out and counts hidden slides and shapes and struck-out words', async () => {
  const { text, data } = await read(
    {
      shapes:
        placeholder('Fees', 'type="title"') +
        box(`${run('GBP ')}<a:r><a:rPr strike="sngStrike"/><a:t>410</a:t></a:r>${run('500')}`) +
        box('Old.', at(0, 5), 'hidden="1"'),
    },
    { shapes: placeholder('Fees of 2025', 'type="title"') + box('GBP 410'), attributes: 'show="0"' },
  );
  expect(text).toBe('# Fees\n\nGBP 500');
  expect(data).toEqual({
    slides: 1,
    notRead: [
      { what: 'struck-out text', count: 1 },
      { what: 'hidden shape', count: 1 },
      { what: 'hidden slide', count: 1 },
    ],
  });
});

it('puts an address beside the words that lead to it, once', async () => {
  const click = '<a:hlinkClick r:id="h1"/>';
  const { text } = await read({
    shapes:
      box(`${run('See the ')}${run('bank ', click)}${run('portal', click)}${run('.')}`) +
      '<p:sp><p:nvSpPr><p:cNvPr id="2" name="b"><a:hlinkClick r:id="h1"/></p:cNvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>Open</a:t></a:r></a:p></p:txBody></p:sp>',
    links: link('h1', 'hyperlink', 'https://bank.example/'),
  });
  expect(text).toBe(
    '# Slide 1\n\nSee the bank portal (https://bank.example/).\n\nOpen (https://bank.example/)',
  );
});

it('keeps comments of both kinds, with who wrote them', async () => {
  const file = deck(
    [
      {
        shapes: box('Fees'),
        links:
          link('c1', 'comments', '../comments/comment1.xml', false) +
          link('c2', 'comments', '../comments/modernComment_1.xml', false),
      },
    ],
    {
      'ppt/commentAuthors.xml': '<p:cmAuthorLst><p:cmAuthor id="0" name="Rita Lund"/></p:cmAuthorLst>',
      'ppt/authors.xml': '<p188:authorLst><p188:author id="{A}" name="Ben Holt"/></p188:authorLst>',
      'ppt/comments/comment1.xml':
        '<p:cmLst><p:cm authorId="0"><p:text>Agreed to 480.</p:text></p:cm></p:cmLst>',
      'ppt/comments/modernComment_1.xml':
        '<p188:cmLst><p188:cm authorId="{A}"><p188:replyLst><p188:reply authorId="{B}"><p188:txBody><a:p><a:r><a:t>Done.</a:t></a:r></a:p></p188:txBody></p188:reply></p188:replyLst><p188:txBody><a:p><a:r><a:t>Check this</a:t></a:r></a:p></p188:txBody></p188:cm></p188:cmLst>',
    },
  );
  expect((await readDocument('a.pptx', file)).text).toBe(
    '# Slide 1\n\nFees\n\nComment (Rita Lund): Agreed to 480.\n\nComment (Ben Holt): Check this\n\nComment: Done.',
  );
});

it('joins the two rows of a head, and repeats a cell that reaches over rows', async () => {
  const row = (...cells: string[]) => `<a:tr>${cells.join('')}</a:tr>`;
  const { text } = await read({
    shapes: `<p:graphicFrame><a:tbl>${row(cell('Name', 'rowSpan="2"'), cell('January', 'gridSpan="2"'), cell('', 'hMerge="1"'))}${row(cell('', 'vMerge="1"'), cell('Gross'), cell('Net'))}${row(cell('Asha'), cell('2,600'), cell('2,080'))}</a:tbl></p:graphicFrame>`,
  });
  expect(text).toContain(
    '| Name | January Gross | January Net |\n| --- | --- | --- |\n| Asha | 2,600 | 2,080 |',
  );
});

it('counts pictures, charts and embedded files once', async () => {
  const { data } = await read({
    shapes:
      '<p:pic/><p:graphicFrame><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></p:graphicFrame><p:graphicFrame><a:graphic><a:graphicData uri="x/ole"><p:oleObj><p:pic/></p:oleObj></a:graphicData></a:graphic></p:graphicFrame>' +
      box('Text'),
  });
  expect(data['notRead']).toEqual([
    { what: 'picture', count: 1 },
    { what: 'chart', count: 1 },
    { what: 'embedded file', count: 1 },
  ]);
});
