/** Zones that RFC 5322 (4.3) names, and the few others that mail programs write; minutes east of UTC. */
const ZONES: Record<string, number> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  cet: 60,
  cest: 120,
  bst: 60,
  jst: 540,
  hkt: 480,
  sgt: 480,
  pht: 480,
  aest: 600,
  aedt: 660,
};

/** The farthest east that clocks are set, in minutes: Kiritimati. */
const FARTHEST = 14 * 60;

/**
 * Minutes east of UTC of a zone as mail programs write it: `+0800`, `-05:00`, `UTC+8`, `GMT+01:00`, Notes' `ZE8`, a
 * name ("CET", "MESZ"), an IANA name with the local time that it is for. Null where it is none, or could be several.
 */
export function zoneMinutes(zone: string, local: Date): number | null {
  const text = zone.trim();
  const numeric = /^(?:UTC|GMT|UT|Z)?\s?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(text);
  if (numeric) return signed(numeric[1] === '-', Number(numeric[2]), Number(numeric[3] ?? 0));
  const notes = /^Z([EW])(\d{1,2})$/.exec(text);
  if (notes) return signed(notes[1] === 'W', Number(notes[2]), 0);
  const name = text.toLowerCase();
  if (Object.hasOwn(ZONES, name)) return ZONES[name] ?? null;
  if (/^[A-Za-z_]+\/[A-Za-z_/+-]+$/.test(text)) return minutesIn(text, local);
  return /^\p{L}{3,5}$/u.test(text) ? (zoneNames().get(name) ?? null) : null;
}

/** `+08:00`, `Z`. */
export function shownOffset(minutes: number): string {
  if (minutes === 0) return 'Z';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

function signed(west: boolean, hours: number, minutes: number): number | null {
  const total = hours * 60 + minutes;
  return minutes > 59 || total > FARTHEST ? null : west ? -total : total;
}

/** Offset of an IANA zone at a local time; null where the zone is not known. */
function minutesIn(timeZone: string, local: Date): number | null {
  const first = offsetAt(timeZone, local.getTime());
  return first === null ? null : offsetAt(timeZone, local.getTime() - first * 60_000);
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

function offsetAt(timeZone: string, instant: number): number | null {
  if (!formats.has(timeZone) && formats.size < 1000) {
    let made: Intl.DateTimeFormat | null = null;
    try {
      made = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    } catch {
      // No zone of this name.
    }
    formats.set(timeZone, made);
  }
  const written = formats.get(timeZone)?.formatToParts(instant);
  const offset = written?.find(({ type }) => type === 'timeZoneName')?.value;
  return offset === undefined ? null : offset === 'GMT' ? 0 : zoneMinutes(offset, new Date(instant));
}

let names: ReadonlyMap<string, number | null> | null = null;

/**
 * Short names of zones as the people of each country write them, in their main language and in English (CLDR, through
 * `Intl`). Null is a name of several offsets: IST is India's and Ireland's.
 */
function zoneNames(): ReadonlyMap<string, number | null> {
  names ??= readZoneNames();
  return names;
}

function readZoneNames(): Map<string, number | null> {
  const found = new Map<string, number | null>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const instants = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)];
  for (const region of letters.flatMap((first) => letters.map((second) => first + second))) {
    const { language } = new Intl.Locale(`und-${region}`).maximize();
    for (const timeZone of zonesOf(region)) {
      for (const locale of new Set([`en-${region}`, `${language}-${region}`])) {
        const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' });
        for (const instant of instants) {
          const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
          const offset = offsetAt(timeZone, instant);
          if (!/^\p{L}{3,5}$/u.test(name) || offset === null) continue;
          const key = name.toLowerCase();
          found.set(key, (found.get(key) ?? offset) === offset && found.get(key) !== null ? offset : null);
        }
      }
    }
  }
  return found;
}

/** IANA zones of a country; older runtimes have them as a property. */
function zonesOf(region: string): readonly string[] {
  const locale: Intl.Locale & { getTimeZones?(): string[]; timeZones?: string[] } = new Intl.Locale(
    `und-${region}`,
  );
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
