import { fill } from './fill';
import type { Prompts } from './fill';
import { ENGLISH } from './englishTexts';
import { builtIn } from './builtIn';
import { OWN_TEMPLATES } from './templateFiles';
import { INTERVIEW, TEMPLATES } from './templates';

/** Front matter would read brackets as a list, and anything but a date as a slip: the date begins as today's. */
const IN_FRONT_MATTER: Prompts = {
  bare: true,
  snippets: { 'interview.when': '${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE} 10:00' },
};

/** The content of `snippets/job-search.json`: the templates with everything left to fill in. */
export function snippetsFile(): string {
  const interview = ['interview', fill(INTERVIEW, {}, IN_FRONT_MATTER)] as const;
  const drafts = OWN_TEMPLATES.map((name) => [name, fill(builtIn(name, ENGLISH, 'letter'), {})] as const);
  const snippets = [interview, ...drafts].map(([prefix, body]) => {
    const { title, description } = TEMPLATES[prefix];
    return [title, { prefix, description, body: body.trimEnd().split('\n') }] as const;
  });
  return `${JSON.stringify(Object.fromEntries(snippets), undefined, 2)}\n`;
}
