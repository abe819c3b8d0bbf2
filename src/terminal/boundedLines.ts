import { Transform } from 'node:stream';

const LINE_END = 0x0a;

/**
 * Hands on whole lines of what comes in. One with more than `most` bytes is passed over, and `onTooLong` told, so that
 * whoever reads them never has to keep more than that.
 */
export function boundedLines(most: number, onTooLong: () => void): Transform {
  let begun: Buffer[] = [];
  let length = 0;

  function add(part: Buffer): void {
    length += part.length;
    if (length <= most) begun.push(part);
    else begun = [];
  }

  function finish(): Buffer | undefined {
    const line = length > most ? undefined : Buffer.concat(begun);
    if (line === undefined) onTooLong();
    begun = [];
    length = 0;
    return line;
  }

  return new Transform({
    transform(chunk: Buffer, _, done) {
      let from = 0;
      for (let end = chunk.indexOf(LINE_END); end !== -1; end = chunk.indexOf(LINE_END, from)) {
        add(chunk.subarray(from, end + 1));
        from = end + 1;
        const line = finish();
        if (line !== undefined) this.push(line);
      }
      if (from < chunk.length) add(chunk.subarray(from));
      done();
    },
    // The last line may end with the input.
    flush(done) {
      const line = length === 0 ? undefined : finish();
      done(null, line && Buffer.concat([line, Buffer.of(LINE_END)]));
    },
  });
}
