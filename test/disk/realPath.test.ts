import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import { isOutside, spelledName } from '../../src/disk/realPath';

describe('a place on a disk', () => {
  const ON_WINDOWS: readonly (readonly [folder: string, place: string, isOut: boolean])[] = [
    ['C:\\notes', 'C:\\notes\\a.md', false],
    ['C:\\notes', 'c:\\notes\\a.md', false],
    ['c:\\Notes', 'C:\\notes\\x\\A.MD', false],
    ['C:\\notes', 'C:\\notes', false],
    ['C:\\notes\\', 'C:\\notes\\..a\\b.md', false],
    ['C:\\', 'c:\\a.md', false],
    ['C:\\notes', 'C:\\notes-2\\a.md', true],
    ['C:\\notes', 'C:\\', true],
    ['C:\\notes', 'C:\\notes\\..\\a.md', true],
    ['C:\\notes', 'D:\\notes\\a.md', true],
    ['C:\\notes', '\\\\server\\share\\notes\\a.md', true],
    ['\\\\server\\share\\notes', '\\\\SERVER\\share\\notes\\a.md', false],
    ['\\\\server\\share', '\\\\server\\share\\a.md', false],
    ['\\\\server\\share\\notes', '\\\\server\\other\\notes\\a.md', true],
    ['\\\\server\\share', '\\\\other\\share\\a.md', true],
  ];
  for (const [folder, place, isOut] of ON_WINDOWS)
    it(`is ${isOut ? 'outside of' : 'in'} ${folder} on Windows: ${place}`, () => {
      assert.equal(isOutside(folder, place, win32), isOut);
    });

  const ELSEWHERE: readonly (readonly [folder: string, place: string, isOut: boolean])[] = [
    ['/notes', '/notes/a.md', false],
    ['/notes', '/notes/..a/b.md', false],
    ['/', '/a.md', false],
    ['/notes', '/Notes/a.md', true],
    ['/notes', '/notes-2/a.md', true],
    ['/notes', '/notes\\..\\..\\a.md', true],
    ['/notes', '/', true],
  ];
  for (const [folder, place, isOut] of ELSEWHERE)
    it(`is ${isOut ? 'outside of' : 'in'} ${folder} elsewhere: ${place}`, () => {
      assert.equal(isOutside(folder, place, posix), isOut);
    });

  it('has a name as VS Code spells it: on macOS accents are composed', () => {
    assert.equal(spelledName('So\u0308hne.md', 'darwin'), 'Söhne.md');
    assert.equal(spelledName('So\u0308hne.md', 'linux'), 'So\u0308hne.md');
    assert.equal(spelledName('So\u0308hne.md', 'win32'), 'So\u0308hne.md');
    assert.equal(spelledName('Söhne.md', 'darwin'), 'Söhne.md');
  });
});
