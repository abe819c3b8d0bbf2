import { dateFrom, isCalendarDate } from '../dates/calendar';
import { FIELDS } from '../notes/fields';
import { STATUSES } from '../notes/fields';
import type { FieldKey, FieldType } from '../notes/fields';
import { say, toSay } from '../text/language';
import type { NoteProblem } from '../notes/note';
import type { NoteKeys } from '../notes/noteKeys';
import { quoted, shown } from '../text/shownText';
import { yamlRemedy } from './yamlRemedy';

/** What the person calls a key. */
export function called(key: FieldKey, keys: NoteKeys): string {
  return shown(keys.nameOf(key));
}

/** What a person reads about how a note is written, whatever the time is. */
export function noteMessage(problem: NoteProblem, keys: NoteKeys): string {
  switch (problem.code) {
    case 'company-missing':
      return say('The company of this interview is missing: add {0}.', called('company', keys));
    case 'interview-missing':
      return say(
        'The date of this interview is missing: add it as 2026-11-20, with the time if you know it.',
      );
    case 'date-invalid':
      return invalidText(problem.key, problem.text);
    case 'status-unknown':
      return problem.nearest === undefined
        ? say('{0} is not a status: take one of {1}.', quoted(problem.text), STATUSES.join(', '))
        : say('{0} is not a status: did you mean “{1}”?', quoted(problem.text), problem.nearest);
    case 'value-type':
      if (problem.isTooLong === true)
        return say('{0} has too many entries to be read: the limit is 100.', called(problem.key, keys));
      return problem.person === undefined
        ? say('{0} takes {1}.', called(problem.key, keys), say(EXPECTED[problem.expected]))
        : say('Each of the {0} needs a name.', called(problem.key, keys));
    case 'key-unknown':
      return say(
        '{0} is not a key: did you mean “{1}”?',
        quoted(problem.written),
        called(problem.known, keys),
      );
    case 'key-duplicate':
      return say('{0} appears more than once: the first value is used.', called(problem.key, keys));
    case 'front-matter-syntax':
      return syntaxText(problem.cause);
    case 'front-matter-unclosed':
      return say('The front matter is not closed: add a line “---” below it.');
  }
}

/** What each type of value looks like, in the words that follow “takes”. */
const EXPECTED: Record<FieldType, string> = {
  text: toSay('one piece of text'),
  everyday: toSay('one piece of text'),
  date: toSay('one date, such as 2026-11-20'),
  dates: toSay('a date or a list of dates, such as [2026-12-02, 2026-12-09]'),
  sent: toSay('one date, true, or a date for each interviewer, such as “Jane Doe: 2026-11-21”'),
  made: toSay('one date, such as 2026-11-20 16:00, or true'),
  people: toSay('people, such as “Jane Doe, VP of Engineering”'),
  zone: toSay('one time zone, such as America/New_York'),
  status: toSay('one status, such as waiting'),
  reason: toSay('one reason, or true'),
};

/** Written as a date, or as a date and time. */
const DATE = /^(\d{4})([-/.])(\d{2})\2(\d{2})(?:[ T]|$)/;

/** Whether a text has the form of a date, and the calendar no such day. */
function isImpossible(text: string): boolean {
  const [, year, , month, day] = DATE.exec(text) ?? [];
  return year !== undefined && !isCalendarDate(dateFrom(Number(year), Number(month), Number(day)));
}

function invalidText(key: FieldKey, text: string): string {
  return key === 'timezone'
    ? say('{0} is not a time zone: write it as {1}.', quoted(text), FIELDS.timezone.example)
    : isImpossible(text)
      ? say('{0} is not a date that exists: write it as 2026-11-20 or 2026-11-20 14:00.', quoted(text))
      : say('{0} is not a date: write it as 2026-11-20 or 2026-11-20 14:00.', quoted(text));
}

function syntaxText(cause: Extract<NoteProblem, { code: 'front-matter-syntax' }>['cause']): string {
  switch (cause.kind) {
    case 'syntax':
      return yamlRemedy(cause.reason) ?? say('This cannot be read as YAML ({0}).', cause.reason);
    case 'unknown-alias':
      return say(
        '{0} refers to nothing above it: put it in quotes if it is plain text.',
        quoted(`*${cause.name}`),
      );
    case 'second-document':
      return say('A line “...” ends the front matter: what follows it is not read.');
    case 'too-deep':
      return say('The front matter is nested too deeply to be read: the limit is 20 levels.');
    case 'too-many-keys':
      return say('The front matter has too many keys to be read: the limit is 500.');
    case 'too-large':
      return say('The front matter is too large to be read: the limit is 64 KiB.');
  }
}
