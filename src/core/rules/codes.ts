/** How loudly a problem is told. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Every code with its severity unless the settings say otherwise (docs/rules.md#codes). Errors are for what cannot be read. */
export const SEVERITIES = {
  'thank-you-overdue': 'warning',
  'thank-you-due': 'information',
  'check-in-overdue': 'warning',
  'check-in-due': 'information',
  'offer-answer-overdue': 'warning',
  'offer-answer-due': 'information',
  'no-answer': 'hint',
  'gone-quiet': 'hint',
  'thank-you-call-late': 'warning',
  'call-reason-missing': 'information',
  'interviewers-missing': 'warning',
  'interviewer-title-missing': 'information',
  'interviewer-title-doubtful': 'information',
  'reply-by-missing': 'hint',
  'company-missing': 'warning',
  'interview-missing': 'error',
  'date-invalid': 'error',
  'date-order': 'warning',
  'status-unknown': 'warning',
  'value-type': 'error',
  'key-unknown': 'warning',
  'key-duplicate': 'error',
  'front-matter-syntax': 'error',
  'front-matter-unclosed': 'error',
} as const satisfies Record<string, Severity>;

/** The code of a problem: scripts and settings rely on it. */
export type Code = keyof typeof SEVERITIES;

/** What is said of a letter that is still to be sent, with its severity unless the settings say otherwise. */
export const LETTER_SEVERITIES = {
  'letter-placeholder': 'information',
  'letter-part-missing': 'information',
  'letter-wrong-name': 'warning',
  'letter-too-long': 'information',
  'letter-wording': 'information',
  'letter-asks-nothing': 'hint',
} as const satisfies Record<string, Severity>;

/** The code of a finding in a letter. */
export type LetterCode = keyof typeof LETTER_SEVERITIES;

/** What is said of a person’s own template, with its severity unless the settings say otherwise. */
export const TEMPLATE_SEVERITIES = {
  'template-variable': 'warning',
} as const satisfies Record<string, Severity>;

/** The code of a finding in a template. */
export type TemplateCode = keyof typeof TEMPLATE_SEVERITIES;

/** Every code that the settings can give a severity. */
export const ALL_SEVERITIES: Readonly<Record<Code | LetterCode | TemplateCode, Severity>> = {
  ...SEVERITIES,
  ...LETTER_SEVERITIES,
  ...TEMPLATE_SEVERITIES,
};
