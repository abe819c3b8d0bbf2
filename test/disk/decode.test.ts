import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from '../../src/disk/decode';
import { readHead } from '../../src/disk/readHead';
import { check } from '../../src/terminal/check';

const NOTE = '---\ncompany: Łódź 😀 李雷\ninterview: 2026-02-30\n---\nText.\n';
const MARK = '\uFEFF';

const littleEndian = (text: string): Buffer => Buffer.from(text, 'utf16le');
const bigEndian = (text: string): Buffer => littleEndian(text).swap16();

/** What editors save, and what may come of it. */
const FILES: Readonly<Record<string, readonly [bytes: Uint8Array, text: string]>> = {
  'UTF-8': [Buffer.from(NOTE), NOTE],
  'UTF-8 with its mark': [Buffer.from(MARK + NOTE), NOTE],
  'UTF-16, the lower byte first': [littleEndian(MARK + NOTE), NOTE],
  'UTF-16, the higher byte first': [bigEndian(MARK + NOTE), NOTE],
  'UTF-16 with its mark twice': [littleEndian(MARK + MARK + NOTE), MARK + NOTE],
  'UTF-16 that ends within a character': [littleEndian(`${MARK}ab`).subarray(0, 5), 'a\uFFFD'],
  'UTF-16 with half an emoji': [littleEndian(`${MARK}a\ud83d`), 'a\uFFFD'],
  'UTF-16 without its mark, which looks like UTF-8 with NUL': [littleEndian('a:'), 'a\0:\0'],
  'a mark alone': [littleEndian(MARK), ''],
  'one byte of a mark': [Buffer.from([0xff]), '\uFFFD'],
  nothing: [Buffer.alloc(0), ''],
  'bytes that are no text': [Buffer.from([0x61, 0xc0, 0x62]), 'a\uFFFDb'],
};

describe('the bytes of a note', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'job-search-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  for (const [name, [bytes, text]] of Object.entries(FILES)) {
    it(`are read as ${name}`, () => {
      assert.equal(decode(bytes), text);
      writeFileSync(join(folder, 'a.md'), bytes);
      assert.equal(readHead(join(folder, 'a.md')), text);
    });
  }

  for (const [name, encoded] of Object.entries({ littleEndian, bigEndian })) {
    it(`are read to the end of a long head, wherever a read ends: ${name}`, () => {
      for (const letters of [0, 1]) {
        const long = NOTE.replace('Łódź', 'x'.repeat(letters) + '😀'.repeat(3000));
        writeFileSync(join(folder, 'a.md'), encoded(MARK + long));
        assert.equal(readHead(join(folder, 'a.md')), long);
      }
    });

    it(`give the same problems at the same places: ${name}`, async () => {
      const judge = async (bytes: Uint8Array) => {
        writeFileSync(join(folder, 'a.md'), bytes);
        const { notes, problems } = await check(folder, {}, Date.UTC(2026, 1, 1), 'UTC');
        return { notes, problems: [...problems] };
      };
      const utf16 = await judge(encoded(MARK + NOTE));
      const utf8 = await judge(Buffer.from(NOTE));
      assert.equal(utf16.notes, 1);
      assert.equal(utf16.problems.length, 1);
      assert.deepEqual(utf16, utf8);
    });
  }
});
