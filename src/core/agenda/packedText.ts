/**
 * The same text in memory of its own: what is cut from a text keeps the whole of it alive, and the front matter
 * of a note would keep the note.
 */
export function packedText(text: string): string {
  return String(JSON.parse(JSON.stringify(text)));
}
