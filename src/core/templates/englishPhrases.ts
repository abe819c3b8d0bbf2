import { ended, isSeveral, oneLine, sentence, withoutStart } from './ownWords';

/*
 * A person's own words, as they go on in a sentence of an English letter. They are fragments or sentences, and both are to
 * read as if they had been written there. Where no rule fits, they stand as they are.
 */

/** `I especially enjoyed hearing about the on-call rota.` of `The on-call rota.`, and whatever else stands for a topic. */
export function enjoyedSentence(topic: string): string {
  const whole = withoutStart(oneLine(topic), AND);
  const liked = withoutStart(whole, LIKED);
  if (liked !== whole && !isSeveral(liked))
    return ended(`I especially enjoyed ${small(toReader(withoutStop(liked)))}`);
  if (isSeveral(whole)) return `I especially enjoyed our conversation. ${sentence(whole)}`;
  const said = toReader(withoutStart(withoutStart(withoutStop(whole), TOLD), ABOUT));
  if (said.endsWith('?')) return `I especially enjoyed talking about the question “${capital(said)}”`;
  if (OF_US.test(said)) return `I especially enjoyed our conversation. ${sentence(said)}`;
  if (OF_OTHERS.test(said)) return ended(`I especially enjoyed hearing that ${small(said)}`);
  if (CLAUSE.test(said)) return ended(`I especially enjoyed hearing ${small(said)}`);
  if (IS_SENTENCE.test(said)) return `I especially enjoyed our conversation. ${sentence(said)}`;
  if (/^(?:[Mm]y|[Oo]ur) /.test(said)) return ended(`I especially enjoyed talking about ${small(said)}`);
  return ended(`I especially enjoyed hearing about ${small(said)}`);
}

/** `I would gladly bring three years of Kafka to the role.` of `Three years of Kafka`; what is a sentence stays one. */
export function fitSentence(contribution: string): string {
  const whole = withoutStart(oneLine(contribution), AND);
  if (isSeveral(whole)) return sentence(whole);
  const said = withoutStart(withoutStop(whole), WOULD_BRING).replace(TO_WHOM, '');
  if (OF_US.test(said) || AT_WORK.test(said)) return sentence(said);
  if (/^[Tt]o \p{Ll}/u.test(said)) return ended(`I would like ${small(said)}`);
  if (BARE_VERB.test(said)) return ended(`I ${said.charAt(0).toLowerCase()}${said.slice(1)}`);
  if (ADJECTIVE.test(said)) return ended(`I am ${said.charAt(0).toLowerCase()}${said.slice(1)}`);
  if (DONE.test(said)) return ended(`I ${small(said)}, and would gladly bring that to the role`);
  if (GERUND.test(said)) return ended(`I would gladly bring my experience of ${small(said)} to the role`);
  return ended(`I would gladly bring ${small(said)} to the role`);
}

/** A list that somebody kept goes on. */
const AND = /^[Aa]nd (?=\S)/;
/** What people write before it, although the sentence says so already. */
const ABOUT =
  /^(?:(?:[Ww]e|I) )?(?:(?:[Tt]alk(?:ed|ing)?|[Ss]poke|[Ss]peaking|[Cc]hatted|[Aa]sked|[Tt]old me|[Hh]eard|[Hh]earing|[Ll]earn(?:ed|ing)?)(?: (?:a lot|him|her|them|with \p{L}+))? )?[Aa]bout |^(?:[Ww]e )?[Dd]iscuss(?:ed|ing) |^(?:I )?(?:[Hh]eard|[Ll]earned) (?=that )/u;
/** Who told it: the letter is to them, or to somebody beside them. */
const TOLD = /^\p{Lu}\p{L}+ (?:told me|explained|mentioned|described|talked|spoke|said)(?: about)? (?=\S)/u;
const LIKED =
  /^(?:I )?(?:(?:really|especially) )?(?:[Ll]iked|[Ll]oved|[Ee]njoyed)(?: (?:hearing|learning|talking) about)? (?=the |your |their |our |how |that )/u;
const WOULD_BRING = /^(?:I (?:would|could|can|will) (?:gladly )?bring|I['’]d bring|[Bb]ring) /;
/** The sentence says to whom. */
const TO_WHOM = / to (?:it|the (?:role|team|job|company)|your (?:team|company))$/;

/*
 * The first letter may be a capital, and all of them are none of these words: `IT` is no `it`, and `WHO` no `who`.
 */

/** Sentences about oneself stand by themselves. */
const OF_US = /^(?:I|I['’](?:m|ve|d|ll)|[Ww]e|[Ww]e['’](?:re|ve|d|ll)|[Mm]y \p{L}+ (?:is|are|was|were)) /u;
const OF_OTHERS =
  /^(?:[Yy]ou|[Hh]e|[Ss]he|[Tt]here|[Yy]ou['’]re|[Tt]here['’]s|[Ii]t|[Ii]t['’]s)(?: \p{L}+)? (?:is|are|was|were|has|have|can|will|move[sd]?|moving|use[sd]?|plan|work|all|going|\p{Ll}+s|\p{Ll}+ed|\p{Ll}+ing) |^(?:[Yy]ou|[Tt]here|[Ii]t) (?:are|is|have|has) /u;
const CLAUSE = /^(?:[Hh]ow|[Ww]hy|[Ww]hat|[Ww]here|[Ww]hen|[Tt]hat|[Ww]ho) \p{Ll}/u;
/** Somebody or something, and what is said of them. */
const IS_SENTENCE =
  /^(?:[Tt]he|[Yy]our|[Tt]heir|[Ee]veryone|[Oo]ne of|[Nn]o|\p{Lu}\p{L}+)(?: \p{L}[\p{L}’'-]*){0,4} (?:is|are|was|were|has been|have been|can) (?!of |about )\p{L}/u;
const AT_WORK = /^(?:[Aa]t|[Ii]n|[Ss]ince|[Oo]ver) [^,]{2,40}[, ] ?I /;
/** With a capital only those that are no names: `Spring`, `Beijing`, `Sterling` are. */
const GERUND =
  /^(?:(?!during|anything|something|everything|nothing|engineering|marketing|nursing|banking|spring|string|sterling|willing|driving licen|understanding of)\p{Ll}{2,20}ing|(?:Running|Building|Leading|Working|Moving|Writing|Managing|Designing|Shipping|Growing|Helping|Making|Teaching|Migrating|Scaling|Maintaining|Being|Having)) (?!experience|skills?|background|know-how|licen[cs]e|references?|knowledge)/u;
const DONE =
  /^(?:[Ll]ed|[Bb]uilt|[Rr]an|[Ww]rote|[Gg]rew|[Tt]aught|[Cc]ut|[Ss]old|[Ff]ounded|[Cc]oached|[Tt]rained|[Ss]tarted|[Rr]educed|[Ii]mproved|[Ii]ncreased|[Oo]rgani[sz]ed|[Ss]hipped|[Dd]esigned|[Mm]igrated|[Mm]oved|[Cc]reated|[Ll]aunched|[Ww]orked|[Hh]elped|[Ii]ntroduced|[Mm]aintained|[Rr]ewrote|[Ss]et up) (?:a|an|the|my|our|two|three|four|five|\d|to|with|in|on|as|for|churn|costs?|sales|teams?|\p{Ll}+ing|\p{Ll}+ from|\p{Ll}+ at|\p{Ll}+ by)(?= |$)/u;
/** What lacks its subject alone. */
const BARE_VERB = /^(?:[Hh]ave|[Aa]m|[Ww]as|[Cc]an|[Kk]now|[Dd]id|[Uu]sed to|[Ww]ould (?:like|love)) /;
const ADJECTIVE =
  /^(?:[Gg]ood (?:with|at)|[Hh]ard-?working|[Ww]illing to|[Rr]eady to|[Aa]ble to|[Hh]appy to|[Ee]xperienced|[Ff]luent in|[Pp]assionate about) ?/;

/** Words that are small within a sentence, unless a name goes on behind them: `The Sandbox`, `One Medical`. */
const SMALL =
  /^(?:The|An?|Our|Your|Their|My|His|Her|Its|This|These|Those|How|Why|What|Where|When|That|Who|They|You|He|She|It|There|To|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|Many|Several|Both|All|Experience|Remote|Everything|New|Great|Good|Strong|Lots|Over|Knowledge|Hiring|Pricing|Quick|Fast|Big|Small|More|Years|Working|Understanding|Nursing|Marketing|Engineering)(?=[ '’]\P{Lu})/u;
/** Before a name they are small too. */
const ARTICLE = /^(?:The|Our|Your|Their|My|His|Her|Its|This|These|Those)(?= \p{Lu})/u;

function small(text: string): string {
  return SMALL.test(text) || ARTICLE.test(text) || GERUND.test(text) || DONE.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** The letter is to those of whom it speaks: `their monorepo` is `your monorepo`. */
function toReader(text: string): string {
  return text
    .replace(/^(?:[Tt]hey are|[Tt]hey['’]re) /, 'you are ')
    .replace(/^[Tt]hey (?=\p{Ll})/u, 'you ')
    .replace(/^[Tt]heir (?=\S)/, 'your ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Without the sign at its end; a question stays one, and so does an abbreviation. */
function withoutStop(text: string): string {
  if (/\b(?:Inc|Ltd|Co|etc|Ph\.D|Jr|Sr|\p{L})\.$/u.test(text)) return text;
  let end = text.length;
  while (end > 0 && '.,;:! '.includes(text.charAt(end - 1))) end--;
  // Within quotes it belongs to them.
  if (/[.,;:!]["”’]$/.test(text.slice(0, end))) return text.slice(0, end - 2) + text.charAt(end - 1);
  const isSentence = isSeveral(text) || OF_US.test(text);
  return isSentence && text.charAt(end) === '!' ? text.slice(0, end + 1) : text.slice(0, end);
}
