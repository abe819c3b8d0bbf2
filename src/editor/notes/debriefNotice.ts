import * as vscode from 'vscode';
import type { FileState } from '../../core/agenda/agenda';
import { HOUR, whenText } from '../../core/dates/calendar';
import type { DatedPlace } from '../../core/notes/note';
import { debriefQuestions } from '../../core/editing/debriefQuestions';
import { commandId } from '../../core/rules/commands';
import { say } from '../../core/text/language';
import { shown } from '../../core/text/shownText';
import type { Clock } from '../host/clock';
import { inform } from '../host/notices';
import { SECTION } from '../jobSearch/configuration';
import type { JobSearch } from '../jobSearch/jobSearch';

/** Where it is kept after which interviews it was asked. */
const ASKED = 'debriefsAsked';
/** So many interviews are remembered, the latest. */
const MOST_REMEMBERED = 200;
/** An interview that was over longer ago is no news, in milliseconds. */
const RECENT = 12 * HOUR;

/** Asks once after each interview how it was, for those who set `jobSearch.reminders` to `daily`. */
export class DebriefNotice implements vscode.Disposable {
  readonly #listener: vscode.Disposable;

  constructor(
    jobSearch: JobSearch,
    private readonly clock: Clock,
    private readonly memory: vscode.Memento,
  ) {
    this.#listener = jobSearch.onDidChange(({ states }) => {
      if (vscode.workspace.getConfiguration(SECTION).get('reminders') !== 'daily') return;
      for (const state of states) if (this.#isNews(state)) void this.#ask(state);
    });
  }

  dispose(): void {
    this.#listener.dispose();
  }

  #isNews({ note, followUps, path }: FileState): boolean {
    const letter = followUps.find(({ kind }) => kind === 'thank-you-letter');
    const { interview } = note ?? {};
    if (note === undefined || interview === undefined || letter?.debrief !== 'over') return false;
    const since = this.clock.now() - (note.interviewEnds ?? interview.instant);
    // A day without a time is asked about on the day itself.
    const isRecent = since < (interview.time === undefined ? 2 : 1) * RECENT;
    return (
      isRecent &&
      debriefQuestions(note, new Map()).length > 0 &&
      !this.#asked().includes(keyOf(path, interview))
    );
  }

  #asked(): readonly string[] {
    return this.memory.get<readonly string[]>(ASKED, []);
  }

  async #ask({ path, note }: FileState): Promise<void> {
    const asked = [...this.#asked(), keyOf(path, note?.interview)];
    await this.memory.update(ASKED, asked.slice(-MOST_REMEMBERED));
    const company = note?.company;
    const sentence =
      company === undefined
        ? say('How was the interview? A few questions now make the letter quick.')
        : say('How was it at {0}? A few questions now make the letter quick.', shown(company));
    const answer = say('Debrief');
    if ((await inform(sentence, answer)) === answer)
      await vscode.commands.executeCommand(commandId('debrief'), vscode.Uri.parse(path));
  }
}

function keyOf(path: string, interview: DatedPlace | undefined): string {
  return `${path}#${interview === undefined ? '' : whenText(interview)}`;
}
