import { fill } from './fill';
import type { Prompts } from './fill';
import { TEMPLATES } from './templates';

/** Front matter would read brackets as a list, and anything but a date as a slip: the date begins as today's. */
const IN_FRONT_MATTER: Prompts = {
  bare: true,
  snippets: { 'interview.when': '${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE} 10:00' },
};

/** The content of `snippets/job-search.json`: the templates with everything left to fill in. */
export function snippetsFile(): string {
  const snippets = Object.values(TEMPLATES).map((template) => {
    const { prefix, title, description, body } = template;
    const filled = fill(body, {}, template === TEMPLATES.interview ? IN_FRONT_MATTER : {});
    return [title, { prefix, description, body: filled.trimEnd().split('\n') }] as const;
  });
  return `${JSON.stringify(Object.fromEntries(snippets), undefined, 2)}\n`;
}
