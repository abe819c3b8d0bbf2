/** An escaped character, or a tab stop with what it shows. */
const SYNTAX = /\\([\\$}])|\$\{\d+:((?:\\[\\$}]|[^\\}])*)\}/g;

/** The text that a snippet shows before anything is typed. */
export function plainText(snippet: string): string {
  return snippet.replace(SYNTAX, (_, escaped?: string, shown?: string) =>
    shown === undefined ? (escaped ?? '') : shown.replace(/\\([\\$}])/g, '$1'),
  );
}
