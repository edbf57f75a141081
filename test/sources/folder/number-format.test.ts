import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayNumber, displayText } from '../../../src/sources/folder/text/number-format.ts';

const show = (value: string, format: string, date1904 = false) => displayNumber(value, format, date1904).text;

describe('numbers of a sheet', () => {
  it.each([
    ['General', '123456789123', '123456789123'],
    ['General', '123456789012345', '123456789012345'],
    ['General', '1234.56789012346', '1234.56789012346'],
    ['General', '0.30000000000000004', '0.3'],
    ['General', '1E+20', '100000000000000000000'],
    ['General" kg"', '-44.5', '-44.5 kg'],
    ['0', '123456789123', '123456789123'],
    ['#,##0', '123456789123', '123,456,789,123'],
    ['00000 000000', '14825550142', '14825 550142'],
    ['@', '123456789012', '123456789012'],
    ['#\\ ##0.00', '1234567.891', '1234 567.89'],
    ['# ?/?', '0.5', '1/2'],
    ['# ??/??', '-12.25', '-12 1/4'],
    ['# ?/?', '99.995', '99.995'],
    ['0.0,,"M"', '12500000', '12.5M'],
    [
      '_-* #,##0.00\\ [$€-407]_-;\\-* #,##0.00\\ [$€-407]_-;_-* "-"??\\ [$€-407]_-;_-@_-',
      '1234.5',
      '1,234.50 €',
    ],
    ['_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)', '-1234.5', '$(1,234.50)'],
    ['[<10]"low";[>=10]"high"', '12', 'high'],
    ['[Red]#,##0', '-5', '-5'],
    ['#,##0.00;[Red]#,##0.00', '-1234.5', '-1,234.50'],
    ['0;0;;@', '-12', '-12'],
    ['0.00 [$€-407];[Red]0.00 [$€-407]', '-7', '-7.00 €'],
    ['0.00" Cr";0.00" Dr"', '-7', '7.00 Dr'],
    ['▲0%;▼0%', '-0.05', '▼5%'],
    ['#,##0;[Red]#,##0', '-0.2', '0'],
    ['[<=9999999]###-####;(###) ###-####', '5551234567', '(555) 123-4567'],
    ['#,##0.00', '2000.0049999999999', '2,000.01'],
    ['0.0" h/day"', '7.5', '7.5 h/day'],
    [';;;', '777', ''],
    ['0" pcs', '5', '5'],
  ])('%s shows %s as %s', (format, value, expected) => {
    expect(show(value, format)).toBe(expected);
  });

  it('writes beside an exponent or a scale the digits that it hides', () => {
    expect(show('123456789', '0.00E+00')).toBe('1.23E+08 (123456789)');
    expect(show('12500', '#,##0,"k"')).toBe('13k (12500)');
    expect(show('12000', '#,##0,"k"')).toBe('12k');
  });

  it('writes more than 15 digits as the file holds them, and says so', () => {
    expect(displayNumber('1234567890123456', '#,##0', false)).toEqual({
      text: '1234567890123456',
      beyond: true,
    });
    expect(displayNumber('1.2345678901234501E+18', 'General', false)).toEqual({
      text: '1234567890123450100',
      beyond: true,
    });
  });

  it('gives the number beside thousands that no letter tells', () => {
    expect(show('13000', '0,')).toBe('13 (13000)');
    expect(show('13000', '0,"k"')).toBe('13k');
  });

  it('never replaces a digit before the decimal point, whatever the format', () => {
    const formats = fc.constantFrom(
      'General',
      '0',
      '0.00',
      '#,##0',
      '#\\ ##0',
      '@',
      '0.00E+00',
      '0,',
      '# ?/?',
      '[$-409]0',
      '0%',
    );
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 999_999_999_999_999n }), formats, (value, format) => {
        const digits = (format === '0%' ? value * 100n : value).toString();
        const shown = show(value.toString(), format).replace(/[ ,]/g, '');
        // An exponent may show the whole number without its zeros: 10 is 1.00E+01.
        if (Number(shown) !== Number(value)) expect(shown).toContain(digits);
      }),
    );
  });

  it('never shows a format in place of a value', () => {
    const piece = fc.constantFrom(
      '#',
      '0',
      '?',
      ',',
      '.',
      ' ',
      '/',
      'E+0',
      '%',
      '"x"',
      '\\-',
      '_)',
      '* ',
      '[Red]',
      '[>5]',
      '[$€-407]',
      ';',
      '@',
      'General',
      'd',
      'yy',
      '[h]',
      'm',
      '(',
      '-',
    );
    const formats = fc.array(piece, { minLength: 1, maxLength: 10 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(formats, fc.constantFrom('0', '5', '-7.25', '46097.5', '123456789123'), (format, value) => {
        expect(show(value, format)).not.toMatch(/[#?_*[\]@"\\]|E\+$|General/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('dates and times of a sheet', () => {
  it.each([
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '46097', '2026-03-16'],
    ['[$-409]mmmm\\ yyyy;@', '46097', '2026-03'],
    ['dd\\.mm\\.yyyy', '46097', '2026-03-16'],
    ['yyyy"年"m"月"d"日"', '46097', '2026-03-16'],
    ['[$-411]ggge"年"m"月"d"日"', '46097', '2026-03-16'],
    ['d-mmm', '46097', '2026-03-16'],
    ['dd/mm/yyyy hh:mm', '46097.385416667', '2026-03-16 09:15'],
    ['h:mm AM/PM', '0.75', '18:00'],
    ['[h]:mm', '1.5', '36:00'],
    ['[mm]:ss', '0.75', '1080:00'],
    ['[h]:mm', '-1.5', '-36:00'],
    ['[<1]h:mm;0.00', '3', '3.00'],
    ['d/m/yy', '0', '0'],
  ])('%s shows %s as %s', (format, value, expected) => {
    expect(show(value, format)).toBe(expected);
  });

  it('counts from 1904 where the workbook does', () => {
    expect(show('44635', 'd/m/yy', true)).toBe('2026-03-16');
  });
});

it('shows a text in its format', () => {
  expect(displayText('Lund', '"Client "@')).toBe('Client Lund');
  expect(displayText('Lund', '0.00')).toBe('Lund');
  expect(displayText('Lund', ';;;')).toBe('');
});
