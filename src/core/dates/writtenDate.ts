import { parseTimeOfDay } from './calendar';
import type { TimeOfDay } from './calendar';
import { dateTokens } from './dateTokens';
import type { DateToken } from './dateTokens';
import { remembered } from '../text/remembered';
import { monthNamed, weekdayNamed } from './dateWords';

/** Year, month and day in one of the orders in which they may be meant; a year that is not written is absent. */
export interface YearMonthDay {
  readonly year?: number;
  /** Whether the year is written with two digits. */
  readonly isShort?: boolean;
  readonly month: number;
  readonly day: number;
}

/** A date as it is written, with everything that stands around it. */
export interface WrittenDate {
  /** What it may mean: the day first, then the month first. */
  readonly orders: readonly YearMonthDay[];
  /** Monday 1 to Sunday 7, where it is said. */
  readonly weekday?: number;
  readonly time?: TimeOfDay;
  /** Until when, where the time is a range. */
  readonly until?: TimeOfDay;
  /** Letters that name a zone, as they are written in brackets behind the time. */
  readonly zone?: string;
}

/** No date that people or tools write is longer. */
const LONGEST = 80;

/**
 * Reads a text that is a date from end to end: in numbers or with its month as a word, in English, German or Spanish;
 * a weekday before or behind it, and a time, or a range of times, of which the beginning counts.
 */
export function writtenDate(text: string): WrittenDate | undefined {
  return text.length > LONGEST ? undefined : writtenDateOf(text);
}

/** The same days stand in many notes. */
const writtenDateOf = remembered((text: string): WrittenDate | undefined => {
  const tokens = dateTokens(text);
  // `Mar` begins a date in March, or one on a Tuesday.
  return new WrittenDateReader(tokens).read() ?? new WrittenDateReader(tokens).readBehindWeekday();
});

/** Whether a text begins as a date does, whatever follows, and whether or not there is such a day: `2026-02-30`, `11/12`. */
export function beginsLikeDate(text: string): boolean {
  return isBeginningOfDate(text.slice(0, LONGEST));
}

const isBeginningOfDate = remembered((text: string): boolean => {
  const tokens = dateTokens(text);
  const [first, second, third] = weekdayNamed(tokens[0]?.text ?? '') === undefined ? tokens : tokens.slice(1);
  if (monthNamed(first?.text ?? '') !== undefined) return second?.kind === 'number';
  if (first?.kind !== 'number' || first.text.length > 4) return false;
  const isNumbers = /^[-/.]$/.test(second?.text ?? '') && third?.kind === 'number';
  return isNumbers || [second, third].some((token) => monthNamed(token?.text ?? '') !== undefined);
});

const TIME_COMES = new Set(['at', 'um', 'ab', 't']);
const HOURS = new Set(['h', 'uhr', 'hs', 'hrs']);
const UNTIL = new Set(['to', 'until', 'till', 'bis', 'hasta', 'a']);
const ORDINALS = new Set(['st', 'nd', 'rd', 'th']);

/** Goes through the pieces of one text from left to right. */
class WrittenDateReader {
  #at = 0;

  /** Whether the clock that was read last said which half of the day is meant. */
  #isHalfSaid = false;

  constructor(private readonly tokens: readonly DateToken[]) {}

  read(): WrittenDate | undefined {
    return this.#rest(undefined);
  }

  readBehindWeekday(): WrittenDate | undefined {
    const weekday = this.#weekday();
    return weekday === undefined ? undefined : this.#rest(weekday);
  }

  #rest(before: number | undefined): WrittenDate | undefined {
    const orders = this.#numbers() ?? this.#dayAndMonth() ?? this.#monthAndDay();
    if (orders === undefined) return undefined;
    this.#signs(',');
    const behind = this.#weekday();
    this.#signs(',');
    const begins = this.#time();
    const { zone, until, isUntilHalfSaid } = begins === undefined ? {} : this.#endOfTime();
    const end = isUntilHalfSaid === true ? until : undefined;
    const time = begins && beginningOf(begins, this.#isHalfSaid, end);
    const isRange = time !== undefined && until !== undefined && time < until;
    const last = this.#weekday();
    const weekday = before ?? behind ?? last;
    return this.#at === this.tokens.length
      ? { orders, weekday, time, zone, ...(isRange ? { until } : {}) }
      : undefined;
  }

  #peek(ahead = 0): DateToken | undefined {
    return this.tokens[this.#at + ahead];
  }

  #number(digits: readonly number[]): string | undefined {
    const token = this.#peek();
    if (token?.kind !== 'number' || !digits.includes(token.text.length)) return undefined;
    this.#at++;
    return token.text;
  }

  #sign(...signs: readonly string[]): string | undefined {
    const token = this.#peek();
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return undefined;
    this.#at++;
    return token.text;
  }

  #signs(...signs: readonly string[]): void {
    while (this.#sign(...signs) !== undefined);
  }

  #word(isMeant: (word: string) => boolean): string | undefined {
    const token = this.#peek();
    if (token?.kind !== 'word' || !isMeant(token.text)) return undefined;
    this.#at++;
    return token.text;
  }

  /** What a part reads; where it reads nothing, as if it had not been tried. */
  #try<T>(part: () => T | undefined): T | undefined {
    const before = this.#at;
    const found = part();
    if (found === undefined) this.#at = before;
    return found;
  }

  /** `Fri`, `Freitag,`, `(vie.)` */
  #weekday(): number | undefined {
    return this.#try(() => {
      const isInBrackets = this.#sign('(') !== undefined;
      const word = this.#word((one) => weekdayNamed(one) !== undefined);
      if (word === undefined) return undefined;
      this.#signs('.', ',');
      if (isInBrackets && this.#sign(')') === undefined) return undefined;
      this.#signs(',');
      return weekdayNamed(word);
    });
  }

  /** `20.11.2026`, `2026-11-20`, `11/20/26` */
  #numbers(): readonly YearMonthDay[] | undefined {
    return this.#try(() => {
      const first = this.#number([1, 2, 4]);
      const sign = first === undefined ? undefined : this.#sign('-', '/', '.');
      const second = sign === undefined ? undefined : this.#number([1, 2]);
      if (first === undefined || sign === undefined || second === undefined) return undefined;
      if (this.#sign(sign) === undefined) return undefined;
      const third = this.#number([1, 2, 4]);
      return third === undefined ? undefined : ordersOf(first, second, third, sign);
    });
  }

  /** `20 November 2026`, `20. Nov. 2026`, `20 de noviembre de 2026`, `20th of November`, `20-Nov-26` */
  #dayAndMonth(): readonly YearMonthDay[] | undefined {
    return this.#try(() => {
      const year = this.#number([4]);
      if (year !== undefined) this.#signs('-', '/', ',');
      const day = this.#number([1, 2]);
      if (day === undefined) return undefined;
      this.#signs('.', '-', '/');
      this.#word((word) => ORDINALS.has(word));
      this.#word((word) => word === 'of' || word === 'de');
      const month = this.#month();
      return month === undefined ? undefined : [{ ...this.#year(year), month, day: Number(day) }];
    });
  }

  /** `November 20, 2026`, `Nov 20th`, `2026 Nov 20` */
  #monthAndDay(): readonly YearMonthDay[] | undefined {
    return this.#try(() => {
      const year = this.#number([4]);
      if (year !== undefined) this.#signs('-', '/', ',');
      const month = this.#month();
      this.#signs('-', '/');
      const day = month === undefined ? undefined : this.#number([1, 2]);
      if (month === undefined || day === undefined) return undefined;
      this.#word((word) => ORDINALS.has(word));
      return [{ ...this.#year(year), month, day: Number(day) }];
    });
  }

  #month(): number | undefined {
    const word = this.#word((one) => monthNamed(one) !== undefined);
    if (word !== undefined) this.#signs('.');
    return word === undefined ? undefined : monthNamed(word);
  }

  /** The year behind the month or the day, where it is not written before them. */
  #year(before: string | undefined): Pick<YearMonthDay, 'year' | 'isShort'> {
    const written = before ?? this.#try(() => this.#yearBehind());
    if (written === undefined) return {};
    return written.length === 2 ? { year: 2000 + Number(written), isShort: true } : { year: Number(written) };
  }

  #yearBehind(): string | undefined {
    const isJoined = this.#sign('-', '/') !== undefined;
    this.#signs(',', '.');
    this.#word((word) => word === 'de' || word === 'del');
    // A number of two digits that nothing joins is rather a time.
    return this.#number(isJoined ? [2, 4] : [4]);
  }

  /** `14:00`, `2:30 PM`, `14h30`, `um 14 Uhr`, `a las 14:30`, `T9:00:30` */
  #time(): TimeOfDay | undefined {
    return this.#try(() => {
      const isSaid = this.#saysTime();
      return this.#clock(isSaid);
    });
  }

  #saysTime(): boolean {
    if (this.#word((word) => TIME_COMES.has(word)) !== undefined || this.#sign('@') !== undefined)
      return true;
    const [first, second] = [this.#peek()?.text, this.#peek(1)?.text];
    if (first !== 'a' || (second !== 'las' && second !== 'la')) return false;
    this.#at += 2;
    return true;
  }

  /** A number alone is no time, whatever stands before it. */
  #clock(isSaid: boolean): TimeOfDay | undefined {
    if (this.#at > 0 && !isSaid && this.#peek()?.isApart === false && this.#peek(-1)?.text !== ',')
      return undefined;
    const hours = this.#number([1, 2]);
    if (hours === undefined) return undefined;
    const minutes = this.#minutes();
    const half = this.#half();
    this.#isHalfSaid = half !== undefined;
    const isHour = this.#word((word) => HOURS.has(word)) !== undefined;
    if (isHour) this.#signs('.');
    if (minutes === undefined && half === undefined && !isHour) return undefined;
    return timeOf(Number(hours), minutes ?? '00', half);
  }

  #minutes(): string | undefined {
    return this.#try(() => {
      const isHour = this.#word((word) => word === 'h') !== undefined;
      if (!isHour && this.#sign(':', '.') === undefined) return undefined;
      const minutes = this.#number([2]);
      if (minutes !== undefined && !isHour) this.#try(() => this.#sign(':') && this.#number([2]));
      return minutes;
    });
  }

  /** `PM`, `p.m.`, `p` */
  #half(): 'a' | 'p' | undefined {
    return this.#try(() => {
      const word = this.#word((one) => ['am', 'pm', 'a', 'p'].includes(one));
      if (word === undefined) return undefined;
      this.#signs('.');
      if (word.length === 1) this.#word((one) => one === 'm');
      this.#signs('.');
      return word.startsWith('a') ? 'a' : 'p';
    });
  }

  /** What may follow a time: a zone in brackets, and until when it lasts. */
  #endOfTime(): { readonly zone?: string; readonly until?: TimeOfDay; readonly isUntilHalfSaid: boolean } {
    const zone = this.#zone();
    const isHalfSaid = this.#isHalfSaid;
    const until = this.#try(() => {
      const isRange =
        this.#sign('-', '>') !== undefined || this.#word((word) => UNTIL.has(word)) !== undefined;
      if (!isRange) return undefined;
      this.#saysTime();
      return this.#clock(true);
    });
    const isUntilHalfSaid = this.#isHalfSaid;
    this.#isHalfSaid = isHalfSaid;
    return { zone: zone ?? this.#zone(), until, isUntilHalfSaid };
  }

  #zone(): string | undefined {
    return this.#try(() => {
      if (this.#sign('(') === undefined) return undefined;
      const word = this.#word((one) => /^[a-z]{2,5}$/.test(one));
      return this.#sign(')') === undefined ? undefined : word;
    });
  }
}

/**
 * When something begins that lasts until an end with its half of the day: of `2:00-3:00 PM` the beginning is in the
 * afternoon too, of `11:30-12:30 PM` it is not.
 */
function beginningOf(begins: TimeOfDay, isHalfSaid: boolean, end: TimeOfDay | undefined): TimeOfDay {
  const hour = Number(begins.slice(0, 2));
  if (isHalfSaid || end === undefined || hour > 12 || hour === 0) return begins;
  const later = `${String((hour % 12) + 12).padStart(2, '0')}${begins.slice(2)}`;
  return later < end ? later : begins;
}

/** `2:30` and `p` is 14:30; there is no 13 PM. */
function timeOf(hours: number, minutes: string, half: 'a' | 'p' | undefined): TimeOfDay | undefined {
  if (half === undefined) return parseTimeOfDay(`${hours}:${minutes}`);
  if (hours < 1 || hours > 12) return undefined;
  return parseTimeOfDay(`${(hours % 12) + (half === 'p' ? 12 : 0)}:${minutes}`);
}

/** Three numbers in the orders in which people write them: between dots the day always comes first. */
function ordersOf(
  first: string,
  second: string,
  third: string,
  sign: string,
): readonly YearMonthDay[] | undefined {
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (first.length === 4) return third.length === 4 ? undefined : [{ year: a, month: b, day: c }];
  if (third.length === 1) return undefined;
  const year = third.length === 4 ? { year: c } : { year: 2000 + c, isShort: true };
  const dayFirst = { ...year, month: b, day: a };
  return sign === '.' ? [dayFirst] : [dayFirst, { ...year, month: a, day: b }];
}
