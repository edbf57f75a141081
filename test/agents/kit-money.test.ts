import { expect, it } from 'vitest';
import { amountsOf } from '../../src/agents/kit/money.ts';

const read = (...cells: string[]) => cells.map(amountsOf(cells)).map((amount) => amount?.toFixed() ?? null);

it('reads a column of a table in a document as the column writes numbers', () => {
  expect(read('1.500', '-1.250,00', '0,5')).toEqual(['1500', '-1250', '0.5']);
  expect(read('AUD 1,850.00', '1,500')).toEqual(['1850', '1500']);
  expect(read('1,850', '950')).toEqual(['1850', '950']);
  expect(read('1.500', '2.000', '950')).toEqual([null, null, '950']);
  expect(read('1.500', '100.00 CR', 'ask')).toEqual(['1.5', null, null]);
});
