import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { WEEKDAYS } from '../../src/core/dates/calendar';
import { ALL_SEVERITIES } from '../../src/core/rules/codes';
import { FIELD_KEYS, FIELDS, STATUSES } from '../../src/core/notes/fields';
import { QUESTIONS } from '../../src/core/exchange/assistantQuestions';
import { ACTS } from '../../src/core/rules/followUpActs';
import { offers } from '../../src/core/views/offers';
import { readNote } from '../../src/core/notes/readNote';
import { DEFAULT_RULES } from '../../src/core/rules/rules';
import { DEFAULT_SETTINGS, readSettings } from '../../src/core/settings/settings';
import { readManifest } from './readManifest';
import { sourceFiles } from './sources';

interface Property {
  readonly default?: unknown;
  readonly type: string;
  readonly scope?: string;
  readonly markdownDescription?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly items?: { readonly enum?: readonly string[] };
  readonly properties?: Readonly<Record<string, Property>>;
}

interface WalkthroughStep {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

interface View {
  readonly id: string;
  readonly icon: string;
  readonly accessibilityHelpContent: string;
}

interface MenuItem {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}

interface KeyBinding {
  readonly command: string;
  readonly key: string;
  readonly linux: string;
  readonly mac: string;
  readonly win: string;
  readonly when: string;
}

interface Manifest {
  readonly main: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly engines: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly capabilities: {
    readonly untrustedWorkspaces: {
      readonly supported: unknown;
      readonly description: string;
      readonly restrictedConfigurations: readonly string[];
    };
  };
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly category?: string;
      readonly icon?: string;
      readonly enablement?: string;
    }[];
    readonly keybindings: readonly KeyBinding[];
    readonly viewsContainers: {
      readonly activitybar: readonly { readonly id: string; readonly icon: string }[];
    };
    readonly views: Readonly<Record<string, readonly View[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Property>> }[];
    readonly walkthroughs: readonly { readonly steps: readonly WalkthroughStep[] }[];
    readonly languageModelTools: readonly {
      readonly name: string;
      readonly displayName: string;
      readonly modelDescription: string;
      readonly inputSchema: unknown;
    }[];
    readonly grammars: readonly { readonly path: string; readonly scopeName: string }[];
  };
}

const manifest = readManifest() as Manifest;
const properties = Object.assign(
  {},
  ...manifest.contributes.configuration.map((group) => group.properties),
) as Record<string, Property>;
assert.ok(Object.keys(properties).length > 20, 'there are settings');

/** What is done seldom has no button beside a row. */
const ONLY_IN_MENU = new Set(
  ['setStatus', 'debrief', 'setDecideBy', 'acceptOffer', 'declineOffer'].map((act) => `jobSearch.${act}`),
);

/** Commands that begin something: they can be given in any window. */
const ALWAYS_IN_PALETTE = ['newInterview', 'readMail', 'importCalendar', 'openSample', 'help'];

/** Keys of VS Code's own that conditions ask for. */
const VSCODE_KEYS = [
  'view',
  'viewItem',
  'explorerResourceIsFolder',
  'resourceExtname',
  'workspaceFolderCount',
  'editorTextFocus',
];

/** What a condition asks for, without the values that it compares with. */
function keysOf(condition: string): readonly string[] {
  const bare = condition.replace(/(?:=~ \/.*?\/i?(?=$| )|(?:==|!=) (?:'[^']*'|[\w.-]+))/g, '');
  return bare.match(/[\w.]+/g) ?? [];
}

describe('the manifest', () => {
  it('has a setting for each that is read, and none that is not', () => {
    const read = new Set<string>();
    readSettings((key) => void read.add(`jobSearch.${key}`));
    assert.deepEqual(Object.keys(properties).sort(), [...read].sort());
  });

  it('lets every key be named otherwise, but for that of drafts', () => {
    const named = Object.keys(properties['jobSearch.keys']?.properties ?? {});
    assert.deepEqual(
      named,
      FIELD_KEYS.filter((key) => key !== 'type'),
    );
  });

  it('has for assistants what a server has for them, in the same words, but for mails', () => {
    const { read_mail: onlyOfServers, ...questions } = QUESTIONS;
    assert.deepEqual(
      manifest.contributes.languageModelTools.map(({ name, displayName, modelDescription, inputSchema }) => [
        name,
        { title: displayName, description: modelDescription, inputSchema },
      ]),
      Object.entries(questions).map(([name, question]) => [`job-search_${name}`, question]),
    );
    assert.match(onlyOfServers.description, /writes nothing/);
  });

  it('leads through the first hour by steps with a command, which ends the step, and a picture', () => {
    const commands = manifest.contributes.commands.map(({ command }) => command);
    const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    assert.equal(steps.length, 6);
    for (const { id, description, media, completionEvents } of steps) {
      const command = /\]\(command:([\w.]+)\)$/.exec(description)?.[1] ?? '';
      assert.ok(commands.includes(command) || command === 'workbench.actions.view.problems', id);
      assert.deepEqual(completionEvents, [`onCommand:${command}`]);
      assert.ok(existsSync(media.svg) && media.altText !== '', id);
    }
  });

  it('gives each setting the default that the rules have', () => {
    for (const [key, { default: value }] of Object.entries(properties))
      assert.notEqual(value, undefined, key);
    const { settings, problems } = readSettings((key) => properties[`jobSearch.${key}`]?.default);
    assert.deepEqual(problems, []);
    assert.deepEqual(comparable(settings), comparable(DEFAULT_SETTINGS));
  });

  it('bounds each number where the reader does', () => {
    let bounds = 0;
    for (const [key, { minimum, exclusiveMinimum, maximum }] of Object.entries(properties)) {
      const tries: readonly (readonly [value: number | undefined, isGood: boolean])[] = [
        [minimum, true],
        [minimum === undefined ? undefined : minimum - 1, false],
        [exclusiveMinimum, false],
        [maximum, true],
        [maximum === undefined ? undefined : maximum + 1, false],
      ];
      for (const [value, isGood] of tries) {
        if (value === undefined) continue;
        bounds++;
        assert.equal(accepts(key, value), isGood, `${key}: ${value}`);
      }
    }
    assert.ok(bounds >= 15, `${bounds} bounds`);
  });

  it('takes the words and times that the reader takes', () => {
    const limited = Object.entries(properties).filter(
      ([, { enum: words, pattern }]) => words !== undefined || pattern !== undefined,
    );
    assert.ok(limited.length >= 6, `${limited.length} settings`);
    for (const [key, { enum: words = [], pattern }] of limited) {
      for (const word of words) assert.ok(accepts(key, word), `${key}: ${word}`);
      if (pattern === undefined) continue;
      for (const time of [
        '17:00',
        '9:00',
        '00:00',
        '23:59',
        '24:00',
        '17:60',
        '17',
        '5 pm',
        '',
        ' 17:00',
        '017:00',
      ]) {
        assert.equal(new RegExp(pattern).test(time), accepts(key, time), `${key}: “${time}”`);
      }
    }
    assert.deepEqual(properties['jobSearch.workdays']?.items?.enum, WEEKDAYS);
  });

  it('lets each code be set, by its default and five words', () => {
    const codes = properties['jobSearch.severity']?.properties ?? {};
    const defaults = Object.entries(codes).map(([code, property]) => [code, property.default]);
    assert.deepEqual(Object.fromEntries(defaults), ALL_SEVERITIES);
    for (const [code, property] of Object.entries(codes)) {
      assert.deepEqual(property.enum, ['error', 'warning', 'information', 'hint', 'off'], code);
      assert.match(property.description ?? '', /^[A-Z][^`]*\.$/, code);
    }
  });

  it('says of each setting what it does, in one folder or another, or for the person', () => {
    for (const [key, { markdownDescription, scope }] of Object.entries(properties)) {
      assert.match(markdownDescription ?? '', /^[A-Z].*\.$/, key);
      const isPersonal = /^jobSearch\.(?:sender|assistants)\./.test(key);
      const scopes = isPersonal ? ['application'] : ['resource', 'window'];
      assert.ok(scope !== undefined && scopes.includes(scope), key);
    }
  });

  it('contributes the command of each offer, and registers each command', () => {
    const reading = readNote('---\ninterview: 2026-11-20\n---\n', 'UTC');
    assert.equal(reading.kind, 'interview');
    const acts = offers(reading.note, [], '2026-11-20', DEFAULT_RULES).map(({ act }) => `jobSearch.${act}`);
    const contributed = manifest.contributes.commands.map(({ command }) => command);
    assert.equal(acts.length, 7);
    assert.deepEqual(
      acts.filter((act) => !contributed.includes(act)),
      [],
    );
    const registered = inSources(/\bcommand\(\s*'(\w+)'/g).map((name) => `jobSearch.${name}`);
    assert.deepEqual([...contributed].sort(), registered.sort());
    for (const { command, category } of manifest.contributes.commands)
      assert.equal(category, 'Job Search', command);
  });

  it('gives each view one picture that takes its colour from the theme, help, and a welcome', () => {
    const { viewsContainers, views, viewsWelcome } = manifest.contributes;
    const [container, ...others] = viewsContainers.activitybar;
    assert.ok(container && others.length === 0);
    const picture = readFileSync(container.icon, 'utf8');
    assert.match(picture, /viewBox="0 0 24 24"/);
    assert.doesNotMatch(
      picture.replaceAll('currentColor', ''),
      /#[0-9a-f]{3}|rgb|(?:fill|stroke)="(?!none|")\w/i,
    );
    assert.match(readFileSync('.vscodeignore', 'utf8'), new RegExp(`^!${container.icon}$`, 'm'));
    assert.deepEqual(Object.keys(views), [container.id]);
    const own = views[container.id] ?? [];
    assert.equal(own.length, 2);
    for (const { id, icon, accessibilityHelpContent } of own) {
      assert.equal(icon, container.icon);
      assert.match(accessibilityHelpContent, /Enter.*\n.*Shift\+F10/);
      assert.ok(
        viewsWelcome.some(({ view }) => view === id),
        id,
      );
    }
    const commands = manifest.contributes.commands.map(({ command }) => command);
    const links = viewsWelcome.flatMap(({ contents }) => [...contents.matchAll(/\(command:([^)]*)\)/g)]);
    assert.ok(links.length >= 2, `${links.length} links`);
    for (const [, command = ''] of links) assert.ok(commands.includes(command), command);
  });

  it('offers on the rows of views what is done about follow-ups, also by keyboard', () => {
    const items = manifest.contributes.menus['view/item/context'] ?? [];
    const offered = (group: string): readonly string[] =>
      items.filter((item) => item.group?.startsWith(group)).map(({ command }) => command);
    const acts = ['debrief', ...new Set(Object.values(ACTS).flat())].map((act) => `jobSearch.${act}`);
    assert.deepEqual([...offered('1_do')].sort(), acts.sort());
    assert.deepEqual([...offered('inline')].sort(), acts.filter((act) => !ONLY_IN_MENU.has(act)).sort());
    for (const { command, when = '' } of items) {
      const act = command.replace('jobSearch.', '');
      const pattern = /viewItem =~ \/(.*)\/$/.exec(when)?.[1] ?? '';
      for (const other of [...acts, 'jobSearch.'])
        assert.equal(
          new RegExp(pattern).test(`x ${other.replace('jobSearch.', '')} y`),
          other === command,
          act,
        );
    }
  });

  it('has an icon for each command that a view or an editor shows as one', () => {
    const { menus, commands } = manifest.contributes;
    const places = ['view/title', 'view/item/context', 'editor/title'];
    const items = places.flatMap((place) => menus[place] ?? []);
    const shownAsIcons = items.filter(({ group = '' }) => /^(?:inline|navigation)/.test(group));
    assert.ok(shownAsIcons.length > 5, `${shownAsIcons.length} icons`);
    for (const { command } of shownAsIcons) {
      const icon = commands.find((one) => one.command === command)?.icon;
      assert.match(icon ?? '', /^\$\([a-z-]+\)$/, command);
    }
  });

  it('asks in its conditions only for what is told', () => {
    const told = inSources(/'setContext', '([\w.]+)'/g);
    const conditions = [...readFileSync('package.json', 'utf8').matchAll(/"when": "((?:[^"\\]|\\.)*)"/g)];
    const asked = conditions.flatMap(([, condition = '']) => keysOf(condition));
    assert.ok(asked.length > 60, `${asked.length} conditions`);
    const settings = Object.keys(properties).map((name) => `config.${name}`);
    const known = new Set([...told, ...VSCODE_KEYS, ...settings]);
    assert.deepEqual(
      asked.filter((key) => !known.has(key)),
      [],
    );
    const views = Object.values(manifest.contributes.views)
      .flat()
      .map(({ id }) => id);
    for (const [, condition = ''] of conditions)
      for (const [, view = ''] of condition.matchAll(/\bview == ([\w.]+)/g))
        assert.ok(views.includes(view), view);
  });

  it('compares the active file only with what is told of one', () => {
    const kinds = ['interview', 'thank-you-letter', 'letter', 'call'];
    const [, union = ''] = /type FileKind = (.*);/.exec(sourceOf('editor/jobSearch/activeFile.ts')) ?? [];
    assert.deepEqual(
      union.split(' | ').map((kind) => kind.replaceAll("'", '')),
      kinds,
    );
    const text = readFileSync('package.json', 'utf8');
    const compared = [...text.matchAll(/jobSearch\.activeFile == '?([\w-]+)/g)].map(([, kind = '']) => kind);
    assert.ok(compared.length > 4, `${compared.length} comparisons`);
    for (const kind of compared) assert.ok(kinds.includes(kind), kind);
    const letters = kinds.filter((kind) => kind.endsWith('letter'));
    assert.deepEqual(letters, ['thank-you-letter', 'letter']);
  });

  it('has each command in the palette where it can work, and loses none', () => {
    const palette = manifest.contributes.menus.commandPalette ?? [];
    const listed = palette.map(({ command }) => command.replace('jobSearch.', ''));
    const commands = manifest.contributes.commands.map(({ command }) => command.replace('jobSearch.', ''));
    assert.deepEqual([...listed, ...ALWAYS_IN_PALETTE].sort(), [...commands].sort());
    // Those that hide a command altogether would be for commands that only we call: the manifest lists none.
    const conditions = new Set(palette.map(({ when = '' }) => when));
    assert.deepEqual([...conditions].sort(), [
      'jobSearch.activeFile =~ /letter$/',
      'jobSearch.hasNotes',
      'jobSearch.hasNotes || jobSearch.activeFile',
      'workspaceFolderCount != 0',
    ]);
  });

  it('switches no command off: lenses, views and the first steps say in a sentence what is missing', () => {
    for (const { command, enablement } of manifest.contributes.commands)
      assert.equal(enablement, undefined, command);
  });

  it('has keys for each system that begin with the same free chord', () => {
    const { keybindings, commands } = manifest.contributes;
    assert.equal(keybindings.length, 3);
    const last = new Set<string>();
    for (const { command, key, linux, mac, win, when } of keybindings) {
      assert.ok(
        commands.some((one) => one.command === command),
        command,
      );
      assert.match(key, /^ctrl\+k j [a-z]$/);
      assert.deepEqual([linux, win, mac], [key, key, key.replace('ctrl', 'cmd')]);
      assert.match(when, /jobSearch\.(?:activeFile|hasNotes)/);
      last.add(key);
    }
    assert.equal(last.size, keybindings.length);
  });

  it('is typed against the oldest VS Code that it runs in', () => {
    const { engines, devDependencies } = manifest;
    assert.match(devDependencies['@types/vscode'] ?? '', /^~?\d+\.\d+\.\d+$/);
    assert.equal(minor(devDependencies['@types/vscode']), minor(engines.vscode));
  });

  it('points to the programs that are built', () => {
    assert.deepEqual(manifest.bin, { 'job-search': 'dist/job-search.js' });
    assert.equal(manifest.main, './dist/extension.js');
    assert.match(readFileSync('dist/job-search.js', 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('works in folders that are not trusted, since it runs nothing from them', () => {
    const { supported, description, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.equal(supported, 'limited', 'else VS Code restricts no settings');
    assert.match(description, /Restricted Mode/);
    assert.deepEqual(restrictedConfigurations, [
      'jobSearch.drafts.folder',
      'jobSearch.newInterview.fileName',
      'jobSearch.calendar.file',
    ]);
    for (const setting of restrictedConfigurations) assert.ok(Object.hasOwn(properties, setting), setting);
  });
});

describe('the grammar', () => {
  const keys = matches('front-matter.tmLanguage.json');
  const values = matches('front-matter-values.tmLanguage.json');
  const highlights = (patterns: readonly string[], line: string): readonly string[] =>
    patterns.flatMap((pattern) => [...line.matchAll(asPattern(pattern))].map((match) => match[0]));

  for (const key of FIELD_KEYS) {
    const spellings = [key, key.toUpperCase(), key.replaceAll('-', '_'), key.replaceAll('-', ' ')];
    it(`knows the key ${key} in every spelling`, () => {
      for (const spelling of spellings) {
        const line = `${spelling}: ${FIELDS[key].example}`;
        assert.deepEqual([...new Set(highlights(keys, line))], [spelling], line);
      }
    });
  }

  it('knows no key that is none', () => {
    for (const line of [
      'thank-you-send: 2026-11-21',
      'companies: x',
      'my role: x',
      'type: post',
      '  role: x',
    ]) {
      assert.deepEqual(highlights(keys, line), [], line);
    }
    const listed = keys.flatMap((pattern) => /\(\?i:([^()]*)\)/.exec(pattern)?.[1]?.split('|') ?? []);
    const spelled = listed.map((word) => word.replaceAll('[-_ ]', '-')).sort();
    assert.deepEqual(spelled, [...FIELD_KEYS, 'canceled', 'for', 'to'].sort());
  });

  it('knows each status', () => {
    for (const status of STATUSES) assert.deepEqual(highlights(values, `status: ${status}`), [status]);
    assert.deepEqual(highlights(values, 'status: waitin'), []);
  });
});

function accepts(key: string, value: unknown): boolean {
  return readSettings((asked) => (`jobSearch.${asked}` === key ? value : undefined)).problems.length === 0;
}

/** With sets as lists, and without what is absent. */
function comparable(settings: unknown): unknown {
  return JSON.parse(
    JSON.stringify(settings, (_, value: unknown) => (value instanceof Set ? [...value] : value)),
  );
}

function minor(version = ''): string {
  return /\d+\.\d+/.exec(version)?.[0] ?? '';
}

/** Every regular expression under `match` in a grammar. */
function matches(file: string): readonly string[] {
  const found: string[] = [];
  JSON.parse(readFileSync(`syntaxes/${file}`, 'utf8'), (key, value: unknown) => {
    if (key === 'match' && typeof value === 'string') found.push(value);
    return value;
  });
  assert.ok(found.length > 0, file);
  return found;
}

/** As JavaScript writes it: `(?i:` is a flag there, and `\G` is not needed for a line with one value. */
function asPattern(pattern: string): RegExp {
  return new RegExp(pattern.replaceAll('(?i:', '(?:').replaceAll('\\G', '(?<=: )'), 'gim');
}

/** What stands in a file of the sources. */
function sourceOf(file: string): string {
  const text = sourceFiles.find((one) => one.file.replaceAll('\\', '/').endsWith(file))?.text;
  assert.ok(text !== undefined, file);
  return text;
}

/** What the first group of a pattern finds in all sources. */
function inSources(pattern: RegExp): readonly string[] {
  return sourceFiles.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, found = '']) => found));
}
