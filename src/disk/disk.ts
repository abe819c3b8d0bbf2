import type { Selection } from '../core/settings/selection';
import { leadsOut } from './leadsOut';
import { isLink, tryReadHead } from './readHead';
import type { HeadReading } from './readHead';
import { readTemplatesFolders } from './readTemplatesFolders';
import { readWhole, tryReadWhole } from './readWhole';
import { walk } from './walk';
import type { OnUnreadable } from './walk';

/** The disk of the machine that the extension runs on. */
export interface Disk {
  readonly walk: (root: string, selection: Selection, onUnreadable: OnUnreadable) => Iterable<string>;
  readonly tryReadHead: (path: string, folder?: string) => HeadReading;
  readonly isLink: (path: string) => boolean;
  readonly readWhole: (path: string, most: number) => Uint8Array;
  readonly tryReadWhole: (path: string, most: number) => HeadReading;
  readonly readTemplatesFolders: (root: string) => readonly string[];
  /** Loaded with the first use: few write files by it. */
  readonly writeWhole: (path: string, text: string) => Promise<void>;
  readonly leadsOut: (folder: string, file: string) => boolean;
}

/** Absent in a browser: there `noDisk` stands in the place of this file. */
export const disk: Disk | undefined = {
  walk,
  tryReadHead,
  isLink,
  readWhole,
  tryReadWhole,
  readTemplatesFolders,
  writeWhole: async (path, text) => {
    const { writeWhole } = await import('./writeWhole');
    writeWhole(path, text);
  },
  leadsOut,
};
