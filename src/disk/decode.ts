import { withoutByteOrderMark } from '../core/text/text';

/** As it is by default, `TextDecoder` would take away a second byte order mark too. */
const AS_WRITTEN = { ignoreBOM: true };
/** To make one takes longer than to read a note. */
const DECODERS = {
  'utf-8': new TextDecoder('utf-8', AS_WRITTEN),
  'utf-16le': new TextDecoder('utf-16le', AS_WRITTEN),
  'utf-16be': new TextDecoder('utf-16be', AS_WRITTEN),
} as const;

/**
 * The text of a note, without a byte order mark: UTF-16 where its mark says so, as some editors of Windows save it,
 * else UTF-8. What is no such text is shown as �, and no bytes are an error.
 */
export function decode(bytes: Uint8Array): string {
  return withoutByteOrderMark(DECODERS[encodingOf(bytes)].decode(bytes));
}

/** What windows-1252 has from 0x80 to 0x9F; some versions of Node leave these bytes as they are. */
const UPPER = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The text of a table. Excel on Windows saves in the code page of the West where nobody asks it for UTF-8. */
export function decodeTable(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return text.replace(/[\x80-\x9f]/g, (byte) => UPPER[byte.charCodeAt(0) - 0x80] ?? byte);
  }
}

/** What the byte order mark says, as VS Code reads it. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
