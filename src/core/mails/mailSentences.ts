import type { CalendarDate } from '../dates/calendar';
import { withoutAccents } from '../text/text';
import type { MailLanguage } from './mail';
import { datesIn, timeIn } from './mailDates';
import type { SaidDate } from './mailDates';
import { sentencesOf } from './mailParts';
import type { MailParts } from './mailParts';
import { dayOf } from './mailReading';
import type { MailSurroundings } from './mailReading';
import {
  AWAY,
  BULK,
  BY_WHEN,
  CONDITION,
  EXERCISE,
  FILLED,
  INVITES,
  languageOf,
  MAIL_KINDS,
  OFFERED_TALK,
  PHRASES,
  RECEIVED,
  THANKS,
  UNCHANGED,
} from './mailWords';
import type { MailKind } from './mailWords';

export interface Sentence {
  readonly text: string;
  /** In small letters and without accents. */
  readonly plain: string;
  readonly dates: readonly SaidDate[];
}

/** A day on which an interview is to be, with the sentence that says so. */
export interface Meeting extends SaidDate {
  readonly sentence: string;
}

/** What the sentences of a mail say, in its language and seen from its day. */
export class MailSentences {
  readonly language: MailLanguage;
  /** The day of the mail. */
  readonly day: CalendarDate;
  readonly all: readonly Sentence[];
  readonly #ofKind = new Map<MailKind, readonly Sentence[]>();

  constructor(
    private readonly parts: MailParts,
    around: MailSurroundings,
  ) {
    const { mail, body } = parts;
    this.day = dayOf(mail, around);
    this.language = languageOf(withoutAccents(`${mail.subject} ${body}`));
    this.all = sentencesOf(body).map((text) => ({
      text,
      plain: withoutAccents(text).replaceAll('’', "'"),
      dates: datesIn(text, this.language, this.day),
    }));
  }

  /** Of several meanings the first counts; what went to many, and what says no more than that something arrived, is none. */
  kind(): MailKind | undefined {
    const { mail, body } = this.parts;
    const plain = withoutAccents(`${mail.subject}\n${body}`);
    if (mail.isReply || AWAY.test(withoutAccents(mail.subject))) return undefined;
    const first = MAIL_KINDS.find((kind) => this.of(kind).length > 0);
    if ((mail.isBulk || BULK.test(plain)) && first !== 'refusal') return undefined;
    // A promise in a mail that confirms an application is none of an interview.
    const isReceipt = RECEIVED[this.language].test(plain) && !THANKS.test(withoutAccents(body));
    return isReceipt && first === 'promise' ? undefined : first;
  }

  /** The sentences that say what a kind of mail says. */
  of(kind: MailKind): readonly Sentence[] {
    const known = this.#ofKind.get(kind);
    if (known !== undefined) return known;
    const pattern = PHRASES[kind][this.language];
    const found = this.all.filter(
      (sentence) => pattern.test(withoutQuotes(sentence.plain)) && this.#isWhole(kind, sentence),
    );
    this.#ofKind.set(kind, found);
    return found;
  }

  /** Whether a sentence has what its kind needs: a day, or what it is about. */
  #isWhole(kind: MailKind, sentence: Sentence): boolean {
    const { plain, dates } = sentence;
    switch (kind) {
      case 'refusal':
        return (
          !CONDITION.test(plain) && (!PHRASES.cancelled[this.language].test(plain) || FILLED.test(plain))
        );
      case 'cancelled':
        return !CONDITION.test(plain);
      case 'offer':
        return (
          !CONDITION.test(plain) && !PHRASES.refusal[this.language].test(plain) && !OFFERED_TALK.test(plain)
        );
      case 'moved':
        return this.#near(sentence).some(({ dates: near }) => near.length > 0);
      case 'invitation':
        return (
          !(THANKS.test(plain) && !INVITES.test(plain)) &&
          !EXERCISE.test(plain) &&
          this.#near(sentence).some((one) => one.dates.some((date) => !isDeadline(one, date)))
        );
      case 'promise':
        return !CONDITION.test(plain) && dates.length > 0 && BY_WHEN[this.language].test(plain);
    }
  }

  /** A sentence with those behind it, which may tell the day. */
  #near(sentence: Sentence): readonly Sentence[] {
    const at = this.all.indexOf(sentence);
    return this.all.slice(at, at + 4);
  }

  /** The days on which an interview is to be: those in or right behind the sentences that say so, to come. */
  meetings(): readonly Meeting[] {
    const kind = this.of('moved').length > 0 ? 'moved' : 'invitation';
    const seen = new Set<string>();
    return this.of(kind)
      .flatMap((sentence) => this.#near(sentence))
      .filter(({ plain }) => !UNCHANGED.test(plain))
      .flatMap((sentence) =>
        sentence.dates.filter((one) => !isDeadline(sentence, one)).map((one) => this.#timed(one, sentence)),
      )
      .filter(({ date, time }) => {
        const id = `${date} ${time ?? ''}`;
        return date >= this.day && !seen.has(id) && Boolean(seen.add(id));
      });
  }

  /** With the time of a line of its own below: `Uhrzeit: 10:00`. */
  #timed(said: SaidDate, sentence: Sentence): Meeting {
    if (said.time !== undefined) return { ...said, sentence: sentence.text };
    const at = this.all.indexOf(sentence);
    const line = this.all.slice(at + 1, at + 3).find(({ plain }) => TIME_LINE.test(plain));
    const time = line === undefined ? undefined : timeIn(line.text);
    return line === undefined || time === undefined
      ? { ...said, sentence: sentence.text }
      : { ...said, time, sentence: line.text };
  }

  /** Of several days the one that stands behind the word for a deadline. */
  dayBehind({ plain, dates }: Sentence): SaidDate | undefined {
    const at = BY_WHEN[this.language].exec(plain)?.index ?? 0;
    return dates.find(({ index, text }) => index + text.length > at) ?? dates[0];
  }
}

/** The line of a form that tells the time. */
const TIME_LINE = /^[^a-z]{0,4}(?:time|uhrzeit|zeit|beginn|hora|horario|start)\b/;

/** Words between quotation marks are somebody else’s. */
function withoutQuotes(plain: string): string {
  return plain.replace(/["“„«][^"“”„«»]{20,300}["”“»]/g, ' ');
}

/** A day by which something is to be done is not that of an interview. */
function isDeadline({ text }: Sentence, { index }: SaidDate): boolean {
  return /\b(?:by|until|before|no later than|bis|spätestens|antes del?|hasta|a más tardar)(?: (?:the|zum|am|den|el))?(?: \p{L}{2,10},?)? ?$/iu.test(
    text.slice(Math.max(0, index - 40), index),
  );
}
