import * as vscode from 'vscode';
import { readSettings } from '../../core/settings/settings';
import { say } from '../../core/text/language';
import { disk } from '../../disk/disk';
import type { Program } from '../host/program';
import { SECTION } from '../jobSearch/configuration';

/** The setting that the person switches on, below our section: VS Code itself asks nobody before it starts a server. */
const SETTING = 'assistants.mcpServer';
/** As in the manifest. */
const PROVIDER = 'notes';

/**
 * Offers VS Code, where it has a use for them, a server of the notes of each folder for assistants: once the person wants
 * that, in folders that they trust, and where there is a disk. VS Code asks before each use of its tools.
 */
export class AssistantServers implements vscode.AssistantServerProvider, vscode.Disposable {
  readonly #onDidChange = new vscode.EventEmitter<void>();
  readonly onDidChangeMcpServerDefinitions = this.#onDidChange.event;
  readonly #listening: vscode.Disposable;
  #offered: vscode.Disposable | undefined;

  constructor(private readonly program: Program) {
    this.#listening = vscode.Disposable.from(
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#onDidChange.fire();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => {
        this.#onDidChange.fire();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${SECTION}.${SETTING}`)) this.#offer();
      }),
    );
    this.#offer();
  }

  dispose(): void {
    this.#listening.dispose();
    this.#offered?.dispose();
    this.#onDidChange.dispose();
  }

  /** Whether VS Code was told of them, and has a use for them. */
  get isOffered(): boolean {
    return this.#offered !== undefined;
  }

  /** Where nobody wants them, VS Code does not hear of them. */
  #offer(): void {
    if (isWanted()) {
      this.#offered ??= this.#registered();
    } else {
      this.#offered?.dispose();
      this.#offered = undefined;
    }
  }

  /** VS Code 1.100 has this as a proposal, which it lets nobody use by throwing. */
  #registered(): vscode.Disposable | undefined {
    try {
      return vscode.lm.registerMcpServerDefinitionProvider?.(PROVIDER, this);
    } catch {
      return undefined;
    }
  }

  provideMcpServerDefinitions(): vscode.AssistantServer[] {
    if (!isWanted() || !vscode.workspace.isTrusted) return [];
    const folders = vscode.workspace.workspaceFolders ?? [];
    return folders
      .filter(({ uri }) => uri.scheme === 'file')
      .flatMap((folder) => this.#serverOf(folder) ?? []);
  }

  /** Called when the server is started: by then the settings may be others. */
  resolveMcpServerDefinition(server: vscode.AssistantServer): vscode.AssistantServer {
    server.env = { ...server.env, JOB_SEARCH_SETTINGS: settingsOf(server.cwd) };
    return server;
  }

  #serverOf({ name, uri }: vscode.WorkspaceFolder): vscode.AssistantServer | undefined {
    if (vscode.McpStdioServerDefinition === undefined) return undefined;
    const script = vscode.Uri.joinPath(this.program.place, 'dist', 'mcp.js').fsPath;
    const label = say('Job search in {0}', isOnlyName(name) ? name : uri.fsPath);
    const server = new vscode.McpStdioServerDefinition(
      label,
      process.execPath,
      [script, uri.fsPath],
      // On a desktop, VS Code’s own program is Node only where it is told to be.
      { ELECTRON_RUN_AS_NODE: '1' },
      this.program.version,
    );
    server.cwd = uri;
    return server;
  }
}

function isWanted(): boolean {
  return disk !== undefined && vscode.workspace.getConfiguration(SECTION).get(SETTING) === true;
}

/** VS Code knows servers again by their labels. */
function isOnlyName(name: string): boolean {
  return vscode.workspace.workspaceFolders?.filter((folder) => folder.name === name).length === 1;
}

/** The settings that hold for a folder, by their full keys: not all of them are in a file of the folder. */
function settingsOf(folder: vscode.Uri | undefined): string {
  const configuration = vscode.workspace.getConfiguration(SECTION, folder);
  const values: Record<string, unknown> = {
    'files.exclude': vscode.workspace.getConfiguration('files', folder).get('exclude'),
  };
  readSettings((key) => (values[`${SECTION}.${key}`] = configuration.get(key)));
  return JSON.stringify(values);
}
