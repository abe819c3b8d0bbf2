import { readFileSync } from 'node:fs';

/** The manifest as VS Code reads it in a language: `%…%` stands for what the file of that language says. */
export function readManifest(file = 'package.nls.json'): unknown {
  const texts = readTexts(file);
  return JSON.parse(readFileSync('package.json', 'utf8'), (_, value: unknown) => {
    const key = typeof value === 'string' ? /^%(.+)%$/.exec(value)?.[1] : undefined;
    return key === undefined ? value : texts[key];
  });
}

/** A file of texts by their keys. */
export function readTexts(file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
}
