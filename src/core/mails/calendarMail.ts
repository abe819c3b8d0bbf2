import type { Invitation } from '../exchange/calendarFile';
import { newsOf, whenIn } from '../exchange/invitedNotes';
import { companyIn, labelledIn, peopleIn as peopleOf } from '../exchange/invitation';
import type { FiledNote } from '../notes/application';
import { withTitle } from '../notes/people';
import { folded } from '../notes/values';
import { withoutAccents } from '../text/text';
import type { Mail } from './mail';
import { companyNamed, roleIn } from './mailFacts';
import { applicationsMeant } from './mailNote';
import { partsOf, sentencesOf } from './mailParts';
import { peopleIn } from './mailPeople';
import { dayOf, MAIL_KEYS } from './mailReading';
import type { Appointment, MailKey, MailReading, MailSurroundings } from './mailReading';
import { languageOf, UPDATED } from './mailWords';

/**
 * What a mail means that came with an appointment: a new interview, one that was moved, or one that does not take place.
 * `undefined` where the appointment tells nothing of an interview: then the words of the mail count.
 */
export function readCalendarMail(mail: Mail, around: MailSurroundings): MailReading | undefined {
  const invitation = mail.invitations.find(({ isSeries }) => !isSeries);
  if (invitation === undefined) return undefined;
  return readInvitation(invitation, mail, around, speaksOfInterview(invitation, mail));
}

/** The same of one appointment, which is an interview where `isInterview` says so, and where it is of one that has its note. */
export function readInvitation(
  invitation: Invitation,
  mail: Mail,
  around: MailSurroundings,
  isInterview: boolean,
): MailReading | undefined {
  const line = `${invitation.title} (${invitation.when})`;
  const about = around.notes.find(({ path }) => path === around.about);
  if (about !== undefined) return readingAbout(about, invitation, mail, around, line);
  const news = newsOf(invitation, around.notes, around.zone);
  switch (news.kind) {
    case 'cancelled':
      return reading('cancelled', news.path, { cancelled: dayOf(mail, around) }, line);
    case 'moved':
      return reading('moved', news.path, { interview: news.when }, line);
    case 'new': {
      const moved = movedBySender(invitation, mail, around, line);
      if (moved !== undefined) return moved;
      return isInterview ? invitationOf(invitation, mail, around, line) : undefined;
    }
    case 'known':
      return undefined;
    case 'none':
      return invitation.isCancelled ? cancelledBySender(invitation, mail, around, line) : undefined;
  }
}

/** What an appointment means for the note that the person says it is about. */
function readingAbout(
  { path, note }: FiledNote,
  invitation: Invitation,
  mail: Mail,
  around: MailSurroundings,
  line: string,
): MailReading | undefined {
  if (invitation.isCancelled) return reading('cancelled', path, { cancelled: dayOf(mail, around) }, line);
  const when = whenIn(note, invitation, around.zone);
  return when === undefined ? undefined : reading('moved', path, { interview: when }, line);
}

function speaksOfInterview({ title, description = '' }: Invitation, { subject, text }: Mail): boolean {
  const all = withoutAccents(`${title} ${description.slice(0, 2000)} ${subject} ${text.slice(0, 5000)}`);
  return /\b(?:interview|entrevista|vorstellungsgesprach|bewerbungsgesprach|kennenlerngesprach|phone screen|screening|on-?site|hiring)/.test(
    all,
  );
}

function invitationOf(
  invitation: Invitation,
  mail: Mail,
  { notes, zone, contact }: MailSurroundings,
  line: string,
): MailReading {
  const own = [...mail.to, contact ?? ''].join(' ');
  const { body, signature } = partsOf(mail);
  const subject = `${mail.subject}\n${invitation.title}`;
  const text = [subject, body, invitation.description ?? ''].join('\n');
  const language = languageOf(withoutAccents(text));
  const known = notes.flatMap(({ note }) => note.company ?? []);
  const ofMail = companyNamed({ mail: { ...mail, subject }, body, signature }, language)?.value;
  const told = ofMail ?? companyIn(invitation, known);
  // A further round is one with the company as it is called there, and for the role that was talked about.
  const [rounds, ...others] = applicationsMeant({ from: mail.from, text: `${text}\n${told ?? ''}` }, notes);
  const before = others.length === 0 ? rounds?.at(-1)?.note : undefined;
  const company = before?.company ?? told;
  const inWords = sentencesOf(body).flatMap((sentence) => peopleIn(sentence, language));
  const sender = folded(mail.from?.name ?? '');
  const people =
    inWords.length > 0
      ? inWords.map(withTitle)
      : peopleOf(invitation, own)
          .map(({ name }) => name)
          .filter((name) => !isCandidate(invitation, name))
          .filter((name) => folded(name) !== sender);
  const set = {
    company,
    role: labelledIn(invitation.description ?? '', 'role') ?? roleIn(text, language)?.value ?? before?.role,
    interview: invitation.when,
    // One that nobody knows is kept as it is: then the note asks for it.
    timezone: invitation.zone === zone ? undefined : invitation.zone,
    interviewers: people.length === 0 ? undefined : people,
  };
  return { ...reading('invitation', null, set, line), appointment: appointmentOf(invitation, own) };
}

/** Whom a title names beside the interview is who is asked, unless it is one `with` them: `Interview: Robin Fischer`. */
function isCandidate({ title, people }: Invitation, name: string): boolean {
  const [plain, own] = [withoutAccents(title), withoutAccents(name)];
  const at = plain.indexOf(own);
  return people.length > 1 && at >= 0 && !/\b(?:with|mit|con) $/.test(plain.slice(0, at));
}

function appointmentOf(invitation: Invitation, own: string): Appointment {
  const people = peopleOf(invitation, own);
  const emails = people.flatMap(({ name, email }) => (email === undefined ? [] : [[name, email] as const]));
  return { place: oneLine(invitation.place), uid: oneLine(invitation.uid), emails: new Map(emails) };
}

/** An empty place is none. */
function oneLine(text = ''): string | undefined {
  const line = text.slice(0, LONGEST_LINE).replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

/** So much of a place, in characters, is kept. */
const LONGEST_LINE = 500;

/** The applications that an appointment may be of, by its title and by the mail that it came with. */
function applicationsNamed(
  title: string,
  { from, subject }: Mail,
  { notes }: MailSurroundings,
): ReturnType<typeof applicationsMeant> {
  return applicationsMeant({ from, text: `${subject}\n${title}` }, notes);
}

/** Of the company that writes, the interview of that day. */
function cancelledBySender(
  { title, when }: Invitation,
  mail: Mail,
  around: MailSurroundings,
  line: string,
): MailReading | undefined {
  const found = applicationsNamed(title, mail, around)
    .flat()
    .filter(({ note }) => note.cancelled === undefined && note.interview?.date === when.slice(0, 10));
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return undefined;
  return reading('cancelled', only.path, { cancelled: dayOf(mail, around) }, line);
}

/** Where the mail says that it was changed: of the only application it can be of, the only interview that is to come. */
function movedBySender(
  invitation: Invitation,
  mail: Mail,
  around: MailSurroundings,
  line: string,
): MailReading | undefined {
  const said = [mail.subject, invitation.title, ...sentencesOf(partsOf(mail).body)];
  const isUpdate = invitation.isUpdated === true || said.some((text) => UPDATED.test(withoutAccents(text)));
  if (!isUpdate) return undefined;
  const today = dayOf(mail, around);
  const [rounds, ...others] = applicationsNamed(invitation.title, mail, around);
  const coming = (rounds ?? []).filter(
    ({ note }) =>
      note.cancelled === undefined && note.interview !== undefined && note.interview.date >= today,
  );
  const [only] = coming;
  if (only === undefined || others.length > 0 || coming.length > 1) return undefined;
  const when = whenIn(only.note, invitation, around.zone);
  return when === undefined ? undefined : reading('moved', only.path, { interview: when }, line);
}

type Values = Readonly<Partial<Record<MailKey, string | readonly string[] | undefined>>>;

function reading(kind: MailReading['kind'], note: string | null, values: Values, line: string): MailReading {
  const set: Partial<Record<MailKey, string | readonly string[]>> = {};
  for (const key of MAIL_KEYS) if (values[key] !== undefined) set[key] = values[key];
  const evidence = Object.fromEntries(Object.keys(set).map((key) => [key, line]));
  return { kind, note, set, choices: {}, evidence };
}
