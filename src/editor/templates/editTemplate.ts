import * as vscode from 'vscode';
import { say } from '../../core/text/language';
import { spelledTemplate } from '../../core/templates/spelledTemplate';
import { OWN_TEMPLATES, templatePath } from '../../core/templates/templateFiles';
import type { OwnTemplateName } from '../../core/templates/templateFiles';
import { builtIn, textsIn } from '../../core/templates/builtIn';
import { TEMPLATES } from '../../core/templates/templates';
import type { JobSearch } from '../jobSearch/jobSearch';
import { exists } from '../host/exists';
import { leadsOut } from '../host/leadsOut';
import { mayWrite } from '../host/mayWrite';
import { templateUri } from './templateUris';
import { complain, inform } from '../host/notices';
import { pickRow } from '../host/rows';

/** Opens a template of the person’s own, begun with the built-in text where there is none yet. */
export async function editTemplate(jobSearch: JobSearch): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined || !mayWrite(folder.uri)) return;
  const name = await chooseTemplate();
  if (name === undefined) return;
  const uri = templateUri(folder, name);
  const { keys, letters } = jobSearch.settings(folder.uri);
  const text = spelledTemplate(builtIn(name, textsIn(letters.language), letters.form), keys);
  const isOutside = await leadsOut([folder.uri], uri);
  if (isOutside || (!(await exists(uri)) && !(await begin(uri, text)))) {
    complain(say('The file {0} cannot be written.', templatePath(name)));
    return;
  }
  await vscode.window.showTextDocument(uri, { preview: false });
}

/** The folder of the active editor, or the only one, or else one that is picked. */
async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const { workspaceFolders = [] } = vscode.workspace;
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = active && vscode.workspace.getWorkspaceFolder(active);
  if (folder !== undefined) return folder;
  if (workspaceFolders.length > 1) return vscode.window.showWorkspaceFolderPick();
  if (workspaceFolders.length === 0)
    void inform(say('Open the folder of your job search first: templates are kept in it.'));
  return workspaceFolders[0];
}

async function chooseTemplate(): Promise<OwnTemplateName | undefined> {
  const items = OWN_TEMPLATES.map((name) => {
    const { title, description } = TEMPLATES[name];
    return { label: say(title), description: say(description), name };
  });
  const picked = await pickRow(items, {
    title: say('Edit template'),
    placeHolder: say('Which template?'),
  });
  return picked?.name;
}

function begin(uri: vscode.Uri, text: string): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  const contents = new TextEncoder().encode(text);
  edit.createFile(uri, { overwrite: false, ignoreIfExists: true, contents });
  return vscode.workspace.applyEdit(edit);
}
