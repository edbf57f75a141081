import type { Block } from '../../contracts/draft.ts';
import type { Link } from '../../contracts/link.ts';

/** A value that the records state differently, as the block that shows every side with its quote. */
export function conflictBlock({ data }: Link<'value'>): Block {
  const sides = new Map<string, Extract<Block, { type: 'conflict' }>['sides'][number]>();
  for (const { record, start, end, value, standing } of data.statements) {
    const shown = shownValue(value);
    const key = `${standing}\0${shown}`;
    const side = sides.get(key);
    if (side) side.cites.push({ record, start, end });
    else sides.set(key, { value: shown, standing, cites: [{ record, start, end }] });
  }
  const order = ['in-force', 'conflict', 'superseded'];
  const listed = [...sides.values()].sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing));
  return {
    type: 'conflict',
    subject: data.subject,
    resolution: data.reason,
    state: data.state,
    sides: listed.map((side) => ({ ...side, cites: side.cites.slice(0, 4) })),
  };
}

const UNITS: Record<string, string> = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour', TM: 'minute' };

/** A value's normal form in words for the reader: "PT10M" is "10 minutes", "AUD 2856.00" is "AUD 2,856.00". */
export function shownValue(value: string): string {
  const duration = /^P(T?)(\d+(?:\.\d+)?)([YMWDH])$/.exec(value);
  if (duration) {
    const unit = UNITS[duration[1] === 'T' && duration[3] === 'M' ? 'TM' : (duration[3] as string)];
    return `${duration[2]} ${unit}${duration[2] === '1' ? '' : 's'}`;
  }
  const money = /^([A-Z]{3}) (\d+)(\.\d+)?$/.exec(value);
  return money ? `${money[1]} ${money[2]?.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}${money[3] ?? ''}` : value;
}
