import type { Instant } from '../dates/calendar';
import type { Interviewer, InterviewNote } from './note';
import { folded } from './values';

/** What a note names, so that other notes need not be typed from memory. */
interface Named {
  readonly company?: string;
  readonly role?: string;
  readonly round?: string;
  readonly people: readonly Person[];
  readonly begins: Instant;
}

/** Someone known from another note. */
export type Person = Pick<Interviewer, 'name' | 'title'>;

/** A company, a person or a note, and the note in which it is found. */
export interface FoundName {
  readonly kind: 'note' | 'company' | 'person';
  readonly name: string;
  /** To what it belongs: of a person the company. */
  readonly within?: string;
  readonly path: string;
}

/** The names in all notes: those of the latest interview come first. */
export class KnownNames {
  readonly #notes = new Map<string, Named>();
  #latestFirst: readonly (readonly [path: string, named: Named])[] | undefined;

  /** Takes in a note that was read anew; `undefined` where it is gone. */
  update(path: string, note: InterviewNote | undefined): void {
    this.#latestFirst = undefined;
    if (note === undefined) this.#notes.delete(path);
    else this.#notes.set(path, namedIn(note));
  }

  /** All companies but those that only the note at a path names. */
  companies(except?: string): readonly string[] {
    return distinct(this.#others(except).map(({ company }) => company));
  }

  /** All roles, those at a company first. */
  roles(company?: string, except?: string): readonly string[] {
    return distinct(this.#atFirst(company, except).map(({ role }) => role));
  }

  /** All names of rounds, those at a company first. */
  rounds(company?: string, except?: string): readonly string[] {
    return distinct(this.#atFirst(company, except).map(({ round }) => round));
  }

  /** Everyone who interviewed the person, those of a company first; each once, with the title where one is known. */
  people(company?: string, except?: string): readonly Person[] {
    const known = new Map<string, Person>();
    for (const person of this.#atFirst(company, except).flatMap(({ people }) => people)) {
      const key = folded(person.name);
      const before = known.get(key);
      if (before?.title === undefined)
        known.set(key, before === undefined ? person : { ...before, ...person });
    }
    return [...known.values()];
  }

  /** What a search finds: the letters that were typed stand in its name, in their order. At most `limit` of them. */
  find(typed: string, limit: number): readonly FoundName[] {
    const found: FoundName[] = [];
    const seen = new Set<string>();
    for (const [path, named] of this.#inOrder()) {
      for (const name of namesOf(path, named)) {
        const key = `${name.kind} ${folded(name.name)} ${folded(name.within ?? '')}`;
        if (name.kind !== 'note' && seen.has(key)) continue;
        seen.add(key);
        if (hasInOrder(name.name, typed)) found.push(name);
      }
      if (found.length >= limit) break;
    }
    return found.slice(0, limit);
  }

  #inOrder(): readonly (readonly [string, Named])[] {
    return (this.#latestFirst ??= [...this.#notes].sort(([, a], [, b]) => b.begins - a.begins));
  }

  #others(except: string | undefined): readonly Named[] {
    return this.#inOrder().flatMap(([path, named]) => (path === except ? [] : [named]));
  }

  #atFirst(company: string | undefined, except: string | undefined): readonly Named[] {
    const others = this.#others(except);
    if (company === undefined) return others;
    const wanted = folded(company);
    const isThere = (named: Named): boolean => folded(named.company ?? '') === wanted;
    return [...others.filter(isThere), ...others.filter((named) => !isThere(named))];
  }
}

function namedIn({ company, role, round, interviewers, interview }: InterviewNote): Named {
  const people = interviewers.map(({ name, title }) => ({ name, title }));
  return { company, role, round, people, begins: interview?.instant ?? 0 };
}

function namesOf(path: string, { company, role, round, people }: Named): readonly FoundName[] {
  const parts = [company, role, round].filter((part) => part !== undefined);
  return [
    { kind: 'note', name: parts.join(', ') || path.replace(/^.*\//, ''), path },
    ...(company === undefined ? [] : [{ kind: 'company' as const, name: company, path }]),
    ...people.map(({ name }) => ({ kind: 'person' as const, name, within: company, path })),
  ];
}

/** Each name once, as it is written first. */
export function distinct(names: readonly (string | undefined)[]): readonly string[] {
  const known = new Map<string, string>();
  for (const name of names) if (name !== undefined && !known.has(folded(name))) known.set(folded(name), name);
  return [...known.values()];
}

function hasInOrder(name: string, typed: string): boolean {
  const [there, wanted] = [folded(name), folded(typed).replaceAll(' ', '')];
  let at = -1;
  return Array.from(wanted).every((letter) => (at = there.indexOf(letter, at + 1)) >= 0);
}
