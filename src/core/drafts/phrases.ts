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
  if (/^to /i.test(said)) return `I would like ${small(said)}.`;
  if (DONE.test(said)) return `I ${small(said)}, and would gladly bring that to it.`;
  if (GERUND.test(said)) return `I would gladly bring my experience of ${small(said)} to it.`;
  return `I would gladly bring ${small(said)} to it.`;
}

/** What people write before it, although the sentence says so already. */
const ABOUT =
  /^(?:(?:we|i|they|she|he) )?(?:(?:talked|talking|spoke|speaking|chatted|told me|heard|hearing|learned|learning|asked) )?about |^(?:we )?discuss(?:ed|ing) /i;
const WOULD_BRING = /^(?:i (?:would|could|can|will) (?:gladly )?bring|i['’]d bring|bring) /i;

/** Sentences about oneself stand by themselves. */
const OF_US = /^(?:i|i['’](?:m|ve|d|ll)|we|we['’](?:re|ve|d|ll)|my \w+ (?:is|are|was|were)) /i;
const OF_OTHERS = /^(?:they|you|he|she|it|there|they['’]re|you['’]re|it['’]s|there['’]s) /i;
const CLAUSE = /^(?:how|why|what|where|when|that|who) /i;
const GERUND = /^(?!during|anything|something|everything)[a-z]{3,20}ing /i;
const DONE =
  /^(?:led|built|ran|wrote|made|grew|taught|shipped|designed|managed|migrated|moved|created|launched|worked|helped|introduced|maintained|scaled|rewrote|set up) /i;

/** Words that are small within a sentence: others may be names. */
const SMALL =
  /^(?:the|a|an|our|your|their|my|his|her|its|this|these|those|how|why|what|where|when|that|who|they|you|he|she|it|there|to|one|two|three|four|five|six|seven|eight|nine|ten|some|many|several|both|all|being|having|experience|led|built|ran|wrote|made|grew|taught)(?=[ '’])/i;

function small(text: string): string {
  return SMALL.test(text) || GERUND.test(text) || DONE.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? capital(text) : `${capital(text)}.`;
}

/** Whether it is more than one sentence. */
function isSeveral(text: string): boolean {
  return (
    /[.!?] \p{Lu}/u.test(text) && !/^[^.!?]{0,30}\b(?:Dr|Mr|Ms|Mrs|Prof|vs|St)\. \p{Lu}[^.!?]*$/u.test(text)
  );
}

function withoutStart(text: string, start: RegExp): string {
  const rest = text.replace(start, '');
  return rest === '' ? text : rest;
}

/** Without the sign at its end; a question stays one. */
function withoutStop(text: string): string {
  let end = text.length;
  while (end > 0 && '.,;:! '.includes(text.charAt(end - 1))) end--;
  const isSentence = isSeveral(text) || OF_US.test(text);
  return isSentence && text.charAt(end) === '!' ? text.slice(0, end + 1) : text.slice(0, end);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
