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
  const plain = withoutAccents(clues.text);
  const byName =
    byAddress.length > 0 ? byAddress : applications.filter((rounds) => isNamed(rounds, clues, plain));
  const found = byName.length > 0 ? byName : applications.filter((rounds) => isNearly(rounds, clues.from));
  if (found.length < 2) return found;
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

/**
 * Whether a mail names the company, or comes from one of its interviewers by first and family name. `plain` is its text
 * without accents.
 */
function isNamed(rounds: Rounds, { from, text }: Clues, plain: string): boolean {
  const sender = folded(from?.name ?? '');
  const domain = domainName(from?.address);
  return rounds.some(({ note }) => {
    const company = note.company ?? '';
    return (
      (bareName(company).length > 2 && isCompanyNamed(company, { text, plain }, domain)) ||
      note.interviewers.some(({ name }) => sender !== '' && folded(name) === sender)
    );
  });
}

/** So often a name is looked at, and so much around it, in characters. */
const MOST_PLACES = 50;
const AROUND = 60;

/**
 * Whether a text names a company as the one that it is about. In a mail from the domain of another firm it has to say so: that
 * one has worked there, or meets by a tool of that name, is said of many.
 */
function isCompanyNamed(
  company: string,
  { text, plain }: { readonly text: string; readonly plain: string },
  domain: string | undefined,
): boolean {
  const words = withoutAccents(company)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const [first = ''] = words;
  const isOfOther = domain !== undefined && !words.includes(domain);
  const isTool = TOOLS.test(words.join(' '));
  let at = plain.indexOf(first);
  for (let place = 0; at >= 0 && place < MOST_PLACES; place++, at = plain.indexOf(first, at + 1)) {
    const end = endOfWords(plain, at, words);
    if (end === undefined) continue;
    // `On target`, `linear algebra`: a name begins with a capital letter, unless it is written without.
    const isAsWritten =
      text.length !== plain.length || !/^\p{Ll}/u.test(text.slice(at)) || /^\p{Ll}/u.test(company);
    if (!isAsWritten) continue;
    const [before, behind] = [plain.slice(Math.max(0, at - AROUND), at), plain.slice(end, end + AROUND)];
    const isAbout = !isOfOther || LINE_START.test(before) || ABOUT_BEHIND.test(behind);
    if (ABOUT_BEFORE.test(before) || (isAbout && !isTool)) return true;
  }
  return false;
}

/** Where the words of a name end that begin there, each a whole one. */
function endOfWords(plain: string, from: number, words: readonly string[]): number | undefined {
  if (/[a-z0-9]$/.test(plain.slice(Math.max(0, from - 1), from))) return undefined;
  let at = from;
  for (const [nth, word] of words.entries()) {
    if (nth > 0) at += /^[^a-z0-9]{1,5}/.exec(plain.slice(at, at + 5))?.[0].length ?? 0;
    if (!plain.startsWith(word, at)) return undefined;
    at += word.length;
  }
  return /^[a-z0-9]/.test(plain.slice(at, at + 1)) ? undefined : at;
}

/** By what people meet, and where they find jobs. */
const TOOLS =
  /^(?:zoom|google|google meet|microsoft|microsoft teams|teams|slack|skype|webex|calendly|linkedin|indeed|xing|github|gitlab|meetup|whatsapp)$/;

/** What stands before the firm that a mail is about. */
const ABOUT_BEFORE =
  /(?:\b(?:client|mandant\w*|kunde\w*|cliente|on behalf of|im namen der|en nombre de|interview\w* (?:at|with|for|bei|mit|en|con)|entrevista (?:en|con)|gesprach (?:bei|mit)|(?:role|position|job|post|opening|vacancy|opportunity|process|application|stelle|bewerbung|prozess|puesto|vacante|proceso|candidatura) (?:at|in|with|to|for|bei|en|con|de)|team (?:at|bei|en)|here at)(?: the| der| die| dem| la| el)?,?) ?["“„]?$/;

/** It begins a line, the subject perhaps. */
const LINE_START = /(?:^|\n)(?:re|aw|fwd?)?:? ?["“„]?$/;

/** What stands behind it: it does something. */
const ABOUT_BEHIND =
  /^["”“]?(?:'s)? ?(?:[-–:|,] |(?:has|have|had|would like|wants?|decided|asked|team|is (?:pleased|happy|delighted)|hat|mochte|wurde|ladt|ha|quiere|desea)\b|(?:interview|application|role|position|offer|bewerbung|angebot)\b|(?:\n|$))/;

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
