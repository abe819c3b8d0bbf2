import { zoneNamed } from '../dates/zones';
import { instantAt } from '../dates/calendar';
import type { Instant, When, Zone } from '../dates/calendar';
import { writtenDate } from '../dates/writtenDate';
import { FIELDS, STATUSES } from './fields';
import type { FieldKey } from './fields';
import type { DatedPlace, Done, InterviewNote, Interviewer, NoteProblem, PersonSent, Sent } from './note';
import { interviewersOf } from './interviewers';
import { letterLanguage } from './letterLanguages';
import { isNotFixedYet } from './notFixedYet';
import { nearest } from '../text/spelling';
import type { Span } from '../text/text';
import type { NoteKeys } from './noteKeys';
import { isCancelledWord } from './statuses';
import { asScalar, isEmpty, singleOf, textOf, whenOf, whenWithTime, yesOrNo } from './values';
import type { Mapping, Scalar, Value } from '../frontMatter/yamlValues';

/** No interview has more people or check-ins than this: a longer list is not read. */
export const MOST_ITEMS = 100;

/** More slips of the pen than this make it another word. */
const MOST_SLIPS = 2;

/** That somebody gets no letter, in the place of a date. */
const NOT_NEEDED =
  /^(?:not (?:needed|necessary)|nicht (?:nötig|notwendig)|unnötig|no (?:hace falta|es necesari[oa]|necesari[oa]))$/i;

/** What is known of a note before its values are read. */
type Frame = Pick<InterviewNote, 'keys' | 'places' | 'firstLine' | 'problems' | 'own' | 'lineStarts'>;

/**
 * Reads the values of one note's keys. What a value cannot be becomes a problem and is left out; it never
 * keeps another key from being read. Lives as long as one note is read.
 */
export class FieldReader {
  readonly #problems: NoteProblem[] = [];
  readonly #reported = new Set<string>();
  readonly #zone: Zone;

  /** `valueOf` gives the value of a key, or the time beside the date, `undefined` where it is absent or empty. */
  constructor(
    private readonly valueOf: (key: FieldKey | 'time') => Value | undefined,
    private readonly localZone: Zone,
    private readonly words: NoteKeys,
  ) {
    this.#zone = this.#readZone() ?? localZone;
  }

  /** The note, with the problems of its values behind those of its frame. */
  read({ keys, places, firstLine, problems, own, lineStarts }: Frame): InterviewNote {
    return {
      keys,
      places,
      firstLine,
      own,
      lineStarts,
      zone: this.#zone,
      foreignZone: this.#zone === this.localZone ? undefined : this.#zone,
      company: this.#text('company'),
      role: this.#writtenOver('role'),
      round: this.#writtenOver('round'),
      ...this.#interview(),
      interviewers: this.#interviewers(),
      contact: this.#contact(),
      topic: this.#everyday('topic'),
      contribution: this.#everyday('contribution'),
      question: this.#everyday('question'),
      replyBy: this.#date('reply-by'),
      thankYouSent: this.#sent(),
      thankYouCall: this.#made(),
      callReason: this.#text('call-reason'),
      checkedIn: this.#dates(),
      snooze: this.#date('snooze'),
      noFollowUp: this.#reason('no-follow-up'),
      noThankYouLetter: this.#reason('no-thank-you-letter'),
      noCheckIn: this.#reason('no-check-in'),
      cancelled: this.#cancelled(),
      decideBy: this.#date('decide-by'),
      ...this.#language(),
      ...this.#status(),
      problems: [...problems, ...this.#problems],
    };
  }

  #text(key: FieldKey): string | undefined {
    const scalar = this.#scalar(key);
    return scalar && textOf(scalar);
  }

  /** What stands in place of what a new note asks for: its own name means that nobody has written it yet. */
  #writtenOver(key: 'role' | 'round'): string | undefined {
    const text = this.#text(key);
    return text === key ? undefined : text;
  }

  /** Of another shape it is the person’s own. */
  #everyday(key: FieldKey): string | undefined {
    const value = this.valueOf(key);
    const scalar = value && asScalar(singleOf(value));
    return scalar && textOf(scalar);
  }

  #language(): Pick<InterviewNote, 'language' | 'languageWord'> {
    const word = this.#everyday('language');
    return word === undefined ? {} : { language: letterLanguage(word), languageWord: word };
  }

  #contact(): InterviewNote['contact'] {
    const value = this.valueOf('contact');
    const item = value && singleOf(value);
    const person = item && interviewersOf(item)[0];
    return typeof person === 'object' ? person : undefined;
  }

  #date(key: FieldKey): DatedPlace | undefined {
    const scalar = this.#scalar(key);
    return scalar && this.#dateOf(scalar, key);
  }

  /** A date that is not fixed yet is no date, and no mistake either. */
  #interview(): Pick<InterviewNote, 'interview' | 'interviewEnds' | 'isOpen'> {
    const scalar = this.#scalar('interview');
    if (scalar === undefined) return {};
    if (isNotFixedYet(textOf(scalar))) return { isOpen: true };
    const interview = this.#withTime(this.#dateOf(scalar, 'interview'));
    return { interview, interviewEnds: interview && this.#endOf(interview, scalar) };
  }

  /** When an interview ends whose time is written as a range, in its own value or in a key of its own. */
  #endOf(interview: DatedPlace, scalar: Scalar): Instant | undefined {
    const { date, time } = interview;
    const own = writtenDate(textOf(scalar));
    const beside = own?.time === undefined ? this.valueOf('time') : undefined;
    const until = beside === undefined ? own?.until : writtenDate(`${date} ${wordsOf(beside)}`)?.until;
    return until === undefined || time === undefined || until <= time
      ? undefined
      : instantAt(date, until, this.#zone);
  }

  /** A day joins the time that stands in a key of its own. */
  #withTime(interview: DatedPlace | undefined): DatedPlace | undefined {
    const value = interview?.time === undefined ? this.valueOf('time') : undefined;
    const time = value && asScalar(singleOf(value));
    if (interview === undefined || time === undefined) return interview;
    const when = whenWithTime(interview.date, textOf(time), this.#zone);
    return when === undefined ? interview : placed(when, interview.span);
  }

  #dates(): readonly DatedPlace[] {
    const value = this.valueOf('checked-in');
    if (value === undefined) return [];
    const whole = asScalar(value);
    if (whole === undefined && value.kind !== 'list') {
      this.#reportShape('checked-in', value);
      return [];
    }
    const items = whole === undefined && value.kind === 'list' ? value.items : [whole ?? value];
    if (this.#isTooLong('checked-in', value, items)) return [];
    return items
      .filter((item) => !isEmpty(item))
      .flatMap((item) => {
        const scalar = asScalar(item);
        if (scalar === undefined) this.#reportShape('checked-in', value);
        return (scalar && this.#dateOf(scalar, 'checked-in')) ?? [];
      });
  }

  #made(): Done | undefined {
    const scalar = this.#scalar('thank-you-call');
    return scalar && this.#doneOf(scalar, 'thank-you-call');
  }

  #sent(): Sent | undefined {
    const value = this.valueOf('thank-you-sent');
    if (value === undefined) return undefined;
    const scalar = asScalar(singleOf(value));
    if (scalar !== undefined) {
      const on = this.#doneOf(scalar, 'thank-you-sent');
      return on && { kind: 'everyone', on };
    }
    if (value.kind === 'unreadable') return undefined;
    const pairs = value.kind === 'list' ? value.items.filter((item) => !isEmpty(item)) : [value];
    const maps = pairs.filter((item) => item.kind === 'map');
    const entries = maps.flatMap((map) => map.entries.slice(0, MOST_ITEMS + 1));
    if (this.#isTooLong('thank-you-sent', value, pairs.length > MOST_ITEMS ? pairs : entries))
      return undefined;
    if (maps.length < pairs.length) this.#reportShape('thank-you-sent', value);
    return { kind: 'people', people: maps.flatMap((map) => this.#peopleSent(map, value)) };
  }

  #peopleSent(map: Mapping, whole: Value): PersonSent[] {
    return map.entries.map(({ key, value }) => {
      const name = textOf(key);
      if (isEmpty(value)) return { name };
      const scalar = asScalar(value);
      if (scalar !== undefined && NOT_NEEDED.test(textOf(scalar))) return { name, on: true };
      if (scalar === undefined) this.#reportShape('thank-you-sent', whole);
      return { name, on: scalar && this.#doneOf(scalar, 'thank-you-sent') };
    });
  }

  #interviewers(): readonly Interviewer[] {
    const value = this.valueOf('interviewers');
    if (value === undefined) return [];
    const items = value.kind === 'list' && asScalar(value) === undefined ? value.items : [value];
    if (this.#isTooLong('interviewers', value, items)) return [];
    const people = items.flatMap(interviewersOf);
    if (this.#isTooLong('interviewers', value, people)) return [];
    const named = people.filter((person) => typeof person === 'object');
    if (named.length < people.length && value.kind !== 'unreadable') {
      const person = people.includes('nameless') ? 'nameless' : undefined;
      this.#report({ code: 'value-type', key: 'interviewers', expected: 'people', person, span: value.span });
    }
    return named;
  }

  /** Also by what stands in the place of a status. */
  #cancelled(): string | undefined {
    const value = this.valueOf('status');
    const status = value && asScalar(singleOf(value));
    const isSaid = status !== undefined && isCancelledWord(textOf(status));
    return this.#reason('cancelled') ?? (isSaid ? '' : undefined);
  }

  #reason(key: 'no-follow-up' | 'no-thank-you-letter' | 'no-check-in' | 'cancelled'): string | undefined {
    const scalar = this.#scalar(key);
    if (scalar === undefined) return undefined;
    const answer = yesOrNo(scalar);
    if (answer === false) return undefined;
    return answer === true ? '' : textOf(scalar);
  }

  #status(): Pick<InterviewNote, 'status' | 'statusWord'> {
    const scalar = this.#scalar('status');
    if (scalar === undefined) return { status: 'waiting' };
    const text = textOf(scalar);
    const status = this.words.statusMeant(text);
    if (status !== undefined) return status === text ? { status } : { status, statusWord: text };
    if (isCancelledWord(text)) return { status: 'waiting' };
    const likely = nearest(text.slice(0, 20).toLowerCase(), STATUSES);
    const isNear = likely !== undefined && likely.distance <= MOST_SLIPS;
    this.#report({
      code: 'status-unknown',
      text,
      ...(isNear ? { nearest: likely.word } : {}),
      span: scalar.span,
    });
    return { status: 'waiting' };
  }

  #readZone(): Zone | undefined {
    const scalar = this.#scalar('timezone');
    if (scalar === undefined) return undefined;
    const text = textOf(scalar);
    const zone = zoneNamed(text);
    if (zone === undefined) this.#report({ code: 'date-invalid', key: 'timezone', text, span: scalar.span });
    return zone;
  }

  #scalar(key: FieldKey): Scalar | undefined {
    const value = this.valueOf(key);
    if (value === undefined) return undefined;
    const scalar = asScalar(singleOf(value));
    if (scalar === undefined) this.#reportShape(key, value);
    return scalar;
  }

  #dateOf(scalar: Scalar, key: FieldKey): DatedPlace | undefined {
    const when = whenOf(scalar, this.#zone);
    if (when !== undefined) return placed(when, scalar.span);
    this.#report({ code: 'date-invalid', key, text: textOf(scalar), span: scalar.span });
    return undefined;
  }

  /** A date, or `true` for done on an unknown one; `false` is not done. */
  #doneOf(scalar: Scalar, key: FieldKey): Done | undefined {
    const answer = yesOrNo(scalar);
    if (answer !== undefined) return answer || undefined;
    return this.#dateOf(scalar, key);
  }

  #isTooLong(key: FieldKey, value: Value, items: readonly unknown[]): boolean {
    if (items.length <= MOST_ITEMS) return false;
    this.#report({ code: 'value-type', key, expected: FIELDS[key].type, isTooLong: true, span: value.span });
    return true;
  }

  /** What cannot be read has its problem already; any other shape is one. */
  #reportShape(key: FieldKey, value: Value): void {
    if (value.kind === 'unreadable') return;
    this.#report({ code: 'value-type', key, expected: FIELDS[key].type, span: value.span });
  }

  /** One problem for one place, however often it is met. */
  #report(problem: NoteProblem): void {
    const place = `${problem.code} ${problem.span.start}`;
    if (this.#reported.has(place)) return;
    this.#reported.add(place);
    this.#problems.push(problem);
  }
}

function wordsOf(value: Value): string {
  const scalar = asScalar(singleOf(value));
  return scalar === undefined ? '' : textOf(scalar);
}

function placed({ date, time, instant }: When, span: Span): DatedPlace {
  return time === undefined ? { date, instant, span } : { date, time, instant, span };
}
