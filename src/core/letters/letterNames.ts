import { editDistance } from '../text/spelling';
import { withoutAccents } from '../text/text';

/** First names that stand for one another; each line is one family. */
const NICKNAMES: readonly (readonly string[])[] = `
  alexander alexandra alexandre alex sandy sasha
  andrew andreas drew andy
  anthony antonio tony
  barbara barb babs
  benjamin ben benny
  catherine katherine kathryn katharine cathy kathy kate katie kat
  charles charlie chuck
  christopher christine christina chris kit tina
  daniel danielle dan danny
  david dave davy
  deborah debra deb debbie
  dorothy dot dottie
  edward eduardo ed eddie ted ned
  elizabeth elisabeth liz lizzie beth eliza betty libby
  francis frances frank fran
  gregory greg
  henry harry hank
  jacob jake
  james jim jimmy jamie
  jennifer jen jenny
  john jonathan jack johnny jon
  joseph joe joey
  judith judy
  kenneth ken
  lawrence laurence larry
  leonard leo len
  margaret maggie meg peggy greta
  matthew matt
  michael michelle mike mick micky
  nicholas nicole nick nicky
  patricia patrick pat patty trish
  peter pete
  philip phillip phil
  rebecca becky becca
  richard rick dick rich ricky
  robert rob bob bobby robin
  ronald ron
  samuel samantha sam sammy
  stephen steven stephanie steve steph
  susan sue susie
  theodore ted theo
  thomas tom tommy
  timothy tim
  victoria vicky tori
  william will bill billy liam
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '));

/** Forms of address and degrees: no part of a name. */
const TITLES = new Set(
  'mr mrs ms mx miss dr dra prof professor doctor sir madam jr sr phd frau herr herrn herrin dipl ing mme mlle madame monsieur sra srta don doña dña ing lic mag san sama señor señora the'.split(
    ' ',
  ),
);

/** A word of a name, and where it stands in the text that it is from. */
export interface NameWord {
  readonly word: string;
  readonly index: number;
}

/** No longer word is in a name. */
const LONGEST_WORD = 40;

/** The words of a name, without titles and initials. */
export function nameWords(name: string): readonly NameWord[] {
  return [...name.matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu)]
    .map(({ 0: word, index }) => ({ word: word.replace(/['’]s$/, ''), index }))
    .filter(({ word }) => word.length > 1 && word.length <= LONGEST_WORD && !TITLES.has(word.toLowerCase()));
}

/** Whether a text has a word of a name, or a short form of it. */
export function isNamed(text: string, name: string): boolean {
  const own = nameWords(name);
  const isThere = nameWords(text).some(({ word }) => own.some((known) => isSameName(word, known.word)));
  // Scripts that write without blanks join a name with what follows it.
  return isThere || own.some(({ word }) => !isLatin(word) && text.includes(word));
}

/** Whether two words are the same name: however its accents are written, or as a short form of it. */
export function isSameName(a: string, b: string): boolean {
  const [first, second] = [plain(a), plain(b)];
  if (first === second || spelledOut(a) === spelledOut(b)) return true;
  if (spelledOut(a) === second || first === spelledOut(b)) return true;
  return (
    isShortFor(first, second) || NICKNAMES.some((names) => names.includes(first) && names.includes(second))
  );
}

/**
 * The word of a name that another is a misspelling of: one edit away, or two where it is a long word;
 * `Jnae` for `Jane`, `Kowalsky` for `Kowalski`. Only of Latin letters, where one edit is a slip.
 */
export function misspelt(word: string, name: string): string | undefined {
  if (!isLatin(word) || word.length < 3) return undefined;
  return nameWords(name).find(({ word: known }) => {
    if (!isLatin(known) || known.length < 3 || isSameName(word, known)) return false;
    return editDistance(plain(word), plain(known)) <= (Math.min(word.length, known.length) > 6 ? 2 : 1);
  })?.word;
}

/** `Dan` for `Daniel`; but `Jan` for `Jane` is a slip. */
function isShortFor(short: string, long: string): boolean {
  return short.length >= 2 && long.length - short.length >= 2 && long.startsWith(short);
}

function isLatin(word: string): boolean {
  return /^[\p{Script=Latin}\p{M}'’-]+$/u.test(word);
}

/** Without accents, in lower case: `Müller` as `muller`. */
function plain(word: string): string {
  const others: Record<string, string> = { ø: 'o', æ: 'ae', ß: 'ss', ł: 'l', đ: 'd' };
  return withoutAccents(word).replace(/[øæßłđ]/g, (letter) => others[letter] ?? letter);
}

/** As one writes it without the letters at hand: `Müller` as `mueller`. */
function spelledOut(word: string): string {
  const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
  return plain(
    word
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöüåø]/g, (letter) => umlauts[letter] ?? letter),
  );
}
