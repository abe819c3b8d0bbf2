import { whenText } from '../dates/calendar';
import type { WallTime } from '../dates/calendar';
import type { FiledNote } from '../notes/application';
import { withTitle } from '../notes/people';
import { folded } from '../notes/values';
import { withoutAccents } from '../text/text';
import type { Mail } from './mail';
import { timeIn } from './mailDates';
import type { SaidDate } from './mailDates';
import { companyNamed, domainName, roleIn, titleOf, zoneBehind, zoneIn } from './mailFacts';
import type { Fact } from './mailFacts';
import { applicationOf, applicationsMeant, roundMeant } from './mailNote';
import { partsOf } from './mailParts';
import type { MailParts } from './mailParts';
import { namedIn } from './mailPeople';
import type { NamedPerson } from './mailPeople';
import { MailSentences } from './mailSentences';
import type { Meeting } from './mailSentences';
import { DECIDE, OF_JOBS, OF_OTHER_TALKS, SAME_TIME, SURELY_OF_JOBS } from './mailWords';
import { NOTHING } from './mailReading';
import type { MailKey, MailReading, MailSurroundings } from './mailReading';
import type { MailKind } from './mailWords';
import { readCalendarMail } from './calendarMail';

/** Reads what a mail means: by its words alone, and by nothing that was quoted, signed or sent to many. */
export function readMail(mail: Mail, around: MailSurroundings): MailReading {
  return readCalendarMail(mail, around) ?? new MailReader(partsOf(mail), around).read();
}

/** Lives as long as one mail is read. */
class MailReader {
  /** The job that it names. */
  #role: Fact | undefined;
  /** The notes of the application that it is about. */
  #application: readonly FiledNote[] = [];
  readonly #set: Partial<Record<MailKey, string | readonly string[]>> = {};
  readonly #choices: Partial<Record<MailKey | 'note', readonly string[]>> = {};
  readonly #evidence: Partial<Record<MailKey | 'note', string>> = {};

  constructor(
    private readonly parts: MailParts,
    private readonly around: MailSurroundings,
    private readonly said = new MailSentences(parts, around),
  ) {}

  read(): MailReading {
    const kind = this.said.kind();
    if (kind === undefined) return NOTHING;
    const { mail, body, signature } = this.parts;
    const text = [mail.subject, body, ...signature].join('\n');
    const role = roleIn(`${mail.subject}.\n${body}`, this.said.language);
    this.#role = role;
    const clues = { from: mail.from, text, role: role?.value };
    const applications =
      this.around.about === undefined
        ? applicationsMeant(clues, this.around.notes)
        : applicationOf(this.around.about, this.around.notes);
    if (applications.length === 0 && (isColleague(mail) || !isOfJobs(withoutAccents(text)))) return NOTHING;
    const note = this.#noteFor(kind, applications);
    this.#values(kind, note, role);
    if (!this.#saysSomething(kind)) return NOTHING;
    return {
      kind,
      note: note?.path ?? null,
      set: this.#set,
      choices: this.#choices,
      evidence: this.#evidence,
    };
  }

  /** Whether the mail names a job that has no word in common with that of the application. */
  #isOtherRole(rounds: readonly FiledNote[]): boolean {
    const known = rounds.flatMap(({ note }) => note.role ?? []).at(-1);
    const said = this.#role?.value;
    if (known === undefined || said === undefined || this.around.about !== undefined) return false;
    const words = new Set(wordsOfRole(known));
    return !wordsOfRole(said).some((word) => words.has(word));
  }

  #noteFor(kind: MailKind, applications: readonly (readonly FiledNote[])[]): FiledNote | undefined {
    const about = this.around.notes.find(({ path }) => path === this.around.about);
    if (about !== undefined && kind !== 'invitation') return about;
    const [rounds, ...others] = applications;
    if (rounds === undefined) return undefined;
    const pick = (one: readonly FiledNote[]): FiledNote | undefined => {
      const days = this.said.all.flatMap(({ dates }) => dates.map(({ date }) => date));
      return kind === 'moved' || kind === 'cancelled' ? roundMeant(one, days, this.said.day) : one.at(-1);
    };
    if (others.length > 0) {
      this.#choices.note = applications.flatMap((one) => pick(one)?.path ?? []);
      this.#evidence.note = this.parts.mail.from?.address ?? this.parts.mail.subject;
      return undefined;
    }
    this.#application = rounds;
    if (this.#isOtherRole(rounds)) {
      this.#choices.note = [rounds.at(-1)?.path ?? ''];
      this.#evidence.note = this.#role?.words ?? '';
      return undefined;
    }
    if (kind === 'moved' || kind === 'cancelled') return this.#toCome(pick(rounds));
    if (kind !== 'invitation') return pick(rounds);
    return this.#isThere(rounds);
  }

  /** What was is neither moved nor cancelled: then the person says which interview is meant. */
  #toCome(found: FiledNote | undefined): FiledNote | undefined {
    const { interview, isOpen } = found?.note ?? {};
    if (found === undefined || isOpen === true) return found;
    const isToCome = interview !== undefined && interview.date >= this.said.day;
    const days = this.said.of('cancelled').flatMap(({ dates }) => dates.map(({ date }) => date));
    const isOther = days.length > 0 && interview !== undefined && !days.includes(interview.date);
    return isToCome && !isOther ? found : undefined;
  }

  /** An invitation to an interview that has its note already changes that; any other begins a new one. */
  #isThere(rounds: readonly FiledNote[]): FiledNote | undefined {
    const days = new Set(this.said.meetings().map(({ date }) => date));
    const found = rounds.find(
      ({ note }) => note.isOpen === true || (note.interview !== undefined && days.has(note.interview.date)),
    );
    if (found === undefined || found.note.isOpen === true || days.size === 1) return found;
    // Beside its day another is named: that may be another round, or another day for this one.
    this.#choices.note = [found.path];
    this.#evidence.note = this.said.of('invitation')[0]?.text ?? this.parts.mail.subject;
    return undefined;
  }

  #values(kind: MailKind, note: FiledNote | undefined, role: Fact | undefined): void {
    switch (kind) {
      case 'refusal': {
        this.#put('status', 'rejected', this.said.refusals()[0]?.text);
        return;
      }
      case 'offer':
        this.#put('status', 'offer', this.said.of('offer')[0]?.text);
        this.#decideBy();
        return;
      case 'cancelled': {
        this.#put('cancelled', this.said.day, this.said.of('cancelled')[0]?.text);
        return;
      }
      case 'moved':
        this.#interview(note);
        return;
      case 'promise': {
        this.#replyBy();
        return;
      }
      case 'invitation':
        if (note === undefined) this.#newNote(role);
        this.#interview(note);
        this.#people(note);
        return;
    }
  }

  #saysSomething(kind: MailKind): boolean {
    const isWhen = this.#set.interview !== undefined || this.#choices.interview !== undefined;
    if (kind === 'moved' || kind === 'invitation') return isWhen;
    return Object.keys(this.#set).length > 0 || Object.keys(this.#choices).length > 0;
  }

  #put(key: MailKey, value: string | readonly string[], words: string | undefined): void {
    this.#set[key] = value;
    this.#evidence[key] = (words ?? '').slice(0, 300);
  }

  /** A further round is one with the company as it is called there. */
  #newNote(role: Fact | undefined): void {
    const { mail, body, signature } = this.parts;
    const last = this.#application.at(-1)?.note;
    const from = mail.from?.address ?? mail.subject;
    const company =
      last?.company === undefined
        ? companyNamed({ mail, body, signature }, this.said.language)
        : { value: last.company, words: from };
    const job = role ?? (last?.role === undefined ? undefined : { value: last.role, words: from });
    if (company !== undefined) this.#put('company', company.value, company.words);
    if (job !== undefined) this.#put('role', job.value, job.words);
  }

  /** The day stays, and the time is another one: `to 3 pm`. */
  #otherTime(note: FiledNote | undefined): void {
    const then = note?.note.interview;
    if (then === undefined) return;
    for (const { text, plain } of this.said.of('moved')) {
      const at = OTHER_TIME.exec(plain)?.index;
      const time = at === undefined ? undefined : timeIn(text.slice(at));
      if (time === undefined || time === then.time) continue;
      this.#put('interview', whenText({ date: then.date, time }), text);
      return;
    }
  }

  #interview(note: FiledNote | undefined): void {
    const all = this.said.meetings().filter((one) => !this.#isOldDay(one, note));
    // A day that is told with its time and once more without it is one.
    const timed = new Set(all.filter(({ time }) => time !== undefined).map(({ date }) => date));
    // Beside the new time a day without one is that on which it was to be.
    const isMoved = this.said.of('moved').length > 0 && timed.size > 0;
    const known = note?.note.interview;
    const meetings = all.filter(({ date, time }) => {
      if (time !== undefined) return true;
      // A day that the note knows with its time is told once more.
      const isKnown = known?.date === date && known.time !== undefined;
      return !isMoved && timed.size === 0 ? !isKnown : !timed.has(date) && !isMoved && timed.size === 0;
    });
    const [first] = meetings;
    if (first === undefined) {
      this.#otherTime(note);
      return;
    }
    const isSameTime =
      this.said.of('moved').length > 0 && this.said.all.some(({ plain }) => SAME_TIME.test(plain));
    const kept = isSameTime ? note?.note.interview?.time : undefined;
    const texts = [...new Set(meetings.flatMap((one) => this.#readings({ ...one, time: one.time ?? kept })))];
    const words = [...new Set(meetings.map(({ text }) => text))].join('; ');
    if (texts.length === 1 && texts[0] !== undefined) this.#put('interview', texts[0], words);
    else {
      this.#choices.interview = texts;
      this.#evidence.interview = words.slice(0, 300);
    }
    this.#zone(first);
  }

  #readings({ date, time, other }: SaidDate): readonly WallTime[] {
    return [date, ...(other === undefined ? [] : [other])].map((one) => whenText({ date: one, time }));
  }

  /** The day on which it was to be is named when it is moved. */
  #isOldDay({ date, time }: SaidDate, note: FiledNote | undefined): boolean {
    const then = note?.note.interview;
    if (this.said.of('moved').length === 0 || then?.date !== date) return false;
    return time === undefined || time === then.time;
  }

  #zone({ text, sentence, time }: Meeting): void {
    if (time === undefined) return;
    const at = sentence.indexOf(text);
    const clock = at < 0 ? CLOCK.exec(sentence) : null;
    const end = at < 0 ? (clock?.index ?? 0) + (clock?.[0].length ?? 0) : at + text.length;
    const zone = zoneBehind(sentence.slice(end)) ?? zoneIn(text);
    if (zone === undefined) return;
    const [only, ...others] = zone.value;
    if (only !== undefined && others.length === 0) this.#put('timezone', only, zone.words);
    else {
      this.#choices.timezone = zone.value;
      this.#evidence.timezone = zone.words;
    }
  }

  #people(note: FiledNote | undefined): void {
    const company = withoutAccents(String(this.#set.company ?? note?.note.company ?? ''));
    const own = folded(this.parts.mail.from?.name ?? '');
    const named = namedIn(this.said.all, this.said.language).slice(0, MOST_PEOPLE);
    const people = [...named, ...this.#sender()].filter(
      ({ name }, nth, all) =>
        all.findIndex((other) => folded(other.name) === folded(name)) === nth &&
        !isOfCompany(withoutAccents(name), company),
    );
    const there = new Set(note?.note.interviewers.map(({ name }) => folded(name)) ?? []);
    const added = people.filter(({ name }) => !there.has(folded(name)));
    if (added.length === 0) return;
    const titled = added.map((person) => this.#withTitle(person, own));
    this.#put('interviewers', titled.map(withTitle), added.map(({ words }) => words).join('; '));
  }

  /** Who writes is one of them only where the mail says so: `with me`. */
  #sender(): readonly NamedPerson[] {
    const { from } = this.parts.mail;
    const said = this.said
      .of('invitation')
      .find(({ plain }) => /\b(?:with me|meet me|speak (?:to|with) me|mit mir|conmigo)\b/.test(plain));
    return said === undefined || from?.name === undefined ? [] : [{ name: from.name, words: said.text }];
  }

  #withTitle(person: NamedPerson, sender: string): NamedPerson {
    if (person.title !== undefined || folded(person.name) !== sender) return person;
    return { ...person, title: titleOf(this.parts.mail.from ?? {}, this.parts.signature) };
  }

  #replyBy(): void {
    const sentence = this.said.of('promise')[0];
    const said = sentence === undefined ? undefined : this.said.dayBehind(sentence);
    if (sentence === undefined || said === undefined) return;
    this.#putDay('reply-by', said, sentence.text);
  }

  #decideBy(): void {
    for (const sentence of this.said.all) {
      if (sentence.dates.length === 0 || !DECIDE[this.said.language].test(sentence.plain)) continue;
      if (!BEFORE_DAY.test(sentence.plain)) continue;
      const at = BEFORE_DAY.exec(sentence.plain)?.index ?? 0;
      const said = sentence.dates.find(({ index, text }) => index + text.length > at);
      if (said !== undefined) {
        this.#putDay('decide-by', said, sentence.text);
        return;
      }
    }
  }

  #putDay(key: 'reply-by' | 'decide-by', { date, other }: SaidDate, words: string): void {
    if (other === undefined) {
      this.#put(key, date, words);
      return;
    }
    this.#choices[key] = [date, other];
    this.#evidence[key] = words.slice(0, 300);
  }
}

/** The words of a job’s name, without their endings. */
function wordsOfRole(role: string): readonly string[] {
  return withoutAccents(role)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1 && !/^(?:of|the|and|und|fur|for|der|die|de|del|la|in)$/.test(word))
    .map((word) => word.replace(/(?:in|innen|er|s)$/, ''));
}

/** A time on a line of its own, perhaps with its end: `09:00 - 10:30`. */
const CLOCK =
  /\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: ?(?:-|–|—|to|bis|a|hasta) ?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?)?/i;

/** No interview has more people. */
const MOST_PEOPLE = 20;

/** What stands before the day by which an offer is answered. */
const BEFORE_DAY =
  /\b(?:by|until|before|through|on|bis|spatestens|innerhalb|within|antes|hasta|el|para|am|till)\b/;

/** What stands before the time that replaces another. */
const OTHER_TIME = /\b(?:to|until|auf|a las?|um)\b ?\d/;

/** Whether a text, without accents, is about a job at all. */
function isOfJobs(plain: string): boolean {
  return OF_JOBS.test(plain) && (!OF_OTHER_TALKS.test(plain) || SURELY_OF_JOBS.test(plain));
}

/** Who writes from where the person works is nobody who interviews. */
function isColleague({ from, to }: Mail): boolean {
  const domain = domainName(from?.address);
  return domain !== undefined && to.some((address) => domainName(address) === domain);
}

/** `Wayne Enterprises` is nobody. */
function isOfCompany(name: string, company: string): boolean {
  return company !== '' && (company.includes(name) || name.startsWith(`${company} `));
}
