import * as vscode from 'vscode';
import type * as assistant from '../../core/exchange/assistant';
import type { KnownNote, WantedInterview } from '../../core/exchange/assistant';
import { noticeText } from '../../core/text/noticeText';
import {
  Agreements,
  interviewPurpose,
  letterPurpose,
  listPurpose,
} from '../../core/exchange/assistantConsent';
import type { Purpose } from '../../core/exchange/assistantConsent';
import type { Clock } from '../host/clock';
import type { JobSearch } from '../jobSearch/jobSearch';

/** What answers, loaded with the first question. */
const answering = () => import('../../core/exchange/assistant');
type Answering = typeof assistant;

/** What an assistant gives with its request; any program can give anything. */
type Given = Readonly<Record<string, unknown>>;

/**
 * Answers an assistant's questions about the notes, where VS Code has one. Whatever is in a note is shown to it only
 * after the person agreed, who is told which note it is, and nothing is written or sent.
 */
export class AssistantTools implements vscode.Disposable {
  readonly #tools: vscode.Disposable;
  readonly #agreements = new Agreements();

  constructor(
    private readonly jobSearch: JobSearch,
    private readonly clock: Clock,
  ) {
    this.#tools = vscode.Disposable.from(
      this.#registerList(),
      this.#register('get_interview', interviewPurpose, (note, { interviewText }) => interviewText(note)),
      this.#register('draft_letter', letterPurpose, (note, { letterFor }, given) =>
        this.#letter(note, letterFor, given),
      ),
    );
  }

  dispose(): void {
    this.#tools.dispose();
  }

  #registerList(): vscode.Disposable {
    const tool: vscode.LanguageModelTool<Given> = {
      prepareInvocation: () => asking(listPurpose()),
      invoke: async ({ input }) => {
        await this.jobSearch.settled();
        const { followUpsText } = await answering();
        const wanted = { company: text(input.company), overdueOnly: input.overdueOnly === true };
        return result(followUpsText(this.jobSearch.agendas(), this.clock.now(), wanted, fileOf));
      },
    };
    return vscode.lm.registerTool('job-search_list_follow_ups', tool);
  }

  /** A tool about one note: the person is asked about that note, and no other is read. */
  #register(
    name: string,
    purpose: (note: KnownNote) => Purpose,
    answer: (note: KnownNote, core: Answering, given: Given) => string,
  ): vscode.Disposable {
    const tool: vscode.LanguageModelTool<Given> = {
      prepareInvocation: async ({ input }) => {
        await this.jobSearch.settled();
        const note = this.#find(await answering(), input);
        if (note === undefined) return undefined;
        this.#agreements.ask(requestOf(name, input), note.path);
        return asking(purpose(note));
      },
      invoke: async ({ input }) => {
        await this.jobSearch.settled();
        const core = await answering();
        const note = this.#wanted(core, input);
        this.#agreements.check(requestOf(name, input), note.path);
        return result(answer(note, core, input));
      },
    };
    return vscode.lm.registerTool(`job-search_${name}`, tool);
  }

  #letter(note: KnownNote, letterFor: Answering['letterFor'], given: Given): string {
    const settings = this.jobSearch.settings(vscode.Uri.parse(note.path));
    return letterFor(note, text(given.interviewer), settings, this.clock.now(), this.clock.zone());
  }

  /** Where there is none, or one of several, that is said when the tool is used, and there is nothing to agree to. */
  #find(core: Answering, given: Given): KnownNote | undefined {
    try {
      return this.#wanted(core, given);
    } catch {
      return undefined;
    }
  }

  #wanted({ wantedNote }: Answering, given: Given): KnownNote {
    const wanted: WantedInterview = { company: text(given.company) ?? '', file: text(given.file) };
    return wantedNote(this.#notes(), wanted);
  }

  #notes(): readonly KnownNote[] {
    return this.jobSearch.agendas().flatMap((agenda) =>
      [...agenda.notePaths()].flatMap((path): readonly KnownNote[] => {
        const note = agenda.note(path);
        return note === undefined ? [] : [{ path, note, agenda, file: fileOf(path) }];
      }),
    );
  }
}

/** The path of a note as a person knows it. */
function fileOf(path: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(path));
}

function text(given: unknown): string | undefined {
  return typeof given === 'string' && given.trim() !== '' ? given : undefined;
}

function asking({ title, message }: Purpose): vscode.PreparedToolInvocation {
  return {
    invocationMessage: title,
    confirmationMessages: { title, message: asText(message) },
  };
}

/** Names of files and companies are no Markdown. */
function asText(sentence: string): vscode.MarkdownString {
  return new vscode.MarkdownString().appendText(noticeText(sentence));
}

function result(answer: string): vscode.LanguageModelToolResult {
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(answer)]);
}

/** One use of a tool, as VS Code tells it before and after the person agreed. */
function requestOf(name: string, given: Given): string {
  return JSON.stringify([name, given]);
}
