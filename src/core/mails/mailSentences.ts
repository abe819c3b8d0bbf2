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
  AWAY_UNTIL,
  BULK,
  BY_READER,
  BESIDE_ANOTHER_DAY,
  BY_WHEN,
  CONDITION,
  CONDITION_WITHIN,
  EXERCISE,
  FOR_THOSE_WHO_FIT,
  FILLED,
  INSTEAD,
  INVITES,
  languageOf,
  MAIL_KINDS,
  NO_ANSWER,
  NO_INTERVIEW,
  OF_ANOTHER_DAY,
  OF_APPLICATION,
  OFFERED_TALK,
  PERHAPS_REFUSED,
  PHRASES,
  RECEIVED,
  REQUEST,
  THANKS,
  UNCHANGED,
  WE_ANSWER,
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
    const known = MAIL_KINDS.find((kind) => this.of(kind).length > 0);
    const first = known ?? (this.#perhapsRefused() ? 'refusal' : undefined);
    if ((mail.isBulk || BULK.test(plain)) && first !== 'refusal') return undefined;
    // A promise in a mail that confirms an application is none of an interview.
    const isReceipt = RECEIVED[this.language].test(plain) && !THANKS.test(withoutAccents(body));
    if (first === 'invitation' && NO_INTERVIEW.test(plain)) return undefined;
    return isReceipt && (first === 'promise' || first === 'offer') ? undefined : first;
  }

  /** `Regret to inform you` refuses only where nothing else in the mail says otherwise. */
  #perhapsRefused(): boolean {
    return this.refusals().length > 0;
  }

  /** The sentences of a refusal, also those that say it by words which may mean something else. */
  refusals(): readonly Sentence[] {
    const certain = this.of('refusal');
    if (certain.length > 0) return certain;
    const pattern = PERHAPS_REFUSED[this.language];
    return this.all.filter(
      ({ plain }) => pattern.test(plain) && OF_APPLICATION.test(plain) && !CONDITION_WITHIN.test(plain),
    );
  }

  /** The sentences that say what a kind of mail says. */
  of(kind: MailKind): readonly Sentence[] {
    const known = this.#ofKind.get(kind);
    if (known !== undefined) return known;
    const pattern = PHRASES[kind][this.language];
    const found = this.all.filter((sentence) => {
      const plain = withoutQuotes(sentence.plain);
      const at = pattern.exec(plain)?.index;
      return at !== undefined && !isForACase(kind, plain, at) && this.#isWhole(kind, sentence);
    });
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
        return (
          !CONDITION.test(plain) && !BY_READER.test(plain) && !UNCHANGED.test(plain) && !INSTEAD.test(plain)
        );
      case 'offer':
        return (
          !CONDITION.test(plain) &&
          !NEGATED.test(plain) &&
          !PHRASES.refusal[this.language].test(plain) &&
          !OFFERED_TALK.test(plain)
        );
      case 'moved':
        return !BY_READER.test(plain) && this.#near(sentence).some(({ dates: near }) => near.length > 0);
      case 'invitation':
        return (
          !(THANKS.test(plain) && !INVITES.test(plain)) &&
          !EXERCISE.test(plain) &&
          !FOR_THOSE_WHO_FIT.test(plain) &&
          !(CONDITION.test(plain) && PHRASES.cancelled[this.language].test(plain)) &&
          this.#near(sentence).some((one) => one.dates.some((date) => !isDeadline(one, date)))
        );
      case 'promise':
        return (
          !CONDITION.test(plain) &&
          !(REQUEST.test(plain) && !WE_ANSWER.test(plain)) &&
          !AWAY_UNTIL.test(plain) &&
          !NO_ANSWER.test(plain) &&
          !/\blet you know that\b/.test(plain) &&
          dates.length > 0 &&
          this.dayBehind(sentence) !== undefined
        );
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
    const sentences = this.of(kind)
      .flatMap((sentence) => this.#near(sentence))
      .filter(({ plain }) => !UNCHANGED.test(plain));
    const left = new Set(
      kind === 'moved'
        ? sentences.flatMap((one) => one.dates.filter((said) => isLeft(one, said)).map(({ date }) => date))
        : [],
    );
    const seen = new Set<string>();
    return sentences
      .flatMap((sentence) =>
        sentence.dates.filter((one) => !isDeadline(sentence, one)).map((one) => this.#timed(one, sentence)),
      )
      .filter(({ date, time }) => {
        if (left.has(date)) return false;
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

  /** The day that stands behind the word for a deadline; one behind a condition is for that case alone. */
  dayBehind({ plain, dates }: Sentence): SaidDate | undefined {
    const condition = CONDITION_WITHIN.exec(plain)?.index ?? Infinity;
    const promise = PHRASES.promise[this.language].exec(plain)?.index ?? 0;
    return dates.find(({ index, text }) => {
      const before = plain.slice(Math.max(0, index - NEAR_DEADLINE), index);
      const own = plain.slice(index, index + text.length);
      // `El martes nos reunimos` stands before what is promised.
      const isOther = /\bel $/.test(before) && index < promise;
      const isBound = !isOther && (this.#bindsDay(before) || BY_WHEN[this.language].test(own));
      // Days that count from another day than that of the mail are not known.
      const isLater = LATER_ON.test(plain) && /^(?:within|in|innerhalb|binnen|dentro|en)\b/.test(own);
      return isBound && !isLater && index < condition && !VAGUE.test(before);
    });
  }

  /** Whether a word for a deadline stands right before a day: `by the end of Friday`. */
  #bindsDay(before: string): boolean {
    const last = [...before.matchAll(new RegExp(BY_WHEN[this.language], 'g'))].at(-1);
    if (last === undefined) return false;
    return /^[^.;:!?]{0,30}$/.test(before.slice(last.index + last[0].length));
  }
}

/** So far before a day, in characters, is looked at for what else is on it. */
const NEAR_OTHER = 70;
/** So far before a day, in characters, may the word stand that makes a deadline of it. */
const NEAR_DEADLINE = 45;
/** From then on, and not from now. */
const LATER_ON =
  /\b(?:then|after that|afterwards|danach|dann|anschliessend|luego|despues|a partir de entonces)\b/;
/** A part of a week or a month is no day. */
const VAGUE =
  /\b(?:early|mid|middle of|beginning of|start of|anfang|mitte|beginn|principios de|mediados de)[ -]?(?:der |des |the )?$/;
/** What is not offered. */
const NEGATED = /\b(?:kein(?:e[mnrs]?)?|nicht|cannot|can't|unable|no podemos|no podremos)\b/;

/** Whether a condition stands before what is said, or right behind it: `entfällt nur, wenn …`. */
function isForACase(kind: MailKind, plain: string, at: number): boolean {
  if (kind === 'invitation' || kind === 'moved') return false;
  const condition = CONDITION_WITHIN.exec(plain)?.index;
  if (condition === undefined) return false;
  return condition < at || /\b(?:only|nur|solo),? (?:if|wenn|si)\b/.test(plain);
}

/** The line of a form that tells the time. */
const TIME_LINE = /^[^a-z]{0,4}(?:time|uhrzeit|zeit|beginn|hora|horario|start)\b/;

/** Words between quotation marks are somebody else’s. */
function withoutQuotes(plain: string): string {
  return plain.replace(/["“„«][^"“”„«»]{20,300}["”“»]/g, ' ');
}

/** Whether an interview is moved from that day: `from Friday to Monday`, `Friday to Monday`, `instead of Friday`. */
function isLeft({ plain, dates }: Sentence, { index, text }: SaidDate): boolean {
  const next = dates.find((other) => other.index > index);
  const between = next === undefined ? '' : plain.slice(index, next.index + next.text.length);
  const isRange =
    next !== undefined &&
    (next.index <= index + text.length
      ? /\b(?:to|auf|al?|bis)\b/.test(between)
      : /^[^.;]{0,30}\b(?:to|auf|al?|nach)\b[^.;]{0,12}$/.test(plain.slice(index + text.length, next.index)));
  return (
    isRange ||
    /\b(?:from|von|vom|del?|instead of|(?:an)?statt|anstelle|en lugar de|en vez de)(?: (?:the|dem|des|am|el|del))?(?: \w{2,12},?)? ?$/.test(
      plain.slice(Math.max(0, index - 40), index),
    )
  );
}

/** A day by which something is to be done, or of something else, is not that of an interview. */
function isDeadline({ text, plain }: Sentence, { index, text: words }: SaidDate): boolean {
  const before = plain.slice(Math.max(0, index - NEAR_OTHER), index);
  if (OF_ANOTHER_DAY.test(before) || BESIDE_ANOTHER_DAY.test(plain.slice(index + words.length))) return true;
  return /\b(?:by|until|before|no later than|bis|spätestens|antes del?|hasta|a más tardar)(?: (?:the|zum|am|den|el))?(?: \p{L}{2,10},?)? ?$/iu.test(
    text.slice(Math.max(0, index - 40), index),
  );
}
