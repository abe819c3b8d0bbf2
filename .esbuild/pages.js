// @ts-check
const { mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');

/** The extension's page in VS Code, and previews of its files, show no pictures that are on no web server. */
const PICTURE = /^<picture>[^]*?<\/picture>\n\n?/gm;
/** What a link of ours to a file says and leads to; what is in quotes of code is none of ours. */
const LINK = /\[([^\]\n]+)\]\(((?:\.\.\/|\.github\/|docs\/|CHANGELOG\.md)[^)\n]*)\)/g;
/** The readme among the pages: it has the keys of a note. */
const START = 'start.md';

/**
 * Puts the readme and the pages into `dist` as they can be read where the extension is installed: without pictures, and with no
 * link but those that lead somewhere there. On the extension's page none does.
 */
function packPages() {
  const readme = readFileSync('README.md', 'utf8').replace(PICTURE, '');
  mkdirSync('dist/docs', { recursive: true });
  writeFileSync(
    'dist/README.md',
    withLinks(readme, () => undefined),
  );
  writeFileSync(`dist/docs/${START}`, withLinks(readme, pageBeside));
  for (const name of readdirSync('docs')) {
    const page = readFileSync(`docs/${name}`, 'utf8').replace(PICTURE, '');
    writeFileSync(`dist/docs/${name}`, withLinks(page, pageBeside));
  }
}

/**
 * Where a link leads among the pages; `undefined` where it leads elsewhere.
 * @param {string} target
 */
function pageBeside(target) {
  if (target.startsWith('docs/')) return target.slice('docs/'.length);
  return target.startsWith('../README.md') ? target.replace('../README.md', START) : undefined;
}

/**
 * The text with its links led to where `leadTo` says; where that is nowhere, what they say is left.
 * @param {string} text
 * @param {(target: string) => string | undefined} leadTo
 */
function withLinks(text, leadTo) {
  return text.replace(LINK, (_, /** @type {string} */ said, /** @type {string} */ target) => {
    const led = leadTo(target);
    return led === undefined ? said : `[${said}](${led})`;
  });
}

module.exports = { packPages };
