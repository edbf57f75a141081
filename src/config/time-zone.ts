import { nearest } from '../common/nearest.ts';

/** What to say of a name that is no zone. */
export function timeZoneFault(name: string): string {
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const city = name.toLowerCase().replaceAll(' ', '_');
  const near = known.find((zone) => zone.toLowerCase().endsWith(`/${city}`)) ?? nearest(name, known);
  const remedy = near === null ? 'write region and city, such as "Asia/Manila"' : `did you mean "${near}"?`;
  return `"${name}" is no IANA time zone; ${remedy}`;
}
