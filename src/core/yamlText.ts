const PLAIN_YAML = /^[\p{L}./][\p{L}\p{N} ./_-]*$/u;
const YAML_WORD = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

/** Text as a YAML value: bare where that is safe, else in double quotes. */
export function yamlText(text: string): string {
  const isSafe = PLAIN_YAML.test(text) && !YAML_WORD.test(text) && text.trim() === text;
  return isSafe ? text : JSON.stringify(text);
}
