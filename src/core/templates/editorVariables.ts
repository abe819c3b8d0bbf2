/** The variables that VS Code gives a value in snippets, all that it has: https://code.visualstudio.com/docs/editing/userdefinedsnippets#_variables */
export const EDITOR_VARIABLES: readonly string[] = [
  ...named('TM', 'SELECTED_TEXT CURRENT_LINE CURRENT_WORD LINE_INDEX LINE_NUMBER'),
  ...named('TM', 'FILENAME FILENAME_BASE DIRECTORY DIRECTORY_BASE FILEPATH'),
  ...named('CURRENT', 'YEAR YEAR_SHORT MONTH MONTH_NAME MONTH_NAME_SHORT DATE DAY_NAME DAY_NAME_SHORT'),
  ...named('CURRENT', 'HOUR MINUTE SECOND MILLISECOND SECONDS_UNIX MILLISECONDS_UNIX'),
  ...named('CURRENT', 'TIMEZONE_OFFSET TIMEZONE_NAME'),
  ...named('CURSOR', 'INDEX NUMBER'),
  ...named('WORKSPACE', 'NAME FOLDER'),
  ...named('BLOCK_COMMENT', 'START END'),
  'LINE_COMMENT',
  'RELATIVE_FILEPATH',
  'CLIPBOARD',
  'SELECTION',
  'RANDOM',
  'RANDOM_HEX',
  'UUID',
];

/** Those that say what is on the clipboard, or what files and folders are called and where they are. */
const REVEALING: Readonly<Record<'clipboard' | 'place', readonly string[]>> = {
  clipboard: ['CLIPBOARD'],
  place: [
    ...named('TM', 'FILENAME FILENAME_BASE DIRECTORY DIRECTORY_BASE FILEPATH'),
    ...named('WORKSPACE', 'NAME FOLDER'),
    'RELATIVE_FILEPATH',
  ],
};

/** What a variable of VS Code puts into a text besides what one wrote; `undefined` where it is nothing of the kind. */
export function revealedBy(name: string): 'clipboard' | 'place' | undefined {
  if (REVEALING.clipboard.includes(name)) return 'clipboard';
  return REVEALING.place.includes(name) ? 'place' : undefined;
}

/** Whether a variable of VS Code tells the date or the time. */
export function isDateVariable(name: string): boolean {
  return isLeftToEditor(name) && name.startsWith('CURRENT_');
}

/** Whether VS Code gives a variable its value, and not we. */
export function isLeftToEditor(name: string): boolean {
  return EDITOR_VARIABLES.includes(name);
}

function named(first: string, rest: string): readonly string[] {
  return rest.split(' ').map((name) => `${first}_${name}`);
}
