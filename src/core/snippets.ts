import { TEMPLATES } from './templates';
import { fill } from './variables';

/** Front matter would read brackets as a list, so the prompts of an interview note stand bare. */
const BARE = TEMPLATES.interview;

/** The content of `snippets/job-search.json`: the templates with everything left to fill in. */
export function snippetsFile(): string {
  const snippets = Object.values(TEMPLATES).map((template) => {
    const { prefix, title, description, body } = template;
    const filled = fill(body, {}, template === BARE ? 'bare' : 'bracketed');
    return [title, { prefix, description, body: filled.trimEnd().split('\n') }] as const;
  });
  return `${JSON.stringify(Object.fromEntries(snippets), undefined, 2)}\n`;
}
