const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
const BLANK = 0x20;
const TAB = 0x09;

/**
 * The text of a calendar file. Lines go on behind a line end and a blank, also within a letter of several bytes: so they
 * are joined before they are decoded.
 */
export function calendarText(bytes: Uint8Array): string {
  const joined = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const skipped = foldAt(bytes, at);
    if (skipped > 0) at += skipped - 1;
    else joined[length++] = bytes[at] ?? 0;
  }
  return new TextDecoder().decode(joined.subarray(0, length));
}

/** How many bytes of a fold begin there: a line end, and the blank behind it. */
function foldAt(bytes: Uint8Array, at: number): number {
  const lineEnd =
    bytes[at] === LINE_FEED ? 1 : bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? 2 : 0;
  const behind = bytes[at + lineEnd];
  return lineEnd > 0 && (behind === BLANK || behind === TAB) ? lineEnd + 1 : 0;
}
