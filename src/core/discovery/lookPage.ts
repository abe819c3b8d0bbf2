import { previewNote } from '../exchange/csvPreview';
import { say } from '../text/language';
import { markdownText } from '../text/markdownText';
import type { FoundInterview, LackingInterview, Look } from './lookForInterviews';

/** All that a look found, as Markdown: each note as it would be written, with the place where it is told. */
export function lookPage(look: Look): string {
  const { read, found, lacking, others } = look;
  const parts = [
    `# ${sayFound(found.length)}`,
    say('Nothing is written yet, and no file that is there is ever changed.'),
    ...found.map((note) => previewNote(note, say('Told in {0}', placeOf(note)))),
    ...section(
      say('Lacking something'),
      lacking.map((one) => `${placeOf(one)}: ${sayLacking(one)}`),
    ),
    ...section(say('Read as they are'), read),
    `## ${say('About something else')}`,
    others === 1 ? say('1 file.') : say('{0} files.', others),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  return [`## ${title}`, lines.map((line) => `- ${markdownText(line)}`).join('\n')];
}

/** How many interviews have no note of their own. */
export function sayFound(count: number): string {
  if (count === 0) return say('No interview without a note of its own');
  return count === 1
    ? say('1 interview without a note of its own')
    : say('{0} interviews without a note of their own', count);
}

/** Where something is told, as people write it: `applications.md:14`. */
export function placeOf({ source, line }: Pick<FoundInterview, 'source' | 'line'>): string {
  return `${source}:${line + 1}`;
}

/** What is not known of an interview. */
export function sayLacking({ what }: LackingInterview): string {
  return what === 'company'
    ? say('the company is not known')
    : say('the date can be read in two ways, or not at all');
}
