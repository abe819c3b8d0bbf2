import type { Invitation, Invited } from './calendarFile';
import type { Interviewer } from '../notes/note';
import { folded } from '../notes/values';
import { meaningsOf } from '../notes/vocabulary';
import { capitalised, upTo } from '../text/text';

/** Where people have mail that is not their company's. */
const ANYONES =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|proton|protonmail|mail|zoho|calendly|zoom|google|example)$/;
/** What stands between a company and the word for an interview, and what ends the name of one. */
const INTERVIEW = /\binterview\b/i;
const WITH = /\b(?:with|at|bei|con|en) /i;
const PART_END = /[:|–—]| - /;
const NAME_END = /[(|–—,:]/;

/**
 * The company that an invitation is probably from: one of those that are known, else what a line of its text or its title
 * says, else the domain of who invites. `Interview with Initech` is of Initech; `undefined` where nothing tells.
 */
export function companyIn(
  { title, description = '', people }: Invitation,
  known: readonly string[],
): string | undefined {
  const text = folded(`${title} ${description}`);
  const named = known.find((company) => text.includes(folded(company)));
  if (named !== undefined) return named;
  const written = labelledIn(description, 'company');
  if (written !== undefined) return written;
  const said = companyInTitle(title.replace(/\s+/g, ' ').trim());
  const own = people.map(({ name }) => folded(name ?? ''));
  if (said !== undefined && said !== '' && !own.includes(folded(said))) return said;
  return people.map(({ email }) => companyOfAddress(email)).find((company) => company !== undefined);
}

/** No text of an invitation has more lines that are looked at. */
const MOST_LINES = 200;
const LABELLED = /^\s?([^:]{2,40}): ?(.{1,100})$/;

/** What a line of a text says under a clear name: `Position: Staff Engineer`; only where all such lines say the same. */
export function labelledIn(text: string, meant: 'company' | 'role'): string | undefined {
  const lines = text.slice(0, LONGEST_TEXT).split(/\r?\n/, MOST_LINES);
  const values = lines.flatMap((line) => {
    const [, name = '', value = ''] = LABELLED.exec(line.trim()) ?? [];
    const isMeant = meaningsOf(name).some((one) => one.meant === meant && one.kind === 'clear');
    return isMeant && value.trim() !== '' ? [value.trim()] : [];
  });
  return new Set(values).size === 1 ? values[0] : undefined;
}

/** So much of a text is looked at, in characters. */
const LONGEST_TEXT = 20_000;

/** `Initech` of `Interview with Initech (remote)` and of `Initech: phone interview`. */
function companyInTitle(title: string): string | undefined {
  const behind = behindMatch(WITH, behindMatch(INTERVIEW, title) ?? '');
  if (behind !== undefined) return beforeMatch(NAME_END, behind);
  const before = beforeMatch(PART_END, title);
  return INTERVIEW.test(title.slice(before.length)) ? beforeMatch(NAME_END, before) : undefined;
}

function behindMatch(pattern: RegExp, text: string): string | undefined {
  const found = pattern.exec(text);
  return found === null ? undefined : text.slice(found.index + found[0].length);
}

function beforeMatch(pattern: RegExp, text: string): string {
  return text.slice(0, pattern.exec(text)?.index).trim();
}

function companyOfAddress(email: string): string | undefined {
  const name = nameInDomain(email);
  return name?.split('-').map(capitalised).join(' ');
}

/** The name before the country or kind of a domain: `umbrella` of `jane@mail.umbrella.co.uk`; where anyone has mail, none. */
export function nameInDomain(email: string): string | undefined {
  const labels = email.replace(/^.*@/, '').toLowerCase().split('.').slice(0, -1);
  if (labels.length > 1 && /^(?:co|com|ac|org)$/.test(labels.at(-1) ?? '')) labels.pop();
  const name = labels.at(-1) ?? '';
  return !/^[a-z0-9-]+$/.test(name) || ANYONES.test(name) ? undefined : name;
}

/** Those invited, but for the person, whose own address stands in `contact`. */
export function peopleIn({ people }: Invitation, contact = ''): readonly Omit<Interviewer, 'span'>[] {
  const others = people.filter(
    (one) => isPerson(one) && (one.email === '' || !contact.toLowerCase().includes(one.email.toLowerCase())),
  );
  const seen = new Set<string>();
  return others.flatMap(({ name, email }) => {
    const shown = personName(name ?? '');
    const called = shown === '' || shown.includes('@') ? nameOfAddress(email) : shown;
    if (called === '' || seen.has(folded(called))) return [];
    seen.add(folded(called));
    return [{ name: called, email: /^[^\s@]+@[^\s@]+$/.test(email) ? email : undefined }];
  });
}

/** Programs that write down what is said, and addresses to which nobody answers. */
const NO_PERSON =
  /^(?:no-?reply|do-?not-?reply|notifications?|calendar|invites?|mailer|bounce|bot|notetaker|recorder|assistant)\b|\b(?:notetaker|no-?reply|donotreply)\b|@(?:group\.calendar\.google\.com|resource\.calendar\.google\.com)$|@(?:[\w.-]{1,100}\.)?(?:fireflies|otter|read|fathom|calendly|goodtime|gong|metaview)\.(?:ai|com|io|video|example)$/i;
/** Words in the names of rooms, groups and programs. */
const NO_NAME =
  /\b(?:room|raum|sala|conference|team|recruiting|recruitment|talent|careers?|hr|jobs|bewerbung|calendar|notetaker|bot|group|hiring)\b/i;

/** Whether it is somebody who may be there: no room, group, program or sender that cannot be answered, and nobody who declined. */
function isPerson({ name = '', email, kind, hasDeclined }: Invited): boolean {
  if (kind !== undefined || hasDeclined === true) return false;
  return !NO_PERSON.test(email.slice(0, 200)) && !NO_NAME.test(name.slice(0, 200));
}

/** `Doe, Jane` is Jane Doe, and `Lee, Sam (Platform)` Sam Lee. */
function personName(name: string): string {
  const plain = name
    .slice(0, 200)
    .replace(/\s+/g, ' ')
    .replace(/\([^()]*\)/g, '')
    .trim();
  const [last = '', first = '', ...more] = plain.split(',').map((part) => part.trim());
  return first !== '' && more.length === 0 ? `${first} ${last}` : plain;
}

/** `Jane Doe` of `jane.doe@initech.example`. */
function nameOfAddress(email: string): string {
  const parts = upTo(email, '@').split(/[._-]+/);
  return parts
    .filter((part) => part !== '')
    .map(capitalised)
    .join(' ');
}
