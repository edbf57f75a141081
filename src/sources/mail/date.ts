const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

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

/**
 * A mail date as ISO with its own offset (`2000-12-13T07:05:00-08:00`). Where it has a day but no zone, the plain
 * day; where it has no day that exists, null. Source: RFC 5322, 3.3 and 4.3; asctime for mbox envelopes.
 */
export function parseMailDate(value: string | null | undefined): string | null {
  if (!value) return null;
  const text = value
    .slice(0, 200)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s*:\s*/g, ':');
  const iso = /^\s*(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?/i.exec(
    text,
  );
  if (iso) return compose(iso[1], Number(iso[2]), iso[3], iso[4], iso[5], iso[6], iso[7]);
  const dayFirst =
    /(?:^|[\s,])(\d{1,2})[\s-]+([A-Za-z]{3})[A-Za-z]*\.?[\s,-]+(\d{2,4})(?:\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([ap]m\b)?)?\s*([+-]\d{4}|[+-]\d\d:\d\d|[A-Za-z]{1,5})?/i.exec(
      text,
    );
  if (dayFirst) {
    return compose(
      dayFirst[3],
      monthOf(dayFirst[2]),
      dayFirst[1],
      hourOf(dayFirst[4], dayFirst[7]),
      dayFirst[5],
      dayFirst[6],
      dayFirst[8],
    );
  }
  const asctime =
    /\b([A-Za-z]{3})\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+([+-]\d{4}\s+|[A-Za-z]{2,4}\s+)?(\d{4})\b(?:\s+([+-]\d{4}))?/.exec(
      text,
    );
  if (asctime)
    return compose(
      asctime[7],
      monthOf(asctime[1]),
      asctime[2],
      asctime[3],
      asctime[4],
      asctime[5],
      asctime[8] ?? asctime[6]?.trim(),
    );
  return null;
}

/** The date of a `Received` header: what stands after its last semicolon. */
export function parseReceivedDate(value: string | null | undefined): string | null {
  return value ? parseMailDate(value.slice(value.lastIndexOf(';') + 1)) : null;
}

/** Whether it is an instant, not only a day. */
export function isInstant(when: string | null): when is string {
  return when?.includes('T') === true;
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').toLowerCase()) + 1;
}

function hourOf(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || half === undefined) return hour;
  return String((Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0));
}

function compose(
  yearText: string | undefined,
  month: number,
  dayText: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  zone: string | undefined,
): string | null {
  const year = fullYear(yearText ?? '');
  const day = Number(dayText);
  if (
    year === null ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > new Date(Date.UTC(year, month, 0)).getUTCDate()
  )
    return null;
  const date = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  const offset = offsetOf(zone);
  if (hour === undefined || minute === undefined || offset === null) return date;
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Math.min(59, Number(second ?? 0))];
  if (hours > 23 || minutes > 59) return date;
  return `${date}T${pad(hours)}:${pad(minutes)}:${pad(seconds)}${offset}`;
}

/** RFC 5322, 4.3: two digits 00–49 are 2000–2049, 50–99 and three digits add 1900. */
function fullYear(text: string): number | null {
  const year = Number(text);
  const full = text.length === 2 ? year + (year < 50 ? 2000 : 1900) : text.length === 3 ? year + 1900 : year;
  return full >= 1970 && full <= 2199 ? full : null;
}

function offsetOf(zone: string | undefined): string | null {
  if (zone === undefined) return null;
  const numeric = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (numeric) {
    const [, sign, hours, minutes] = numeric;
    if (Number(hours) > 14 || Number(minutes) > 59) return null;
    return Number(hours) === 0 && Number(minutes) === 0 ? 'Z' : `${sign}${hours}:${minutes}`;
  }
  const minutes = Object.hasOwn(ZONES, zone.toLowerCase()) ? ZONES[zone.toLowerCase()] : undefined;
  if (minutes === undefined) return null;
  if (minutes === 0) return 'Z';
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
