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
 * answered. An answer is kept in `given` once its step is left; `undefined` where the person gives up.
 */
export async function askSteps(
  title: string,
  stepsFor: (answers: Answers) => readonly Step[],
  given: Map<string, string>,
): Promise<Answers | undefined> {
  let at = 0;
  for (;;) {
    const steps = stepsFor(given);
    const step = steps[at];
    if (step === undefined) return given;
    const answer = await askStep(boxFor(title, step, at, steps.length, given), step);
    if (answer === undefined) return undefined;
    if (answer.value === '') given.delete(step.key);
    else given.set(step.key, answer.value);
    at = Math.max(0, at + (answer.isBack ? -1 : 1));
  }
}

interface Answer {
  readonly value: string;
  readonly isBack: boolean;
}

/** The box of one step, with what was answered before. */
function boxFor(title: string, step: Step, at: number, of: number, given: Answers): vscode.InputBox {
  const box = vscode.window.createInputBox();
  // Below the box the question gives way to how an answer is understood.
  box.title = noticeText(`${title} · ${step.prompt}`);
  box.step = at + 1;
  box.totalSteps = of;
  box.ignoreFocusOut = true;
  box.placeholder = say('{0} (empty to skip)', step.example);
  box.value = given.get(step.key) ?? '';
  box.buttons = at === 0 ? [] : [vscode.QuickInputButtons.Back];
  return box;
}

/** Waits for the answer; one that is none keeps the box open, unless the person goes back. */
async function askStep(box: vscode.InputBox, step: Step): Promise<Answer | undefined> {
  understand(box, step);
  const answered = new Promise<Answer | undefined>((resolve) => {
    const leave = (isBack: boolean): void => {
      const answer = answerIn(box, step, isBack);
      if (answer !== undefined) resolve(answer);
    };
    box.onDidChangeValue(() => understand(box, step));
    box.onDidAccept(() => {
      leave(false);
    });
    box.onDidTriggerButton(() => {
      leave(true);
    });
    box.onDidHide(() => {
      resolve(undefined);
    });
  });
  box.show();
  return answered.finally(() => {
    box.dispose();
  });
}

/** Whoever goes back may leave what is not understood. */
function answerIn(box: vscode.InputBox, step: Step, isBack: boolean): Answer | undefined {
  const understood = understand(box, step);
  if (understood === undefined) return { value: box.value.trim(), isBack };
  if (understood.value !== undefined) return { value: understood.value, isBack };
  return isBack ? { value: '', isBack } : undefined;
}

/** Says below the box how it is understood. */
function understand(box: vscode.InputBox, { understood }: Step): Understood | undefined {
  const typed = box.value.trim();
  const said = typed === '' ? undefined : understood?.(typed);
  box.validationMessage = said && shown(said);
  return said;
}

function shown({ message, value }: Understood): vscode.InputBoxValidationMessage {
  const { Info, Error } = vscode.InputBoxValidationSeverity;
  return { message: noticeText(message), severity: value === undefined ? Error : Info };
}
