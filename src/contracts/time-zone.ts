/**
 * The IANA zone of that name, in the case of the tz database, or null where there is none. Aliases are zones
 * ("Asia/Kolkata", "Europe/Kyiv", "Etc/UTC"), though the runtime's list has only one name of each; an offset is not,
 * because it does not follow a change of clocks.
 */
export function timeZoneNamed(name: string): string | null {
  if (!/^[a-z]/i.test(name)) return null;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : inItsCase(name);
  } catch {
    return null;
  }
}

/** An alias in lower case, as the tz database writes it: "asia/kolkata" is "Asia/Kolkata". */
function inItsCase(name: string): string {
  if (name !== name.toLowerCase()) return name;
  return name.replaceAll(
    /(^|[/_-])([a-z])/g,
    (_all, before: string, letter: string) => `${before}${letter.toUpperCase()}`,
  );
}
