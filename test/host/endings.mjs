// @ts-check
/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @type {Set<() => void>} */
const endings = new Set();

/**
 * Runs `ending` when this process ends, be it by itself, by Ctrl-C or by a crash. It has to be synchronous.
 * Gives a function that takes it back.
 * @param {() => void} ending
 */
export function atOurEnd(ending) {
  if (endings.size === 0) listen();
  endings.add(ending);
  return () => endings.delete(ending);
}

/**
 * A started process that ends when this one does. Together with `detached` its children end too.
 * @template {ChildProcess} T
 * @param {T} child
 * @param {{ detached?: boolean }} [options]
 * @returns {T}
 */
export function endWithUs(child, { detached = false } = {}) {
  const forget = atOurEnd(() => {
    kill(child, detached);
  });
  child.once('exit', forget);
  return child;
}

/**
 * @param {ChildProcess} child
 * @param {boolean} detached whether it leads a process group of its own, which then ends as a whole
 */
export function kill(child, detached) {
  if (child.pid === undefined) return;
  try {
    process.kill(detached ? -child.pid : child.pid, 'SIGKILL');
  } catch {
    // It ended before us.
  }
}

let listening = false;

function listen() {
  if (listening) return;
  listening = true;
  process.on('exit', () => {
    for (const ending of endings) ending();
  });
  // A signal ends a process without its 'exit' event, unless the process ends itself on it.
  for (const [signal, number] of /** @type {const} */ ([
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ])) {
    process.on(signal, () => process.exit(128 + number));
  }
}
