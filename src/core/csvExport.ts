import type { Agenda } from './agenda';
import type { When } from './calendar';
import { interviewId } from './csvImport';
import { COLUMNS } from './csvColumns';
import type { Table } from './csv';
import type { Done, Interviewer, InterviewNote, Sent } from './note';

/** All notes as a table, a row for each in the order of the interviews. */
export function tableOf(paths: Iterable<string>, agenda: Agenda): Table {
  const inOrder = notesAt(paths, agenda).sort(
    (a, b) => (a.interview?.instant ?? 0) - (b.interview?.instant ?? 0),
  );
  return { header: COLUMNS, rows: inOrder.map((note) => COLUMNS.map((column) => cellOf(column, note))) };
}

function cellOf(column: (typeof COLUMNS)[number], note: InterviewNote): string {
  switch (column) {
    case 'company':
    case 'role':
    case 'round':
      return note[column] ?? '';
    case 'interview':
      return when(note.interview);
    case 'timezone':
      return note.places.timezone === undefined ? '' : note.zone;
    case 'interviewers':
      return note.interviewers.map(person).join('; ');
    case 'reply-by':
      return when(note.replyBy);
    case 'thank-you-sent':
      return sent(note.thankYouSent);
    case 'thank-you-call':
      return done(note.thankYouCall);
    case 'call-reason':
      return note.callReason ?? '';
    case 'checked-in':
      return note.checkedIn.map(when).join('; ');
    case 'snooze':
      return when(note.snooze);
    case 'no-follow-up':
      return note.noFollowUp === undefined ? '' : note.noFollowUp || 'true';
    case 'status':
      return note.places.status === undefined ? '' : note.status;
  }
}

function when(one: When | undefined): string {
  return one === undefined ? '' : [one.date, one.time].filter((part) => part !== undefined).join(' ');
}

function done(one: Done | undefined): string {
  return one === true ? 'true' : when(one);
}

function sent(one: Sent | undefined): string {
  if (one === undefined) return '';
  if (one.kind === 'everyone') return done(one.on);
  return one.people.flatMap(({ name, on }) => (on === undefined ? [] : [`${name}: ${done(on)}`])).join('; ');
}

/** `Jane Doe, VP <jane@initech.example> (+1 555 0100)` */
function person({ name, title, email, phone }: Interviewer): string {
  const named = title === undefined ? name : `${name}, ${title}`;
  const parts = [named, email && `<${email}>`, phone && `(${phone})`];
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

/** The interviews that have a note, as an import tells them apart. */
export function knownInterviews(paths: Iterable<string>, agenda: Agenda): ReadonlySet<string> {
  const ids = notesAt(paths, agenda).map((note) =>
    interviewId(note.company ?? '', note.role ?? '', when(note.interview)),
  );
  return new Set(ids);
}

function notesAt(paths: Iterable<string>, agenda: Agenda): InterviewNote[] {
  return [...paths].flatMap((path) => agenda.note(path) ?? []);
}
