import { ended, isSeveral, oneLine, sentence, small, withoutStart, withoutStop } from './ownWords';

/*
 * A person's own words as they go on in a German sentence. Its cases are the difficulty: what is not surely right in the
 * accusative stands in quotes, or behind a colon.
 */

/** `Besonders interessant fand ich die Rufbereitschaft.` of `Die Rufbereitschaft`, and whatever else stands for a topic. */
export function enjoyedInGerman(topic: string): string {
  const whole = oneLine(topic);
  if (isSeveral(whole)) return `Unser Gespräch hat mir sehr gefallen. ${sentence(whole)}`;
  const said = withoutStart(withoutStop(whole).replace(/ gesprochen$/, ''), ABOUT);
  if (said.endsWith('?')) return `Besonders interessant fand ich die Frage „${said}“.`;
  if (isSentence(said)) return `Unser Gespräch hat mir sehr gefallen. ${sentence(said)}`;
  if (CLAUSE.test(said)) return ended(`Besonders interessant fand ich, ${small(said)}`);
  return ended(`Besonders interessant fand ich ${inAccusative(said)}`);
}

/** `Mitbringen würde ich drei Jahre Kafka.` of `Drei Jahre Kafka`; what is a sentence stays one. */
export function fitInGerman(contribution: string): string {
  const whole = oneLine(contribution);
  const said = withoutStop(whole).replace(/ (?:ein|mit)(?:zu)?bringen$/, '');
  if (isSeveral(whole) || (OF_ME.test(whole) && !CLAUSE.test(whole))) return sentence(whole);
  if (BARE_VERB.test(said)) return ended(`Ich ${small(said)}`);
  if (isToDo(said)) return ended(`Gern würde ich ${BEGINS_SMALL.test(said) ? small(said) : said}`);
  const isSurelyRight = !ODD.test(said) && !DONE.test(said);
  if (isSurelyRight && (DETERMINER.test(said) || NUMBER.test(said)))
    return ended(`Mitbringen würde ich ${small(said)}`);
  return ended(`Mitbringen würde ich${isSurelyRight && NOUN.test(said) ? '' : ':'} ${said}`);
}

/** What people write before it, although the sentence says so already. */
const ABOUT =
  /^(?:[Ww]ir (?:haben|sprachen) )?(?:[Üü]ber (?!den Tellerrand)|[Dd]as Thema |[Tt]hema |[Gg]espräch über )(?=\S)/;
const CLAUSE =
  /^(?:[Ww]ie|[Ww]arum|[Ww]eshalb|[Ww]ieso|[Ww]as|[Ww]o|[Ww]oher|[Ww]orauf|[Ww]oran|[Ww]omit|[Ww]ann|[Dd]ass|[Dd]aß|[Oo]b|[Ww]er|[Ii]nwiefern|[Ww]elche[rsnm]?) \p{L}/u;

/** Somebody, and a verb behind; `Ihr Team` is none. */
const OF_SOMEBODY = /^(?:[Ii]ch|[Ww]ir|[Ss]ie|[Ee]s|[Mm]an|[Ee]r|[Dd]u) \p{Ll}/u;
const WITH_VERB =
  /^(?:[\p{L}\p{N}-]{1,40} ){1,4}(?:ist|sind|hat|haben|wird|werden|war|waren|kann|können|hatte|hatten|sprach|erzählte|erklärte|sagte|meinte)(?= )/u;
/** `Das Team wächst stark`: a noun, and behind it a small word with the ending of a verb. */
const NOUN_AND_VERB =
  /^(?:[Dd]ie|[Dd]as|[Dd]er) \p{Lu}[\p{L}-]{1,30} (?!(?:mit|seit|statt|samt|nebst|neben|zwischen|wegen|gegen|unten|oben|hinten|bereits|selbst|nicht|fast|jetzt|meist) )\p{Ll}{2,20}(?:t|en) /u;

function isSentence(said: string): boolean {
  return OF_SOMEBODY.test(said) || WITH_VERB.test(said) || NOUN_AND_VERB.test(`${said} `);
}

const OF_ME =
  /^(?:[Ii]ch|[Mm]ir|[Mm]ich|[Ww]ir|[Mm]an|[Ee]s) \p{Ll}|^[^.,:]{1,60} (?:ich|mich|mir) [^.]{3,}$/u;
/** What lacks its subject alone. */
const BARE_VERB =
  /^(?:[Hh]abe|[Bb]in|[Ww]ar|[Kk]ann|[Ss]preche|[Kk]enne|[Aa]rbeite|[Ll]eite|[Bb]eherrsche|[Mm]ag|[Ll]iebe|[Ll]erne) \S/u;
/** In the nominative and in the accusative they are the same. */
const DETERMINER =
  /^(?:[Dd]ie|[Dd]as|[Dd]en|[Ee]ine|[Ee]inen|[Ee]in \p{Ll}+es|Ihre|Ihren|[Ee]ure|[Dd]eine|[Uu]nsere|[Uu]nseren|[Mm]eine|[Mm]einen|[Kk]eine|[Dd]iese|[Dd]ieses|[Dd]iesen|[Aa]lle|[Aa]lles|[Vv]iele|[Vv]iel|[Ee]inige|[Mm]ehrere|[Ee]twas|[Mm]anche|[Bb]eide|(?:Ihr|[Ee]uer|[Uu]nser|[Mm]ein) (?:\p{Ll}+es|Team|Gespräch|Büro|Projekt|Haus|Produkt|Vorgehen|Konzept|Onboarding))(?= |$)/u;
const NUMBER =
  /^(?:\d{1,4}\+?|[Zz]wei|[Dd]rei|[Vv]ier|[Ff]ünf|[Ss]echs|[Ss]ieben|[Aa]cht|[Nn]eun|[Zz]ehn|[Ee]lf|[Zz]wölf|[Ff]ast|[Rr]und|[Ll]angjährige|[Mm]ehrjährige|[Ff]undierte|[Bb]reite|[Pp]raktische|[Gg]ute|[Gg]roße|[Ss]olide|[Vv]erhandlungssicheres|[Ff]ließendes) \S/u;
/** A noun without an article: `Kubernetes`, `Umzug auf Queues`. */
const NOUN =
  /^(?!(?:Der|Ein|Ihr|Ihrem|Unser|Mein|The|An?|Über|Zum|Zur|Vom|Beim|Von|Ihrer|Im|In|Am|Bei|Mit|Seit|Als|Aus|Auf|Für) )\p{Lu}[\p{L}\p{N}.+#/-]*(?: [\p{L}\p{N}.+#/&-]{1,30}){0,6}$/u;
/** Words that no German noun phrase has: it is English, or a sentence. */
const ODD = /(?<!\p{L})(?:of|the|and|with|years?|my|dass|weil|was|wie|ich)(?!\p{L})/u;
/** A participle at the end: `Team von 12 geführt`. */
const DONE = /(?<!\p{L})(?:\p{Ll}{0,6}ge\p{Ll}{3,}(?:t|en)|\p{Ll}{2,}iert|betrieben|übernommen)$/u;
const BEGINS_SMALL =
  /^(?:[Dd]ie|[Dd]as|[Dd]en|[Ee]ine?n?|[Mm]it|[Bb]eim|[Bb]ei|[Ii]n|[Ii]m|[Mm]eine?n?|[Zz]u[rm]?|[Aa]n) /u;

/** A verb at its end: `beim Umzug helfen`. */
function isToDo(said: string): boolean {
  return (
    / (?!(?:neuen|oben|unten|allen|anderen) ?$)\p{Ll}{3,}(?:en|ern|eln)$/u.test(said) &&
    !DONE.test(said) &&
    !/ zu \S+$/.test(said)
  );
}

/** Of these the adjectives tell the case: `der geplante Umzug` is `den geplanten Umzug`. */
const MASCULINE = /^[Dd]er ((?:\p{Ll}{2,30}e ){0,2})(\p{Lu}[\p{L}-]*)(.*)$/u;
/** Nouns with a case of their own: `den Patienten`, `den Kollegen`. */
const WEAK = /(?:e|ent|ant|ist|at|ekt|ot|et|oge|Mensch|Held|Herr|Bär|Bauer|Nachbar)$/u;

function inAccusative(said: string): string {
  const [, adjectives = '', noun, rest = ''] = MASCULINE.exec(said) ?? [];
  const isClear = noun !== undefined && !WEAK.test(noun) && !/(?:^|,| und| oder) der /u.test(rest);
  if (isClear) return `den ${adjectives.replaceAll('e ', 'en ')}${noun}${rest}`;
  if (DETERMINER.test(said) && !/(?:,| und| oder) der /u.test(said))
    return /^Ihre?n? /.test(said) ? said : small(said);
  return NOUN.test(said) && !ODD.test(said) ? `das Thema ${said}` : `das Thema „${said}“`;
}
