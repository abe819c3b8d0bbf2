import assert from 'node:assert/strict';
import { ALL_SEVERITIES } from '../../../src/core/rules/codes';
import { FIELD_KEYS } from '../../../src/core/notes/fields';
import { hiddenFiles, selectionOf } from '../../../src/core/settings/selection';
import { DEFAULT_SETTINGS, problemsOfHidden, readSettings } from '../../../src/core/settings/settings';
import { badSetting } from '../../../src/core/wording/wording';

type Values = Readonly<Record<string, unknown>>;

const read = (values: Values) => readSettings((key) => values[key]);
const defaults = read({}).settings;
const isFieldKey = (name: string) => FIELD_KEYS.some((key) => key === name);

describe('a setting with a bad value', () => {
  const BAD: Readonly<Record<string, readonly unknown[]>> = {
    'thankYou.dueHours': [0, -1, NaN, Infinity, '24', 87601, [], true],
    'thankYou.callCounts': ['true', 1, {}],
    'thankYouCall.enabled': ['false', 0],
    'thankYouCall.lateAfter': ['24:00', '3 pm', 15, ''],
    'thankYouCall.nextMorningUntil': ['12', '12:60'],
    'workday.end': ['17', 17, '5 pm'],
    workdays: ['monday', {}, 3, []],
    holidays: ['2026-12-25', {}, 1],
    'checkIn.channel': ['fax', 'Phone', 1],
    'checkIn.afterDays': [-1, 1.5, 3651, '14', NaN],
    'checkIn.againAfterDays': [-1, 0.5, '7'],
    'checkIn.max': [-1, 2.5, true],
    giveUpAfterDays: [-60, '60', 3651],
    include: ['', '  ', 3, [], '(a+)+b', '{a,b'],
    exclude: ['**/x', {}, [1], ['a', null], ['(a|a)+b'], ['a', '([a-z]+)+!']],
    'drafts.folder': [
      '',
      '/etc',
      '~/letters',
      'C:\\letters',
      'c:letters',
      'c:/x',
      '\\x',
      '\\\\server\\share',
      '//server',
      3,
    ],
    'newInterview.fileName': ['', '/x.md', 'D:\\{date}.md', 'd:/{date}.md', '\\\\server\\x.md', '~\\x.md'],
    'calendar.file': ['search.txt', '../search.ics', '/search.ics', 'C:\\search.ics', '~/search.ics', 3],
    'codeLens.enabled': ['yes', 1],
    'sender.name': [3, {}, []],
    'sender.contact': [false],
    severity: ['off', [], 3],
    keys: ['interview', [], 3],
  };
  for (const [key, values] of Object.entries(BAD)) {
    it(`${key} falls back to its default, and is named once`, () => {
      for (const value of values) {
        const { settings, problems } = read({ [key]: value });
        assert.deepEqual(settings, defaults, JSON.stringify(value));
        assert.deepEqual(
          problems,
          [{ setting: `jobSearch.${key}`, entry: undefined, why: undefined }],
          JSON.stringify(value),
        );
      }
    });
  }

  it('does not touch the others', () => {
    const { settings, problems } = read({ 'checkIn.max': 'two', 'checkIn.afterDays': 10 });
    assert.deepEqual(settings.rules.checkIn, { ...defaults.rules.checkIn, afterDays: 10 });
    assert.equal(problems.length, 1);
  });

  it('is told in one sentence that names it', () => {
    assert.equal(
      badSetting({ setting: 'jobSearch.checkIn.max' }),
      'The setting jobSearch.checkIn.max has a value that it cannot have: its default is used.',
    );
    assert.equal(
      badSetting({ setting: 'jobSearch.holidays', entry: 'Christmas' }),
      'The setting jobSearch.holidays has an entry that it cannot have: “Christmas”.',
    );
  });
});

describe('a setting with one bad entry', () => {
  it('loses that holiday only', () => {
    const { settings, problems } = read({ holidays: ['2026-12-25', 'Easter', '2026-02-30', 7] });
    assert.deepEqual([...settings.rules.holidays], ['2026-12-25']);
    assert.deepEqual(
      problems.map(({ setting, entry }) => [setting, entry]),
      ['Easter', '2026-02-30', '7'].map((entry) => ['jobSearch.holidays', entry]),
    );
  });

  it('loses that workday only', () => {
    const { settings, problems } = read({ workdays: ['Monday', 'SUNDAY', 'funday', null] });
    assert.deepEqual([...settings.rules.workdays], [1, 7]);
    assert.deepEqual(
      problems.map(({ entry }) => entry),
      ['funday', 'null'],
    );
  });

  it('loses that severity only', () => {
    const given = {
      'thank-you-due': 'off',
      'no-answer': 'loud',
      toString: 'off',
      'check-in-due': 3,
      __proto: 'hint',
    };
    const { settings, problems } = read({ severity: given });
    assert.deepEqual(settings.severity, { ...ALL_SEVERITIES, 'thank-you-due': 'off' });
    assert.deepEqual(problems.map(({ entry }) => entry).sort(), [
      '__proto',
      'check-in-due',
      'no-answer',
      'toString',
    ]);
  });

  it('loses that name of a key only', () => {
    const given = {
      interview: ' Interview Date ',
      company: 'role',
      role: 'interview_date',
      'Reply By': 'Decision',
      round: '',
      status: 3,
      snooze: 'a\nb',
      toString: 'x',
      intervew: 'When',
      type: 'Kind',
      Snooze: 'b\u202Ea',
      timezone: 'Zone',
      TIMEZONE: 'Where',
    };
    const { settings, problems } = read({ keys: given });
    assert.deepEqual(
      FIELD_KEYS.map((key) => settings.keys.nameOf(key)).filter((name) => !isFieldKey(name)),
      ['Interview Date', 'Zone', 'Decision'],
    );
    assert.deepEqual(
      problems.map(({ entry, why }) => [entry, why]),
      [
        ['company', 'name-taken'],
        ['role', 'name-taken'],
        ['round', 'no-name'],
        ['status', 'no-name'],
        ['snooze', 'no-name'],
        ['toString', 'no-key'],
        ['intervew', 'no-key'],
        ['type', 'no-key'],
        ['Snooze', 'no-name'],
        ['TIMEZONE', undefined],
      ],
    );
    assert.deepEqual(problems.slice(1, 6).map(badSetting), [
      'The setting jobSearch.keys has a name for “role” that another key has.',
      'The setting jobSearch.keys has no name for “round”: a name is one short line of text.',
      'The setting jobSearch.keys has no name for “status”: a name is one short line of text.',
      'The setting jobSearch.keys has no name for “snooze”: a name is one short line of text.',
      'The setting jobSearch.keys has “toString”, which is no key that can have another name.',
    ]);
  });

  it('has no workdays left, and takes the default week', () => {
    const { settings, problems } = read({ workdays: ['funday'] });
    assert.deepEqual(settings.rules.workdays, defaults.rules.workdays);
    assert.ok(problems.every(({ setting }) => setting === 'jobSearch.workdays') && problems.length > 0);
  });
});

describe('a setting', () => {
  it('that is not set, or null, has its default', () => {
    const { settings, problems } = readSettings(() => null);
    assert.deepEqual(settings, defaults);
    assert.deepEqual(problems, []);
    assert.deepEqual({ ...settings, sender: {} }, DEFAULT_SETTINGS);
  });

  const GOOD: readonly (readonly [
    key: string,
    value: unknown,
    look: (settings: typeof defaults) => unknown,
    expected: unknown,
  ])[] = [
    ['thankYou.dueHours', 0.5, ({ rules }) => rules.thankYou.dueHours, 0.5],
    ['calendar.file', '', ({ calendarFile }) => calendarFile, undefined],
    ['calendar.file', 'out\\search.ICS', ({ calendarFile }) => calendarFile, 'out/search.ICS'],
    ['workday.end', '9:30', ({ rules }) => rules.workday.end, '09:30'],
    ['checkIn.max', 0, ({ rules }) => rules.checkIn.max, 0],
    ['checkIn.channel', 'email', ({ rules }) => rules.checkIn.channel, 'email'],
    ['holidays', [], ({ rules }) => rules.holidays, new Set()],
    ['exclude', [], ({ exclude }) => exclude, []],
    ['drafts.folder', '../letters', ({ draftsFolder }) => draftsFolder, '../letters'],
    ['drafts.folder', '..\\my\\letters', ({ draftsFolder }) => draftsFolder, '../my/letters'],
    [
      'newInterview.fileName',
      '{company}\\{date}.md',
      ({ newInterviewFile }) => newInterviewFile,
      '{company}/{date}.md',
    ],
    ['holidays', ['x\\free.ics'], ({ holidayFiles }) => holidayFiles, ['x/free.ics']],
    ['sender.name', '  Ann Lee ', ({ sender }) => sender.name, 'Ann Lee'],
    ['sender.name', ' ', ({ sender }) => sender.name, undefined],
    ['severity', { 'no-answer': 'error' }, ({ severity }) => severity['no-answer'], 'error'],
  ];
  for (const [key, value, look, expected] of GOOD) {
    it(`${key} can be ${JSON.stringify(value)}`, () => {
      const { settings, problems } = read({ [key]: value });
      assert.deepEqual(problems, []);
      assert.deepEqual(look(settings), expected);
    });
  }
});

describe('what is no glob in files.exclude', () => {
  it('hides nothing, and is named', () => {
    const exclude = { '**/old': true, '(a+)+b': true, 'a|b': false, '[a': { when: 'b' } };
    assert.deepEqual(hiddenFiles(exclude).slice(-1), ['**/old']);
    assert.deepEqual(problemsOfHidden(exclude), [{ setting: 'files.exclude', entry: '(a+)+b' }]);
    assert.deepEqual(problemsOfHidden(undefined), []);
  });
});

describe('the selection of files', () => {
  const { isIncluded, isExcluded } = selectionOf('**/*.md', [
    '**/node_modules/**',
    ...hiddenFiles({ '**/old': true, '**/.git': false, '**/*.bak.md': { when: '$(basename).md' } }),
  ]);

  it('takes Markdown at every level, hidden or not', () => {
    for (const path of ['a.md', 'x/y/a.md', '.notes/a.md']) assert.equal(isIncluded(path), true, path);
    for (const path of ['a.txt', 'a.md/b', 'a.mdx']) assert.equal(isIncluded(path), false, path);
  });

  it('leaves out what is excluded, and what files.exclude hides without a condition', () => {
    for (const path of ['node_modules', 'x/node_modules/a.md', 'old', 'x/old', '.svn'])
      assert.equal(isExcluded(path), true, path);
    for (const path of ['.trash/a.md', '.obsidian', 'x/.foam/templates/interview.md'])
      assert.equal(isExcluded(path), true, path);
    for (const path of ['a.md', '.git', 'a.bak.md', 'older', 'trash/a.md'])
      assert.equal(isExcluded(path), false, path);
  });
});
