import { ended, isSeveral, oneLine, sentence, small, withoutStart, withoutStop } from './ownWords';

/*
 * A person's own words as they go on in a Spanish sentence: a preposition changes nothing behind it, so that nearly all of
 * them can stand as they are.
 */

/** `Me interesó especialmente lo que comentamos sobre las guardias.` of `Las guardias`, and whatever else stands for a topic. */
export function enjoyedInSpanish(topic: string): string {
  const whole = oneLine(topic).replace(/^¡|!$/g, '');
  if (isSeveral(whole)) return `Nuestra conversación me gustó mucho. ${sentence(whole)}`;
  const said = withoutStart(withoutStop(whole), ABOUT).replace(/^del (?=\p{L})/iu, 'el ');
  if (said.endsWith('?')) return `Me interesó especialmente la pregunta «${asked(said)}».`;
  if (/^(?:saber )?que /i.test(said))
    return ended(`Me interesó especialmente saber ${small(said).replace(/^saber /, '')}`);
  if (/^lo (?:que|de|del|bien|mucho) /i.test(said)) return ended(`Me interesó especialmente ${small(said)}`);
  if (isSentence(said)) return `Nuestra conversación me gustó mucho. ${sentence(said)}`;
  return ended(`Me interesó especialmente lo que comentamos sobre ${inSentence(said)}`);
}

/** `Por mi parte, podría aportar tres años de Kafka.` of `Tres años de Kafka`; what is a sentence stays one. */
export function fitInSpanish(contribution: string): string {
  const whole = oneLine(contribution);
  if (isSeveral(whole)) return sentence(whole);
  const said = withoutStart(withoutStop(whole), WOULD_BRING);
  if (OF_ME.test(said)) return sentence(said);
  if (/^c[oó]mo /i.test(said)) return ended(`Por mi parte, podría aportar ideas sobre ${small(said)}`);
  if (INFINITIVE.test(said)) return ended(`Por mi parte, podría ${small(said)}`);
  return ended(`Por mi parte, podría aportar ${inSentence(said)}`);
}

/** What people write before it, although the sentence says so already. */
const ABOUT =
  /^(?:[Hh]ablamos |[Cc]onversamos |[Cc]harlamos |[Hh]ablar )?(?:mucho )?(?:[Ss]obre|[Dd]e|[Aa]cerca de) (?=\S)|^(?:[Hh]ablamos |[Cc]onversamos )(?=del )/;
const WOULD_BRING =
  /^(?:(?:[Cc]on gusto )?[Aa]portar(?:ía)? |[Qq]ue (?=hablo|ya|tengo|he |soy )|[Cc]on (?=mi ))(?=\S)/;
const OF_ME =
  /^(?:(?:[Yy]a|[Tt]ambién|[Ss]iempre|[Nn]o|[Aa]ún) )?(?:[Yy]o|[Hh]e|[Tt]engo|[Ss]oy|[Ee]stoy|[Pp]uedo|[Pp]odría|[Ll]levo|[Hh]ice|[Ff]ui|[Ee]stuve|[Tt]uve|[Rr]eduje|[Dd]omino|[Hh]ablo|[Mm]anejo|[Uu]so|[Pp]rogramo|[Ll]idero|[Vv]engo|[Vv]ivo|[Aa]prendo|[Ee]ntiendo|[Dd]ispongo|[Cc]uento|[Ss]é|[Cc]onozco|[Dd]irijo|[Mm]e|[Tt]rabajo (?:con|como|desde|en \p{Lu})|(?!café|bebé|comité|puré|paté|así|aquí|allí|ahí)\p{Ll}{2,20}[éí]|(?:Lider|Gestion|Trabaj|Diseñ|Desarroll|Mont|Cre|Form|Particip|Coordin|Organic|Estudi|Implement|Dirig|Constru|Vend|Abr)[éí]) |^(?:[Dd]esde|[Dd]urante|[Ee]n) [^.]{2,60}(?<!\p{L})(?:he|tengo|llevo|reduje|\p{Ll}{2,20}[éí])(?!\p{L})/u;
/** A verb in its ground form, written small, or one of those that people begin with; nouns that look like one are none. */
const INFINITIVE =
  /^(?:(?!(?:taller|mujer|lugar|hogar|placer|poder|líder|carácter|máster|master|bachiller|auxiliar|primer|similar|superior|familiar|escolar|manager|docker|particular|popular|regular|militar|tercer|mayor|menor|mejor|singular|nuclear|servir|servidor) )\p{Ll}{2,20}(?:ar|er|ir)(?:les?|los?|las?|se)?|(?:Liderar|Montar|Ayudar|Ayudarles|Ayudarle|Crear|Mejorar|Poner|Formar|Enseñar|Reducir|Conseguir|Desarrollar|Gestionar|Dirigir|Coordinar|Organizar|Traer|Dar|Contribuir|Optimizar|Trabajar|Apoyar|Diseñar|Implementar|Llevar)) \S/u;

/** Words that ask or join are no beginning of a sentence. */
const ASKS = /^(?:c[oó]mo|qué|cu[aá]l|por qu[eé]|porque|d[oó]nde|qui[eé]n|cu[aá]ndo|cu[aá]nto) /iu;
const OF_SOMEBODY =
  /^(?:yo|nosotros|usted|ustedes|él|ella|ellos|ellas|es|son|está|están|estan|hay|nos|se|les?|me|tienen|tiene|usan|van|al [^.]{2,30} le) /iu;
/** Many do something: `quieren abrir en Perú`; nouns that end alike are none. */
const THEY_DO =
  /^(?:(?!(?:imagen|orden|examen|joven|plan|pan|gran|origen|margen|resumen|volumen|bien|buen|quien|según|también|fin) )\p{Ll}{2,20}(?:an|en|án|én)|Quieren|Trabajan|Buscan|Necesitan|Usan|Tienen|Están|Estan|Llevan|Acaban|Piensan|Esperan) /u;
const WITH_VERB =
  /^(?:(?!que )[\p{L}\p{N}-]{1,40} ){1,4}(?:es|son|está|están|tiene|tienen|fue|fueron|va|van|ha|han|quiere|viene|crece|compra) /iu;

function isSentence(said: string): boolean {
  if (ASKS.test(said)) return false;
  return OF_SOMEBODY.test(said) || THEY_DO.test(said) || (WITH_VERB.test(said) && !said.includes(' que '));
}

function asked(said: string): string {
  return said.startsWith('¿') ? said : `¿${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}

/** Words that are small within a sentence. */
const SMALL =
  /^(?:el|la|los|las|lo|un|una|unos|unas|su|sus|mi|mis|nuestr[oa]s?|este|esta|estos|estas|cómo|por qué|qué|cuál|cuándo|dónde|quién|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|más|mucha|muchas?|muchos?|varios|varias|todo|todos|experiencia|conocimientos?|años|inglés|español|francés|alemán|portugués|disponibilidad|manejo|dominio|equipo|trabajo|buen|buena|gran)(?: |$)/iu;
const ENGLISH = /(?<!\p{L})(?:of|the|and|with|they|my|our)(?!\p{L})/iu;

function inSentence(said: string): string {
  if (ENGLISH.test(said)) return `«${said}»`;
  return SMALL.test(said) ? small(said) : said;
}
