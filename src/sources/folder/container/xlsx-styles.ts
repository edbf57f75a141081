import { builtInFormat } from '../text/number-format.ts';
import { readXml } from './xml.ts';

/** What a workbook's cell style says of the cell's text. */
export interface CellStyle {
  format: string;
  /** Struck out: the person who did it wants it to hold no longer. */
  struck: boolean;
}

/** Cell styles by their number, from `xl/styles.xml`. */
export function readStyles(xml: string): CellStyle[] {
  const own = new Map<number, string>();
  const struckFonts: boolean[] = [];
  const styles: CellStyle[] = [];
  let inside = '';
  readXml(xml, {
    open(prefixed, attributes) {
      const name = prefixed.slice(prefixed.indexOf(':') + 1);
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') own.set(id, attributes['formatCode'] ?? 'General');
      else if (name === 'cellXfs' || name === 'fonts') inside = name;
      else if (name === 'font' && inside === 'fonts') struckFonts.push(false);
      else if (name === 'strike' && inside === 'fonts')
        struckFonts[struckFonts.length - 1] = isOn(attributes['val']);
      else if (name === 'xf' && inside === 'cellXfs')
        styles.push({
          format: own.get(id) ?? builtInFormat(id),
          struck: struckFonts[Number(attributes['fontId'] ?? 0)] ?? false,
        });
    },
    close(prefixed) {
      if (/(?:^|:)(?:cellXfs|fonts)$/.test(prefixed)) inside = '';
    },
  });
  return styles;
}

/** A flag of Office's XML: there without a value, it is set. */
export function isOn(value: string | undefined): boolean {
  return !/^(?:0|false|off|none)$/i.test(value ?? '1');
}

/** A workbook's shared strings, without phonetic hints and without runs that are struck out. */
export function readStrings(xml: string): { strings: string[]; struck: number } {
  const strings: string[] = [];
  let struck = 0;
  let run: { inText: boolean; phonetic: boolean; struck: boolean } = {
    inText: false,
    phonetic: false,
    struck: false,
  };
  let text = '';
  readXml(xml, {
    open(prefixed, attributes) {
      const name = prefixed.slice(prefixed.indexOf(':') + 1);
      if (name === 'rPh') run.phonetic = true;
      else if (name === 't') run.inText = !run.phonetic;
      else if (name === 'r') run.struck = false;
      else if (name === 'strike') run.struck = isOn(attributes['val']);
      else if (name === 'si') {
        text = '';
        run = { inText: false, phonetic: false, struck: false };
      }
    },
    text: (part) => {
      if (!run.inText) return;
      if (!run.struck) text += part;
      else if (part.trim() !== '') struck++;
    },
    close(prefixed) {
      const name = prefixed.slice(prefixed.indexOf(':') + 1);
      if (name === 'rPh') run.phonetic = false;
      else if (name === 't') run.inText = false;
      else if (name === 'r') run.struck = false;
      else if (name === 'si') strings.push(text);
    },
  });
  return { strings, struck };
}
