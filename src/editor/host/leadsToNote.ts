import type * as vscode from 'vscode';

/** Something that a view shows and that is about a note: a command that is given it works on that note. */
export abstract class LeadsToNote {
  /** The note; absent where it is about something else. */
  abstract get note(): vscode.Uri | undefined;
}
