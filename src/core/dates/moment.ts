import { addDays, MINUTE, startOfDay, whenAt } from './calendar';
import type { CalendarDate, Instant, Zone } from './calendar';

/**
 * The moment at which the rules look at the notes. It answers whether something has come or passed, and
 * remembers what had not: `next` is the first moment at which one of its answers becomes another. So whoever
 * asks the rules knows when to ask again, and no rule has to say it a second time.
 */
export class Moment {
  #next = Infinity;
  readonly #nextDays = new Map<Zone, CalendarDate>();
  readonly #todays = new Map<Zone, CalendarDate>();

  constructor(readonly instant: Instant) {}

  /** When an answer given so far changes, in milliseconds since 1970; infinite where none ever does. */
  get next(): Instant {
    const days = [...this.#nextDays].map(([zone, date]) => startOfDay(date, zone));
    return Math.min(this.#next, ...days);
  }

  /** Whether this moment is `instant` or later. */
  hasCome(instant: Instant): boolean {
    if (this.instant >= instant) return true;
    this.#next = Math.min(this.#next, instant);
    return false;
  }

  /** Whether the minute of `instant` is over: at that very minute nothing is late yet (docs/rules.md#states). */
  hasPassed(instant: Instant): boolean {
    return this.hasCome((Math.floor(instant / MINUTE) + 1) * MINUTE);
  }

  /** Whether it is that date in the zone, or later. */
  dayHasCome(date: CalendarDate, zone: Zone): boolean {
    if (this.today(zone) >= date) return true;
    const earliest = this.#nextDays.get(zone);
    if (earliest === undefined || date < earliest) this.#nextDays.set(zone, date);
    return false;
  }

  /** Whether that date is over in the zone. */
  dayHasPassed(date: CalendarDate, zone: Zone): boolean {
    return this.dayHasCome(addDays(date, 1), zone);
  }

  /** The date in the zone. What is derived from it alone is not remembered for `next`. */
  today(zone: Zone): CalendarDate {
    const known = this.#todays.get(zone);
    if (known !== undefined) return known;
    const { date } = whenAt(this.instant, zone);
    this.#todays.set(zone, date);
    return date;
  }
}
