import type { Invitation } from './calendarFile';
import type { Interviewer } from '../notes/note';
import { capitalised } from '../wording/rowWording';
import { folded } from '../notes/values';

/** Where people have mail that is not their company's. */
const ANYONES =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|proton|protonmail|mail|zoho|calendly|zoom|google|example)$/;
const IN_TITLE =
  /\binterview\b.*?\b(?:with|at|bei|con|en)\b\s+(.+)$|^(.+?)\s*(?:[:|–—]|\s-\s)\s*.*\binterview\b/i;

/**
 * The company that an invitation is probably from: one of those that are known, else what its title says, else the
 * domain of who invites. `Interview with Initech` is of Initech; `undefined` where nothing tells.
 */
export function companyIn(
  { title, description = '', people }: Invitation,
  known: readonly string[],
): string | undefined {
  const text = folded(`${title} ${description}`);
  const named = known.find((company) => text.includes(folded(company)));
  if (named !== undefined) return named;
  const [, behind, before] = IN_TITLE.exec(title.replace(/\s+/g, ' ').trim()) ?? [];
  const said = (behind ?? before)?.replace(/\s*[(|–—,:].*$/, '').trim();
  const own = people.map(({ name }) => folded(name ?? ''));
  if (said !== undefined && said !== '' && !own.includes(folded(said))) return said;
  return people.map(({ email }) => companyOfAddress(email)).find((company) => company !== undefined);
}

/** The name before the country or kind of a domain: `Umbrella` of `jane@mail.umbrella.co.uk`. */
function companyOfAddress(email: string): string | undefined {
  const labels = email.replace(/^.*@/, '').toLowerCase().split('.').slice(0, -1);
  if (labels.length > 1 && /^(?:co|com|ac|org)$/.test(labels.at(-1) ?? '')) labels.pop();
  const name = labels.at(-1) ?? '';
  return !/^[a-z0-9-]+$/.test(name) || ANYONES.test(name) ? undefined : capitalised(name);
}

/** Those invited, but for the person, whose own address stands in `contact`. */
export function peopleIn({ people }: Invitation, contact = ''): readonly Omit<Interviewer, 'span'>[] {
  const others = people.filter(
    ({ email }) => email === '' || !contact.toLowerCase().includes(email.toLowerCase()),
  );
  const seen = new Set<string>();
  return others.flatMap(({ name, email }) => {
    const shown = name?.replace(/\s+/g, ' ').trim() ?? '';
    const called = shown === '' || shown.includes('@') ? nameOfAddress(email) : shown;
    if (called === '' || seen.has(folded(called))) return [];
    seen.add(folded(called));
    return [{ name: called, email: /^\S+@\S+$/.test(email) ? email : undefined }];
  });
}

/** `Jane Doe` of `jane.doe@initech.example`. */
function nameOfAddress(email: string): string {
  const parts = email.replace(/@.*$/, '').split(/[._-]+/);
  return parts
    .filter((part) => part !== '')
    .map(capitalised)
    .join(' ');
}
