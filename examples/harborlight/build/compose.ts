import { clockAt, instant, type Address } from './mime.ts';
import type { Style } from './people.ts';

/** What one mail says, before it is set in plain text or HTML. */
export interface Written {
  id: string;
  at: string;
  zone: string;
  from: Address;
  to: Address[];
  cc: Address[];
  subject: string;
  style: Style;
  body: string[];
  signature: string[];
  parent?: Written;
}

type Block = { kind: 'text' | 'signature' | 'quoted' | 'table'; lines: string[] } | { kind: 'parent'; form: 'gmail' | 'outlook' };

/** The body in blocks: `%sig` is the writer's signature, `%quote` the mail that is answered, `| a | b |` a table. */
function blocks(mail: Written): Block[] {
  const found: Block[] = [];
  const add = (kind: 'text' | 'quoted' | 'table', line: string) => {
    const last = found.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else found.push({ kind, lines: [line] });
  };
  for (const line of mail.body) {
    if (line === '%sig') found.push({ kind: 'signature', lines: mail.signature });
    else if (line.startsWith('%quote')) found.push({ kind: 'parent', form: line.endsWith('outlook') ? 'outlook' : 'gmail' });
    else if (line.startsWith('| ')) add('table', line);
    else if (line.startsWith('>')) add('quoted', line);
    else add('text', line);
  }
  return found;
}

const people = (all: Address[]) => all.map((one) => (one.name === '' ? one.address : `${one.name} <${one.address}>`)).join('; ');
const longDays: Readonly<Record<string, string>> = { Sun: 'Sunday', Mon: 'Monday', Tue: 'Tuesday', Wed: 'Wednesday', Thu: 'Thursday', Fri: 'Friday', Sat: 'Saturday' };
const longMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function halfDay(hour: number, minute: string): string {
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minute} ${hour < 12 ? 'AM' : 'PM'}`;
}

function attribution(parent: Written, zone: string): string {
  const at = clockAt(instant(parent), zone);
  return `On ${at.weekday}, ${at.month} ${at.day}, ${at.year} at ${halfDay(at.hour, at.minute)} ${parent.from.name || parent.from.address} <${parent.from.address}> wrote:`;
}

function outlookHeader(parent: Written, zone: string): [string, string][] {
  const at = clockAt(instant(parent), zone);
  const sent = `${longDays[at.weekday]}, ${at.day} ${longMonths[at.monthNumber]} ${at.year} ${halfDay(at.hour, at.minute)}`;
  return [
    ['From', `${parent.from.name} <${parent.from.address}>`],
    ['Sent', sent],
    ['To', people(parent.to)],
    ...(parent.cc.length ? [['Cc', people(parent.cc)] as [string, string]] : []),
    ['Subject', parent.subject],
  ];
}

/** Breaks a line at spaces so that it has at most `width` characters, as Gmail does in its plain form. */
export function wrap(line: string, width = 78): string[] {
  const out: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const at = rest.lastIndexOf(' ', width);
    if (at <= 0) break;
    out.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  return [...out, rest];
}

const cells = (row: string) => row.split('|').slice(1, -1).map((cell) => cell.trim());

function plainTable(lines: string[]): string[] {
  const rows = lines.map(cells);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}

export function plainText(mail: Written): string[] {
  const wrapped = mail.style === 'gmail';
  return blocks(mail).flatMap((block): string[] => {
    if (block.kind === 'table') return plainTable(block.lines);
    if (block.kind !== 'parent') return wrapped && block.kind === 'text' ? block.lines.flatMap((line) => wrap(line)) : block.lines;
    if (!mail.parent) throw new Error(`${mail.id} quotes a mail, but answers none.`);
    const text = plainText(mail.parent);
    if (block.form === 'outlook') {
      const header = outlookHeader(mail.parent, mail.zone).map(([name, value]) => `${name}: ${value}`);
      return ['________________________________', ...header, '', ...text];
    }
    const quoted = text.map((line) => (line === '' ? '>' : line.startsWith('>') ? `>${line}` : `> ${line}`));
    return [...wrap(attribution(mail.parent, mail.zone)), '', ...quoted];
  });
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function htmlTable(lines: string[]): string {
  const rows = lines.map((line, index) => {
    const tag = index === 0 ? 'th' : 'td';
    return `<tr>${cells(line).map((cell) => `<${tag} style="border:1px solid #ccc;padding:4px 8px;text-align:left">${escaped(cell)}</${tag}>`).join('')}</tr>`;
  });
  return `<table cellspacing="0" style="border-collapse:collapse">${rows.join('\n')}</table>`;
}

function htmlText(lines: string[], outlook: boolean): string {
  if (outlook) return lines.map((line) => `<p class="MsoNormal">${line === '' ? '<o:p>&nbsp;</o:p>' : `${escaped(line)}<o:p></o:p>`}</p>`).join('\n');
  return lines.map((line) => (line === '' ? '<div><br></div>' : `<div>${escaped(line)}</div>`)).join('\n');
}

function htmlBlocks(mail: Written): string {
  const outlook = mail.style === 'outlook';
  return blocks(mail)
    .map((block) => {
      if (block.kind === 'table') return htmlTable(block.lines);
      if (block.kind === 'quoted') return `<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">${block.lines.map((line) => escaped(line.replace(/^>+ ?/, ''))).join('<br>\n')}</blockquote>`;
      if (block.kind === 'signature' && !outlook) return `<div dir="ltr" class="gmail_signature">${block.lines.map(escaped).join('<br>\n')}</div>`;
      if (block.kind !== 'parent') return htmlText(block.lines, outlook);
      if (!mail.parent) return '';
      const inner = htmlBlocks(mail.parent);
      if (block.form === 'outlook') {
        const header = outlookHeader(mail.parent, mail.zone).map(([name, value]) => `<b>${name}:</b> ${escaped(value)}`);
        return `<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${header.join('<br>\n')}<o:p></o:p></p></div></div>\n<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\n${inner}`;
      }
      return `<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${escaped(attribution(mail.parent, mail.zone))}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${inner}</blockquote></div>`;
    })
    .join('\n');
}

export function htmlDocument(mail: Written): string {
  const content = htmlBlocks(mail);
  if (mail.style !== 'outlook') return `<div dir="ltr">${content}</div>\n`;
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta name="Generator" content="Microsoft Word 15 (filtered medium)">
<style><!--
/* Style Definitions */
p.MsoNormal, li.MsoNormal, div.MsoNormal
	{margin:0cm;font-size:11.0pt;font-family:"Calibri",sans-serif;}
a:link, span.MsoHyperlink
	{color:#0563C1;text-decoration:underline;}
div.WordSection1
	{page:WordSection1;}
--></style>
</head>
<body lang="EN-AU" link="#0563C1" vlink="#954F72" style="word-wrap:break-word">
<div class="WordSection1">
${content}
</div>
</body>
</html>
`;
}
