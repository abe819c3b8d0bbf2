import type * as vscode from 'vscode';
import type { NoteText } from '../../core/notes/noteText';

interface Version {
  readonly number: number;
  /** By which settings it was read. */
  readonly by: unknown;
  readonly read: NoteText;
}

/** What open documents say: each version is read once, whoever asks. */
export class DocumentTexts {
  readonly #versions = new WeakMap<vscode.TextDocument, Version>();

  /** What a document says now; `by` are the settings by which `read` would read it. */
  get(document: vscode.TextDocument, by: unknown, read: (text: string) => NoteText): NoteText {
    const known = this.#versions.get(document);
    if (known?.number === document.version && known.by === by) return known.read;
    const version = { number: document.version, by, read: read(document.getText()) };
    this.#versions.set(document, version);
    return version.read;
  }
}
