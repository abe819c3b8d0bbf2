import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ReviewPanel } from '../../../src/editor/notes/reviewPanel';
import type { Review } from '../../../src/editor/notes/reviewPanel';

type End = (review: Review) => void;

function says(message: string): Review {
  const remark = { code: 'test', span: { start: 0, end: 1 }, message, severity: 'information' } as const;
  return { text: 'text', remarks: [remark] };
}

describe('a review of a file', () => {
  it('is what the last look found, whichever ends last', async () => {
    const uri = vscode.Uri.from({ scheme: 'untitled', path: 'review-of-many-looks.md' });
    let begun: (end: End) => void = () => undefined;
    const review = (): Promise<Review> =>
      new Promise((end) => {
        begun(end);
      });
    const failures: unknown[] = [];
    const panel = new ReviewPanel('test', { pattern: '**/review-of-many-looks.md' }, review, (error) => {
      failures.push(error);
    });
    const look = (): Promise<End> =>
      new Promise((resolve) => {
        begun = resolve;
        panel.again(uri);
      });
    const messages = (): readonly string[] =>
      vscode.languages.getDiagnostics(uri).map(({ message }) => message);
    try {
      const [first, second] = [await look(), await look()];
      second(says('second'));
      const third = await look();
      assert.deepEqual(messages(), ['second']);
      first(says('first'));
      third(says('third'));
      await panel.settled();
      assert.deepEqual([messages(), failures], [['third'], []]);
    } finally {
      panel.dispose();
    }
  });
});
