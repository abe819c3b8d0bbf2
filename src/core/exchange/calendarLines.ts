/** A larger file, in bytes, is no invitation: it is not read. */
export const LARGEST_CALENDAR = 1_000_000;

/** Of more appointments than this in one file nobody picks one. */
const MOST_EVENTS = 50;
/** So many lines of one appointment are looked at, and so many characters of one line. */
const MOST_LINES = 200;
const LONGEST_LINE = 4000;

const NOTHING: readonly string[] = [];
const CLOCKS = ['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO', 'RRULE'];
/** What is read of each part of a calendar; other parts, such as reminders, are passed over with all that is in them. */
const LOOKED_AT: Readonly<Partial<Record<string, readonly string[]>>> = {
  VCALENDAR: ['METHOD'],
  VTIMEZONE: ['TZID'],
  STANDARD: CLOCKS,
  DAYLIGHT: CLOCKS,
  VEVENT: [
    'UID',
    'SUMMARY',
    'DTSTART',
    'DTEND',
    'SEQUENCE',
    'LOCATION',
    'DESCRIPTION',
    'ORGANIZER',
    'ATTENDEE',
    'STATUS',
    'RRULE',
  ],
};
/** What may be cut where it is too long. */
const TEXTS = ['SUMMARY', 'LOCATION', 'DESCRIPTION'];

/** The lines of a calendar file that tell of its first appointments, without what nobody looks at. */
export function linesWorthReading(text: string, mostEvents = MOST_EVENTS): readonly string[] {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const reader = new LineReader(mostEvents);
  return lines.flatMap((line) => reader.take(line) ?? NOTHING);
}

/** Lives as long as one file is gone through. */
class LineReader {
  readonly #open: string[] = [];
  /** The part that is passed over. */
  #passed: string | undefined;
  #events = 0;
  #lines = 0;

  constructor(private readonly mostEvents: number) {}

  /** The line as it is to be read; `undefined` where it is not. */
  take(line: string): string | undefined {
    const [, name = '', rest = ''] = /^([\w-]{1,30})([:;][^]*)$/.exec(line) ?? [];
    const [kind, part] = [name.toUpperCase(), rest.slice(1).trim().toUpperCase()];
    if (kind === 'BEGIN') return this.#begin(part, line);
    if (kind === 'END') return this.#end(part, line);
    return this.#passed === undefined ? this.#property(kind, line) : undefined;
  }

  #begin(part: string, line: string): string | undefined {
    if (this.#passed !== undefined) return undefined;
    if (part === 'VEVENT') this.#events++;
    this.#lines = 0;
    if (LOOKED_AT[part] === undefined || this.#events > this.mostEvents) {
      this.#passed = part;
      return undefined;
    }
    this.#open.push(part);
    return line;
  }

  /** What was passed over ends with its own end, or with that of what it is in. */
  #end(part: string, line: string): string | undefined {
    const isOpen = this.#open.includes(part);
    if (part === this.#passed || isOpen) this.#passed = undefined;
    if (!isOpen) return undefined;
    this.#open.splice(this.#open.lastIndexOf(part));
    return line;
  }

  #property(name: string, line: string): string | undefined {
    const isLookedAt = LOOKED_AT[this.#open.at(-1) ?? '']?.includes(name) === true;
    if (!isLookedAt || ++this.#lines > MOST_LINES) return undefined;
    if (line.length <= LONGEST_LINE) return line;
    return TEXTS.includes(name) ? line.slice(0, LONGEST_LINE) : undefined;
  }
}
