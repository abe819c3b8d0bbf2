import * as vscode from 'vscode';
import type { FoundName } from '../../core/notes/knownNames';
import { noteSymbol } from '../../core/views/noteSymbols';
import type { NoteSymbol } from '../../core/views/noteSymbols';
import { interviewPlace } from '../../core/notes/note';
import { headEnd } from '../../core/notes/noteText';
import { folded } from '../../core/notes/values';
import { noticeText } from '../../core/text/noticeText';
import { rangeOf } from '../../core/text/text';
import type { JobSearch } from '../jobSearch/jobSearch';
import type { NoteNames } from '../jobSearch/noteNames';
import { rangeFrom, rangeIn } from '../host/ranges';

/** More than this nobody looks through: who wants less types more. */
const MOST_FOUND = 500;

const KINDS: Readonly<Record<NoteSymbol['kind'] | FoundName['kind'], vscode.SymbolKind>> = {
  note: vscode.SymbolKind.Event,
  company: vscode.SymbolKind.Package,
  key: vscode.SymbolKind.Property,
  person: vscode.SymbolKind.Object,
};

/** Notes, companies and people, as the outline and the search for symbols find them; and front matter as one fold. */
export class NoteSymbols
  implements
    vscode.DocumentSymbolProvider,
    vscode.WorkspaceSymbolProvider<FoundSymbol>,
    vscode.FoldingRangeProvider,
    vscode.Disposable
{
  readonly #providers = vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider({ language: 'markdown' }, this),
    vscode.languages.registerWorkspaceSymbolProvider(this),
    vscode.languages.registerFoldingRangeProvider({ language: 'markdown' }, this),
  );

  constructor(
    private readonly jobSearch: JobSearch,
    private readonly names: NoteNames,
  ) {}

  provideDocumentSymbols(document: vscode.TextDocument): vscode.DocumentSymbol[] {
    const read = this.jobSearch.read(document);
    if (read?.reading.kind !== 'interview') return [];
    return [documentSymbol(noteSymbol(read, read.reading.note), document)];
  }

  async provideWorkspaceSymbols(typed: string): Promise<FoundSymbol[]> {
    const names = await this.names.get();
    return names.find(typed, MOST_FOUND).map((found) => new FoundSymbol(found));
  }

  /** Where it stands in its note is looked up only for the one that is chosen. */
  resolveWorkspaceSymbol(symbol: FoundSymbol): FoundSymbol {
    const { uri } = symbol.location;
    const note = this.jobSearch.agenda(uri).note(uri.toString());
    if (note === undefined) return symbol;
    const { kind, name } = symbol.found;
    const person = note.interviewers.find((one) => folded(one.name) === folded(name));
    const place = {
      note: interviewPlace(note),
      company: note.places.company?.value ?? interviewPlace(note),
      person: person?.span ?? interviewPlace(note),
    }[kind];
    symbol.location = new vscode.Location(uri, rangeFrom(rangeOf(note.lineStarts, place)));
    return symbol;
  }

  provideFoldingRanges(document: vscode.TextDocument): vscode.FoldingRange[] {
    const read = this.jobSearch.read(document);
    if (read?.reading.kind !== 'interview') return [];
    const { line } = document.positionAt(headEnd(read));
    return [new vscode.FoldingRange(0, line, vscode.FoldingRangeKind.Region)];
  }

  dispose(): void {
    this.#providers.dispose();
  }
}

/** What was found, as VS Code lists it. */
class FoundSymbol extends vscode.SymbolInformation {
  constructor(readonly found: FoundName) {
    const uri = vscode.Uri.parse(found.path);
    // VS Code lists the file itself.
    super(
      noticeText(found.name),
      KINDS[found.kind],
      noticeText(found.within ?? ''),
      new vscode.Location(uri, new vscode.Position(0, 0)),
    );
  }
}

function documentSymbol(
  { kind, name, detail, span, place, within }: NoteSymbol,
  document: vscode.TextDocument,
): vscode.DocumentSymbol {
  const range = rangeIn(document, span);
  const [label, more] = [noticeText(name || '?'), noticeText(detail)];
  const symbol = new vscode.DocumentSymbol(label, more, KINDS[kind], range, rangeIn(document, place));
  symbol.children = within.map((one) => documentSymbol(one, document));
  return symbol;
}
