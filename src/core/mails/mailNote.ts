import { applicationsOf, roundOf } from '../notes/application';
import type { FiledNote } from '../notes/application';
import type { CalendarDate } from '../dates/calendar';
import { folded } from '../notes/values';
import { withoutAccents } from '../text/text';
import type { Sender } from './mail';
import { bareName, domainName, isSameName } from './mailFacts';

/** What a mail says by which its note is found. */
export interface Clues {
  readonly from?: Sender;
  /** Subject, body and signature. */
  readonly text: string;
  readonly role?: string;
}

/** The notes of one application, in the order of their interviews. */
type Rounds = readonly FiledNote[];

/** The applications that a mail is about: one, or those among which the person has to say which. */
export function applicationsMeant(clues: Clues, notes: readonly FiledNote[]): readonly Rounds[] {
  const applications = allApplications(notes);
  const byAddress = applications.filter((rounds) => rounds.some((one) => isFrom(one, clues.from)));
  const words = wordsOf(clues.text);
  const byName =
    byAddress.length > 0 ? byAddress : applications.filter((rounds) => isNamed(rounds, words, clues.from));
  const found = byName.length > 0 ? byName : applications.filter((rounds) => isNearly(rounds, clues.from));
  if (found.length < 2) return found;
  const plain = withoutAccents(clues.text);
  const byRole = found.filter((rounds) => {
    const role = rounds.find(({ note }) => note.role !== undefined)?.note.role;
    return role !== undefined && (plain.includes(withoutAccents(role)) || sameRole(role, clues.role));
  });
  return byRole.length === 1 ? byRole : found;
}

/** The application of one note, where it belongs to any. */
export function applicationOf(path: string, notes: readonly FiledNote[]): readonly Rounds[] {
  return allApplications(notes).filter((rounds) => rounds.some((one) => one.path === path));
}

function sameRole(role: string, other: string | undefined): boolean {
  return other !== undefined && folded(role) === folded(other);
}

function allApplications(notes: readonly FiledNote[]): readonly Rounds[] {
  const byCompany = new Map<
    string,
    { readonly filed: FiledNote; readonly round: ReturnType<typeof roundOf> }[]
  >();
  for (const filed of notes) {
    const round = roundOf(filed);
    if (round.company === undefined) continue;
    const same = byCompany.get(round.company) ?? [];
    same.push({ filed, round });
    byCompany.set(round.company, same);
  }
  return [...byCompany.values()].flatMap((same) => {
    const filed = new Map(same.map((one) => [one.round.path, one.filed]));
    return applicationsOf(same.map(({ round }) => round)).map((rounds) =>
      rounds.flatMap(({ path }) => filed.get(path) ?? []),
    );
  });
}

/** Whether the sender is one of the interviewers, or writes from the company’s own domain. */
function isFrom({ note }: FiledNote, from: Sender | undefined): boolean {
  if (from === undefined) return false;
  const domain = domainName(from.address);
  const isPerson = note.interviewers.some(
    ({ email }) =>
      email !== undefined && from.address !== undefined && folded(email) === folded(from.address),
  );
  return isPerson || (domain !== undefined && note.company !== undefined && isSameName(note.company, domain));
}

/** Whether the domain is the first word of the company: `pinecrest` of “Pinecrest Schools”. */
function isNearly(rounds: Rounds, from: Sender | undefined): boolean {
  const domain = domainName(from?.address);
  return (
    domain !== undefined &&
    domain.length >= SHORTEST &&
    rounds.some(({ note }) => isSameName(note.company?.split(' ')[0] ?? '', domain))
  );
}

/** No shorter word is taken for a whole name. */
const SHORTEST = 4;

/** The words of a text with one blank around each, so that whole ones are found. */
function wordsOf(text: string): string {
  return ` ${withoutAccents(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
}

/** Whether a text, by its words, names the company, or one of its interviewers with first and family name. */
function isNamed(rounds: Rounds, words: string, from: Sender | undefined): boolean {
  const sender = folded(from?.name ?? '');
  return rounds.some(({ note }) => {
    const company = note.company ?? '';
    const isCompany = bareName(company).length > 2 && words.includes(wordsOf(company));
    return isCompany || note.interviewers.some(({ name }) => sender !== '' && folded(name) === sender);
  });
}

/**
 * The interview of an application that is meant: one on a day that the mail names, else the next one that is still to
 * come, else the last.
 */
export function roundMeant(
  rounds: Rounds,
  days: readonly CalendarDate[],
  today: CalendarDate,
): FiledNote | undefined {
  const named = rounds.filter(
    ({ note }) => note.interview !== undefined && days.includes(note.interview.date),
  );
  const [only] = named;
  if (only !== undefined && named.length === 1) return only;
  const coming = rounds.filter(({ note }) => note.interview !== undefined && note.interview.date >= today);
  return coming.length === 1 ? coming[0] : rounds.at(-1);
}
