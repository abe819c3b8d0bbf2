const PLAIN_YAML = /^[\p{L}./][\p{L}\p{N} ./_-]*$/u;
const YAML_WORD = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

/** Text as a YAML value: bare where that is safe, else in double quotes. */
export function yamlText(text: string): string {
  const isSafe = PLAIN_YAML.test(text) && !YAML_WORD.test(text) && text.trim() === text;
  return isSafe ? text : JSON.stringify(text);
}

/** What needs no quotes where no brackets are around it. */
const PLAIN_IN_BLOCK = /^[\p{L}./][\p{L}\p{N} ,.()/&_'+-]*$/u;

/** The same for a place that may be within brackets or braces: outside of them less needs quotes. */
export function textIn(text: string, { isFlow }: { readonly isFlow: boolean }): string {
  const isPlain = PLAIN_IN_BLOCK.test(text) && !YAML_WORD.test(text);
  return !isFlow && isPlain && text.trim() === text ? text : yamlText(text);
}
