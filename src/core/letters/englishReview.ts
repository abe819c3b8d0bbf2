import type { Flaws } from './letterFindings';

/** Words that no English letter can do without, and that other languages do not have. */
export const COMMON_ENGLISH =
  'the and you your of to with for my our that this have would thank thanks from it be at is was dear';

/** Phrases that spoil an English thank-you letter. */
export const ENGLISH_FLAWS: Flaws = {
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
    I(' a)?m (so |very |really |terribly )?sorry(?! to (hear|read|learn|see|miss|leave|lose))
    sorry (to bother|for|about|if|that|I)
    (my|sincere|please accept my) apologies
    I (sincerely |do |must |want to |would like to )?apologi[sz]e
    (please|kindly) (forgive|excuse) (me|my|the)
    I (do not|don't) (want|mean|wish) to (bother|disturb|take up)
    I hope (I(' a)?m|this is|that I(' a)?m) not (bothering|disturbing|a bother)
    I know (you are|you're) (very |so |really )?busy
  `,
};

const ANSWER =
  '(?:hear|answer|respon[sd]|repl(?:y|ies)|decision|decide|news|update|next steps?|feedback|results?)';
const DAY = String.raw`(?:tomorrow|(?:this|next|the|early|late|end|mid|week|month|few|couple|coming|mon|tues|wednes|thurs|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d|two|three|one)\w*)`;

/** The ways to ask when to expect an answer, and to say that one knows when. (Article: `ADVICE.askWhen`.) */
export const ENGLISH_ASKS = new RegExp(
  [
    String.raw`\bwhen\b[^.?!]{0,90}\b${ANSWER}`,
    String.raw`\bwhen\b[^.?!]{0,60}\b(?:know|expect|in touch|get back|finali[sz]e|fill)\b`,
    String.raw`\bby when\b|\bknow when\b|\bhow (?:soon|long|quickly)\b|\bwhat date\b`,
    String.raw`\btime ?-?(?:line|frame|scale|table)s?\b|\btiming\b|\bschedule\b[^.?!]{0,60}\b(?:decision|process|hiring|next)`,
    String.raw`\bnext steps?\b[^.?!]{0,200}\?|\bwhat (?:are |happens |comes |to expect )?(?:the )?next\b`,
    String.raw`\b${ANSWER}[^.?!]{0,60}\b(?:by|on|before|within|around|in|until|later)\s+(?:the\s+)?${DAY}`,
    String.raw`\b${ANSWER}[^.?!]{0,60}\b(?:tomorrow|this week|next week|next month|(?:mon|tues|wednes|thurs|fri)day)`,
    String.raw`\b(?:by|on|before|within|next|this|in)\s+${DAY}[^.?!]{0,60}\b${ANSWER}`,
  ].join('|'),
  'i',
);
