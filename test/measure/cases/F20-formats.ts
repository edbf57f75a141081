import { type Case, holdsAll } from './case.ts';

export const expected: Case = {
  folder: 'F20-formats',
  checks: [
    {
      what: 'every cell shows its value as Excel does, a date as a plain date',
      holds: ({ records }) =>
        holdsAll(
          records.map(({ text }) => text).join('\n'),
          '| accounting euro | 1,234.50 € |',
          '| accounting zero | - |',
          '| neg accounting | $(1,234.50) |',
          '| millions | 12.5M |',
          '| thousands | 13k (12500) |',
          '| phone | 14825 550142 |',
          '| employee no | 000042 |',
          '| long date | 2026-03-16 |',
          '| month text | 2026-03 |',
          '| duration | 36:00 |',
          '| percent | 12.5% |',
          '| yesno | Yes |',
          '| hidden |  |',
          '| conditional | low |',
          '| positive red | -5 |',
          '| fraction | 1/2 |',
          '| sci | 1.23E+08 (123456789) |',
          '| spaced | 1234 567.89 |',
          '| chf | CHF 1,234,567.50 |',
          '| text | 12 |',
          '| unit | 7.5 h/day |',
          '| date german | 2026-03-16 |',
          '| date jp | 2026-03-16 |',
          '| time | 09:15 |',
          '| datetime | 2026-03-16 09:15 |',
        ),
    },
    {
      what: 'no cell shows a format',
      holds: ({ records }) => {
        const shown = records.flatMap(({ text }) =>
          text.split('\n').filter((line) => /[#?_]\s?[#?0/]|E\+ /.test(line) && !line.startsWith('# ')),
        );
        return shown.length === 0 || shown.join('; ');
      },
    },
  ],
};
