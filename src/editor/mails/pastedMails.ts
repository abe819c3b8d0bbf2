import * as vscode from 'vscode';
import { say } from '../../core/text/language';
import { inform } from '../host/notices';
import { readWhole } from '../host/readWhole';
import { LARGEST_FILE } from './arrivedFiles';
import { hasNews } from './desk';
import type { Desk } from './desk';

/** Less text than this, in characters, is no mail, and more is no text that somebody pasted into a note. */
const TEXT = { least: 60, most: 60_000 };
/** No more files are dropped at once. */
const MOST_FILES = 5;

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('jobSearch', 'mail');
const FILES = 'text/uri-list';

/** Offers to read a mail that is pasted, or dropped, into an interview note. What is pasted stays as it is. */
export class PastedMails
  implements vscode.DocumentPasteEditProvider, vscode.DocumentDropEditProvider, vscode.Disposable
{
  readonly #disposables: vscode.Disposable;

  constructor(
    private readonly desk: Desk,
    private readonly read: (mail: string | vscode.Uri) => Thenable<unknown>,
  ) {
    const selector = { language: 'markdown' };
    this.#disposables = vscode.Disposable.from(
      vscode.languages.registerDocumentPasteEditProvider(selector, this, {
        providedPasteEditKinds: [KIND],
        pasteMimeTypes: ['text/plain'],
      }),
      vscode.languages.registerDocumentDropEditProvider(selector, this, {
        providedDropEditKinds: [KIND],
        dropMimeTypes: ['text/plain', FILES],
      }),
    );
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** Nobody waits for it: a paste is there at once. */
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    _ranges: readonly vscode.Range[],
    given: vscode.DataTransfer,
  ): undefined {
    const text = given.get('text/plain');
    if (text !== undefined && this.#isNote(document)) this.desk.work.begin(this.#lookAtText(text));
  }

  provideDocumentDropEdits(
    document: vscode.TextDocument,
    _position: vscode.Position,
    given: vscode.DataTransfer,
  ): undefined {
    if (!this.#isNote(document)) return;
    const files = given.get(FILES);
    const text = given.get('text/plain');
    if (files !== undefined) this.desk.work.begin(this.#lookAtFiles(files));
    else if (text !== undefined) this.desk.work.begin(this.#lookAtText(text));
  }

  #isNote(document: vscode.TextDocument): boolean {
    return this.desk.jobSearch.read(document)?.reading.kind === 'interview';
  }

  async #lookAtText(item: vscode.DataTransferItem): Promise<void> {
    const text = await item.asString();
    if (text.length < TEXT.least || text.length > TEXT.most) return;
    if (await hasNews(this.desk, new TextEncoder().encode(text))) void this.#offer([text]);
  }

  async #lookAtFiles(item: vscode.DataTransferItem): Promise<void> {
    const files = (await item.asString())
      .split(/\r?\n/, MOST_FILES)
      .filter((line) => /\.(?:eml|ics)$/i.test(line))
      .map((line) => vscode.Uri.parse(line));
    const found: vscode.Uri[] = [];
    for (const file of files) {
      const bytes = await readWhole(file, LARGEST_FILE).catch(() => undefined);
      if (bytes !== undefined && (await hasNews(this.desk, bytes))) found.push(file);
    }
    if (found.length > 0) void this.#offer(found);
  }

  /** The words of a mail are in no notice. */
  async #offer(mails: readonly (string | vscode.Uri)[]): Promise<void> {
    const readIt = say('Read It');
    const sentence = say('What you put into the note has news of your job search.');
    if ((await inform(sentence, readIt)) !== readIt) return;
    for (const mail of mails) await this.read(mail);
  }
}
