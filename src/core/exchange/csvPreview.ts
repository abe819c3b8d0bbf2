import type { Column } from './csvColumns';
import type { ImportPlan, LeftOut, PlannedNote } from './csvImport';
import { say } from '../text/language';
import { fenced, markdownText } from '../text/markdownText';
import type { NoteKeys } from '../notes/noteKeys';

/** Every note that an import would make, and every row that it would leave out, as Markdown. */
export function previewOf({ notes, leftOut }: ImportPlan): string {
  const made = notes.map((note) => previewNote(note));
  const rows = leftOut.map(({ row, why }) => `- ${say('Row {0}: {1}', row, sayWhy(why))}`);
  const parts = [
    `# ${sayPlan(notes.length)}`,
    say('Nothing is written yet.'),
    ...(rows.length === 0 ? [] : [`## ${say('Left out')}`, rows.join('\n')]),
    ...made,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A note as it would be written, as Markdown, with a line about it where there is one. */
export function previewNote({ path, text }: PlannedNote, about?: string): string {
  const lines = about === undefined ? [] : [markdownText(about)];
  return [`## ${markdownText(path)}`, ...lines, fenced(text)].join('\n\n');
}

/** Which notes an import has made and which it could not make, as Markdown. */
export function resultOf(made: readonly string[], notMade: readonly string[]): string {
  const parts = [
    `# ${say('{0} of {1} notes are made', made.length, made.length + notMade.length)}`,
    `## ${say('Not made, since the file cannot be written')}`,
    pathList(notMade),
    ...(made.length === 0 ? [] : [`## ${say('Made')}`, pathList(made)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function pathList(paths: readonly string[]): string {
  return paths.map((path) => `- ${markdownText(path)}`).join('\n');
}

/** How many notes are to be made. */
export function sayPlan(count: number): string {
  return count === 1 ? say('1 note to be made') : say('{0} notes to be made', count);
}

/** What a column is taken for; a key is called as the notes call it. */
export function sayColumn(column: Column, keys: NoteKeys): string {
  switch (column) {
    case undefined:
      return say('(left out)');
    case 'another-interview':
      return say('a further interview, in a note of its own');
    case 'date':
      return say('the date of what happened');
    case 'event':
      return say('what happened');
    case 'time':
      return say('the time of the interview');
    case 'notes':
      return say('the text of the note');
    case 'own':
      return say('a key of your own');
    default:
      return keys.nameOf(column);
  }
}

/** Why a row makes no note. */
export function sayWhy(why: LeftOut['why']): string {
  switch (why) {
    case 'no-company':
      return say('it has no company');
    case 'no-interview':
      return say('its date is not said to be that of an interview');
    case 'no-date':
      return say('it has no interview date');
    case 'unclear-date':
      return say('its interview date is not understood');
    case 'has-note':
      return say('this interview has a note already');
  }
}
