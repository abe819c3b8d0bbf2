import * as vscode from 'vscode';
import type { ToldProblem } from '../../core/agenda/agenda';
import { wallTimeAt } from '../../core/dates/calendar';
import type { Remedy, Situation } from '../../core/editing/remedy';
import { commandId } from '../../core/rules/commands';
import { noteIn } from '../../core/notes/noteText';
import { applyEdits, lineStarts, rangeOf } from '../../core/text/text';
import type { Range } from '../../core/text/text';
import type { Clock } from '../host/clock';
import type { JobSearch } from '../jobSearch/jobSearch';
import { SOURCE } from './problemsPanel';
import { rangeFrom, rangeIn, workspaceEdit } from '../host/ranges';

/** What helps, loaded with the first problem that somebody looks at. */
const editing = () => import('../../core/editing/remedies');

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('jobSearch');

/** Selects a place of a file; only our own quick fixes call it. */
const SELECT = commandId('selectPlace');

/** Offers on each problem of a note what can be done about it. */
export class QuickFixes implements vscode.CodeActionProvider, vscode.Disposable {
  readonly #disposables = vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, this, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL],
    }),
    vscode.commands.registerCommand(SELECT, select),
  );

  constructor(
    private readonly jobSearch: JobSearch,
    private readonly clock: Clock,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics, only }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    if (only?.contains(FIX_ALL)) return fixAll(document, this.#situation(document), FIX_ALL, []);
    if (only !== undefined && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
    const ours = diagnostics.filter(({ source }) => source === SOURCE);
    if (ours.length === 0) return [];
    const isUnclear = ours.some(({ code }) => code === 'date-invalid');
    // Loaded only now: whoever writes dates as dates does not pay for it.
    const words = isUnclear ? await import('../../core/dates/dateInWords') : undefined;
    const situation = { ...this.#situation(document), dayInWords: words?.dateInWords };
    const { remedies } = await editing();
    const told = this.jobSearch.state(document.uri).problems;
    const actions = ours.flatMap((diagnostic) => {
      const found = told.find((one) => isOf(one, diagnostic));
      if (found === undefined || diagnostic.range.intersection(range) === undefined) return [];
      return remedies(found.problem, situation).map((remedy) => action(remedy, document, [diagnostic]));
    });
    const slips = ours.filter(({ code }) => code === 'key-unknown');
    const isWorthIt = told.filter(({ code }) => code === 'key-unknown').length > 1 && slips.length > 0;
    return isWorthIt
      ? [...actions, ...(await fixAll(document, situation, vscode.CodeActionKind.QuickFix, slips))]
      : actions;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #situation(document: vscode.TextDocument): Situation {
    const { uri } = document;
    const read = this.jobSearch.readToChange(document);
    const problemsIf: Situation['problemsIf'] = (reading) =>
      this.jobSearch.agenda(uri).problemsIf(uri.toString(), reading);
    return {
      read,
      now: wallTimeAt(this.clock.now(), noteIn(read)?.zone ?? this.clock.zone()),
      problems: problemsIf(read.reading) ?? [],
      problemsIf,
      readOther: (text) => this.jobSearch.readText(uri, text),
    };
  }
}

/** Whether a diagnostic shows a problem: by its code and its place, never by its words. */
function isOf({ code, range }: ToldProblem, diagnostic: vscode.Diagnostic): boolean {
  return diagnostic.code === code && diagnostic.range.isEqual(rangeFrom(range));
}

async function fixAll(
  document: vscode.TextDocument,
  situation: Situation,
  kind: vscode.CodeActionKind,
  slips: readonly vscode.Diagnostic[],
): Promise<vscode.CodeAction[]> {
  const { fixAllKeys } = await editing();
  const remedy = fixAllKeys(situation);
  return remedy === undefined ? [] : [action(remedy, document, slips, kind)];
}

function action(
  remedy: Remedy,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
  kind = vscode.CodeActionKind.QuickFix,
): vscode.CodeAction {
  const { title, isPreferred } = remedy;
  const made = new vscode.CodeAction(title, kind);
  made.isPreferred = isPreferred;
  made.diagnostics = [...diagnostics];
  const { uri } = document;
  switch (remedy.kind) {
    case 'act':
      made.command = { title, command: commandId(remedy.act), arguments: [uri] };
      break;
    case 'go':
      made.command = selecting(title, uri, rangeIn(document, remedy.select));
      break;
    case 'edit':
      made.edit = workspaceEdit(document, remedy.edits);
      if (remedy.select !== undefined) {
        const after = applyEdits(document.getText(), remedy.edits);
        made.command = selecting(title, uri, rangeOf(lineStarts(after), remedy.select));
      }
  }
  return made;
}

function selecting(title: string, uri: vscode.Uri, { start, end }: Range): vscode.Command {
  return {
    title,
    command: SELECT,
    arguments: [uri, start.line, start.character, end.line, end.character],
  };
}

/** Any extension can call our commands with anything: what is no place is passed over. */
async function select(uri: unknown, ...numbers: readonly unknown[]): Promise<void> {
  const [line, character, endLine, endCharacter] = numbers.map((one) =>
    typeof one === 'number' && one >= 0 ? one : 0,
  );
  if (!(uri instanceof vscode.Uri)) return;
  const selection = new vscode.Range(line ?? 0, character ?? 0, endLine ?? 0, endCharacter ?? 0);
  await vscode.window.showTextDocument(uri, { selection });
}
