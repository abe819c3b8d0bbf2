import * as vscode from 'vscode';

// In the measured bundle this module stands for `vscode`: all of it, with what is shown in Problems counted, and when.
export * from 'vscode';

/** What was told to the window since the last count. */
export interface Published {
  readonly calls: number;
  readonly files: number;
}

let calls = 0;
let files = 0;
/** When something was shown last, as `performance.now()` tells it. */
export const shownAt = { problems: NaN, status: NaN };
const onDidPublish = new vscode.EventEmitter<readonly vscode.Uri[]>();

/** Fires with the files of each call. */
export const published = onDidPublish.event;

/** What was told since the last time that one asked. */
export function takeCount(): Published {
  const count = { calls, files };
  [calls, files] = [0, 0];
  return count;
}

/** VS Code's own, with collections that count. */
export const languages: Pick<typeof vscode.languages, keyof typeof vscode.languages> = {
  ...vscode.languages,
  createDiagnosticCollection: (name?: string) => counted(vscode.languages.createDiagnosticCollection(name)),
};

function counted(collection: vscode.DiagnosticCollection): vscode.DiagnosticCollection {
  return new Proxy(collection, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      if (key === 'set') {
        return (...given: readonly unknown[]): void => {
          count(given[0]);
          Reflect.apply(value, target, given);
        };
      }
      return value.bind(target) as unknown;
    },
  });
}

/** VS Code's own, with a status bar that tells when our item was shown. It inherits what cannot be copied: most are getters. */
export const window = Object.create(vscode.window, {
  createStatusBarItem: {
    value: (id: string, alignment: vscode.StatusBarAlignment) =>
      timed(vscode.window.createStatusBarItem(id, alignment)),
  },
}) as typeof vscode.window;

function timed(item: vscode.StatusBarItem): vscode.StatusBarItem {
  return new Proxy(item, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      if (key === 'show' && target.id.endsWith('followUps')) shownAt.status = performance.now();
      return value.bind(target) as unknown;
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  });
}

function count(given: unknown): void {
  shownAt.problems = performance.now();
  const uris = Array.isArray(given) ? given.map((entry: readonly unknown[]) => entry[0]) : [given];
  calls++;
  files += uris.length;
  onDidPublish.fire(uris.filter((uri) => uri instanceof vscode.Uri));
}
