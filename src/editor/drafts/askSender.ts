import * as vscode from 'vscode';
import type { Settings } from '../../core/settings/settings';
import { say } from '../../core/text/language';
import { warn } from '../host/notices';
import { askSteps } from '../host/steps';
import type { Step } from '../host/steps';
import { SECTION } from '../jobSearch/configuration';

/** Where it is kept that it was asked who writes. */
export const SENDER_ASKED = 'senderAsked';

/**
 * Who writes, for the head and the signature of a letter: the first letter of all asks for it, once, and keeps it in the
 * user settings. What is skipped is left to fill in.
 */
export async function askSender(
  memory: vscode.Memento,
  sender: Settings['sender'],
): Promise<Settings['sender']> {
  const isKnown = sender.name !== undefined && sender.contact !== undefined;
  if (isKnown || memory.get<boolean>(SENDER_ASKED) === true) return sender;
  const steps = stepsFor(sender);
  // What was answered counts, also where the rest is given up.
  const answers = new Map<string, string>();
  await askSteps(say('Who writes? Asked once, for all letters'), () => steps, answers);
  await memory.update(SENDER_ASKED, true);
  const isKept = [
    await keep('sender.name', answers.get('name')),
    await keep('sender.contact', answers.get('contact')),
  ];
  if (isKept.includes(false)) void warn(say('Your name and contact could not be kept in the user settings.'));
  return { name: sender.name ?? answers.get('name'), contact: sender.contact ?? answers.get('contact') };
}

function stepsFor({ name, contact }: Settings['sender']): readonly Step[] {
  const ofName: Step = {
    key: 'name',
    prompt: say('Your name, as it stands below a letter.'),
    example: say('Alex Kim'),
  };
  const ofContact: Step = {
    key: 'contact',
    prompt: say('Your address, e-mail and phone, parted by semicolons: each gets a line.'),
    example: say('1 Main St, Springfield; alex@example.org; 555 0100'),
    understood: (typed) => ({ message: linesOf(typed).join(' · '), value: linesOf(typed).join('\n') }),
  };
  return [...(name === undefined ? [ofName] : []), ...(contact === undefined ? [ofContact] : [])];
}

function linesOf(typed: string): readonly string[] {
  return typed
    .split(/[;\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** In the settings of the user: they hold for every folder, and are in none. `false` where they cannot be written. */
function keep(name: string, value: string | undefined): Thenable<boolean> {
  if (value === undefined) return Promise.resolve(true);
  const configuration = vscode.workspace.getConfiguration(SECTION);
  return configuration.update(name, value, vscode.ConfigurationTarget.Global).then(
    () => true,
    () => false,
  );
}
