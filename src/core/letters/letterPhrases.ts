import type { Letter } from './letter';
import type { Flaw, LetterFinding } from './letterFindings';

/**
 * Phrases that spoil a thank-you letter; each line is one, and `(a|b)` gives variants. Only those that hardly
 * ever have a good use: a letter should be positive and professional. (Article: `ADVICE.letterTone`.)
 */
const PHRASES: Readonly<Record<Flaw, string>> = {
  worn: `
    to whom it may concern
    (please find|find) (attached|enclosed)
    (attached|enclosed) please find
    think(ing)? outside (of )?the box
    hit the ground running
    team player
    go-getter
    self-starter
    results[- ](driven|oriented)
    detail[- ]oriented
    (great|huge|valuable|real) asset to
    wear(ing)? many hats
    (give|giving|gave) 110 ?(%|percent|per cent)
    at your earliest convenience
    (do not|don't) hesitate to
    low-hanging fruit
    synerg(y|ies|istic)
    touch(ing)? base
    circle back
    pick your brain
    dream job
  `,
  negative: `
    waste of (my |your |our )?time
    I (really )?hated?
    I doubt
    I (did not|didn't) (do|perform) (very |so |that |too )?well
    I (performed|did|answered|interviewed) (very |so |quite |pretty )?(poorly|badly)
    I (messed|screwed) up
    I (blew|bombed|botched|fluffed) (it|the interview|that|my)
    I lack(ed)? (the|any|some|enough)
    I(' a)?m (probably |perhaps |maybe )?not (really |fully |quite )?qualified
    I(' a)?m (probably |perhaps |maybe )?not the (best|strongest|ideal|most)
    my (biggest |greatest |main )?weakness(es)?
    I (was|am|felt) (a bit |a little |very |so |really |quite )?(disappointed|frustrated|offended|upset|annoyed|nervous|confused)
    my (current|former|previous|last|old) (boss|manager|employer|company|job|team) (is|was) (a |an |so |very |really )?(terrible|awful|horrible|toxic|nightmare|bad|incompetent)
    I(' a)?m desperate
    I (really )?need (this|the|a) job
    even though I (have no|lack|don't have|do not have)
  `,
  apologetic: `
    I(' a)?m (so |very |really |terribly )?sorry(?! to (hear|read|learn|see))
    sorry (to bother|for|about|if|that|I)
    (my|sincere|please accept my) apologies
    I (sincerely |do |must |want to |would like to )?apologi[sz]e
    (please|kindly) (forgive|excuse) (me|my|the)
    I (do not|don't) (want|mean|wish) to (bother|disturb|take up)
    I hope (I(' a)?m|this is|that I(' a)?m) not (bothering|disturbing|a bother)
    I know (you are|you're) (very |so |really )?busy
  `,
};

const FLAWS: readonly (readonly [flaw: Flaw, pattern: RegExp])[] = [
  ['worn', patternOf(PHRASES.worn)],
  ['negative', patternOf(PHRASES.negative)],
  ['apologetic', patternOf(PHRASES.apologetic)],
];

/** The phrases of the table in a letter, save what it quotes. */
export function spoilingPhrases({ text, lines, body }: Letter): LetterFinding[] {
  const written = text.slice(body.start);
  const all = FLAWS.flatMap(([flaw, pattern]) =>
    [...written.matchAll(pattern)].map(({ 0: phrase, index }): LetterFinding => {
      const start = body.start + index;
      return { code: 'letter-wording', flaw, written: phrase, span: { start, end: start + phrase.length } };
    }),
  );
  return all.filter(({ span }) => {
    const line = lines.find((one) => one.span.start <= span.start && span.start < one.span.end);
    return line === undefined || !isQuoted(line.text, span.start - line.span.start);
  });
}

/** One pattern for all lines: blanks are any white space, and an apostrophe is either kind; `I(' a)?m` is “I'm” and “I am”. */
function patternOf(table: string): RegExp {
  const phrases = table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replaceAll("(' a)?m", "(?:'| a)m")
        .replaceAll("'", "['’]")
        .replace(/\((?!\?)/g, '(?:')
        .replaceAll(' ', String.raw`\s`)
        .replaceAll(String.raw`\s`, String.raw`\s{1,4}`),
    );
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${phrases.join('|')})(?![\p{L}\p{N}])`, 'giu');
}

function isQuoted(line: string, offset: number): boolean {
  const before = line.slice(0, offset);
  const isOpen = before.lastIndexOf('“') > before.lastIndexOf('”');
  return isOpen || (before.match(/"/g) ?? []).length % 2 === 1;
}
