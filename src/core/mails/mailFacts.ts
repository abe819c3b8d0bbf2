import { zonesMeant, zoneNamed } from '../dates/zones';
import type { Zone } from '../dates/calendar';
import { nameInDomain } from '../exchange/invitation';
import { hasTitleWord } from '../notes/titles';
import { capitalised, withoutAccents } from '../text/text';
import type { MailLanguage, Sender } from './mail';
import type { MailParts } from './mailParts';

/** Something that was read, with the words or the address that say it. */
export interface Fact<T = string> {
  readonly value: T;
  readonly words: string;
}

/** Mail providers and tools that write for many companies: no company’s own, besides those that nobody has a company at. */
const OF_MANY =
  /^(?:t-online|posteo|mailbox|greenhouse|greenhouse-mail|lever|workday|myworkday|workable|workablemail|smartrecruiters|ashbyhq|ashby|teamtailor|teamtailor-mail|personio|bamboohr|recruitee|jobvite|icims|breezy|join|softgarden|successfactors|taleo|linkedin|indeed|xing|stepstone|goodtime|ats|hire|recruiting|recruitment|careers|jobs|talent|karriere|empleo)$/;

/** The name in the domain of an address that is a company’s own: `falke` of `vondrak@mail.falke.example`. */
export function domainName(address = ''): string | undefined {
  const name = address.includes('@') ? nameInDomain(address) : undefined;
  return name === undefined || name.length < 2 || name.length > 60 || OF_MANY.test(name) ? undefined : name;
}

/** What ends the name of a firm, and is left out of domains. */
const FORMS =
  /\b(?:gmbh|ag|se|kg|ohg|ug|mbh|co|inc|llc|ltd|limited|corp|corporation|plc|s\.?l\.?u?|s\.?a|group|gruppe|grupo|holding)\b\.?/g;

/** A name as it is compared with a domain: without its legal form, signs and accents. */
export function bareName(name: string): string {
  return withoutAccents(name)
    .replaceAll('ß', 'ss')
    .replace(/&/g, ' ')
    .replace(FORMS, ' ')
    .replace(/[^a-z0-9]/g, '');
}

/** `Müller` in a domain is `mueller` as well as `muller`. */
export function isSameName(name: string, domain: string): boolean {
  const bare = domain.replace(/[^a-z0-9]/g, '');
  const own = bareName(name);
  const spelled = bareName(name.replace(/ä/gi, 'ae').replace(/ö/gi, 'oe').replace(/ü/gi, 'ue'));
  return own.length > 1 && (own === bare || spelled === bare);
}

/** So much of a text is looked at, in characters. */
const LONGEST_TEXT = 20_000;

/** Words with a capital letter, joined by what stands within names of firms. */
const CAPITALISED =
  /[\p{Lu}\d][\p{L}\d.'’-]{0,30}(?:(?: & | \+ | | und | y | of )[\p{Lu}\d][\p{L}\d.'’-]{0,30}){0,4}/gu;

/** The name of a company in a text that agrees with the domain of who writes, as the text spells it. */
function companyLike(text: string, domain: string): Fact | undefined {
  for (const [found] of text.slice(0, LONGEST_TEXT).matchAll(CAPITALISED)) {
    const words = found.split(' ');
    for (let length = words.length; length > 0; length--)
      for (let first = 0; first + length <= words.length; first++) {
        const name = words
          .slice(first, first + length)
          .join(' ')
          .replace(/[.,]$/, '');
        if (isSameName(name, domain)) return { value: withForm(text, name), words: lineWith(text, name) };
      }
  }
  return undefined;
}

/** The name with the legal form that stands behind it, where that is one word more. */
function withForm(text: string, name: string): string {
  const at = text.indexOf(name);
  const form =
    /^ (?:GmbH(?: & Co\. KG)?|AG|SE|KG|UG|Inc\.?|LLC|Ltd\.?|S\.L\.|S\.A\.|SL|SA)(?![\p{L}\d])/u.exec(
      text.slice(at + name.length),
    )?.[0];
  return form === undefined ? name : `${name}${form}`;
}

function lineWith(text: string, name: string): string {
  const at = text.indexOf(name);
  const start = Math.max(text.lastIndexOf('\n', at) + 1, at - 80);
  const end = text.indexOf('\n', at);
  return text.slice(start, end < 0 ? at + 120 : Math.min(end, at + 120)).trim();
}

/** Words behind the name of a firm that are none of it: its departments, titles, days. */
const BEHIND_NAME =
  /^(?:recruiting|recruitment|careers?|talent|people|hr|jobs?|team|hiring|interview|bewerbung|karriere|empleo|seleccion|on|at|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)$/;

/** Words of a name, each with a capital letter; a stop stands within one alone. */
const WORD = String.raw`(?:\p{Lu}|\d)(?:[\p{L}\d'’&-]|\.(?=\p{L})){0,30}`;
const MORE = new RegExp(String.raw`^(?: (?:(?:&|und|y|de|del) )?${WORD}){1,3}`, 'u');
const LEGAL_FORM = /^(?:GmbH|AG|SE|KG|UG|Inc|LLC|Ltd|S\.L|S\.A|SL|SA)$/;
const MOST_PLACES = 20;

/** `Wayne` with the words of its name behind it: `Wayne Enterprises`. */
function withMore(texts: readonly string[], name: string): string {
  for (const text of texts) {
    let at = text.indexOf(name);
    for (let place = 0; at >= 0 && place < MOST_PLACES; place++, at = text.indexOf(name, at + 1)) {
      const more = MORE.exec(text.slice(at + name.length))?.[0];
      if (more === undefined || /[\p{L}\d]$/u.test(text.slice(0, at))) continue;
      const words = more.trim().split(' ');
      const form = words.findIndex((word) => LEGAL_FORM.test(word));
      const own = form < 0 ? words : words.slice(0, form);
      const isBehindPreposition = /\b(?:at|bei|beim|en|from|von)(?: der| dem)? $/.test(
        text.slice(Math.max(0, at - 12), at),
      );
      const isOther = own.some(
        (word) => BEHIND_NAME.test(withoutAccents(word)) || (hasTitleWord(word) && !isBehindPreposition),
      );
      if (own.length > 0 && !isOther) return `${name} ${own.join(' ')}`;
    }
  }
  return name;
}

const FIRM = String.raw`(${WORD}(?: (?:(?:&|und|y|de|del|of) )?${WORD}){0,4})`;

/** Words that stand right before the firm that an interview is with, and those of somebody who writes for one. */
const BEFORE_FIRM: Readonly<Record<MailLanguage, readonly [anybody: string, agency: string]>> = {
  en: [
    String.raw`(?:role|position|job|post|opening|opportunity|vacancy|interest|career|\p{Lu}\p{L}{2,20}) (?:at|in)|appl(?:ication|ied|ying) (?:to|with|at)|interview(?:ing)? (?:at|for)`,
    String.raw`(?:[Oo]ur|[Mm]y) client,?|on behalf of`,
  ],
  de: [
    String.raw`\p{L}{3,20} bei(?: der| dem)?`,
    String.raw`(?:[Uu]nser|[Mm]ein)(?:e[mnr]?)? (?:Mandant(?:en|in)?|Kunden?|Kundin),?(?: die| der| das)?|im Namen der`,
  ],
  es: [String.raw`\p{L}{2,20} en|interés por`, String.raw`(?:[Nn]uestr[oa]|[Mm]i) client[ea],?|en nombre de`],
};

/** The firm that a text names for the job, whoever writes. */
function firmBehind(text: string, before: string): Fact | undefined {
  const pattern = new RegExp(String.raw`(?<!\p{L})(?:${before}) (?:the )?${FIRM}`, 'gu');
  for (const match of text.slice(0, LONGEST_TEXT).matchAll(pattern)) {
    const name = (match[1] ?? '').replace(/[.,]$/, '');
    if (isFirm(name)) return { value: withForm(text, name), words: match[0] };
  }
  return undefined;
}

/** `Hansa Solartechnik GmbH möchte Sie einladen`: a firm, since its legal form stands there. */
function firmThatWants(text: string): Fact | undefined {
  const found = WANTS.exec(text.slice(0, LONGEST_TEXT));
  return found?.[1] === undefined ? undefined : { value: found[1], words: found[0] };
}

const WANTS = new RegExp(
  String.raw`(?<!\p{L})(${WORD}(?: ${WORD}){0,4} (?:GmbH(?: & Co\. KG)?|AG|SE|KG|Inc\.?|LLC|Ltd\.?|S\.L\.|S\.A\.)) (?:would like|wants|möchte|würde|lädt|quiere|desea)\b`,
  'u',
);

/** No tool, place of the calendar, day or title. */
function isFirm(name: string): boolean {
  return (
    name.length > 1 &&
    !name.split(' ').every((word) => hasTitleWord(word)) &&
    /\p{L}/u.test(name) &&
    !/^\d/.test(name) &&
    !/^(?:Zoom|Teams|Microsoft Teams|Google|Google Meet|Meet|Skype|Webex|WebEx|LinkedIn|Indeed|Xing|XING|[A-Z]{1,3})$/.test(
      name,
    ) &&
    !name
      .split(' ')
      .some((word) => BEHIND_NAME.test(withoutAccents(word)) || MONTHS.test(withoutAccents(word)))
  );
}

const MONTHS =
  /^(?:january?|januar|february?|februar|march|marz|april|may|mai|june?|juni|july?|juli|august|september|october|oktober|november|december|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)$/;

/**
 * The company of an interview: as the body names it, else as signature or subject do where that agrees with the domain,
 * else by the domain.
 */
export function companyNamed(
  { mail, body, signature }: Pick<MailParts, 'mail' | 'body' | 'signature'>,
  language: MailLanguage,
): Fact | undefined {
  const texts = [body, signature.join('\n'), mail.subject];
  const [anybody, agency] = BEFORE_FIRM[language];
  const line = inLines(body);
  const client = firmBehind(line, agency) ?? firmThatWants(line);
  if (client !== undefined) return client;
  const domain = domainName(mail.from?.address);
  if (domain !== undefined) {
    for (const text of texts) {
      const like = companyLike(text, domain);
      if (like !== undefined) return { value: longest(texts, like.value), words: like.words };
    }
  }
  const named = firmBehind(line, anybody);
  if (named !== undefined) return { value: longest(texts, named.value), words: named.words };
  if (domain === undefined) return undefined;
  return { value: spacedName(domain), words: mail.from?.address ?? '' };
}

/** `acme-foods` is called `Acme Foods`. */
function spacedName(domain: string): string {
  return domain.split('-').map(capitalised).join(' ');
}

/** A line that is not full ends what it says. */
function inLines(body: string): string {
  return body
    .split('\n')
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .map((one) => (one.length > FULL ? `${one} ` : `${one}\n`))
    .join('');
}

/** Mail programs that break lines leave them longer than this. */
const FULL = 60;

/** With all of its name and its legal form, where one of the texts has them. */
function longest(texts: readonly string[], name: string): string {
  const whole = withMore(texts, name);
  const forms = texts.map((text) => (text.includes(whole) ? withForm(text, whole) : whole));
  return forms.find((one) => one.length > whole.length) ?? whole;
}

/** What stands around the name of a job. */
const ROLE: Readonly<Record<MailLanguage, readonly RegExp[]>> = {
  en: [
    /\b[Ii]nterview (?:at|with) [^.,;\n]{1,40}? for (?:an? |the |our )?((?:\p{Lu})[^.,;:!?\n]{1,60}?)(?= (?:role|position|on|at|in|this|next)\b|[.,;:!?\n]|$)/gu,
    /\b(?:for|to|as|about|regarding|of|in) (?:the|our|an?|your|open) (?:role of |position of |post of )?((?:\p{Lu}|\d)[^.,;:!?\n]{1,60}?) (?:role|position|job|opening|vacancy|post)\b/gu,
    /\b(?:[Rr]ole|[Pp]osition|[Jj]ob|post|opening) (?:of|as|for)(?: an?| the)? ((?:\p{Lu})[^.,;:!?\n]{1,60}?)(?= (?:at|with|in|on|role|position|is|has|and|we)\b|[.,;:!?\n]|$)/gu,
    /\b(?:[Aa]pplication|applying|applied|[Ii]nterview) (?:for|as|to be)(?: an?| the| our)? ((?:\p{Lu})[^.,;:!?\n]{1,60}?)(?= (?:at|with|in|on|role|position|is|has|and|we)\b|[.,;:!?\n]|$)/gu,
  ],
  de: [
    /\b(?:Stelle|Position|Rolle|Bewerbung|Vakanz) (?:als|des|der|einer?s?|für die Stelle als)? ?(?:eine[srn]? )?„?["“]?((?:\p{Lu})[^.,;:!?\n„“"]{1,60}?)["“]?(?= (?:am|bei|in|im|an|um|zu|ist|und|bieten|möchten|findet|laden|eingeladen|einladen|vorgesehen|haben|hat|anbieten|anzubieten)\b|[.,;:!?\n]|$)/gu,
    /\bals ((?:\p{Lu})[^.,;:!?\n„“"]{1,60}?)(?= (?:am|bei|in|im|an|um|ist|und|ein|anbieten|anzubieten)\b|[.,;:!?\n]|$)/gu,
  ],
  es: [
    /\b(?:puesto|posición|vacante|cargo|rol|plaza|candidatura|empleo) (?:de|como|para)(?: la| el| un| una)? ((?:\p{L})[^.,;:!?\n]{1,60}?)(?= (?:en|el|a las|para|con|y|que|ha|es|será|tendrá|se)(?!\p{L})|[.,;:!?\n]|$)/gu,
  ],
};

/** Of `video interview for our Senior Data Analyst` the job is what stands last. */
function lastJob(role: string): string {
  if (!/\b(?:interview|video|minute|call|conversation|chat|round)\b/i.test(role)) return role;
  const at = Math.max(
    role.lastIndexOf(' for our '),
    role.lastIndexOf(' for the '),
    role.lastIndexOf(' for a '),
  );
  return at < 0 ? '' : role.slice(at + ' for '.length);
}

/** What German calls those who do something. */
const GERMAN_JOB = /^\p{Lu}\p{Ll}{2,40}(?:er|eur|or|ist|ant|mann|frau)(?:in)?$/u;

/** The job that a text names: only what has a word of titles. */
export function roleIn(text: string, language: MailLanguage): Fact | undefined {
  for (const pattern of ROLE[language]) {
    for (const match of text.slice(0, LONGEST_TEXT).matchAll(pattern)) {
      const role = lastJob(match[1] ?? '')
        .replace(/^(?:the|our|an?|die|der|das|el|la) /i, '')
        .replace(/^(?:puesto|posición|plaza|vacante|Stelle|Position|role|position|post) (?:de|als|of) /i, '')
        .trim();
      if (
        role.length > 2 &&
        (hasTitleWord(role) ||
          (language === 'de' && GERMAN_JOB.test(role)) ||
          (language === 'es' && /^\p{Lu}\p{L}{3,30}(?: \p{L}{2,20}){0,4}$/u.test(role))) &&
        !/^(?:interview|video|phone|next|first|second)\b/i.test(role)
      )
        return { value: role, words: match[0].trim() };
    }
  }
  return undefined;
}

/** What people call zones in words; letters that name several are asked about. */
const SPOKEN: readonly (readonly [pattern: RegExp, zone: Zone])[] = [
  [/\b(?:US )?Eastern(?: (?:Standard |Daylight )?Time)?\b/i, 'America/New_York'],
  [/\b(?:US )?Central(?: (?:Standard |Daylight )?Time)\b|^[\s,(]{0,3}Central\b/i, 'America/Chicago'],
  [/\b(?:US )?Mountain(?: (?:Standard |Daylight )?Time)\b|^[\s,(]{0,3}Mountain\b/i, 'America/Denver'],
  [/\b(?:US )?Pacific(?: (?:Standard |Daylight )?Time)?\b/i, 'America/Los_Angeles'],
  [/\b(?:New York|NYC) time\b/i, 'America/New_York'],
  [/\b(?:UK|London|British) time\b/i, 'Europe/London'],
  [/\b(?:German|Berlin) time\b|\b(?:deutscher|Berliner) Zeit\b/i, 'Europe/Berlin'],
  [/\b(?:Madrid time|hora (?:de Madrid|peninsular|española|de España))\b/i, 'Europe/Madrid'],
  [/\bhora de (?:México|(?:la )?Ciudad de México|CDMX)\b/i, 'America/Mexico_City'],
  [/\bhora de (?:Buenos Aires|Argentina)\b/i, 'America/Argentina/Buenos_Aires'],
  [/\b(?:Paris time)\b/i, 'Europe/Paris'],
];

/** The zone that is named behind a time: one, or those among which a person has to say which. */
export function zoneBehind(behind: string): Fact<readonly Zone[]> | undefined {
  const near = behind.slice(0, 40);
  for (const [pattern, zone] of SPOKEN) {
    const found = pattern.exec(near)?.[0];
    if (found !== undefined) return { value: [zone], words: found };
  }
  const offset = /^ ?(?:Uhr|h|hs|horas)?[ ,(]{0,3}((?:UTC|GMT) ?[+-] ?\d{1,2}(?::?\d{2})?)(?!\d)/.exec(
    near,
  )?.[1];
  const fixed = offset === undefined ? undefined : zoneNamed(offset);
  if (offset !== undefined && fixed !== undefined) return { value: [fixed], words: offset };
  const letters = /^ ?(?:Uhr|h|hs|horas)?[ ,(]{0,3}([A-Z]{2,5})\b/.exec(near)?.[1] ?? '';
  const [meant, named] = [
    zonesMeant(letters),
    /^(?:CET|EET|WET|GMT|UTC)$/.test(letters) ? zoneNamed(letters) : undefined,
  ];
  const zones = meant.length > 0 ? meant : named === undefined ? [] : [named];
  return zones.length === 0 ? undefined : { value: zones, words: letters };
}

/** The zone whose letters are part of the words for a time: `4 PM IST`. */
export function zoneIn(words: string): Fact<readonly Zone[]> | undefined {
  const letters =
    /\d ?(?:[AaPp]\.?[Mm]\.?|Uhr|h|horas)? ?\(?([A-Z]{2,5}(?: ?[+-] ?\d{1,2}(?::?\d{2})?)?)\)?$/.exec(
      words,
    )?.[1];
  return letters === undefined || /^[AP]M$/.test(letters) ? undefined : zoneBehind(letters);
}

/** The title that a signature gives who signs: the line below the name, or behind it. */
export function titleOf({ name }: Sender, signature: readonly string[]): string | undefined {
  if (name === undefined) return undefined;
  const at = signature.findIndex((line) => line.includes(name));
  const [, behind] = (signature[at] ?? '').split(/, | [|–—-] /);
  const candidates = [behind, signature[at + 1]?.split(/, | [|·–—] | at | bei | en /)[0]];
  return candidates.find((line) => line !== undefined && line.length < 60 && hasTitleWord(line))?.trim();
}
