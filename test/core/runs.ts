/** Whether the tests are to try as much as docs/reliability.md says, which takes hours. */
export const isLong = process.env.JOB_SEARCH_LONG === '1';

const isUtc = process.env.TZ === undefined || process.env.TZ === 'UTC';

/**
 * How many random examples a test tries: in UTC all of them. Under another zone of the machine a fifth says whether it
 * makes a difference.
 */
export function runs(inUtc: number): number {
  return isUtc ? inUtc : Math.ceil(inUtc / 5);
}
