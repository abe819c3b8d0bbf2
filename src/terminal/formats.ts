import { join, sep } from 'node:path';
import { offsetTime } from '../core/dates/calendar';
import { dueText } from '../core/rules/deadlines';
import type { Severity } from '../core/rules/codes';
import { UNSEEN } from '../core/text/shownText';
import type { Findings, FiledProblem } from './check';

/** The findings as JSON, in the form that scripts rely on (docs/rules.md#json). */
export function jsonFormat({ now, zone, notes, problems, followUps }: Findings): string {
  const report = {
    now: offsetTime(now, zone),
    notes,
    problems: problems.map(({ file, code, severity, message, range }) => ({
      file,
      code,
      severity,
      message,
      range,
    })),
    followUps: followUps.map(({ file, followUp: { kind, state, due } }) => ({
      file,
      kind,
      state,
      due: due && dueText(due),
    })),
  };
  return jsonText(report);
}

/** A value as JSON, with nothing that a terminal would obey. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replace(UNPRINTABLE, jsonEscape)}\n`;
}

/** Control characters, and those that turn the direction of what follows: a terminal obeys them, also within JSON. */
const UNPRINTABLE = new RegExp(`(?![\\n\\t]|\\r\\n)[${UNSEEN}\\u2028\\u2029]`, 'gu');

function jsonEscape(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Text of any number of lines, with nothing else that a terminal would obey. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '?');
}

const GITHUB_COMMANDS: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** The findings as workflow commands, which GitHub shows as annotations on the files. */
export function githubFormat({ folder, problems }: Findings): string {
  return problems.map((problem) => githubCommand(folder, problem)).join('');
}

function githubCommand(folder: string, { file, code, severity, message, range }: FiledProblem): string {
  const properties = {
    file: shownPath(join(folder, file).replaceAll(sep, '/')),
    line: range.start.line + 1,
    col: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
    title: code,
  };
  const told = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${GITHUB_COMMANDS[severity]} ${told.join(',')}::${escapeData(message)}\n`;
}

/** A path on one line, with nothing that a terminal would obey. */
export function shownPath(path: string): string {
  return printable(path).replace(/[\r\n\t]/g, '?');
}

function escapeData(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** `3 problems (1 error, 2 warnings) in 4 notes`. */
export function summary({ problems, notes }: Findings): string {
  const number = (severity: Severity): number =>
    problems.filter((problem) => problem.severity === severity).length;
  const severe = [
    counted(number('error'), 'error'),
    counted(number('warning'), 'warning'),
    `${number('information')} for information`,
    counted(number('hint'), 'hint'),
  ].filter((part) => !part.startsWith('0 '));
  const told = severe.length === 0 ? '' : ` (${severe.join(', ')})`;
  return `${counted(problems.length, 'problem')}${told} in ${counted(notes, 'note')}`;
}

/** `1 problem`, `2 problems`: the terminal speaks English, which scripts rely on. */
export function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
