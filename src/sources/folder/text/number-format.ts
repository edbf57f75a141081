import { Decimal } from 'decimal.js';

/** Formats that a workbook may name by number alone (ECMA-376, 18.8.30). */
const BUILT_IN: Record<number, string> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  41: '#,##0',
  42: '$#,##0',
  43: '#,##0.00',
  44: '$#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  48: '0.0E+0',
  49: '@',
};

export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? 'General';
}

/**
 * A cell's number as its format displays it. Dates and times are written `2026-03-02`, `2026-03-02 09:15`, `09:15`
 * whatever the format's order, since a reader elsewhere would take 02/03 for another day. Grouping, decimals, percent,
 * literals, negative sections are kept; fractions and exponents are written as plain numbers.
 */
export function displayNumber(raw: string, format: string, date1904: boolean): string {
  let value: Decimal;
  try {
    value = new Decimal(raw).toSignificantDigits(15);
  } catch {
    return raw;
  }
  if (!value.isFinite()) return raw;
  const sections = splitSections(format.slice(0, 255));
  const negative = value.isNegative() && !value.isZero();
  const section =
    (negative ? sections[1] : value.isZero() ? sections[2] : undefined) ?? sections[0] ?? 'General';
  if (isDateFormat(section)) return displayDate(value, section, date1904) ?? plain(value);
  return displayDecimal(negative && sections[1] !== undefined ? value.abs() : value, section);
}

/** `;` separates sections, but not inside of quotes, brackets or after a backslash. */
function splitSections(format: string): string[] {
  return (format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[]|["\\[])+|(?<=;)(?=;|$)/gs) ?? ['General']).map(
    String,
  );
}

function bare(section: string): string {
  return section.replace(/"[^"]*"|\\.|_.|\*./gs, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
}

function isDateFormat(section: string): boolean {
  const code = bare(section);
  return (
    !/general/i.test(code) &&
    /[dyhs]|m/i.test(code) &&
    !/[#0?]\s?[^.0#s]*$/.test(code.replace(/s\.0+/gi, 's'))
  );
}

function displayDate(value: Decimal, section: string, date1904: boolean): string | null {
  const code = bare(section).toLowerCase();
  const days = value.floor().toNumber() + (date1904 ? 1462 : 0);
  if (value.isNegative() || days > 2_958_465) return null;
  const seconds = value.minus(value.floor()).times(86_400).round().toNumber();
  const elapsed = /\[(h+|m+|s+)\]/.test(code);
  const clock = (hours: number) =>
    `${String(hours).padStart(2, '0')}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}${/s/.test(code) ? `:${String(seconds % 60).padStart(2, '0')}` : ''}`;
  if (elapsed) return clock(value.floor().toNumber() * 24 + Math.floor(seconds / 3600));
  const hasTime = /h|s/.test(code);
  const hasDay = /[dy]/.test(code) || (/m/.test(code) && !hasTime);
  if (!hasDay) return clock(Math.floor(seconds / 3600));
  // Day 60 is 29 February 1900, which never was: Excel counts it all the same.
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000).toISOString();
  const day =
    /d/.test(code) || !/y/.test(code)
      ? date.slice(0, 10)
      : /m/.test(code)
        ? date.slice(0, 7)
        : date.slice(0, 4);
  return hasTime ? `${day} ${clock(Math.floor(seconds / 3600))}` : day;
}

function displayDecimal(value: Decimal, section: string): string {
  const literal = section
    .replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, '"$1"')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/_./gs, '')
    .replace(/\*./gs, '');
  const outside = literal.replace(/"[^"]*"|\\./gs, '');
  const pattern = /[#0?][#0?,]*(?:\.[#0?]*)?|\.[#0?]+/.exec(outside)?.[0];
  if (/general|@/i.test(outside) || pattern === undefined || /[eE][+-]|[#?0]\s*\/\s*[#?\d]/.test(outside))
    return pattern === undefined && outside !== '' && !/general|@/i.test(outside)
      ? withText(literal, '')
      : withText(literal.replace(/general|@/i, '0'), plain(value), '0');
  const [whole = '', decimals = ''] = pattern.split('.');
  const thousandths = /,+$/.exec(whole)?.[0].length ?? 0;
  const scaled = value.times(outside.includes('%') ? 100 : 1).div(new Decimal(1000).pow(thousandths));
  const required = decimals.replace(/[^0]/g, '').length;
  let [units = '0', fraction = ''] = scaled.abs().toFixed(decimals.length, Decimal.ROUND_HALF_UP).split('.');
  while (fraction.length > required && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  const digits = whole.replace(/[^0]/g, '').length;
  units = units.padStart(digits, '0');
  if (/,/.test(whole.slice(0, whole.length - thousandths))) units = units.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const number = `${scaled.isNegative() && !scaled.isZero() ? '-' : ''}${units}${fraction === '' ? '' : `.${fraction}`}`;
  return withText(literal, number, pattern);
}

/** The number between the format's literal text: `₱`, `USD `, ` h`, `(` `)`. */
function withText(literal: string, number: string, pattern?: string): string {
  const parts = literal.split(/("[^"]*"|\\.)/s);
  let placed = pattern === undefined;
  const text = parts.map((part, index) => {
    if (index % 2 === 1) return part.startsWith('"') ? part.slice(1, -1) : part.slice(1);
    if (placed || pattern === undefined) return part.replace(/[#0?]/g, '');
    const at = part.indexOf(pattern);
    if (at < 0) return part;
    placed = true;
    return part.slice(0, at) + number + part.slice(at + pattern.length).replace(/[#0?]/g, '');
  });
  return text
    .join('')
    .trim()
    .replace(/^(\D*)\s?-(?=\d)/, '-$1');
}

/** As Excel's General: up to 11 digits, no exponent. */
function plain(value: Decimal): string {
  return value.toSignificantDigits(11).toFixed();
}
