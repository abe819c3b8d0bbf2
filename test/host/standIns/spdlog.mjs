// @ts-check
// Stands in for the package @vscode/spdlog, whose compiled half npm does not ship: the log files that VS Code
// writes, the ones behind its Output view among them.
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

class Logger {
  #file;
  #isPlain = false;
  #level = 0;

  /** @param {string} file */
  constructor(file) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
  }

  /** @param {string} message */
  trace(message) {
    this.#write('trace', message);
  }
  /** @param {string} message */
  debug(message) {
    this.#write('debug', message);
  }
  /** @param {string} message */
  info(message) {
    this.#write('info', message);
  }
  /** @param {string} message */
  warn(message) {
    this.#write('warning', message);
  }
  /** @param {string} message */
  error(message) {
    this.#write('error', message);
  }
  /** @param {string} message */
  critical(message) {
    this.#write('critical', message);
  }

  getLevel() {
    return this.#level;
  }
  /** @param {number} level */
  setLevel(level) {
    this.#level = level;
  }
  clearFormatters() {
    this.#isPlain = true;
  }
  setPattern() {
    this.#isPlain = false;
  }
  flush() {
    // Each message is written at once.
  }
  drop() {
    // Nothing is held open.
  }

  /**
   * @param {string} level
   * @param {string} message
   */
  #write(level, message) {
    const moment = new Date().toISOString().replace('T', ' ').replace('Z', '');
    try {
      appendFileSync(this.#file, this.#isPlain ? message : `${moment} [${level}] ${message}\n`);
    } catch {
      // The log's folder may be gone before the process that logs: that must not end it.
    }
  }
}

export const version = 0;

export function setLevel() {
  // The caller has decided what to log.
}

export function setFlushOn() {
  // Each message is written at once.
}

/**
 * @param {string} _name
 * @param {string} file
 */
export function createRotatingLogger(_name, file) {
  return Promise.resolve(new Logger(file));
}

export const createAsyncRotatingLogger = createRotatingLogger;
