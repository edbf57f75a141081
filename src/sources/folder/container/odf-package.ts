import { unreadable } from '../readers/reader.ts';
import { instantOf } from '../text/dates.ts';
import { oneLine } from '../text/normalise.ts';
import { type CoreProperties, peopleOf } from './core-properties.ts';
import { OdfLooks } from './odf-looks.ts';
import { readXml } from './xml.ts';
import { unzipPackage } from './zip.ts';

/** What is read of an OpenDocument file (OASIS ODF 1.3). */
export interface OdfPackage {
  content: string;
  styles: OdfStyles;
  /** Parts of the page's margins: `Header: …`, `Footer: …`. */
  margins: string[];
  properties: CoreProperties;
}

export interface OdfStyles {
  /** Names of list styles whose first level is a number. */
  numbered: ReadonlySet<string>;
  looks: OdfLooks;
}

/** Opens an OpenDocument file. Throws SOURCE_UNREADABLE: locked, damaged, none. */
export function openOdf(bytes: Uint8Array): OdfPackage {
  const format = 'OpenDocument file';
  const parts = unzipPackage(bytes, format, (name) =>
    /^(?:content|styles|meta)\.xml$|^META-INF\/manifest\.xml$/.test(name),
  );
  if (/<(?:\w+:)?encryption-data\b/.test(parts.text('META-INF/manifest.xml')))
    throw unreadable(`password-protected ${format}`);
  const content = parts.text('content.xml');
  if (content === '') throw unreadable(`damaged ${format}: it has no content part`);
  const styles = parts.text('styles.xml');
  return {
    content,
    styles: readStyles([content, styles]),
    margins: readMargins(styles),
    properties: readMeta(parts.text('meta.xml')),
  };
}

function readStyles(parts: readonly string[]): OdfStyles {
  const numbered = new Set<string>();
  const looks = new OdfLooks();
  for (const xml of parts) {
    let list = '';
    readXml(xml, {
      open(name, attributes) {
        if (name === 'text:list-style') list = attributes['style:name'] ?? '';
        else if (name === 'text:list-level-style-number' && attributes['text:level'] === '1')
          numbered.add(list);
        else looks.open(name, attributes);
      },
      close: (name) => looks.close(name),
    });
  }
  return { numbered, looks };
}

function readMeta(xml: string): CoreProperties {
  const fields = new Map<string, string>();
  let open = '';
  readXml(xml, {
    open: (name) => {
      open = name;
    },
    close: () => {
      open = '';
    },
    text: (text) => {
      if (open !== '') fields.set(open, (fields.get(open) ?? '') + text);
    },
  });
  const date = (name: string) => instantOf(fields.get(name) ?? '');
  return {
    title: oneLine(fields.get('dc:title') ?? '') || null,
    created: date('meta:creation-date'),
    modified: date('dc:date'),
    people: [
      ...peopleOf(fields.get('meta:initial-creator') ?? '', 'author'),
      ...peopleOf(fields.get('dc:creator') ?? '', 'editor'),
    ].filter((person, index, all) => all.findIndex((other) => other.name === person.name) === index),
  };
}

function readMargins(styles: string): string[] {
  const lines = new Set<string>();
  let label = '';
  let line = '';
  readXml(styles, {
    open(name) {
      if (/^style:header(?:-left|-first)?$/.test(name)) label = 'Header';
      else if (/^style:footer(?:-left|-first)?$/.test(name)) label = 'Footer';
      else if (name === 'text:tab' || name === 'text:s' || name === 'text:line-break') line += ' ';
    },
    text(text) {
      if (label !== '') line += text;
    },
    close(name) {
      if (/^style:(?:header|footer)(?:-left|-first)?$/.test(name)) label = '';
      if (name !== 'text:p' && name !== 'text:h') return;
      const shown = oneLine(line);
      line = '';
      if (label !== '' && /\p{L}{2}/u.test(shown) && !/^page ?\d*(?: ?of ?\d*)?$/i.test(shown))
        lines.add(`${label}: ${shown}`);
    },
  });
  return [...lines];
}
