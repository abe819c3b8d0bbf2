import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering, codes, file, jobSearch, read, remove, said, until, write } from '../support';

const HEAD = 'company: Vandelay\nrole: Importer\ninterview: 2026-11-20 14:00';
const NOTE = `---\n${HEAD}\n---\n`;

/** The note of the test that runs. */
let path = '';

/** What is asked, and what stands below the answer once it is typed. */
interface Asked {
  readonly prompt: string;
  readonly before: string;
  readonly said: string;
}

/** An answer to type; `back` goes back, and `give up` ends it. */
type Typed = string | { readonly back: true } | { readonly giveUp: true };

/** An input box that answers by itself, as far as our code sees one. */
class TypedBox {
  title = '';
  step: number | undefined;
  totalSteps: number | undefined;
  ignoreFocusOut = false;
  prompt = '';
  placeholder = '';
  value = '';
  buttons: readonly vscode.QuickInputButton[] = [];
  validationMessage: vscode.InputBoxValidationMessage | undefined;
  readonly #heard = {
    change: () => undefined,
    accept: () => undefined,
    button: () => undefined,
    hide: () => undefined,
  };

  constructor(
    private readonly asked: Asked[],
    private readonly typed: Typed[],
  ) {}

  onDidChangeValue(listener: () => undefined): void {
    this.#heard.change = listener;
  }
  onDidAccept(listener: () => undefined): void {
    this.#heard.accept = listener;
  }
  onDidTriggerButton(listener: () => undefined): void {
    this.#heard.button = listener;
  }
  onDidHide(listener: () => undefined): void {
    this.#heard.hide = listener;
  }

  show(): void {
    const answer = this.typed.shift() ?? { giveUp: true };
    const before = this.value;
    if (typeof answer === 'string') this.value = answer;
    this.#heard.change();
    this.asked.push({
      prompt: this.title.slice(this.title.indexOf(' · ') + 3),
      before,
      said: this.validationMessage?.message ?? '',
    });
    if (typeof answer === 'string') this.#heard.accept();
    else if ('back' in answer) this.#heard.button();
    // An answer that is none leaves the box open: then the person gives up.
    this.#heard.hide();
  }

  dispose(): void {
    this.#heard.hide();
  }
}

/** Goes through the questions with these answers, and picks a row at the end. */
async function debrief(...typed: readonly Typed[]): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  const left = [...typed];
  const { createInputBox } = vscode.window;
  Object.assign(vscode.window, { createInputBox: () => new TypedBox(asked, left) });
  try {
    await answering({ showQuickPick: () => Promise.resolve(undefined) }, () =>
      vscode.commands.executeCommand('jobSearch.debrief', file(path)),
    );
  } finally {
    Object.assign(vscode.window, { createInputBox });
  }
  return asked;
}

const BACK = { back: true } as const;

describe('a debrief', () => {
  let tests = 0;

  before(() => jobSearch());
  beforeEach(async () => {
    // A note of its own for each: VS Code may still have the text of the one before, whose file is gone.
    path = `vandelay-${String(tests++)}.md`;
    await write(path, NOTE);
    await until(() => codes(path).includes('thank-you-overdue'));
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(path);
    await until(() => codes(path).length === 0);
  });

  it('asks step by step, shows how the letter will say it, and writes what was answered', async () => {
    const asked = await debrief(
      'Jane Doe; Sam Lee, CTO',
      'VP',
      'the rota',
      '',
      'Kafka',
      'next Friday',
      'Why?',
    );
    assert.deepEqual(
      asked.map(({ said }) => said),
      [
        'Jane Doe · Sam Lee, CTO',
        '',
        'The letter says: I especially enjoyed hearing about the rota.',
        '',
        'The letter says: I would gladly bring Kafka to the role.',
        'Friday, 4 December 2026',
        '',
      ],
    );
    assert.equal(
      await read(file(path)),
      `---\n${HEAD}\ninterviewers:\n  - name: Jane Doe\n    title: VP\n    topic: the rota\n  - Sam Lee, CTO\ncontribution: Kafka\nreply-by: 2026-12-04\nquestion: "Why?"\n---\n`,
    );
  });

  it('goes back, and finds what was answered', async () => {
    const asked = await debrief('Jane Doe, VP', BACK, 'Ann Poe, CTO', 'queues', '', '', '');
    assert.deepEqual(
      asked.slice(0, 4).map(({ prompt, before }) => [prompt.slice(0, 9), before]),
      [
        ['Whom did ', ''],
        ['One thing', ''],
        ['Whom did ', 'Jane Doe, VP'],
        ['One thing', ''],
      ],
    );
    assert.match(await read(file(path)), /\n {2}- name: Ann Poe\n {4}title: CTO\n {4}topic: queues\n---\n$/);
  });

  it('writes nothing where one gives up, and keeps the answers for another time', async () => {
    await debrief('Jane Doe, VP', 'queues');
    assert.equal(await read(file(path)), NOTE);
    const asked = await debrief('Jane Doe, VP', 'queues', '', '', '');
    assert.deepEqual(
      asked.map(({ before }) => before),
      ['Jane Doe, VP', 'queues', '', '', ''],
    );
    assert.match(await read(file(path)), /topic: queues\n/);
  });

  it('takes no day that can be two, or comes before the interview', async () => {
    const asked = await debrief('', '', '', '11/12/2026');
    assert.equal(asked.at(-1)?.said, 'This can mean two days: write it such as 2026-12-11, 2026-11-12.');
    const [, , , early] = await debrief('', '', '', '2026-11-19');
    assert.equal(early?.said, 'That is before the interview on 20 Nov.');
    assert.equal(await read(file(path)), NOTE);
    await debrief('', '', '', '', '');
  });

  it('is offered once when an interview is over, to those who want to be reminded', async () => {
    const hour = (at: number): number => new Date(2026, 10, 19, at, 30).getTime();
    const api = await jobSearch(hour(9));
    const configuration = vscode.workspace.getConfiguration('jobSearch');
    await configuration.update('reminders', 'daily', vscode.ConfigurationTarget.Workspace);
    const { createInputBox } = vscode.window;
    const offered = async (): Promise<readonly string[]> => {
      const asked: Asked[] = [];
      const messages = await said(async () => {
        await new Promise<void>((begun) => {
          Object.assign(vscode.window, {
            createInputBox: () => {
              begun();
              return new TypedBox(asked, []);
            },
          });
          api.setClock(hour(11));
        });
      }, 'Debrief');
      return [...messages.filter((one) => one.startsWith('How was')), ...asked.map(({ prompt }) => prompt)];
    };
    try {
      await write(path, NOTE.replace('2026-11-20 14:00', '2026-11-19 09:00'));
      await until(() => codes(path).length === 0);
      assert.deepEqual(await offered(), [
        'How was it at Vandelay? A few questions now make the letter quick.',
        'Whom did you meet? Several are parted by a semicolon.',
      ]);
      // It is known to be asked also when the window looks again.
      api.setClock(hour(9));
      const again = await said(async () => {
        api.setClock(hour(12));
        await api.settled();
      });
      assert.deepEqual(again, []);
    } finally {
      Object.assign(vscode.window, { createInputBox });
      await configuration.update('reminders', undefined, vscode.ConfigurationTarget.Workspace);
      await jobSearch();
    }
  });
});
