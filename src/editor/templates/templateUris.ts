import * as vscode from 'vscode';
import { OWN_TEMPLATES, templateAt, templatePath } from '../../core/templates/templateFiles';
import type { OwnTemplateName } from '../../core/templates/templateFiles';
import { pathBelow } from '../jobSearch/noteFiles';

/** Which files are templates, as far as VS Code can tell by their name; `isTemplate` knows whether they are used. */
export const TEMPLATE_FILES: vscode.DocumentFilter = {
  pattern: `**/{${OWN_TEMPLATES.map(templatePath).join(',')}}`,
};

/** Where a person’s own template is, or may be made. */
export function templateUri(folder: vscode.WorkspaceFolder, name: OwnTemplateName): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, templatePath(name));
}

/** Whether a file is a template that drafts are made from. */
export function isTemplate(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return templateAt((folder && pathBelow(folder.uri, uri)) ?? '') !== undefined;
}
