import { styleText } from 'node:util';
import { whenAt } from '../core/dates/calendar';
import type { Severity } from '../core/rules/codes';
import { FOLLOW_UP_NAMES } from '../core/rules/followUps';
import { sayApplication } from '../core/wording/wording';
import type { FiledProblem, Findings } from './check';
import { shownPath, summary } from './formats';
import { sayStanding } from '../core/wording/followUpWording';

type Style = Parameters<typeof styleText>[0];

const STYLES: Record<Severity, Style> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' };

/** The findings for a person: problems grouped by file, then what is owed, and a last line with counts. */
export function prettyFormat(findings: Findings, isColoured: boolean): string {
  const paint = (style: Style, text: string): string => (isColoured ? styleText(style, text) : text);
  const blocks = [
    ...problemBlocks(findings, paint),
    followUpBlock(findings, paint),
    paint(findings.problems.some(isSevere) ? 'bold' : 'green', summary(findings)),
    findings.notes > 0 ? '' : `A note of an interview has “${findings.interviewKey}” in its front matter.`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Whether a problem makes the check fail. */
export function isSevere({ severity }: { readonly severity: Severity }): boolean {
  return severity === 'error' || severity === 'warning';
}

type Paint = (style: Style, text: string) => string;

function problemBlocks({ problems }: Findings, paint: Paint): readonly string[] {
  const byFile = new Map<string, FiledProblem[]>();
  for (const problem of problems) {
    const known = byFile.get(problem.file);
    if (known === undefined) byFile.set(problem.file, [problem]);
    else known.push(problem);
  }
  return [...byFile].map(([file, own]) => problemBlock(file, own, paint));
}

function problemBlock(file: string, problems: readonly FiledProblem[], paint: Paint): string {
  const rows = problems.map(({ range: { start }, severity, message, code }) => [
    `${start.line + 1}:${start.character + 1}`,
    severity,
    message,
    code,
  ]);
  const paints = ['dim', STYLES, undefined, 'dim'] as const;
  const lines = aligned(rows, (cell, column, row) => {
    const style = paints[column];
    if (style === undefined) return cell;
    return paint(typeof style === 'string' ? style : styleOf(row[1]), cell);
  });
  return [paint('underline', shownPath(file)), ...lines].join('\n');
}

function styleOf(severity: string | undefined): Style {
  return Object.entries(STYLES).find(([known]) => known === severity)?.[1] ?? 'reset';
}

function followUpBlock({ ahead, now }: Findings, paint: Paint): string {
  const items = ahead();
  if (items.length === 0) return '';
  const rows = items.map(({ path, note, followUp }) => [
    followUp.state,
    FOLLOW_UP_NAMES[followUp.kind],
    sayApplication(note),
    sayStanding(followUp, note, whenAt(now, note.zone).date),
    path,
  ]);
  const lines = aligned(rows, (cell, column) => (column === 4 ? paint('dim', cell) : cell));
  return [paint('underline', 'Follow-ups'), ...lines].join('\n');
}

/** Rows as lines with columns of equal width; the last column is as long as it is. */
function aligned(
  rows: readonly (readonly string[])[],
  decorate: (cell: string, column: number, row: readonly string[]) => string,
): readonly string[] {
  const shown = rows.map((row) => row.map(shownPath));
  const widths: number[] = [];
  for (const row of shown) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length);
  }
  return shown.map((row) => {
    const cells = row.map((cell, column) => {
      const isLast = column === row.length - 1;
      return decorate(cell, column, row) + (isLast ? '' : ' '.repeat((widths[column] ?? 0) - cell.length));
    });
    return `  ${cells.join('  ')}`.trimEnd();
  });
}
