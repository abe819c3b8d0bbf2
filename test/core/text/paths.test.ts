import assert from 'node:assert/strict';
import { fileKey, pathWithin, withPlainDrive, withSlashes } from '../../../src/core/text/paths';

describe('paths of other systems', () => {
  it('are one where Windows or macOS take them for one file', () => {
    const same: readonly (readonly [one: string, other: string])[] = [
      ['letters/Initech.md', 'Letters/initech.MD'],
      ['letters\\initech.md', 'letters/initech.md'],
      ['C:\\Notes\\a.md', 'c:/notes/a.md'],
      ['\\\\Server\\Share\\a.md', '//server/share/a.md'],
      ['Söhne.md', 'So\u0308hne.md'],
      ['SÖHNE.md', 'so\u0308hne.md'],
    ];
    for (const [one, other] of same) assert.equal(fileKey(one), fileKey(other), one);
    for (const [one, other] of [
      ['a.md', 'b.md'],
      ['a/b.md', 'ab.md'],
      ['Sohne.md', 'Söhne.md'],
      ['a .md', 'a.md'],
    ] as const)
      assert.notEqual(fileKey(one), fileKey(other), one);
  });

  it('are written with slashes', () => {
    assert.equal(withSlashes('a\\b/c\\\\d'), 'a/b/c//d');
    assert.equal(withSlashes('a/b.md'), 'a/b.md');
  });

  it('have their drive in lower case, and nothing else', () => {
    for (const [path, plain] of [
      ['/C:/Notes/A.md', '/c:/Notes/A.md'],
      ['/c:/Notes', '/c:/Notes'],
      ['/C:', '/c:'],
      ['/C:x', '/C:x'],
      ['/home/C:/x', '/home/C:/x'],
      ['/CD:/x', '/CD:/x'],
      ['', ''],
    ] as const)
      assert.equal(withPlainDrive(path), plain);
  });

  const WITHIN: readonly (readonly [folder: string, file: string, rest: string | undefined])[] = [
    ['/c:/notes', '/c:/notes/a.md', 'a.md'],
    ['/c:/notes', '/C:/notes/x/a.md', 'x/a.md'],
    ['/C:/notes/', '/c:/notes/a.md', 'a.md'],
    ['/c:/', '/C:/a.md', 'a.md'],
    ['/C:', '/c:/a.md', 'a.md'],
    ['/', '/a/b.md', 'a/b.md'],
    ['/c:/notes', '/d:/notes/a.md', undefined],
    ['/c:/notes', '/c:/notes-2/a.md', undefined],
    ['/c:/notes', '/c:/notes', undefined],
    ['/share/notes', '/share/notes/Söhne.md', 'Söhne.md'],
    // The rest of a path is for the system to tell: on Linux these are two folders.
    ['/notes', '/Notes/a.md', undefined],
  ];
  for (const [folder, file, rest] of WITHIN)
    it(`${rest === undefined ? 'are not within' : 'are within'} ${folder}: ${file}`, () => {
      assert.equal(pathWithin(folder, file), rest);
    });
});
