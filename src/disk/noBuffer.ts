/** What gray-matter, in a browser, takes for Node's class: it keeps the bytes of a text and does nothing with them. */
export const Buffer = {
  from: (text: string): Uint8Array => new TextEncoder().encode(text),
};
