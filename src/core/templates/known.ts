/** What is said of a text where it is known and not empty; else nothing. */
export function known(text: string | undefined, say: (text: string) => string): string {
  return text === undefined || text === '' ? '' : say(text);
}
