import { withoutAccents } from '../text/text';

/** Words with which people name a round of interviews, in English, German and Spanish, without accents. */
const ROUND =
  /\b(?:interviews?|phone ?screen(?:ing)?|screening call|recruiter (?:screen|call)|on-?site|on site|technical|tech screen|final(?: round)?|panel|superday|loop|whiteboard|pair programming|system design|case study|coding (?:round|challenge|session)|hiring manager|bar raiser|meet the team|assessment cent(?:er|re)|(?:first|second|third|fourth|1st|2nd|3rd|4th) round|vorstellungsgesprach|erstgesprach|zweitgesprach|drittgesprach|telefoninterview|telefongesprach|kennenlerngesprach|fachgesprach|probearbeiten|entrevistas?|ronda|llamada telefonica|prueba tecnica)\b/;

/** What has these words and is none: what comes before or after, or is about others. */
const NONE =
  /\b(?:prep|preparation|questions?|user|no|invit\w*|request\w*|reject\w*|declin\w*|cancel\w*|thank|feedback|experience|absage|vorbereitung|preparacion)\b/;

/** No name of a round is longer. */
const LONGEST = 80;

/** Whether a text names a round of interviews: `Phone screen`, `On-site`, `Technical Round 1`, `Erstgespräch`. */
export function namesRound(text: string): boolean {
  if (text.length > LONGEST) return false;
  const plain = withoutAccents(text).replace(/[_-]/g, ' ');
  return ROUND.test(plain) && !NONE.test(plain);
}
