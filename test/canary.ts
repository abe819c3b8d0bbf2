import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The file that exists once a note was run. */
export const CANARY = join(tmpdir(), `job-search-canary-${process.pid}`);

/** What makes the canary, in languages that tools for notes are known to run. */
const BODIES: readonly [string, ...string[]] = [
  `{ interview: (process.getBuiltinModule("node:fs").writeFileSync(${JSON.stringify(CANARY)}, "x"), "2026-11-20") }`,
  `interview: 2026-11-20\nfs = require "fs"\nfs.writeFileSync ${JSON.stringify(CANARY)}, "x"`,
  `{"interview": "2026-11-20", "run": "touch ${CANARY}"}`,
  `interview: 2026-11-20\nrun: !!js/function "function () { require('fs').writeFileSync('${CANARY}', 'x') }"`,
  `interview: 2026-11-20\nrun: !!python/object/apply:os.system ["touch ${CANARY}"]`,
  `interview: 2026-11-20\nrun: <%= require("fs").writeFileSync("${CANARY}", "x") %>`,
  `interview: \`touch ${CANARY}\`\nrun: $(touch ${CANARY})`,
];

const LANGUAGES =
  'js javascript JavaScript JS Javascript mjs cjs node jsx ts typescript tsx json JSON jsonc json5 hjson jsonl toml TOML ' +
  'coffee CoffeeScript coffeescript cson livescript ls yml yaml YAML Yaml ini cfg env properties xml html svg css scss less ' +
  'py python python3 rb ruby erb sh bash zsh fish powershell ps1 bat cmd php lua perl pl tcl r R julia go rust c cpp java ' +
  'kotlin scala groovy gradle swift dart elixir erlang haskell clojure edn lisp scheme ocaml fsharp vb sql graphql ejs pug ' +
  'handlebars mustache liquid nunjucks jinja eval exec Function require import wasm makefile dockerfile __proto__ constructor';

/** Opening and closing lines, with and without a language. */
const FENCES: readonly (readonly [opening: string, closing: string])[] = [
  ...LANGUAGES.split(' ').flatMap((word) =>
    ['', ' '].map((blank): readonly [string, string] => [`---${blank}${word}`, '---']),
  ),
  ...['\t', '  ', ' {', ' =', ':', '#', ' # '].map((between): readonly [string, string] => [
    `---${between}js`,
    '---',
  ]),
  ['---', '---'],
  ['--- ', '---js'],
  ['---js', '---js'],
  ['+++', '+++'],
  [';;;', ';;;'],
  [';;;js', ';;;'],
  ['<!--js', '-->'],
  ['```js', '```'],
  ['= yaml =', '= yaml ='],
  ['\uFEFF---js', '---'],
  ['---js\u2028', '---'],
  ['---\0js', '---'],
];

/** Notes that would make the canary if anything in them were run. */
export function temptations(): readonly string[] {
  return FENCES.flatMap(([opening, closing]) =>
    BODIES.map((body) => `${opening}\n${body}\n${closing}\n\nText.\n`),
  );
}

export const FENCE_COUNT = FENCES.length;

/** The first of the bodies, in JavaScript. */
export const [PROGRAM] = BODIES;
