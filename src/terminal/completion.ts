import { COMMANDS, FORMATS, OPTIONS } from './arguments';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** What a shell reads to complete our commands, options and formats; elsewhere it completes folders and files. */
export function completionFor(shell: Shell): string {
  switch (shell) {
    case 'bash':
      return bash();
    case 'zsh':
      return `#compdef job-search\nautoload -Uz bashcompinit && bashcompinit\n${bash()}`;
    case 'fish':
      return fish();
  }
}

function bash(): string {
  const cases = Object.entries(COMMANDS).map(
    ([name, options]) => `    ${name}) words="${options.join(' ')}" ;;`,
  );
  return `_job_search() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${Object.keys(COMMANDS).join(' ')} --help --version" -- "$word"))
    return
  fi
  case "$before" in
    --format) COMPREPLY=($(compgen -W "${FORMATS.join(' ')}" -- "$word")); return ;;
    completion) COMPREPLY=($(compgen -W "${SHELLS.join(' ')}" -- "$word")); return ;;
  esac
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$word")) ;;
    *) local IFS=$'\\n'; COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _job_search job-search
`;
}

/** The options behind which something of one's own stands. */
const WITH_VALUE = Object.entries(OPTIONS).flatMap(([name, { type }]) => (type === 'string' ? name : []));

function fish(): string {
  const beginning = 'complete -c job-search -n __fish_use_subcommand';
  const commands = Object.entries(COMMANDS).flatMap(([name, options]) => [
    `${beginning} -a ${name}`,
    ...options.map((written) => {
      const option = written.slice('--'.length);
      const value = WITH_VALUE.includes(option) ? ' -r' : '';
      return `complete -c job-search -n '__fish_seen_subcommand_from ${name}' -l ${option}${value}`;
    }),
  ]);
  return [
    `${beginning} -f`,
    `${beginning} -l help`,
    `${beginning} -l version`,
    ...commands,
    `complete -c job-search -n '__fish_seen_subcommand_from completion' -x -a '${SHELLS.join(' ')}'`,
    `complete -c job-search -l format -x -a '${FORMATS.join(' ')}'`,
    '',
  ].join('\n');
}
