import type * as vscode from 'vscode';
import type { Agenda } from '../../core/agenda/agenda';
import type * as explanationText from '../../core/views/explanationText';
import type { CommandName } from '../../core/rules/commands';
import type { FollowUpKind } from '../../core/rules/followUps';
import { offers } from '../../core/views/offers';
import type { Offer } from '../../core/views/offers';
import { say } from '../../core/text/language';
import { FirstLineLenses } from './firstLineLenses';

/** What each act is about. */
const ABOUT: Readonly<Partial<Record<CommandName, FollowUpKind>>> = {
  draftThankYou: 'thank-you-letter',
  markThankYouSent: 'thank-you-letter',
  prepareThankYouCall: 'thank-you-call',
  prepareCheckIn: 'check-in',
  draftLetter: 'offer-answer',
};

/** Offers on the opening line of each interview note what can be done about it. */
export class NoteLenses extends FirstLineLenses<Offer> {
  /** Loaded with the first note that is open. */
  #explaining: typeof explanationText | undefined;

  override async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (this.jobSearch.read(document) === undefined) return [];
    this.#explaining ??= await import('../../core/views/explanationText');
    return (await super.provideCodeLenses(document)) ?? [];
  }

  protected override offersFor(
    document: vscode.TextDocument,
    before: readonly Offer[] | undefined,
  ): readonly (Offer & { readonly tooltip?: string })[] {
    const path = document.uri.toString();
    const agenda = this.jobSearch.agenda(document.uri);
    const { rules } = this.jobSearch.settings(document.uri);
    const { note, followUps, telling } = agenda.state(path);
    // A note that cannot be read for the moment keeps what it had.
    if (note === undefined || telling === undefined) return before ?? [];
    const possible = offers(note, followUps, telling.today, rules);
    const acts = new Set<CommandName>(before?.map(({ act }) => act));
    return possible
      .filter(({ act, isAhead }) => (acts.size === 0 ? isAhead : acts.has(act)))
      .map((offer) => ({ ...offer, tooltip: this.#why(offer, path, agenda) }));
  }

  #why({ act }: Offer, path: string, agenda: Agenda): string | undefined {
    if (act === 'debrief')
      return say('A few questions, while you still know it: the letter is made of the answers.');
    const kind = ABOUT[act];
    const [explained] = kind === undefined ? [] : (this.#explaining?.explainAll(path, agenda, [kind]) ?? []);
    return explained && this.#explaining?.followUpLines(explained);
  }
}
