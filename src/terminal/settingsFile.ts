import { dirname, join, resolve } from 'node:path';
import { createScanner, parse } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import { decode } from '../disk/decode';
import { readWhole } from '../disk/readWhole';

/** No settings that anyone wrote are larger, in bytes. */
const LARGEST_SETTINGS = 1_000_000;

/** The values of a VS Code settings file, by their full keys. */
export type SettingsFile = Readonly<Record<string, unknown>>;

/** No setting has more levels than this, and the parser's stack has an end. */
const DEEPEST = 100;

/** Reads a settings file that was asked for by name. Throws where it cannot be read. */
export function readSettingsFile(file: string, onBroken: () => void): SettingsFile {
  const errors: ParseError[] = [];
  const text = decode(readWhole(file, LARGEST_SETTINGS));
  const values: unknown = isTooDeep(text) ? undefined : parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || values === undefined) onBroken();
  return typeof values === 'object' && values !== null && !Array.isArray(values) ? { ...values } : {};
}

/** Reads `.vscode/settings.json` of a folder; without one, nothing is set. */
export function readFolderSettings(folder: string, onBroken: () => void): SettingsFile {
  try {
    return readSettingsFile(settingsIn(folder), onBroken);
  } catch (error) {
    if (!isMissing(error)) onBroken();
    return {};
  }
}

/** The nearest settings file above a folder that has settings of ours: an editor opened there would use it. */
export function settingsAbove(folder: string): string | undefined {
  for (let place = resolve(folder); dirname(place) !== place;) {
    place = dirname(place);
    const values = readFolderSettings(place, () => undefined);
    if (Object.keys(values).some((key) => key.startsWith('jobSearch.'))) return settingsIn(place);
  }
  return undefined;
}

function isTooDeep(text: string): boolean {
  const scanner = createScanner(text, true);
  let depth = 0;
  do {
    scanner.scan();
    const token = text.slice(scanner.getTokenOffset(), scanner.getPosition());
    if (token === '{' || token === '[') depth++;
    if (token === '}' || token === ']') depth--;
  } while (depth <= DEEPEST && scanner.getTokenOffset() < text.length);
  return depth > DEEPEST;
}

function settingsIn(folder: string): string {
  return join(folder, '.vscode', 'settings.json');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
