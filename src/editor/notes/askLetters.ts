import * as vscode from 'vscode';
import { LETTER_LANGUAGES, letterLanguage } from '../../core/notes/letterLanguages';
import type { LetterLanguage } from '../../core/notes/letterLanguages';
import type { LetterForm } from '../../core/notes/letterForms';
import type { Settings } from '../../core/settings/settings';
import { say } from '../../core/text/language';
import { warn } from '../host/notices';
import { Queue } from '../host/queue';
import { pickRow } from '../host/rows';
import type { Row } from '../host/rows';
import { SECTION } from '../jobSearch/configuration';

/** Where it is kept that it was asked how letters are written. */
export const FORM_ASKED = 'letterFormAsked';
export const LANGUAGE_ASKED = 'letterLanguageAsked';

/** What a question about letters decides. */
interface Question<T extends string> {
  readonly setting: string;
  /** Where it is kept that it was asked. */
  readonly memory: string;
  readonly question: string;
  readonly rows: () => readonly (Row & { readonly value: T })[];
}

/** Of which note a draft is to be made. */
interface OfNote {
  readonly uri: vscode.Uri;
  readonly language?: LetterLanguage;
}

/**
 * The language of a note’s letters and call notes: a window that speaks another one of them asks before the first draft of
 * all, once, and keeps it in the user settings.
 */
export async function askLanguage(
  memory: vscode.Memento,
  { uri, language }: OfNote,
  letters: Settings['letters'],
): Promise<LetterLanguage> {
  const spoken = letterLanguage(vscode.env.language);
  if (language !== undefined || spoken === undefined || spoken === letters.language)
    return language ?? letters.language;
  return (await questions.add(() => ask(memory, uri, languageQuestion(spoken)))) ?? letters.language;
}

/** The form of a letter: the first one of all asks whether it goes on paper or by mail, likewise. */
export async function askForm(
  memory: vscode.Memento,
  { uri }: OfNote,
  letters: Settings['letters'],
): Promise<LetterForm> {
  return (await questions.add(() => ask(memory, uri, FORM))) ?? letters.form;
}

/** Of two clicks the second waits for the answer to the first. */
const questions = new Queue();

const FORM: Question<LetterForm> = {
  setting: 'letters.form',
  memory: FORM_ASKED,
  get question() {
    return say('How do you send your letters?');
  },
  rows: () => [
    {
      label: say('As a letter'),
      description: say('your address, the date and theirs above'),
      value: 'letter',
    },
    {
      label: say('As an e-mail'),
      description: say('a subject line above, your contact below'),
      value: 'email',
    },
  ],
};

function languageQuestion(spoken: LetterLanguage): Question<LetterLanguage> {
  const others = LETTER_LANGUAGES.filter((language) => language !== spoken);
  return {
    setting: 'letters.language',
    memory: LANGUAGE_ASKED,
    question: say('In which language are your letters?'),
    rows: () => [spoken, ...others].map((value) => ({ label: OWN_NAMES[value], value })),
  };
}

/** What each language calls itself. */
const OWN_NAMES: Readonly<Record<LetterLanguage, string>> = { en: 'English', de: 'Deutsch', es: 'Español' };

/** `undefined` where it is set, was asked before, or is given up. */
async function ask<T extends string>(
  memory: vscode.Memento,
  uri: vscode.Uri,
  { setting, question, rows, memory: key }: Question<T>,
): Promise<T | undefined> {
  if (memory.get<boolean>(key) === true || isSet(setting, uri)) return undefined;
  const picked = await pickRow(rows(), {
    title: say('Asked once, for all letters'),
    placeHolder: question,
    ignoreFocusOut: true,
  });
  await memory.update(key, true);
  if (picked === undefined) return undefined;
  const configuration = vscode.workspace.getConfiguration(SECTION);
  await configuration.update(setting, picked.value, vscode.ConfigurationTarget.Global).then(undefined, () => {
    void warn(say('That could not be kept in the user settings.'));
  });
  return picked.value;
}

function isSet(setting: string, uri: vscode.Uri): boolean {
  const values = vscode.workspace.getConfiguration(SECTION, uri).inspect(setting);
  const { globalValue, workspaceValue, workspaceFolderValue } = values ?? {};
  return [globalValue, workspaceValue, workspaceFolderValue].some((value) => value !== undefined);
}
