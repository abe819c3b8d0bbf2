import * as vscode from 'vscode';

/** What may happen to a file or folder on disk. */
export interface FolderEvents {
  readonly came: (uri: vscode.Uri) => void;
  readonly went: (uri: vscode.Uri) => void;
  readonly changed: (uri: vscode.Uri) => void;
}

/**
 * Watches a folder and all below it. Comings and goings are told of every kind of file, since a folder that
 * is moved or deleted is told by its own name alone; changes only of files.
 */
export function watchFolder(folder: vscode.Uri, events: FolderEvents): vscode.Disposable {
  const watch = (glob: string, ...ignored: [boolean, boolean, boolean]): vscode.FileSystemWatcher =>
    vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, glob), ...ignored);
  const comings = watch('**', false, true, false);
  const changes = watch('**', true, false, true);
  return vscode.Disposable.from(
    comings,
    changes,
    comings.onDidCreate(events.came),
    comings.onDidDelete(events.went),
    changes.onDidChange(events.changed),
  );
}
