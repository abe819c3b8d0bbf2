import type * as vscode from 'vscode';
import { draftOffers } from '../../core/drafts/draftOffers';
import type { DraftOffer } from '../../core/drafts/draftOffers';
import { noteAt } from '../notes/chosenNote';
import { draftIn } from '../../core/drafts/draftText';
import { noteUriOf } from '../jobSearch/draftOf';
import { FirstLineLenses } from '../notes/firstLineLenses';

/** Offers on the opening line of each letter and of call notes what can be done once they are written. */
export class DraftLenses extends FirstLineLenses<DraftOffer> {
  override async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    await this.jobSearch.settled();
    return (await super.provideCodeLenses(document)) ?? [];
  }

  protected override offersFor(
    document: vscode.TextDocument,
    before: readonly DraftOffer[] | undefined,
  ): readonly DraftOffer[] {
    const draft = draftIn(this.jobSearch.readAny(document));
    if (draft === undefined) return before ?? [];
    const note = noteUriOf(this.jobSearch, draft, document.uri);
    return draftOffers(draft, note !== undefined && noteAt(this.jobSearch, note) !== undefined);
  }
}
