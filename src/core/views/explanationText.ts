import type { Agenda } from '../agenda/agenda';
import { sayDay } from '../dates/calendar';
import type { Explanation } from '../wording/explain';
import { explainAll, explainKey } from './explainKey';
import type { KeyExplanation } from './explainKey';
import { FIELD_KEYS } from '../notes/fields';
import { say } from '../text/language';
import { markdownText } from '../text/markdownText';
import { shown } from '../text/shownText';
import { sayApplication } from '../wording/wording';

export { explainAll, explainKey };

/** What a key means, as Markdown for a hover. */
export function keyText({ name, meaning, lines, advice, followUps }: KeyExplanation): string {
  return blocks([
    `**${markdownText(name)}**: ${meaning}`,
    bulleted(lines),
    quote(followUps.length === 0 ? advice : undefined),
    ...followUps.map(followUpText),
  ]);
}

/** Why something is owed, as Markdown for a hover. */
export function followUpText({ title, lines, source, advice }: Explanation): string {
  return blocks([
    `**${markdownText(title)}**`,
    bulleted(lines),
    quote(advice),
    source && markdownText(source),
  ]);
}

/** The same as a few lines of plain text. */
export function followUpLines({ lines }: Explanation): string {
  return lines.join('\n');
}

/** Everything about a note, as a Markdown document; `undefined` where there is no such note. */
export function noteText(path: string, agenda: Agenda): string | undefined {
  const [note, telling] = [agenda.note(path), agenda.telling(path)];
  if (note === undefined || telling === undefined) return undefined;
  const title =
    note.round === undefined ? sayApplication(note) : `${sayApplication(note)}: ${shown(note.round)}`;
  const explained = explainAll(path, agenda);
  return `${blocks([
    `# ${markdownText(title)}`,
    say('As of {0}.', sayDay(telling.today, '')),
    explained.length === 0
      ? say('What is owed goes by the date of the interview, which is missing or cannot be read.')
      : undefined,
    ...explained.map(section),
    ...problems(path, agenda),
    `## ${say('Keys of this note')}`,
    bulletsOf(keys(path, agenda)),
    explained.length === 0
      ? undefined
      : say('What is quoted is from “Should I Call Back After an Interview?” (Micah, 2010).'),
  ])}\n`;
}

function section({ title, lines, source, advice }: Explanation): string {
  return blocks([
    `## ${markdownText(title)}`,
    bulleted(lines),
    quote(advice),
    source && markdownText(source),
  ]);
}

function problems(path: string, agenda: Agenda): readonly (string | undefined)[] {
  const messages = agenda.problems(path).map(({ message }) => message);
  return messages.length === 0 ? [] : [`## ${say('Problems')}`, bulleted(messages)];
}

/** `**reply-by**: The date by which they promised an answer.`, for each key that has a value. */
function keys(path: string, agenda: Agenda): readonly string[] {
  const places = agenda.note(path)?.places ?? {};
  return FIELD_KEYS.filter((key) => places[key] !== undefined).map((key) => {
    const { name, meaning, lines } = explainKey(key, path, agenda);
    return [`**${markdownText(name)}**: ${meaning}`, ...lines.map(markdownText)].join(' ');
  });
}

function bulleted(lines: readonly string[]): string | undefined {
  return bulletsOf(lines.map(markdownText));
}

function bulletsOf(lines: readonly string[]): string | undefined {
  return lines.length === 0 ? undefined : lines.map((line) => `- ${line}`).join('\n');
}

function quote(advice: string | undefined): string | undefined {
  return advice && `> ${markdownText(advice)}`;
}

function blocks(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('\n\n');
}
