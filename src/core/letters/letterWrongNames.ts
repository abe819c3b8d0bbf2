import type { Letter, Line } from './letter';
import type { LetterFinding } from './letterFindings';
import { isNamed, isSameName, misspelt, nameWords } from './letterNames';
import type { Span } from '../text/text';
import { folded } from '../notes/values';

/** Who else is written to in the same job search: they have no place in this letter. */
export interface Others {
  readonly companies: readonly string[];
  readonly people: readonly string[];
}

/** Whom a letter is for. */
export interface Addressee {
  /** The person, or everyone of the interview where the letter names none. */
  readonly names: readonly string[];
  /** Everyone of the interview. */
  readonly interviewers: readonly string[];
  readonly company?: string;
}

/** Names that have no place in the letter, or are not written as the note has them. */
export function wrongNames(letter: Letter, addressee: Addressee, others: Others): LetterFinding[] {
  const { company, interviewers, names } = addressee;
  const own = company === undefined ? [] : mentions(letter.text, company, letter.body, 'iu');
  const known = new Set([...interviewers, ...names].map(folded));
  return [
    ...othersIn(letter, others.companies).flatMap((other) => otherCompany(letter, { company, own }, other)),
    ...othersIn(letter, others.people).flatMap((person) => otherPerson(letter, known, person)),
    ...misspeltNames(letter, addressee),
    ...nobodyNamed(letter, addressee),
  ];
}

/** Of the thousand names of a job search a letter may have one or two. */
function othersIn({ text }: Letter, names: readonly string[]): readonly string[] {
  const written = onOneLine(text);
  return names.filter((name) => written.includes(onOneLine(name)));
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Behind these words stands the company that one writes to: “the role at Initech”, “joining Initech”. */
const BOUND_FOR =
  /(?<!\p{L})(?:(?:role|position|opening|opportunity|vacancy|internship|job|interview|interviewing) (?:at|with)|(?:team|working|work|mission|culture|everyone) at|join(?:ing)?|interest(?:ed)? in|excited about|(?:stelle|position|rolle|gespräch|team|mitarbeit|arbeit|aufgabe|interesse|ausbildung) (?:bei|an)(?: der)?|(?:puesto|vacante|entrevista|equipo|trabajar|oportunidad|cultura|rol|vosotros|ustedes) (?:en|con|de)) (?:the )?$/iu;
/** What one says of a place where one works, or worked: then any company may be named. */
const PAST = new RegExp(
  [
    String.raw`\b(?:former|formerly|previous|previously|last|past|current|currently|earlier|before|since|left|leaving|worked|spent|years?|months?|used to|while at|when i)\b`,
    String.raw`\b(?:my (?:\w+ )?(?:time|role|position|job|team|work|internship|manager|boss|colleagues?)|i (?:\w+ )?(?:was (?:an?|the|at|in|on|working)|built|led|ran|did|made|learned|shipped|wrote|designed|managed))\b`,
    String.raw`(?<!\p{L})(?:früher\p{L}*|ehemalig\p{L}*|vorherig\p{L}*|bisher\p{L}*|letzten?|derzeit\p{L}*|jetzig\p{L}*|aktuell\p{L}*|zuvor|vorher|damals|seit|jahren?|monaten?|gearbeitet|arbeitete|war ich|ich war|als ich|meine[mnrs]? (?:\p{L}+ )?(?:zeit|arbeit|stelle|rolle|team|chefin|chef|kolleg\p{L}*|ausbildung|praktikum))(?!\p{L})`,
    String.raw`(?<!\p{L})(?:antes|anterior\p{L}*|actual\p{L}*|últim[oa]s?|desde|años?|mes|meses|trabajé|trabajaba|trabajo en|pasé|estuve|llevo|cuando|mi (?:\p{L}+ )?(?:etapa|tiempo|puesto|trabajo|equipo|jef[ea]|colegas?))(?!\p{L})`,
  ].join('|'),
  'iu',
);
/** A meeting or thanks with a person. */
const MET =
  /(?<!\p{L})(?:met|meet|meeting|spoke|speaking|talk(?:ed|ing)?|interview\p{L}*|thank\p{L}*|conversation|dear|gespr\p{L}*|getroffen|kennen\p{L}*|dank\p{L}*|geehrte[rs]?|liebe[rs]?|conoc\p{L}*|habl\p{L}*|convers\p{L}*|entrevist\p{L}*|reuni\p{L}*|gracias|agrade\p{L}*|estimad[oa])(?!\p{L})/iu;

/**
 * Another company of the search: where only the addressee's could stand, or where the own one is named nowhere.
 * A company that one worked for may be named, and a common word may be one (“Target”, “Square”).
 */
function otherCompany(
  letter: Letter,
  { company, own }: { readonly company?: string; readonly own: readonly Span[] },
  other: string,
): LetterFinding[] {
  if (company !== undefined && isSameCompany(company, other)) return [];
  const { text } = letter;
  const isOwnNamed = company === undefined || own.length > 0;
  const isProper = /^[\p{Lu}\p{N}\p{Lo}]/u.test(other);
  return mentions(text, other, letter.body, 'u').flatMap((span) => {
    if (own.some(({ start, end }) => start <= span.start && span.end <= end)) return [];
    const [before, sentence] = [beginning(text, span.start), sentenceAt(text, span)];
    const isInHead =
      !isOwnNamed && letter.head.some((line) => line.span.start === span.start && line.text === other);
    const isBound = BOUND_FOR.test(before) && !PAST.test(sentence);
    const isAlone = !isOwnNamed && isProper && !PAST.test(sentence) && (before !== '' || other.includes(' '));
    const isWrong = isInHead || (span.start >= letter.prose.start && (isBound || isAlone));
    return isWrong
      ? [{ code: 'letter-wrong-name', why: 'other-company', written: other, span } as const]
      : [];
  });
}

/** Someone whom one met elsewhere, written to or thanked as if it had been here. */
function otherPerson(letter: Letter, known: ReadonlySet<string>, other: string): LetterFinding[] {
  if (!other.includes(' ') || known.has(folded(other))) return [];
  return mentions(letter.text, other, letter.body, 'u').flatMap((span) => {
    const isAbove = letter.head.some((line) => line.span.start <= span.start && span.end <= line.span.end);
    const isAddressed = isAbove && letter.head.indexOf(lineAt(letter.head, span)) > 0;
    const isMet = span.start >= letter.prose.start && MET.test(sentenceAt(letter.text, span));
    if (!isAddressed && !isMet) return [];
    return [{ code: 'letter-wrong-name', why: 'other-person', written: other, span } as const];
  });
}

/** The addressee's name with a slip in it, in the salutation or the lines above it. */
function misspeltNames(letter: Letter, { names, interviewers }: Addressee): LetterFinding[] {
  const greeting = letter.salutation === undefined ? [] : [letter.salutation];
  const above = letter.head.filter((line) => names.some((name) => isNamed(line.text, name)) && isShort(line));
  return [...greeting, ...above].flatMap((line) =>
    nameWords(line.text).flatMap(({ word, index }) => {
      if (GREETINGS.test(word)) return [];
      if (interviewers.some((name) => isNamed(word, name))) return [];
      const name = names.map((own) => misspelt(word, own)).find((known) => known !== undefined);
      if (name === undefined || isWrittenBeside(line, name)) return [];
      const start = line.span.start + index;
      const span = { start, end: start + word.length };
      return [{ code: 'letter-wrong-name', why: 'misspelt', written: word, name, span } as const];
    }),
  );
}

/** A salutation to somebody else, or to nobody, in a letter that never names the addressee. */
function nobodyNamed(letter: Letter, { names }: Addressee): LetterFinding[] {
  const { salutation, text, body } = letter;
  const [name] = names;
  if (salutation === undefined || name === undefined || names.length > 1 || nameWords(name).length === 0)
    return [];
  if (/[[<{]/.test(salutation.text)) return [];
  const written = text.slice(body.start);
  const isThere = isNamed(written, name) || nameWords(written).some(({ word }) => misspelt(word, name));
  return isThere ? [] : [{ code: 'letter-wrong-name', why: 'not-named', name, span: salutation.span }];
}

const GREETINGS =
  /^(?:dear|hello|hi|hey|good|morning|afternoon|evening|greetings|to|whom|it|may|concern|all|team|everyone|sehr|geehrte[rs]?|liebe[rs]?|hallo|guten|tag|bonjour|ch[eè]re?s?|estimad[oa]s?|apreciad[oa]s?|distinguid[oa]s?|querid[oa]s?|hola|buen(?:os|as)?|días?|tardes|servus|moin|grüezi|grüß|gott|frau|herrn?|damen|herren|señor(?:es|as|a)?|and|und|et|y)$/iu;

/** A line with a name, and perhaps a title behind it: no sentence. */
function isShort({ text }: Line): boolean {
  return nameWords(text).length <= 3;
}

/** “Dear Ann, dear Anna”: the right name stands there too. */
function isWrittenBeside(line: Line, name: string): boolean {
  return nameWords(line.text).some(({ word }) => isSameName(word, name));
}

function lineAt(lines: readonly Line[], span: Span): Line {
  return (
    lines.find((line) => line.span.start <= span.start && span.end <= line.span.end) ?? { text: '', span }
  );
}

const LEGAL_FORM =
  /[,.]? (?:inc|ltd|llc|plc|gmbh|ag|se|corp|corporation|co|company|limited|group|bv|nv|sa|srl|ab|oy)\.?$/i;

/** Whether two names mean one company: `Initech` and `Initech, Inc.`, or a part of it, `Globex` and `Globex Labs`. */
function isSameCompany(a: string, b: string): boolean {
  const [first, second] = [a, b]
    .map((name) => folded(name).replace(LEGAL_FORM, ''))
    .sort((x, y) => x.length - y.length);
  return first === second || `${second ?? ''} `.startsWith(`${first ?? ''} `);
}

/** A letter that names the same one more often is looked at no further. */
const MOST_MENTIONS = 100;
/** No sentence is longer, in UTF-16 code units, on either side of a name. */
const LONGEST_SENTENCE = 400;

/** Where a name stands, as whole words. */
function mentions(text: string, name: string, { start, end }: Span, flags: 'u' | 'iu'): readonly Span[] {
  const escaped = name
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    .replace(/\s+/g, String.raw`\s+`);
  if (escaped === '') return [];
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, `g${flags}`);
  const spans: Span[] = [];
  for (const { 0: found, index } of text.slice(start, end).matchAll(pattern)) {
    spans.push({ start: start + index, end: start + index + found.length });
    if (spans.length === MOST_MENTIONS) break;
  }
  return spans;
}

const SENTENCE_END = /[.!?](?=\s)|(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/g;

function sentenceAt(text: string, { start, end }: Span): string {
  const rest = text.slice(end, end + LONGEST_SENTENCE);
  SENTENCE_END.lastIndex = 0;
  return (
    beginning(text, start) +
    text.slice(start, end) +
    rest.slice(0, SENTENCE_END.exec(rest)?.index ?? rest.length)
  );
}

/** What stands before an offset in its sentence, on one line. */
function beginning(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - LONGEST_SENTENCE), offset);
  const ends = [...before.matchAll(SENTENCE_END)];
  const last = ends.at(-1);
  const start = last === undefined ? 0 : last.index + last[0].length;
  return before.slice(start).replace(/\s+/g, ' ').trimStart();
}
