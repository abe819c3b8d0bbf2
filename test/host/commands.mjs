// @ts-check
import { spawn } from 'node:child_process';
import { endWithUs } from './endings.mjs';
import { root } from './files.mjs';

/**
 * Runs a command to its end and gives what it printed. A failure carries the last lines of that.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = endWithUs(
      spawn(command, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] }),
    );
    let output = '';
    const collect = (/** @type {Buffer} */ data) => void (output += data.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else
        reject(new Error(`${command} ${args[0] ?? ''} ended with ${code ?? 'a signal'}.\n${tail(output)}`));
    });
  });
}

/**
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export function npm(args, options) {
  // Under `npm run`, the very npm that runs us; it is a script, so this needs no shell on Windows either.
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return run(process.execPath, [script, ...args], options);
  return process.platform === 'win32'
    ? run('cmd.exe', ['/d', '/c', 'npm', ...args], options)
    : run('npm', args, options);
}

/**
 * The last lines of a long output, which are the ones that say what went wrong, without the calls of a stack.
 * @param {string} output
 */
export function tail(output) {
  const lines = output.trimEnd().split('\n');
  return lines
    .filter((line) => !/^(npm error)? +at /.test(line))
    .slice(-15)
    .join('\n');
}

/**
 * The sentence of a failure, whatever was thrown.
 * @param {unknown} thrown
 */
export function reason(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
