import { say, toSay } from '../text/language';

/** What helps, by how the YAML parser's complaint begins; it has no codes of its own. */
const REMEDIES: readonly (readonly [reason: RegExp, remedy: string])[] = [
  [
    /^bad indentation of a mapping entry/,
    toSay('This line cannot be read: put its value in quotes, or line up its key with the others.'),
  ],
  [
    /^bad indentation of a sequence entry/,
    toSay('This line cannot be read: line it up with the one above it.'),
  ],
  [/^tab characters must not/, toSay('This line is indented with a tab: use spaces.')],
  [
    /^(?:unexpected end of the (?:stream|document) within a|deficient indentation)/,
    toSay('A quote or bracket is not closed here: add the closing one.'),
  ],
  [
    /^(?:can not read a block mapping entry|not a key with a value|end of the stream or a document separator)/,
    toSay('This line has no key: write it like “company: Initech”, with a space after the colon.'),
  ],
  [
    /^(?:name of an (?:alias|anchor) node|duplication of an anchor|a line break is expected)/,
    toSay('This value begins with a character that has a meaning in YAML: put it in quotes.'),
  ],
  [
    /^(?:expected hexadecimal character|unknown escape sequence)/,
    toSay('A backslash has a meaning in double quotes: use single quotes.'),
  ],
  [/^missed comma/, toSay('A comma is missing in this list, or one of its values needs quotes.')],
];

/** What a person does about YAML that cannot be read, where the parser's reason tells; absent for the rarer reasons. */
export function yamlRemedy(reason: string): string | undefined {
  const remedy = REMEDIES.find(([beginning]) => beginning.test(reason))?.[1];
  return remedy && say(remedy);
}
