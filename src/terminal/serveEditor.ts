import { notesBy } from './folderNotes';
import { serve } from './mcp';
import type { SettingsFile } from './settingsFile';

/*
 * The server as VS Code starts it: the folder is its argument, and the settings come with it as VS Code has them. There
 * tools that are marked as read-only are used without asking the person, and here each of them reads a note.
 */

const [folder = '.'] = process.argv.slice(2);
const settings = given(process.env.JOB_SEARCH_SETTINGS);
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

void serve({
  read: () => notesBy(folder, settings, zone),
  now: () => Date.now(),
  zone,
  saysReadOnly: false,
});

/** Without settings, those hold that a person has who set none. */
function given(text: string | undefined): SettingsFile {
  const values: unknown = JSON.parse(text ?? '{}');
  return typeof values === 'object' && values !== null ? { ...values } : {};
}
