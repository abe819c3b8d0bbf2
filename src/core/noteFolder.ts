import { applicationsOf, companyKey, laterRounds } from './application';
import type { FiledNote, LaterRounds } from './application';
import type { InterviewNote } from './note';

const ALONE: LaterRounds = { any: false };

/** The interview notes of one folder, and what the rounds of each application mean for one another. */
export class NoteFolder {
  readonly #notes = new Map<string, InterviewNote>();
  readonly #companies = new Map<string, Map<string, InterviewNote>>();
  readonly #later = new Map<string, LaterRounds>();

  get size(): number {
    return this.#notes.size;
  }

  /** The paths of all notes. */
  paths(): Iterable<string> {
    return this.#notes.keys();
  }

  note(path: string): InterviewNote | undefined {
    return this.#notes.get(path);
  }

  /** What the later rounds of its application mean for a note; alone, there are none. */
  later(path: string): LaterRounds {
    return this.#later.get(path) ?? ALONE;
  }

  /** The rounds of the application that a note belongs to, in order; the note alone where it belongs to none. */
  application(path: string): readonly FiledNote[] {
    const note = this.#notes.get(path);
    if (note === undefined) return [];
    const company = companyKey(note);
    const applications = company === undefined ? [] : this.#applications(company);
    return applications.find((rounds) => rounds.some((filed) => filed.path === path)) ?? [{ path, note }];
  }

  /**
   * Takes in what changed: each path with its note, or `undefined` where there is none any more. Returns the
   * paths for which anything is different now: the changed ones, and other rounds of their applications.
   */
  update(changes: Iterable<readonly [path: string, note: InterviewNote | undefined]>): ReadonlySet<string> {
    const touched = new Set<string>();
    const companies = new Set<string>();
    for (const [path, note] of changes) {
      if (note === undefined && !this.#notes.has(path)) continue;
      touched.add(path);
      for (const company of this.#refile(path, note)) companies.add(company);
    }
    for (const company of companies) {
      for (const path of this.#regroup(company)) touched.add(path);
    }
    return touched;
  }

  /** Files a note under its company; returns the companies that this concerns. */
  #refile(path: string, note: InterviewNote | undefined): readonly string[] {
    const before = this.#notes.get(path);
    const left = before && companyKey(before);
    if (left !== undefined) this.#companies.get(left)?.delete(path);
    this.#later.delete(path);
    if (note === undefined) this.#notes.delete(path);
    else this.#notes.set(path, note);
    const joined = note && companyKey(note);
    if (note !== undefined && joined !== undefined) {
      const company = this.#companies.get(joined) ?? new Map<string, InterviewNote>();
      this.#companies.set(joined, company.set(path, note));
    }
    return [left, joined].filter((company) => company !== undefined);
  }

  /** Works out the rounds of a company anew; returns the paths for which they mean something else now. */
  #regroup(company: string): readonly string[] {
    if (this.#companies.get(company)?.size === 0) this.#companies.delete(company);
    return this.#applications(company).flatMap((application) => {
      const later = laterRounds(application);
      return application.flatMap(({ path }, round) => {
        const [before, now] = [this.later(path), later[round] ?? ALONE];
        this.#later.set(path, now);
        return before.any === now.any && before.closing === now.closing ? [] : [path];
      });
    });
  }

  #applications(company: string): readonly (readonly FiledNote[])[] {
    const notes = [...(this.#companies.get(company) ?? [])];
    return applicationsOf(notes.map(([path, note]) => ({ path, note })));
  }
}
