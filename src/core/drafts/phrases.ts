/*
 * A person's own words, as they go on in a sentence of a letter. They are fragments or sentences, and both are to read
 * as if they had been written there.
 */

/** `I especially enjoyed hearing about the on-call rota.` of `The on-call rota.`, and whatever else stands for a topic. */
export function enjoyedSentence(topic: string): string {
  const said = withoutStart(withoutStop(oneLine(topic)), ABOUT);
  if (said.endsWith('?')) return `I especially enjoyed talking about the question “${capital(said)}”.`;
  if (isSeveral(said) || OF_US.test(said)) return `I especially enjoyed our conversation. ${sentence(said)}`;
  if (OF_OTHERS.test(said)) return `I especially enjoyed hearing that ${small(said)}.`;
  if (CLAUSE.test(said)) return `I especially enjoyed hearing ${small(said)}.`;
  return `I especially enjoyed hearing about ${small(said)}.`;
}

/** `I would gladly bring three years of Kafka to it.` of `Three years of Kafka`; what is a sentence stays one. */
export function fitSentence(contribution: string): string {
  const said = withoutStart(withoutStop(oneLine(contribution)), WOULD_BRING);
  if (isSeveral(said) || OF_US.test(said)) return sentence(said);
  if (/^[Tt]o \p{Ll}/u.test(said)) return `I would like ${small(said)}.`;
  if (DONE.test(said)) return `I ${small(said)}, and would gladly bring that to it.`;
  if (GERUND.test(said)) return `I would gladly bring my experience of ${small(said)} to it.`;
  return `I would gladly bring ${small(said)} to it.`;
}

/** What people write before it, although the sentence says so already. */
const ABOUT =
  /^(?:(?:[Ww]e|I|[Tt]hey|[Ss]he|[Hh]e) )?(?:(?:[Tt]alked|[Tt]alking|[Ss]poke|[Ss]peaking|[Cc]hatted|[Tt]old me|[Hh]eard|[Hh]earing|[Ll]earned|[Ll]earning|[Aa]sked) )?[Aa]bout |^(?:[Ww]e )?[Dd]iscuss(?:ed|ing) /;
const WOULD_BRING = /^(?:I (?:would|could|can|will) (?:gladly )?bring|I['’]d bring|[Bb]ring) /;

/*
 * The first letter may be a capital, and all of them are none of these words: `IT` is no `it`, and `WHO` no `who`.
 */

/** Sentences about oneself stand by themselves. */
const OF_US = /^(?:I|I['’](?:m|ve|d|ll)|[Ww]e|[Ww]e['’](?:re|ve|d|ll)|[Mm]y \p{L}+ (?:is|are|was|were)) /u;
const OF_OTHERS =
  /^(?:[Tt]hey|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Tt]here|[Tt]hey['’]re|[Yy]ou['’]re|[Ii]t['’]s|[Tt]here['’]s) \p{Ll}/u;
const CLAUSE = /^(?:[Hh]ow|[Ww]hy|[Ww]hat|[Ww]here|[Ww]hen|[Tt]hat|[Ww]ho) \p{Ll}/u;
/** With a capital only those that are no names: `Spring`, `Beijing`, `Sterling` are. */
const GERUND =
  /^(?:(?!during|anything|something|everything|nothing|engineering|marketing|spring|string)\p{Ll}{2,20}ing|(?:Running|Building|Leading|Working|Moving|Writing|Managing|Designing|Shipping|Growing|Helping|Making|Teaching|Migrating|Scaling|Maintaining|Being|Having)) /u;
const DONE =
  /^(?:[Ll]ed|[Bb]uilt|[Rr]an|[Ww]rote|[Gg]rew|[Tt]aught|[Ss]hipped|[Dd]esigned|[Mm]igrated|[Mm]oved|[Cc]reated|[Ll]aunched|[Ww]orked|[Hh]elped|[Ii]ntroduced|[Mm]aintained|[Ss]caled|[Rr]ewrote|[Ss]et up) (?:\p{Ll}|\d)/u;

/** Words that are small within a sentence, unless a name goes on behind them: `The Sandbox`, `One Medical`. */
const SMALL =
  /^(?:The|An?|Our|Your|Their|My|His|Her|Its|This|These|Those|How|Why|What|Where|When|That|Who|They|You|He|She|It|There|To|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|Many|Several|Both|All|Experience)(?=[ '’]\P{Lu})/u;
/** Before a name they are small too. */
const ARTICLE = /^(?:The|Our|Your|Their|My|His|Her|Its|This|These|Those)(?= \p{Lu})/u;

function small(text: string): string {
  return SMALL.test(text) || ARTICLE.test(text) || GERUND.test(text) || DONE.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sentence(text: string): string {
  return /[.!?…]["”’)]?$/.test(text) ? capital(text) : `${capital(text)}.`;
}

/** What has a full stop and ends no sentence: `Dr.`, `U.S.`, `e.g.` */
const ABBREVIATION = /\b(?:Dr|Mr|Ms|Mrs|Prof|St|vs|No|Inc|Ltd|Co|etc|\p{L})\./gu;

/** Whether it is more than one sentence. */
function isSeveral(text: string): boolean {
  return /[.!?] \p{Lu}/u.test(text.replace(ABBREVIATION, ''));
}

function withoutStart(text: string, start: RegExp): string {
  const rest = text.replace(start, '');
  return rest === '' ? text : rest;
}

/** Without the sign at its end; a question stays one. */
function withoutStop(text: string): string {
  let end = text.length;
  while (end > 0 && '.,;:! '.includes(text.charAt(end - 1))) end--;
  // Within quotes it belongs to them.
  if (/[.,;:!]["”’]$/.test(text.slice(0, end))) return text.slice(0, end - 2) + text.charAt(end - 1);
  const isSentence = isSeveral(text) || OF_US.test(text);
  return isSentence && text.charAt(end) === '!' ? text.slice(0, end + 1) : text.slice(0, end);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
