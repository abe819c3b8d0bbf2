import type * as vscode from 'vscode';
import { offers } from '../core/offers';
import type { Act, Offer } from '../core/offers';
import { FirstLineLenses } from './firstLineLenses';

/** Offers on the opening line of each interview note what can be done about it. */
export class NoteLenses extends FirstLineLenses<Offer> {
  protected override offersFor(
    document: vscode.TextDocument,
    before: readonly Offer[] | undefined,
  ): readonly Offer[] {
    const path = document.uri.toString();
    const agenda = this.jobSearch.agenda(document.uri);
    const { rules } = this.jobSearch.settings(document.uri);
    const [note, telling] = [agenda.note(path), agenda.telling(path)];
    // A note that cannot be read for the moment keeps what it had.
    if (note === undefined || telling === undefined) return before ?? [];
    const possible = offers(note, agenda.followUps(path), telling.today, rules);
    if (before === undefined || before.length === 0) return possible.filter(({ isAhead }) => isAhead);
    const acts = new Set<Act>(before.map(({ act }) => act));
    return possible.filter(({ act }) => acts.has(act));
  }
}
