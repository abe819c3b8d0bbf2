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

/** How the clocks of a zone change in the years that some moments are in; the first entry is how they began. */
export function clockChanges(zone: Zone, moments: readonly Instant[]): readonly ClockChange[] {
  const years = moments.map((moment) => Number(whenAt(moment, zone).date.slice(0, 4)));
  const last = String(Math.max(...years) + 1);
  let date = `${Math.min(...years)}-01-01`;
  let before = offset(startOfDay(date, zone), zone);
  const changes: ClockChange[] = [
    { wall: startOfDay(date, zone) + before * MINUTE, from: before, to: before },
  ];
  for (; date < last; date = addDays(date, 1)) {
    const [start, end] = [startOfDay(date, zone), startOfDay(addDays(date, 1), zone)];
    const after = offset(end, zone);
    if (after === before) continue;
    const at = firstWith(start, end, (moment) => offset(moment, zone) === after);
    changes.push({ wall: at + before * MINUTE, from: before, to: after });
    before = after;
  }
  return changes;
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
