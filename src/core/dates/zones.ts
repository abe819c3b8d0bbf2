import { isOffsetInUse, isZone } from './calendar';
import type { Zone } from './calendar';
import { WINDOWS_ZONES } from './windowsZones';

/** `+01:00`, `UTC-5`, `GMT+1`, `UTC+5:30`, `-0500` */
const OFFSET = /^(?:UTC|GMT)? ?([+-]) ?(\d{1,2})(?::?(\d{2}))?$/i;

/** No name of a zone is longer. */
const LONGEST = 60;

/**
 * The zone that a text names (docs/rules.md#time-zones): an IANA name, an offset, or what Windows calls it. Letters that
 * name several zones, or that people use all year for a zone with summer time, name none: `EST`, `IST`.
 */
export function zoneNamed(text: string): Zone | undefined {
  const name = text.trim();
  if (name === '' || name.length > LONGEST) return undefined;
  return offsetNamed(name) ?? ianaNamed(name) ?? windows.get(name.toLowerCase());
}

/** The zones that letters such as `BST` may name, or what is said in place of them; none where they are not known. */
export function zonesMeant(letters: string): readonly Zone[] {
  return MEANINGS.get(letters.trim().toUpperCase()) ?? [];
}

const windows: ReadonlyMap<string, Zone> = new Map(
  Object.entries(WINDOWS_ZONES).map(([name, zone]) => [name.toLowerCase(), zone]),
);

function offsetNamed(name: string): Zone | undefined {
  const [, sign = '', hours, minutes = '00'] = OFFSET.exec(name) ?? [];
  if (hours === undefined || !isOffsetInUse(sign, Number(hours), Number(minutes))) return undefined;
  const zone = `${sign}${hours.padStart(2, '0')}:${minutes}`;
  return zone.slice(1) === '00:00' ? 'UTC' : zone;
}

function ianaNamed(name: string): Zone | undefined {
  return !MEANINGS.has(name.toUpperCase()) && isZone(name) ? name : undefined;
}

/** What people mean by letters; some of them the machine knows as zones of other continents. */
const MEANINGS: ReadonlyMap<string, readonly Zone[]> = new Map(
  Object.entries({
    EST: ['America/New_York', 'America/Panama', 'Australia/Brisbane'],
    EDT: ['America/New_York'],
    ET: ['America/New_York'],
    CST: ['America/Chicago', 'America/Costa_Rica', 'Asia/Shanghai', 'America/Havana'],
    CDT: ['America/Chicago', 'America/Havana'],
    CT: ['America/Chicago'],
    MST: ['America/Denver', 'America/Phoenix', 'Asia/Kuala_Lumpur'],
    MDT: ['America/Denver'],
    MT: ['America/Denver'],
    PST: ['America/Los_Angeles', 'Asia/Manila'],
    PDT: ['America/Los_Angeles'],
    PT: ['America/Los_Angeles'],
    AST: ['America/Halifax', 'America/Puerto_Rico', 'Asia/Riyadh'],
    ADT: ['America/Halifax'],
    AKST: ['America/Anchorage'],
    AKDT: ['America/Anchorage'],
    NST: ['America/St_Johns'],
    NDT: ['America/St_Johns'],
    BST: ['Europe/London', 'Asia/Dhaka', 'Pacific/Bougainville'],
    IST: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
    CEST: ['Europe/Berlin', 'Europe/Madrid', 'Europe/Paris'],
    MEZ: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
    MESZ: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
    EEST: ['Europe/Athens', 'Europe/Helsinki', 'Europe/Kyiv'],
    WEST: ['Europe/Lisbon', 'Atlantic/Canary'],
    MSK: ['Europe/Moscow'],
    AET: ['Australia/Sydney'],
    AEST: ['Australia/Sydney', 'Australia/Brisbane'],
    AEDT: ['Australia/Sydney'],
    ACT: ['Australia/Darwin', 'America/Rio_Branco'],
    ACST: ['Australia/Adelaide', 'Australia/Darwin'],
    ACDT: ['Australia/Adelaide'],
    AWST: ['Australia/Perth'],
    NZST: ['Pacific/Auckland'],
    NZDT: ['Pacific/Auckland'],
    ART: ['America/Argentina/Buenos_Aires', 'Africa/Cairo'],
    AGT: ['America/Argentina/Buenos_Aires'],
    BET: ['America/Sao_Paulo'],
    BRT: ['America/Sao_Paulo'],
    CNT: ['America/St_Johns'],
    CTT: ['Asia/Shanghai'],
    ECT: ['Europe/Paris', 'America/Guayaquil'],
    IET: ['America/Indiana/Indianapolis'],
    MIT: ['Pacific/Apia'],
    NET: ['Asia/Yerevan'],
    PLT: ['Asia/Karachi'],
    PNT: ['America/Phoenix'],
    PRT: ['America/Puerto_Rico'],
    SST: ['Asia/Singapore', 'Pacific/Pago_Pago', 'Pacific/Guadalcanal'],
    VST: ['Asia/Ho_Chi_Minh'],
    GST: ['Asia/Dubai', 'Atlantic/South_Georgia'],
    SGT: ['Asia/Singapore'],
    PKT: ['Asia/Karachi'],
    HKT: ['Asia/Hong_Kong'],
    KST: ['Asia/Seoul'],
  }),
);
