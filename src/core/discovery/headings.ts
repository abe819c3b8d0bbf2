import type { Zone } from '../dates/calendar';
import { clearReading } from '../dates/dateReadings';
import { parseWhen, whenText } from '../dates/calendar';
import { isOtherEvent } from '../exchange/tableRows';
import { namesRound } from '../notes/rounds';
import { hasTitleWord } from '../notes/titles';
import { withoutAccents } from '../text/text';

/** An application as a heading names it: `Initech – Staff Engineer`, `Staff Engineer at Initech`. */
export interface NamedApplication {
  readonly company?: string;
  readonly role?: string;
}

/** No heading that names something is longer. */
const LONGEST = 120;

const BEGINNING =
  /^(?:job )?(?:interviews?|application|bewerbung|vorstellungsgespräch|entrevista|candidatura)(?: notes| log)? ?(?:with |at |for |bei |als |con |en |:|[–—-] ?)/i;
const SEPARATOR = / (?:[|·@–—-]|at|bei|en) |: /;

/** What stands behind `Interview with`, and without a picture before it. */
export function withoutBeginning(heading: string): string {
  return heading
    .replace(/^[^\p{L}\d]+/u, '')
    .replace(BEGINNING, '')
    .trim();
}

/** What a heading names; nothing where two readings are possible. */
export function applicationIn(heading: string): NamedApplication {
  if (heading.length > LONGEST) return {};
  const parts = withoutBeginning(heading).split(SEPARATOR).map(withoutBrackets);
  const [first = '', second = ''] = parts;
  if (first === '' || second === '' || parts.length > 3) return {};
  const [isFirst, isSecond] = [hasTitleWord(first), hasTitleWord(second)];
  if (isFirst === isSecond) return {};
  const [company, role] = isFirst ? [second, first] : [first, second];
  const isOther = [company, role].some((one) => namesRound(one) || ORDINARY.test(withoutAccents(one)));
  return isOther || /^[\d\W]|\d{4}/.test(company) ? {} : { company, role };
}

function withoutBrackets(text: string): string {
  return text.replace(/ \([^()]*\)$/, '').trim();
}

/** Words of headings that are no company’s name. */
const ORDINARY =
  /\b(?:details?|overview|info|information|summary|notes?|basics|applications?|timeline|roles?|jobs?|positions?|general|contacts?|process|status|interviews?|search|tracker|tracking|log|prep|preparation|companies|company|questions?|research|next|steps?|todo|follow|history|schedule|calendar|rounds?|journal|ideas?|bewerbung\w*|ubersicht|gesprach\w*|notizen|verlauf|entrevistas?|candidaturas?|notas|resumen|proceso|rounds?|week|day|mon|tues|wednes|thurs|fri|satur|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|backup|plan|my|pipeline|active|feedback|thoughts|salary|strengths|weaknesses|second|dream|list|placements?|rejected|offers?|accepted|declined|applied|waiting|screening|kitchen|candidates?|guests?)\b/;

/** Whether a heading can be the name of a company and nothing else: `Initech`. */
export function canBeCompany(heading: string): boolean {
  const plain = withoutAccents(heading);
  const isShort = heading.length > 0 && heading.length <= 60 && heading.split(' ').length <= 5;
  return (
    isShort &&
    /^\p{Lu}/u.test(heading) &&
    !ORDINARY.test(plain) &&
    !/[\d:?!]/.test(heading) &&
    !hasTitleWord(heading)
  );
}

/** A round of interviews with its date, as a heading tells them: `Phone screen – 2026-11-10`. */
export interface DatedRound {
  readonly round: string;
  readonly date: string;
}

/** The round and the date in a heading that tells both; `undefined` in any other. */
export function datedRound(heading: string, zone: Zone): DatedRound | undefined {
  if (heading.length > LONGEST) return undefined;
  // A comma may part a round from its date, and a month from its year.
  return inParts(heading.split(/[()|–—]| - |: /), zone) ?? inParts(heading.split(/[()|–—,]| - |: /), zone);
}

function inParts(written: readonly string[], zone: Zone): DatedRound | undefined {
  const parts = written.map((part) => part.trim()).filter((part) => part !== '');
  const at = parts.findIndex((part) => isDate(part, zone));
  const date = parts[at];
  const round = parts.filter((_, other) => other !== at).join(' ');
  return date !== undefined && namesRound(round) && !isOtherEvent(round) ? { round, date } : undefined;
}

function isDate(text: string, zone: Zone): boolean {
  if (parseWhen(text, zone) !== undefined) return true;
  const reading = clearReading(text);
  return reading !== undefined && parseWhen(whenText(reading), zone) !== undefined;
}
