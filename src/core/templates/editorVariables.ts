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

/** Whether VS Code gives a variable its value, and not we. */
export function isLeftToEditor(name: string): boolean {
  return EDITOR_VARIABLES.includes(name);
}

function named(first: string, rest: string): readonly string[] {
  return rest.split(' ').map((name) => `${first}_${name}`);
}
