/** A thing that a letter or call notes can name. */
export interface Variable {
  readonly meaning: string;
  /** What stands in its place until it is filled in. */
  readonly prompt: string;
}

/** Every variable of the templates. What a note knows is filled in; the rest is left to fill in. */
export const VARIABLES = {
  today: { meaning: 'Today’s date, written out', prompt: 'date' },
  'sender.name': { meaning: 'Your name, from `jobSearch.sender.name`', prompt: 'your name' },
  'sender.contact': {
    meaning: 'Your address, e-mail and phone, from `jobSearch.sender.contact`',
    prompt: 'your address, e-mail and phone',
  },
  company: { meaning: 'The company', prompt: 'company' },
  role: { meaning: 'The job applied for', prompt: 'role' },
  round: { meaning: 'Which interview it was', prompt: 'round' },
  'interview.when': {
    meaning: 'The date and time of the interview, as notes write it',
    prompt: 'YYYY-MM-DD HH:mm',
  },
  'interview.date': { meaning: 'The date of the interview, written out', prompt: 'date of the interview' },
  'interviewer.name': { meaning: 'The interviewer addressed', prompt: 'name' },
  'interviewer.title': { meaning: 'The title of that interviewer', prompt: 'title' },
  interviewers: {
    meaning: 'Everyone who interviewed you, with title and phone, a list item each',
    prompt: 'names and titles of the people to thank',
  },
  topic: {
    meaning: 'One specific thing from the conversation',
    prompt: 'one specific thing from the conversation',
  },
  contribution: { meaning: 'What you would bring to it', prompt: 'what you would bring to it' },
  'ask-when': {
    meaning: 'The question when to expect an answer; nothing where `reply-by` is known',
    prompt: 'May I ask when I can expect an answer?',
  },
  'call-window': { meaning: 'From when to when the thank-you call may be made', prompt: 'when to call' },
  'call-reason': {
    meaning: 'What else you call about',
    prompt: 'the reason for calling, besides the thanks',
  },
  question: { meaning: 'The question to ask on the phone', prompt: 'the question to ask' },
  promised: {
    meaning: 'The date by which they promised an answer',
    prompt: 'the promised date, if there was one',
  },
  history: {
    meaning: 'What has happened so far in the application, a list item each',
    prompt: 'what has happened so far',
  },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof VARIABLES;

/** The values that are known; an empty text leaves nothing in its place, `undefined` something to fill in. */
export type Values = Readonly<Partial<Record<VariableName, string>>>;

const VARIABLE = /\$\{([a-z-]+(?:\.[a-z]+)?)\}/g;
/** A variable that has a line and the blank line below it for itself. */
const OWN_PARAGRAPH = /^\$\{([a-z-]+(?:\.[a-z]+)?)\}\n\n?/gm;

/**
 * Fills a template, as a snippet of VS Code: known values as text, and for each unknown variable a tab stop,
 * numbered in order, that shows its prompt: in brackets, or bare where brackets would mean something, as they
 * do in front matter. A paragraph whose value is empty goes altogether.
 */
export function fill(template: string, values: Values, prompts: 'bracketed' | 'bare' = 'bracketed'): string {
  const stops = new Map<string, number>();
  const kept = template.replace(OWN_PARAGRAPH, (line, name: string) =>
    valueOf(values, name) === '' ? '' : line,
  );
  return kept.replace(VARIABLE, (written, name: string) => {
    if (!isVariable(name)) return written;
    const value = values[name];
    if (value !== undefined) return escaped(value);
    const stop = stops.get(name) ?? stops.size + 1;
    stops.set(name, stop);
    const { prompt } = VARIABLES[name];
    return `\${${stop}:${escaped(prompts === 'bare' ? prompt : `[${prompt}]`)}}`;
  });
}

function valueOf(values: Values, name: string): string | undefined {
  return isVariable(name) ? values[name] : undefined;
}

function isVariable(name: string): name is VariableName {
  return Object.hasOwn(VARIABLES, name);
}

/** Text in which nothing is syntax of a snippet. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
