import { join } from 'node:path';
import { LARGEST_TOOL_SETTINGS, templatesFolders } from '../core/settings/templatesFolders';
import { decode } from './decode';
import { readWhole } from './readWhole';

/** The folders in which other tools keep templates, as their settings in a folder on the disk say. */
export function readTemplatesFolders(root: string): readonly string[] {
  return templatesFolders((path) => {
    try {
      return decode(readWhole(join(root, path), LARGEST_TOOL_SETTINGS));
    } catch {
      return undefined;
    }
  });
}
