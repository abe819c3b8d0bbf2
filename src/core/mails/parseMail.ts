import { convert } from 'html-to-text';
import PostalMime from 'postal-mime';
import { calendarText } from '../exchange/calendarBytes';
import { invitationsIn } from '../exchange/calendarFile';
import type { Zone } from '../dates/calendar';
import { pastedMail } from './pastedMail';
import type { Mail } from './mail';

/** So much of a text, in characters, is read: no mail that tells of an interview is longer. */
const LONGEST_TEXT = 60_000;
const LONGEST_HTML = 400_000;
/** No calendar that comes with an invitation is larger, in characters. */
const LARGEST_CALENDAR = 200_000;

/** A header at the very start: what is read is a mail, and not a text that was copied. */
const HEADER = /^(?:[!-9;-~]{1,60}:[ \t][^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2}/;
const OF_MIME =
  /^(?:mime-version|content-type|received|message-id|return-path|dkim-signature|delivered-to):/im;

/** Reads a mail: with its headers as a mail program keeps it, or a text that was copied out of one. Any bytes give one. */
export async function parseMail(bytes: Uint8Array, localZone: Zone): Promise<Mail> {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 20_000));
  if (!isWhole(beginning)) return pastedMail(new TextDecoder().decode(bytes).slice(0, LONGEST_TEXT));
  const mail = await PostalMime.parse(bytes, {
    maxNestingDepth: 20,
    attachmentEncoding: 'arraybuffer',
  }).catch(() => undefined);
  // Headers or parts without end: nothing that a person or a firm writes.
  if (mail === undefined) return pastedMail('');
  const headers = new Map(mail.headers.map(({ key, value }) => [key.toLowerCase(), value]));
  const from = mail.from;
  return {
    from:
      from === undefined
        ? undefined
        : { name: from.name || undefined, address: 'address' in from ? from.address : undefined },
    to: (mail.to ?? []).flatMap((one) =>
      'address' in one && one.address !== undefined ? [one.address] : [],
    ),
    subject: (mail.subject ?? '').slice(0, 1000),
    sent: sentAt(mail.date),
    text: textOf(mail.text, mail.html),
    isBulk: /bulk|list|junk/i.test(headers.get('precedence') ?? ''),
    isReply: /^auto-replied/i.test(headers.get('auto-submitted') ?? ''),
    invitations: calendarsOf(mail.attachments).flatMap((text) => invitationsIn(text, localZone) ?? []),
  };
}

function isWhole(beginning: string): boolean {
  const head = beginning.slice(0, beginning.search(/\r?\n\r?\n/) + 1 || undefined);
  return HEADER.test(beginning) && (OF_MIME.test(head) || /^date:[^\r\n]*[+-]\d{4}/im.test(head));
}

function sentAt(date: string | undefined): number | undefined {
  const instant = date === undefined ? NaN : Date.parse(date);
  return Number.isNaN(instant) ? undefined : instant;
}

/** The plain part, else the other one without its marks. */
function textOf(plain = '', html = ''): string {
  if (plain.trim() !== '') return plain.slice(0, LONGEST_TEXT);
  return convert(html.slice(0, LONGEST_HTML), {
    wordwrap: false,
    limits: { maxInputLength: LONGEST_HTML, maxDepth: 60, maxChildNodes: 5000 },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'tr', format: 'block' },
      { selector: 'td', format: 'inlineSurround', options: { suffix: ' ' } },
      { selector: 'th', format: 'inlineSurround', options: { suffix: ' ' } },
      { selector: 'blockquote', options: { leadingLineBreaks: 1, trimEmptyLines: true } },
    ],
  }).slice(0, LONGEST_TEXT);
}

interface Part {
  readonly mimeType: string;
  readonly filename?: string | null;
  readonly content: ArrayBuffer | Uint8Array | string;
}

function calendarsOf(attachments: readonly Part[]): readonly string[] {
  return attachments
    .filter(({ mimeType, filename }) => mimeType === 'text/calendar' || /\.ics$/i.test(filename ?? ''))
    .slice(0, 5)
    .map(({ content }) => (typeof content === 'string' ? content : calendarText(new Uint8Array(content))))
    .filter((text) => text.length <= LARGEST_CALENDAR);
}
