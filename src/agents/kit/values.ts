import type { Block } from '../../contracts/draft.ts';
import type { Link } from '../../contracts/link.ts';

/** A value that the records state differently, as the block that shows every side with its quote. */
export function conflictBlock({ data }: Link<'value'>): Block {
  const sides = new Map<string, Extract<Block, { type: 'conflict' }>['sides'][number]>();
  for (const { record, start, end, value, written, standing } of data.statements) {
    const key = `${standing}\0${value}`;
    const side = sides.get(key);
    if (side) side.cites.push({ record, start, end });
    else sides.set(key, { value: written, standing, cites: [{ record, start, end }] });
  }
  const order = ['in-force', 'coming', 'conflict', 'superseded'];
  const listed = [...sides.values()].sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing));
  return {
    type: 'conflict',
    subject: data.subject,
    resolution: data.reason,
    state: data.state,
    sides: listed.map((side) => ({
      ...side,
      cites: [...side.cites.slice(0, 4), ...(data.told && side.standing === 'in-force' ? [data.told] : [])],
    })),
  };
}
