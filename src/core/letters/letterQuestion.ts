import type { Letter } from './letter';
import type { LetterFinding } from './letterFindings';

const ANSWER =
  '(?:hear|answer|respon[sd]|repl(?:y|ies)|decision|decide|news|update|next steps?|feedback|results?)';
const DAY = String.raw`(?:tomorrow|(?:this|next|the|early|late|end|mid|week|month|few|couple|coming|mon|tues|wednes|thurs|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d|two|three|one)\w*)`;

/** The ways to ask when to expect an answer, and to say that one knows when. (Article: `ADVICE.askWhen`.) */
const ASKS = new RegExp(
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

/** A letter that could ask when to expect an answer, and does not; said where it closes. */
export function asksNothing(letter: Letter): LetterFinding[] {
  const { text, prose, closing, lines, body } = letter;
  const first = lines[0];
  if (first === undefined || ASKS.test(text.slice(prose.start).replace(/\s+/g, ' '))) return [];
  const place = closing?.span.start ?? lines.at(-1)?.span.end ?? body.end;
  return [
    { code: 'letter-asks-nothing', place, span: closing?.span ?? letter.salutation?.span ?? first.span },
  ];
}
