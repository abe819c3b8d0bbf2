import { hasTitleWord } from '../notes/titles';
import type { MailLanguage } from './mail';
import { PEOPLE_FOLLOW } from './mailWords';

/** Somebody whom a mail names as an interviewer, `Name, Title` where it says the title. */
export interface NamedPerson {
  readonly name: string;
  readonly title?: string;
  /** The words that it was read from. */
  readonly words: string;
}

/** Two to four words with a capital letter, perhaps behind a title of honour. */
const NAME = String.raw`(?:(?:Dr|Prof|Mr|Ms|Mrs|Frau|Herr|Herrn|Dra|Sr|Sra|Ing|Lic)\.?[ ]){0,2}\p{Lu}[\p{L}'’.-]{0,25}(?:[ ](?:de|del|la|von|van|der|den|di|da|Mc|O'|\p{Lu}\.))?(?:[ ]\p{Lu}[\p{L}'’-]{1,25}){1,2}`;
/** The same, or one first name with a family name that a title of honour stands for: `Frau Keller`. */
const PERSON = new RegExp(
  String.raw`^(?:${NAME}|(?:Frau|Herrn?|Dr\.|Ms\.|Mr\.)[ ]\p{Lu}[\p{L}-]{1,25})`,
  'u',
);

/** What stands before the people of an interview. */
const BEFORE: Readonly<Record<MailLanguage, RegExp>> = {
  en: /\b(?:with|meet|meeting|interviewed by|(?:led|run|held|conducted) by|interviewers?(?: will be| are| is)?:?|(?:speak|speaking|talk|talking|chat|chatting) (?:to|with)|joined by|panel(?: will be| is| are| consists of)?:?|who:) (?:both |you will meet )?/gi,
  de: /(?:\b(?:mit|von|dabei|treffen|führen|führt|empfängt)(?: sie| dich| ist| sind| auch| dabei| mit){0,2}:?|gespräch(?:s)?partner(?:in|innen)?(?: ist| sind| wird| werden)?:?|teilnehmer(?:in|innen)?(?: sind)?:?|anwesend(?: sind)?:?|nehmen(?: teil:?)?|nimmt teil:?|interviewer(?:in|innen)?:?) (?:auch )?/gi,
  es: /\b(?:con|entrevistador(?:a|es|as)?(?: será| serán)?:?|participa|participan|participarán|(?:le|te|lo|la) entrevistará|(?:le|te|lo|la) recibirá|estará(?: también)?|estarán(?: también)?|hablar[áa]s con) /gi,
};

/** Words before a person, or before their title. */
const ARTICLE = /^(?:our|the|unser(?:e[mnrs]?)?|der|die|dem|den|nuestr[oa]s?|el|la|los|las) /i;

/** With an article stands a thing, unless a title or an honour comes first. */
const THING =
  /^(?:der|die|das|dem|den) (?:Linie|Bahn|Zug|Bus|Tram|U-Bahn|S-Bahn|Buslinie|Abteilung|Firma|Personalabteilung)\b/;

/** No sentence names more people. */
const MOST = 12;

/** The people whom a sentence names as those who will be there. */
export function peopleIn(sentence: string, language: MailLanguage): readonly NamedPerson[] {
  for (const match of sentence.matchAll(BEFORE[language])) {
    // `Mit der Linie Vier` goes nobody whom one meets.
    if (language === 'de' && THING.test(sentence.slice(match.index + match[0].length))) continue;
    const people = listFrom(
      sentence.slice(match.index + match[0].length, match.index + match[0].length + 600),
    );
    if (people.length > 0) return people;
  }
  return [];
}

/** A sentence, and the same in small letters and without accents. */
interface Said {
  readonly text: string;
  readonly plain: string;
}

/** Everybody whom the sentences name as one of the interview. */
export function namedIn(sentences: readonly Said[], language: MailLanguage): readonly NamedPerson[] {
  return sentences.flatMap(({ text, plain }, at) =>
    PEOPLE_FOLLOW.test(plain) ? listed(sentences.slice(at + 1)) : peopleIn(text, language),
  );
}

/** A list of people, one below the other: one with signs before its lines ends with the last that has them. */
function listed(sentences: readonly Said[]): readonly NamedPerson[] {
  const isMarked = (text: string): boolean => /^[-*•–]/.test(text);
  const hasMarks = isMarked(sentences[0]?.text ?? '');
  const end = sentences.findIndex(
    ({ text }) => personIn(text) === undefined || (hasMarks && !isMarked(text)),
  );
  return sentences.slice(0, end < 0 ? undefined : end).flatMap(({ text }) => personIn(text) ?? []);
}

/** People one behind the other, parted by commas, `and` and semicolons, each perhaps with a title. */
function listFrom(text: string): readonly NamedPerson[] {
  const found: NamedPerson[] = [];
  let rest = text.trimStart();
  while (found.length < MOST) {
    const one = personAt(rest);
    if (one === undefined) break;
    found.push(one.person);
    rest = rest.slice(one.length);
    const joint = /^[ ]?[,;]?[ ]?(?:(?:and|und|sowie|y|e) )?(?:(?:with|mit|con) )?/.exec(rest)?.[0] ?? '';
    if (!/[,;]|\b(?:and|und|sowie|y|e)\b/.test(joint)) break;
    rest = rest.slice(joint.length);
  }
  return found;
}

/** The one whom a line of a list names. */
function personIn(line: string): NamedPerson | undefined {
  return personAt(line.replace(/^[-*•–][ ]?/, ''))?.person;
}

interface Found {
  readonly person: NamedPerson;
  readonly length: number;
}

/** Somebody at the start of a text, with the title behind the name or before it. */
function personAt(text: string): Found | undefined {
  const article = ARTICLE.exec(text)?.[0].length ?? 0;
  return titleFirst(text, article) ?? nameFirst(text, article);
}

function nameFirst(text: string, from: number): Found | undefined {
  const name = PERSON.exec(text.slice(from))?.[0];
  if (name === undefined || hasTitleWord(name.replace(HONOUR, ''))) return undefined;
  const behind = text.slice(from + name.length);
  const title = titleAt(behind);
  const length = from + name.length + (title?.length ?? 0);
  return {
    person: { name: plainName(name), title: title?.title, words: text.slice(0, length).trim() },
    length,
  };
}

/** No title before a name has more words. */
const LONGEST_TITLE = 6;

/** `CTO Sam Lee`, `Head of Product, Oliver Finch`, `Teamleiterin Frau Dr. Ulrike Sommer`. */
function titleFirst(text: string, from: number): Found | undefined {
  const words = text.slice(from, from + 160).split(' ');
  for (let count = 1; count <= Math.min(LONGEST_TITLE, words.length - 2); count++) {
    const last = words[count - 1] ?? '';
    const title = words.slice(0, count).join(' ').replace(/,$/, '');
    const start = from + words.slice(0, count).join(' ').length + 1;
    const isName =
      !/[;:.!?()]/.test(title) && hasTitleWord(title) && (last.endsWith(',') || hasTitleWord(last));
    const name = isName ? PERSON.exec(text.slice(start))?.[0] : undefined;
    if (name !== undefined && !hasTitleWord(name.replace(HONOUR, '')))
      return {
        person: {
          name: plainName(name),
          title: cleanTitle(title),
          words: text.slice(0, start + name.length),
        },
        length: start + name.length,
      };
    if (last.endsWith(',')) return undefined;
  }
  return undefined;
}

/** What stands before a name and is none of it. */
const HONOUR = /^(?:(?:Dr|Prof|Mr|Ms|Mrs|Frau|Herr|Herrn|Dra|Sr|Sra|Ing|Lic)\.? ){1,2}/;

function plainName(name: string): string {
  return name.replace(/^(?:Frau|Herrn?|Ms\.?|Mr\.?|Mrs\.?|Sra?\.?) (?=\S{1,30} \S)/u, '').trim();
}

/** A title behind a name: `, our VP of Engineering`, ` (Team Lead)`, ` – Leiterin Entwicklung`. */
function titleAt(behind: string): { readonly title: string; readonly length: number } | undefined {
  const bracket = /^ ?\(([^()]{2,60})\)/.exec(behind);
  if (bracket?.[1] !== undefined && isTitle(bracket[1]))
    return { title: cleanTitle(bracket[1]), length: bracket[0].length };
  const [begin] =
    /^(?:,| [-–—]) ?(?:(?:our|unser(?:e[mnrs]?)?|nuestr[oa]|the|der|die|el|la) )?/i.exec(behind) ?? [];
  if (begin === undefined) return undefined;
  const [words = ''] = /^[^.;,()!?:\n]{2,60}/.exec(behind.slice(begin.length)) ?? [];
  const [own = ''] = words.split(/ (?:and|und|sowie|y|on|at|am|um|el|bei|who|die|der|via|über|por) (?=\S)/);
  const title = cleanTitle(own);
  return isTitle(title) ? { title, length: begin.length + own.length } : undefined;
}

function cleanTitle(title: string): string {
  return title.trim().replace(/^(?:our|unser(?:e[mnrs]?)?|nuestr[oa]|the|der|die|el|la) /i, '');
}

/** A title has a word of titles; two names in a row have none. */
function isTitle(text: string): boolean {
  return text.length < 60 && hasTitleWord(text);
}
