import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
}

interface Job {
  readonly 'runs-on': string;
  readonly needs?: string;
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: { readonly os: readonly string[] } };
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = '.github/workflows';
const TEXTS = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
const WORKFLOWS = new Map([...TEXTS].map(([name, text]) => [name, parse(text) as Workflow]));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

function workflow(name: string): Workflow {
  const found = WORKFLOWS.get(name);
  assert.ok(found, name);
  return found;
}

function job(name: string, of: string): Job {
  const found = workflow(of).jobs[name];
  assert.ok(found, name);
  return found;
}

/** What the steps of a job run, in order. */
function runs({ steps }: Job): readonly string[] {
  return steps.flatMap(({ run }) => run ?? []);
}

describe('the workflows', () => {
  it('are those of the tests and of a release', () => {
    assert.deepEqual([...WORKFLOWS.keys()].sort(), ['ci.yml', 'release.yml']);
  });

  for (const [name, { jobs, permissions }] of WORKFLOWS) {
    const all = Object.values(jobs);

    it(`run no script that is not there: ${name}`, () => {
      const named = all
        .flatMap(runs)
        .flatMap((run) => [...run.matchAll(/\bnpm (?:run ([\w:-]+)|(test))/g)])
        .map(([, script, test]) => script ?? test ?? '');
      assert.ok(named.length > 0);
      for (const script of named) assert.ok(Object.hasOwn(scripts, script), script);
    });

    it(`use actions of one major version, and may do no more than they must: ${name}`, () => {
      const used = all.flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
      assert.ok(used.length > 1);
      for (const action of used) assert.match(action, /^actions\/[\w-]+@v\d+$/);
      assert.deepEqual(permissions, { contents: 'read' });
      assert.doesNotMatch(TEXTS.get(name) ?? '', /\bsecrets\./, 'no token is kept');
    });
  }

  it('test on three systems, in the desktop build', () => {
    const { strategy, env, steps } = job('test', 'ci.yml');
    assert.deepEqual(strategy?.matrix.os, ['ubuntu-latest', 'macos-latest', 'windows-latest']);
    assert.equal(env?.JOB_SEARCH_DESKTOP, '1');
    assert.deepEqual(
      steps.filter(({ run }) => run?.includes('npm test')).map((step) => [step.if, step.run]),
      [
        ["runner.os == 'Linux'", 'xvfb-run -a npm test'],
        ["runner.os != 'Linux'", 'npm test'],
      ],
    );
  });

  it('release what was checked and tested, at a tag', () => {
    const { on, jobs } = workflow('release.yml');
    assert.deepEqual(on, { push: { tags: ['v*'] } });
    assert.deepEqual(runs(job('package', 'release.yml')), [
      'npm ci --ignore-scripts',
      'npm run release:check',
      'xvfb-run -a npm test',
      'npm run package',
    ]);
    for (const [name, { needs }] of Object.entries(jobs))
      assert.equal(needs, name === 'package' ? undefined : 'package', name);
    assert.deepEqual(job('release', 'release.yml').permissions, { contents: 'write' });
  });

  it('publish by the identity of the workflow, once an owner says so', () => {
    for (const [name, flag, variable] of [
      ['marketplace', '--oidc', 'PUBLISH_TO_MARKETPLACE'],
      ['open-vsx', '--trusted-publishing', 'PUBLISH_TO_OPEN_VSX'],
    ] as const) {
      const publish = job(name, 'release.yml');
      assert.deepEqual(publish.permissions, { 'id-token': 'write' });
      assert.deepEqual(publish.env, { npm_config_ignore_scripts: 'true' });
      assert.equal(publish.if, `vars.${variable} == 'true'`);
      const [run = '', ...others] = runs(publish);
      assert.equal(others.length, 0);
      assert.match(run, /^npx --yes \S+@\d+\.\d+\.\d+ publish /);
      assert.ok(run.includes(` ${flag} `), run);
    }
  });
});
