import { applicationsOf, laterRounds, NO_LATER_ROUNDS } from '../notes/application';
import type { KeptNote } from './keptNote';
import type { Steps } from './steps';

type Changes = Iterable<readonly [path: string, note: KeptNote | undefined]>;

/** The interview notes of one folder, and what the rounds of each application mean for one another. */
export class NoteFolder {
  readonly #notes = new Map<string, KeptNote>();
  readonly #companies = new Map<string, Set<KeptNote>>();

  get size(): number {
    return this.#notes.size;
  }

  /** The paths of all notes. */
  paths(): Iterable<string> {
    return this.#notes.keys();
  }

  notes(): Iterable<KeptNote> {
    return this.#notes.values();
  }

  note(path: string): KeptNote | undefined {
    return this.#notes.get(path);
  }

  /**
   * Takes in what changed: each path with its note, or `undefined` where there is none any more. Returns the paths for which
   * anything is different now: the changed ones, and other rounds of their applications. It is done in small steps, between
   * which others may have their turn; until the last, no round knows of the others.
   */
  *updating(changes: Changes): Steps<ReadonlySet<string>> {
    const touched = new Set<string>();
    const companies = new Set<string>();
    for (const [path, note] of changes) {
      if (note === undefined && !this.#notes.has(path)) continue;
      touched.add(path);
      for (const company of this.#refile(path, note)) companies.add(company);
      yield;
    }
    for (const company of companies) {
      for (const path of this.#regroup(company)) touched.add(path);
      yield;
    }
    return touched;
  }

  /** Files a note under its company; returns the companies that this concerns. */
  #refile(path: string, note: KeptNote | undefined): readonly string[] {
    const before = this.#notes.get(path);
    if (before !== undefined) this.#leaveCompany(before);
    if (note === undefined) this.#notes.delete(path);
    else this.#notes.set(path, note);
    if (note !== undefined) this.#joinCompany(note);
    return [before?.company, note?.company].filter((company) => company !== undefined);
  }

  #joinCompany(note: KeptNote): void {
    if (note.company === undefined) return;
    const company = this.#companies.get(note.company);
    if (company === undefined) this.#companies.set(note.company, new Set([note]));
    else company.add(note);
  }

  #leaveCompany(note: KeptNote): void {
    if (note.company === undefined) return;
    const others = this.#companies.get(note.company);
    others?.delete(note);
    if (others?.size === 0) this.#companies.delete(note.company);
  }

  /** Works out the rounds of a company anew; returns the paths for which they mean something else now. */
  #regroup(company: string): readonly string[] {
    return applicationsOf([...(this.#companies.get(company) ?? [])]).flatMap((application) => {
      const later = laterRounds(application);
      return application.flatMap((note, round) => {
        const before = note.later;
        note.application = application;
        note.later = later[round] ?? NO_LATER_ROUNDS;
        if (before.any === note.later.any && before.closing === note.later.closing) return [];
        note.verdict = undefined;
        return [note.path];
      });
    });
  }
}
