import * as vscode from 'vscode';
import { say, toSay } from '../../core/text/language';
import { LONGEST_TEMPLATE, templateFlaw } from '../../core/templates/ownTemplate';
import type { TemplateFlaw } from '../../core/templates/ownTemplate';
import { templatePath } from '../../core/templates/templateFiles';
import type { OwnTemplateName } from '../../core/templates/templateFiles';
import { readWhole } from '../host/readWhole';
import { untrustedTemplate } from '../../core/templates/untrustedTemplate';
import { shown } from '../../core/text/shownText';
import { listed } from '../../core/wording/words';
import { warn } from '../host/notices';
import { templateUri } from './templateUris';

/** UTF-8 takes up to three bytes for each UTF-16 code unit. */
const MOST_BYTES = 3 * LONGEST_TEMPLATE;

/** Why a template is of no use. */
const FLAWS: Record<TemplateFlaw | 'unreadable', string> = {
  'too-long': toSay('Your template {0} is too long: the draft is made from the built-in one.'),
  'says-nothing': toSay('Your template {0} says nothing: the draft is made from the built-in one.'),
  unreadable: toSay('Your template {0} cannot be read: the draft is made from the built-in one.'),
};

/** What a template says, or why it is of no use. */
type TemplateReading = { readonly text: string } | { readonly flaw: keyof typeof FLAWS };

/**
 * The person’s own template for a note, with what is not saved yet; `undefined` where there is none. One
 * that is of no use is told, and the built-in one takes its place.
 */
export async function readOwnTemplate(note: vscode.Uri, name: OwnTemplateName): Promise<string | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(note);
  const reading = folder && (await readTemplateFile(templateUri(folder, name)));
  if (reading === undefined) return undefined;
  if ('text' in reading) return vscode.workspace.isTrusted ? reading.text : tamed(reading.text, name);
  void warn(say(FLAWS[reading.flaw], templatePath(name)));
  return undefined;
}

/** In Restricted Mode a template reads neither clipboard nor paths and runs nothing; what stays as text is told. */
function tamed(template: string, name: OwnTemplateName): string {
  const { text, left } = untrustedTemplate(template);
  if (left.length > 0)
    void warn(
      say(
        'The folder is not trusted, so this stays as it stands in your template {0}: {1}.',
        templatePath(name),
        listed(left.map(shown)),
      ),
    );
  return text;
}

/** Reads a template, with what is not saved yet; `undefined` where there is none. */
export async function readTemplateFile(uri: vscode.Uri): Promise<TemplateReading | undefined> {
  const reading = unsaved(uri) ?? (await savedText(uri));
  if (reading === undefined || 'flaw' in reading) return reading;
  const flaw = templateFlaw(reading.text);
  return flaw === undefined ? reading : { flaw };
}

/** What is on disk, unless somebody begins to type while it is read. What is open without changes may outlive its file. */
async function savedText(uri: vscode.Uri): Promise<TemplateReading | undefined> {
  const onDisk = await readFromDisk(uri);
  return unsaved(uri) ?? onDisk;
}

function unsaved(uri: vscode.Uri): TemplateReading | undefined {
  const path = uri.toString();
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === path);
  return open?.isDirty ? { text: open.getText() } : undefined;
}

async function readFromDisk(uri: vscode.Uri): Promise<TemplateReading | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MOST_BYTES) return { flaw: 'too-long' };
    const bytes = await readWhole(uri, MOST_BYTES);
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    const isAbsent = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return isAbsent ? undefined : { flaw: 'unreadable' };
  }
}
