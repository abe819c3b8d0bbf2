import { withoutAccents, wordList } from '../text/text';

/** Words that name a round of interviews whatever stands beside them, in English, German and Spanish, without accents. */
const ROUND =
  /\b(?:interviews?|phone ?screen(?:ing)?|screening call|recruiter (?:screen|call)|hr (?:screen|call)|on-?site interview|final round|tech(?:nical)? (?:screen|interview|round|call)|superday|pair programming|system design|coding (?:round|challenge|session)|hiring manager|hm (?:chat|screen|call)|bar raiser|meet the team|assessment cent(?:er|re)|(?:first|second|third|fourth|1st|2nd|3rd|4th) round|vorstellungsgesprache?|bewerbungsgesprache?|erstgesprach|zweitgesprach|drittgesprach|telefoninterview|telefongesprach|kennenlerngesprach|fachgesprach|probearbeiten|entrevistas?|llamada telefonica|prueba tecnica)\b/;

/** Words that name one only with nothing else beside them but each other, numbers, and what says how it took place. */
const ALONE = new Set(
  wordList(`phone, onsite, on, site, technical, tech, final, panel, loop, whiteboard, behavioral, behavioural,
    recruiter, hr, hm, screen, screening, round, call, case, study, culture, fit, runde, ronda, tecnica,
    vor, ort, fachlich, presencial, kultur, cultural, assessment`),
);
/** Of these one must be there: the others say too little alone. */
const TELLING = new Set(
  wordList(`phone, onsite, technical, tech, final, panel, loop, whiteboard, behavioral, behavioural, recruiter,
    hr, hm, ronda, runde, tecnica`),
);
const BESIDE = new Set(
  wordList(`video, virtual, remote, zoom, teams, day, part, level, step, stage, with, the, and, de, con, mit, i,
    ii, iii, one, two, three, first, second, third, fourth, 1st, 2nd, 3rd, 4th, deep, dive, discussion,
    chat, conversation, ceo, cto, founder, founders, team, manager, leadership, lunch, presentation,
    live, coding, pairing, lead, director`),
);

/** What has these words and is none: what comes before or after, or is about others. */
const NONE =
  /\b(?:prep|preparation|questions?|user|customer|exit|stakeholder|expert|podcast|press|radio|research|informational|mock|no|invit\w*|request\w*|reject\w*|declin\w*|cancel\w*|thank|feedback|experience|process|guide|template|absage|vorbereitung|preparacion)\b/;

/** No name of a round is longer. */
const LONGEST = 80;

/** Whether a text names one round by words that are said of nothing else: not `Final`, which a game has too. */
export function namesOneRound(text: string): boolean {
  if (text.length > LONGEST) return false;
  const plain = withoutAccents(text).replace(/[_-]/g, ' ');
  return ROUND.test(plain) && !NONE.test(plain) && !SEVERAL.test(plain);
}

const SEVERAL = /^(?:interviews|entrevistas)\b/;

/** Whether a text names a round of interviews: `Phone screen`, `On-site`, `Technical Round 1`, `Erstgespräch`. */
export function namesRound(text: string): boolean {
  if (text.length > LONGEST) return false;
  const plain = withoutAccents(text).replace(/[_-]/g, ' ');
  if (NONE.test(plain)) return false;
  return ROUND.test(plain) || isOfRounds(plain.replace(/\bon site\b/g, 'onsite'));
}

/** `Final`, `Technical Round 1`, `On-site (virtual)`; not `Final negotiation`. */
function isOfRounds(plain: string): boolean {
  const words = plain.split(/[^\p{L}\d]/u).filter((word) => word !== '');
  const isOther = (word: string): boolean => !ALONE.has(word) && !BESIDE.has(word) && !/^\d+$/.test(word);
  return words.some((word) => TELLING.has(word)) && !words.some(isOther);
}
