import * as vscode from 'vscode';
import type { CalendarDate } from '../../core/dates/calendar';
import { calendarText } from '../../core/exchange/calendarBytes';
import { LARGEST_CALENDAR } from '../../core/exchange/calendarLines';
import { say } from '../../core/text/language';
import { leadsOut } from '../host/leadsOut';
import { warn } from '../host/notices';
import { readWhole } from '../host/readWhole';
import { withTimeout } from '../host/timeout';

/** Reads the calendars of holidays that the settings of a folder name, and says once of each that cannot be read. */
export class Holidays {
  readonly #told = new Set<string>();

  /** The days of all of them. */
  async read(folder: vscode.Uri, paths: readonly string[]): Promise<readonly CalendarDate[]> {
    const days = await Promise.all(paths.map((path) => this.#daysIn(folder, path)));
    return days.flat();
  }

  async #daysIn(folder: vscode.Uri, path: string): Promise<readonly CalendarDate[]> {
    const file = vscode.Uri.joinPath(folder, path);
    // Loaded only now: few have such a file.
    const { holidaysIn } = await import('../../core/exchange/calendarFile');
    const bytes = await withTimeout(bytesOf(folder, file));
    const days = bytes && holidaysIn(calendarText(bytes));
    if (days === undefined) this.#tell(file, path);
    else this.#told.delete(file.toString());
    return days ?? [];
  }

  #tell(file: vscode.Uri, path: string): void {
    if (this.#told.has(file.toString())) return;
    this.#told.add(file.toString());
    void warn(say('The holidays in {0} cannot be read: a calendar (.ics) in the folder is needed.', path));
  }
}

async function bytesOf(folder: vscode.Uri, file: vscode.Uri): Promise<Uint8Array | undefined> {
  if (await leadsOut([folder], file)) return undefined;
  return readWhole(file, LARGEST_CALENDAR).catch(() => undefined);
}
