import type { Application } from '../notes/application';
import { shown } from '../text/shownText';
import { sayCompany } from '../wording/rowWording';
import { sayApplication } from '../wording/wording';

/** What puts an application in order: the name that a list shows, and the path of its first round. */
export interface NamedApplication {
  readonly name: string;
  readonly path: string;
}

/** What an application is called: its company, and the role of its last round, or else of the first that names one. */
export function applicationName(rounds: Application): string {
  const company = rounds.at(-1)?.note.company;
  return company === undefined ? sayCompany({}) : sayApplication({ company, role: writtenRole(rounds) });
}

/** The role of an application, as it is shown; `undefined` where no round names one. */
export function roleOf(rounds: Application): string | undefined {
  const role = writtenRole(rounds);
  return role === undefined ? undefined : shown(role);
}

function writtenRole(rounds: Application): string | undefined {
  return rounds.at(-1)?.note.role ?? rounds.find(({ note }) => note.role !== undefined)?.note.role;
}

/** An application with what puts it in order. */
export function named(rounds: Application): NamedApplication {
  return { name: applicationName(rounds), path: rounds[0]?.path ?? '' };
}

const names = new Intl.Collator('en');

/** The order in which people look for names: `eBay` and `Éclair` stand before `Falcon`; of one name, that of the paths. */
export function byName(a: NamedApplication, b: NamedApplication): number {
  return names.compare(a.name, b.name) || (a.path < b.path ? -1 : 1);
}
