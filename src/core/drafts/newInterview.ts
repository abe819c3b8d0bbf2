import type { WallTime } from '../dates/calendar';
import { fillParts } from '../templates/fill';
import type { Filling } from '../templates/fill';
import { findFences } from '../frontMatter/fences';
import type { InterviewNote, Interviewer } from '../notes/note';
import type { NoteKeys } from '../notes/noteKeys';
import { withTitle } from '../notes/people';
import { snippetOf } from '../templates/snippet';
import { spelledTemplate } from '../templates/spelledTemplate';
import { INTERVIEW } from '../templates/templates';
import { markdownText } from '../text/markdownText';
import { textIn, yamlText } from '../frontMatter/yamlText';

/** What is known of an interview that is to come. */
export interface NewInterview {
  readonly company: string;
  readonly role?: string;
  /** The date, with the time where that is known. */
  readonly when: WallTime;
  /** The round before it, whose people are likely to be there again. */
  readonly before?: InterviewNote;
  /** How the vault spells the keys. */
  readonly keys: NoteKeys;
}

/** What stands in the template for someone yet unknown. */
const SOMEONE = '  - ${interviewer.name}, ${interviewer.title}\n';
const WHEN = ': ${interview.when}\n';
const ROUND = '${round}';

/**
 * A note for an interview that is to come, as a snippet: what is known is filled in, of the round before its zone,
 * its interviewers and, to be written over, the name of the round.
 */
export function interviewNote({ before, keys, ...given }: NewInterview): string {
  const people = before?.interviewers ?? [];
  const zone = before?.foreignZone;
  const added = zone === undefined ? '' : snippetOf(`${keys.written('timezone')}: ${yamlText(zone)}\n`);
  const [head, body] = parted(spelledTemplate(INTERVIEW, keys));
  const all = head
    .replace(SOMEONE, () => (people.length === 0 ? SOMEONE : people.map(personItem).map(snippetOf).join('')))
    .replace(WHEN, () => `${WHEN}${added}`);
  return fillParts([inHead(all, given, before?.round), inBody(body, given, before?.round)]);
}

/** The same below the front matter, for a note whose front matter is known: what to ask in the interview, under its title. */
export function interviewBody(title: string, keys: NoteKeys): string {
  const [, body] = parted(spelledTemplate(INTERVIEW, keys));
  const sections = body.slice(body.indexOf('\n## '));
  return `\n# ${markdownText(title)}\n${sections}`;
}

/** The front matter of a template, and the rest, from the fence below on. */
function parted(template: string): readonly [head: string, body: string] {
  const fences = findFences(template);
  const end = fences.kind === 'closed' ? fences.head.end : 0;
  return [template.slice(0, end), template.slice(end)];
}

type Known = Pick<NewInterview, 'company' | 'role' | 'when'>;

/** Front matter reads brackets as a list: prompts stand without; what is known is YAML. */
function inHead(template: string, { company, role, when }: Known, round: string | undefined): Filling {
  const values = { company: yamlLine(company), role: role === undefined ? undefined : yamlLine(role) };
  const shown = round === undefined ? undefined : yamlLine(round);
  const snippets = { 'interview.when': snippetOf(when), round: shown && snippetOf(withoutQuotes(shown)) };
  // Quotes stay when the name of the round before is written over.
  const isQuoted = shown?.startsWith('"') === true;
  const head = isQuoted ? template.replace(ROUND, () => `"${ROUND}"`) : template;
  return { template: head, values, prompts: { bare: true, snippets } };
}

function inBody(template: string, { company, role, when }: Known, round: string | undefined): Filling {
  const snippets = { 'interview.when': snippetOf(when), round: round && snippetOf(round) };
  return { template, values: { company, role }, prompts: { snippets } };
}

/** A value of front matter has one line. */
function yamlLine(text: string): string {
  return yamlText(text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
}

function withoutQuotes(yaml: string): string {
  return yaml.replace(/^"(.*)"$/, '$1');
}

const BLOCK = { isFlow: false };

/** A person as the list of interviewers holds them: on one line where name and title are all that is known. */
export function personItem({ name, title, email, phone }: Omit<Interviewer, 'span'>): string {
  if (email === undefined && phone === undefined && !name.includes(',')) {
    return `  - ${textIn(withTitle({ name, title }), BLOCK)}\n`;
  }
  const lines = Object.entries({ name, title, email, phone }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${textIn(value, BLOCK)}`],
  );
  return `  - ${lines.join('\n    ')}\n`;
}
