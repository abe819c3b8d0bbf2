import { zoneNamed } from '../dates/zones';
import type { Zone } from '../dates/calendar';

/** No name of a zone is longer. */
const LONGEST = 200;

/**
 * The zone that a calendar means by its name for one: `America/New_York`, the same behind the name of a program
 * (`/example.org/America/New_York`), what Windows calls it, or shows for it: `(UTC-05:00) Eastern Time (US & Canada)`.
 */
export function calendarZone(name: string): Zone | undefined {
  const text = name.trim().replace(/^"|"$/g, '');
  if (text === '' || text.length > LONGEST) return undefined;
  return zoneNamed(text) ?? behindProgram(text) ?? displayed(text);
}

function behindProgram(text: string): Zone | undefined {
  if (!text.startsWith('/')) return undefined;
  const parts = text.split('/').filter((part) => part !== '');
  const names = [3, 2].map((count) => parts.slice(-count).join('/'));
  return names.map(zoneNamed).find((zone) => zone !== undefined);
}

function displayed(text: string): Zone | undefined {
  const shown = /^\((?:UTC|GMT)[^()]{0,10}\) ?([^()]{1,100})/i.exec(text)?.[1]?.trim();
  if (shown === undefined) return undefined;
  const byRegion = zoneNamed(shown.replace(/ Time$/, ' Standard Time'));
  return byRegion ?? zoneOfCity(shown.split(',', 1)[0] ?? '');
}

function zoneOfCity(city: string): Zone | undefined {
  const name = `/${city.trim().replaceAll(' ', '_')}`;
  return Intl.supportedValuesOf('timeZone').find((zone) => zone.endsWith(name));
}
