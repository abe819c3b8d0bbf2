import type * as vscode from 'vscode';

/** The extension as it is installed. */
export interface Program {
  /** The folder that it is in. */
  readonly place: vscode.Uri;
  readonly version: string;
}

/** What VS Code tells of it. */
export type Installed = Pick<vscode.Extension<unknown>, 'extensionUri' | 'packageJSON'>;

/** The same in our words. */
export function programOf({ extensionUri, packageJSON }: Installed): Program {
  const { version }: { readonly version?: unknown } = packageJSON as object;
  return { place: extensionUri, version: String(version) };
}
