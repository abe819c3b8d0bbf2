import { capitalised } from '../text/text';
import { sayLongDate, weekday, WEEKDAYS } from '../dates/calendar';
import type { CalendarDate } from '../dates/calendar';
import { readSnippet, within } from './snippet';
import type { Snippet, SnippetPart } from './snippet';

/** A text is cut off at about this length, in UTF-16 code units: tab stops that show each other could fill the memory. */
export const LONGEST_TEXT = 1_000_000;

/** What VS Code finds empty in an empty file. */
const IN_EMPTY_FILE = { SELECTION: '', TM_SELECTED_TEXT: '', TM_CURRENT_LINE: '', TM_CURRENT_WORD: '' };

/**
 * The text that a snippet shows in VS Code before anything is typed; of choices the first. Of VS Code’s own variables
 * it knows the date, given `today`, and shows others by name, in brackets. Transforms are left undone: those of tab
 * stops happen at Tab, and a regular expression of somebody’s could run for ever.
 */
export function plainText(snippet: string, today?: CalendarDate): string {
  const parts = readSnippet(snippet);
  const values = { ...IN_EMPTY_FILE, ...(today === undefined ? {} : dateValues(today)) };
  return new SnippetText(stopsOf(parts), new Map(Object.entries(values))).textOf(parts);
}

/** What each tab stop shows: `$1` is the same everywhere, and the first that shows anything says what. */
function stopsOf(snippet: Snippet): ReadonlyMap<number, Snippet> {
  const shown = new Map<number, Snippet>();
  const note = (part: SnippetPart): void => {
    const isStop = part.kind === 'stop' || part.kind === 'choice';
    const own = part.kind === 'choice' ? part.choices[0] : within(part);
    if (isStop && own !== undefined && own.length > 0 && !shown.has(part.number)) shown.set(part.number, own);
    within(part).forEach(note);
  };
  snippet.forEach(note);
  return shown;
}

/** Lives as long as one snippet is turned into text. */
class SnippetText {
  /** The tab stops that are being shown, so that none shows itself. */
  readonly #open = new Set<number>();
  #left = LONGEST_TEXT;

  constructor(
    private readonly stops: ReadonlyMap<number, Snippet>,
    private readonly values: ReadonlyMap<string, string>,
  ) {}

  textOf(snippet: Snippet): string {
    let text = '';
    for (const part of snippet) {
      this.#left -= part.kind === 'text' ? part.text.length : 1;
      if (this.#left < 0) break;
      text += this.#partText(part);
    }
    return text;
  }

  #partText(part: SnippetPart): string {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'stop':
        return this.#stopText(part.number, part.shown ?? []);
      case 'choice':
        return this.#stopText(part.number, part.choices[0] ?? []);
      case 'variable': {
        const value = this.values.get(part.name);
        if (value) return value;
        return part.otherwise === undefined ? (value ?? `[${part.name}]`) : this.textOf(part.otherwise);
      }
    }
  }

  #stopText(number: number, own: Snippet): string {
    if (this.#open.has(number)) return '';
    this.#open.add(number);
    const text = this.textOf(own.length > 0 ? own : (this.stops.get(number) ?? []));
    this.#open.delete(number);
    return text;
  }
}

/** VS Code’s variables that tell the date. */
function dateValues(today: CalendarDate): Readonly<Record<string, string>> {
  const [year = '', month = '', date = ''] = today.split('-');
  const monthName = sayLongDate(today).split(' ')[1] ?? '';
  const day = WEEKDAYS[weekday(today) - 1] ?? '';
  const dayName = capitalised(day);
  return {
    CURRENT_YEAR: year,
    CURRENT_YEAR_SHORT: year.slice(-2),
    CURRENT_MONTH: month,
    CURRENT_MONTH_NAME: monthName,
    CURRENT_MONTH_NAME_SHORT: monthName.slice(0, 3),
    CURRENT_DATE: date,
    CURRENT_DAY_NAME: dayName,
    CURRENT_DAY_NAME_SHORT: dayName.slice(0, 3),
  };
}
