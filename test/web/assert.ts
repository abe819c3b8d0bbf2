/**
 * What the tests in the browser take for `node:assert/strict`: the same claims, as far as the tests make them, with
 * both sides in the message.
 */
export class AssertionError extends Error {
  constructor(
    readonly actual: unknown,
    readonly expected: unknown,
    message = 'This is not so.',
  ) {
    super(`${message}\nactual: ${written(actual)}\nexpected: ${written(expected)}`);
  }
}

export function ok(value: unknown, message?: string): asserts value {
  if (!value) throw new AssertionError(value, true, message);
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) throw new AssertionError(actual, expected, message);
}

export function notEqual(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected)) throw new AssertionError(actual, 'something else', message);
}

export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!isDeepEqual(actual, expected)) throw new AssertionError(actual, expected, message);
}

export function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text)) throw new AssertionError(text, pattern, message);
}

/** Plain data alone is compared: texts, numbers, lists and objects. */
function isDeepEqual(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b) || Object.getPrototypeOf(a) !== Object.getPrototypeOf(b))
    return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return keys.length === others.length && keys.every((key) => key in b && isDeepEqual(a[key], b[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function written(value: unknown): string {
  return value instanceof RegExp ? String(value) : JSON.stringify(value, undefined, 2);
}
