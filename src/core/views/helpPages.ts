/** A page of the documentation, as the list of all pages has it. */
export interface HelpPage {
  readonly title: string;
  /** What is on it. */
  readonly about: string;
  /** Its name beside the list. */
  readonly file: string;
}

/** `- [Calendar](calendar.md): interviews and follow-ups out of the notes.` */
const ENTRY = /^- \[([^\]]{1,100})\]\(([\w-]{1,100}\.md)\): ([^\r\n]*)/gm;

/** The pages that a list of pages has, in its order; what lies elsewhere is none. */
export function helpPages(list: string): readonly HelpPage[] {
  return [...list.matchAll(ENTRY)].map(([, title = '', file = '', about = '']) => ({ title, file, about }));
}
