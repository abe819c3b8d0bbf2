import type { Agenda, FileState } from '../../src/core/agenda/agenda';
import type { NoteReading } from '../../src/core/notes/note';

/** Zones with clocks far apart, and such as change by half an hour or never. */
export const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
  'UTC',
];

/** Stores what was read anew and judges what that concerns; returns the paths of it. */
export function update(
  agenda: Agenda,
  changes: Iterable<readonly [path: string, reading: NoteReading | undefined]>,
  now: number,
): ReadonlySet<string> {
  const touched = agenda.store(changes);
  agenda.judge(touched, now);
  return touched;
}

/** Judges what time has changed; returns the paths of it. */
export function tick(agenda: Agenda, now: number): ReadonlySet<string> {
  const touched = agenda.stale(now);
  agenda.judge(touched, now);
  return touched;
}

/** What is true of files, all of them where none are named. */
export function statesOf(agenda: Agenda, paths: Iterable<string> = agenda.paths()): readonly FileState[] {
  return [...paths].map((path) => agenda.state(path));
}
