import * as vscode from 'vscode';
import type { Host } from '../host/register';
import type { BusyRoom } from '../host/room';
import type { WindowNotes } from '../jobSearch/register';
import { TemplateReview } from './templateReview';
import { TemplateVariables } from './templateVariables';

/** A person's own templates, made, reviewed and completed. */
export function register({ log, command }: Host, { jobSearch }: WindowNotes): BusyRoom {
  const review = new TemplateReview(jobSearch, log);
  const disposables = vscode.Disposable.from(
    review,
    new TemplateVariables(),
    command('editTemplate', async () => (await import('./editTemplate')).editTemplate(jobSearch)),
  );
  return {
    settled: () => review.settled(),
    dispose: () => {
      disposables.dispose();
    },
  };
}
