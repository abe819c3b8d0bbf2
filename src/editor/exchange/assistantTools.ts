import * as vscode from 'vscode';
import { followUpsText, interviewText, letterFor, wantedNote } from '../../core/exchange/assistant';
import type { KnownNote, WantedInterview } from '../../core/exchange/assistant';
import { say } from '../../core/text/language';
import { shown } from '../../core/text/shownText';
import type { Clock } from '../host/clock';
import type { JobSearch } from '../jobSearch/jobSearch';

/** What an assistant gives with its request; any program can give anything. */
type Given = Readonly<Record<string, unknown>>;

/**
 * Answers an assistant's questions about the notes, where VS Code has one. Whatever is in a note is shown to it only
 * after the person agreed, and nothing is written or sent.
 */
export class AssistantTools implements vscode.Disposable {
  readonly #tools: vscode.Disposable;

  constructor(
    private readonly jobSearch: JobSearch,
    private readonly clock: Clock,
  ) {
    this.#tools = vscode.Disposable.from(
      this.#register(
        'list_follow_ups',
        () => say('Listing follow-ups'),
        (given) =>
          followUpsText(jobSearch.agendas(), clock.now(), {
            company: text(given.company),
            overdueOnly: given.overdueOnly === true,
          }),
      ),
      this.#register(
        'get_interview',
        (company) => say('Reading the interview at {0}', company),
        (given) => interviewText(this.#wanted(given)),
        () => say('The assistant reads what this note says: dates, names and what is owed.'),
      ),
      this.#register(
        'draft_letter',
        (company) => say('Drafting a letter to {0}', company),
        (given) => this.#letter(given),
        () => say('The assistant reads a letter made from this note. Nothing is written or sent.'),
      ),
    );
  }

  dispose(): void {
    this.#tools.dispose();
  }

  #register(
    name: string,
    doing: (company: string) => string,
    answer: (given: Given) => string,
    confirmation?: () => string,
  ): vscode.Disposable {
    const tool: vscode.LanguageModelTool<Given> = {
      prepareInvocation: ({ input }) => {
        const invocationMessage = doing(shown(text(input.company) ?? ''));
        if (confirmation === undefined) return { invocationMessage };
        const message = new vscode.MarkdownString().appendText(confirmation());
        return { invocationMessage, confirmationMessages: { title: invocationMessage, message } };
      },
      invoke: async ({ input }) => {
        await this.jobSearch.settled();
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(answer(input))]);
      },
    };
    return vscode.lm.registerTool(`job-search_${name}`, tool);
  }

  #letter(given: Given): string {
    const note = this.#wanted(given);
    const settings = this.jobSearch.settings(vscode.Uri.parse(note.path));
    return letterFor(note, text(given.interviewer), settings, this.clock.now(), this.clock.zone());
  }

  #wanted(given: Given): KnownNote {
    const wanted: WantedInterview = { company: text(given.company) ?? '', file: text(given.file) };
    return wantedNote(this.#notes(), wanted);
  }

  #notes(): readonly KnownNote[] {
    return this.jobSearch.agendas().flatMap((agenda) =>
      [...agenda.notePaths()].flatMap((path): readonly KnownNote[] => {
        const note = agenda.note(path);
        const file = vscode.workspace.asRelativePath(vscode.Uri.parse(path));
        return note === undefined ? [] : [{ path, note, agenda, file }];
      }),
    );
  }
}

function text(given: unknown): string | undefined {
  return typeof given === 'string' && given.trim() !== '' ? given : undefined;
}
