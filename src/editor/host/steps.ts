import * as vscode from 'vscode';
import { say } from '../../core/text/language';
import { noticeText } from '../../core/text/noticeText';

/** One question of several, answered by a text; an empty answer skips it. */
export interface Step {
  /** By which its answer is kept. */
  readonly key: string;
  readonly prompt: string;
  /** What an answer looks like. */
  readonly example: string;
  /** What an answer is understood as, or why it is none. */
  readonly understood?: (typed: string) => Understood | undefined;
}

/** What is said below an answer while it is typed, and what is kept of it; without a `value` it is no answer. */
export interface Understood {
  readonly message: string;
  readonly value?: string;
}

export type Answers = ReadonlyMap<string, string>;

/**
 * Asks one question after the other, in the quick input of VS Code, with a way back: which come next may depend on what was
 * answered. An answer counts once its step is left; `undefined` where the person gives up.
 */
export async function askSteps(
  title: string,
  stepsFor: (answers: Answers) => readonly Step[],
  given: Map<string, string>,
): Promise<Answers | undefined> {
  for (let at = 0; ;) {
    const steps = stepsFor(given);
    const step = steps[at];
    if (step === undefined) return given;
    const answer = await askStep(title, step, { at, of: steps.length, before: given.get(step.key) });
    if (answer === undefined) return undefined;
    if (answer.value === '') given.delete(step.key);
    else given.set(step.key, answer.value);
    at = Math.max(0, at + (answer.isBack ? -1 : 1));
  }
}

interface Place {
  readonly at: number;
  readonly of: number;
  /** What was answered before. */
  readonly before?: string;
}

interface Answer {
  readonly value: string;
  readonly isBack: boolean;
}

async function askStep(title: string, step: Step, { at, of, before }: Place): Promise<Answer | undefined> {
  const input = vscode.window.createInputBox();
  const back = vscode.QuickInputButtons.Back;
  input.title = title;
  input.step = at + 1;
  input.totalSteps = of;
  input.ignoreFocusOut = true;
  input.prompt = noticeText(step.prompt);
  input.placeholder = say('{0} (empty to skip)', step.example);
  input.value = before ?? '';
  input.buttons = at === 0 ? [] : [back];
  const understand = (): Understood | undefined => {
    const understood = input.value.trim() === '' ? undefined : step.understood?.(input.value.trim());
    input.validationMessage = understood && shown(understood);
    return understood;
  };
  understand();
  const answered = new Promise<Answer | undefined>((resolve) => {
    const leave = (isBack: boolean): void => {
      const understood = understand();
      const isNone = understood !== undefined && understood.value === undefined;
      // Whoever goes back may leave what is not understood.
      if (isNone && !isBack) return;
      resolve({ value: isNone ? '' : (understood?.value ?? input.value.trim()), isBack });
    };
    input.onDidChangeValue(understand);
    input.onDidAccept(() => {
      leave(false);
    });
    input.onDidTriggerButton(() => {
      leave(true);
    });
    input.onDidHide(() => {
      resolve(undefined);
    });
  });
  input.show();
  return answered.finally(() => {
    input.dispose();
  });
}

function shown({ message, value }: Understood): vscode.InputBoxValidationMessage {
  const { Info, Error } = vscode.InputBoxValidationSeverity;
  return { message: noticeText(message), severity: value === undefined ? Error : Info };
}
