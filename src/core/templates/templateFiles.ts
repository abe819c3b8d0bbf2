import { OTHER_LETTERS } from '../notes/draftSubjects';

/** The templates that a person can have of their own: those of drafts. */
export const OWN_TEMPLATES = [
  'thank-you',
  'thank-you-call',
  'check-in',
  'check-in-letter',
  ...OTHER_LETTERS,
] as const;

export type OwnTemplateName = (typeof OWN_TEMPLATES)[number];

const CALL_TEMPLATES = ['thank-you-call', 'check-in'] as const satisfies readonly OwnTemplateName[];

/** The templates of call notes, and those of letters. */
export type CallTemplateName = (typeof CALL_TEMPLATES)[number];
export type LetterTemplateName = Exclude<OwnTemplateName, CallTemplateName>;

/** Whether a template is one of call notes. */
export function isCall(name: OwnTemplateName): name is CallTemplateName {
  return CALL_TEMPLATES.some((call) => call === name);
}

/** The folder in which they are, below the workspace folder. */
export const TEMPLATES_FOLDER = '.vscode/job-search';

/** The file of a template, below the workspace folder. */
export function templatePath(name: OwnTemplateName): string {
  return `${TEMPLATES_FOLDER}/${name}.md`;
}

/** The template that a file below the workspace folder is. */
export function templateAt(path: string): OwnTemplateName | undefined {
  return OWN_TEMPLATES.find((name) => path === templatePath(name));
}
