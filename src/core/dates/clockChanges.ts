import { addDays, MINUTE, offsetTime, startOfDay, whenAt } from './calendar';
import type { Instant, Zone } from './calendar';

/** A change of a zone's clocks. */
export interface ClockChange {
  /** What the clocks showed until then, as milliseconds. */
  readonly wall: number;
  /** How far they were ahead of UTC until then, and are from then on, in minutes. */
  readonly from: number;
  readonly to: number;
}

/** Years in which nobody has an appointment are not followed day by day: one may well be a slip of the pen. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;

/** How the clocks of a zone change in the years from one moment to another; the first entry is how they began. */
export function clockChanges(
  zone: Zone,
  { first, last }: { readonly first: Instant; readonly last: Instant },
): readonly ClockChange[] {
  const end = String(yearOf(last, zone) + 1);
  let date = `${yearOf(first, zone)}-01-01`;
  let before = offset(startOfDay(date, zone), zone);
  const changes: ClockChange[] = [
    { wall: startOfDay(date, zone) + before * MINUTE, from: before, to: before },
  ];
  for (; date < end; date = addDays(date, 1)) {
    const [start, next] = [startOfDay(date, zone), startOfDay(addDays(date, 1), zone)];
    const after = offset(next, zone);
    if (after === before) continue;
    const at = firstWith(start, next, (moment) => offset(moment, zone) === after);
    changes.push({ wall: at + before * MINUTE, from: before, to: after });
    before = after;
  }
  return changes;
}

function yearOf(moment: Instant, zone: Zone): number {
  const year = Number(whenAt(moment, zone).date.slice(0, 4));
  return Math.min(Math.max(year, FIRST_YEAR), LAST_YEAR);
}

/** The first moment of which a claim is true, to the second, where it is true from some moment on until `end`. */
function firstWith(start: Instant, end: Instant, isTrue: (moment: Instant) => boolean): Instant {
  const SECOND = 1000;
  let [low, high] = [start, end];
  while (high - low > SECOND) {
    const middle = Math.floor((low + high) / 2 / SECOND) * SECOND;
    if (isTrue(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** In minutes; offsets with seconds are of a time before anyone kept such notes. */
function offset(moment: Instant, zone: Zone): number {
  const [sign, hours, minutes] = [
    offsetTime(moment, zone).slice(-6, -5),
    ...offsetTime(moment, zone).slice(-5).split(':'),
  ];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
