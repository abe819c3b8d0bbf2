/** A letter as a mail, as far as a `mailto:` link can carry it. */
export interface Mail {
  /** Whom it goes to; what is not plainly one address is left out. */
  readonly to?: string;
  readonly subject: string;
  readonly body: string;
}

/** What leaves for the mail app, and whether the whole letter is in it. */
export interface MailLink {
  readonly link: string;
  readonly isWhole: boolean;
  readonly recipient?: string;
}

/** Some systems cut or refuse longer links, in characters. */
const LONGEST_LINK = 1800;
const CUT_SUBJECT = /^.{0,150}/su;
const LONGEST_ADDRESS = 254;

/** One plain address. RFC 5322 allows more, none of which a mail app needs, and some of which adds headers. */
const ADDRESS =
  /^[A-Za-z0-9](?:[\w.+-]{0,62}[\w+-])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/;

/**
 * The `mailto:` link of a letter: one recipient at most, a subject and a body, and no other header, whatever the
 * note says. A letter that is too long for a link gives one with the recipient alone.
 */
export function mailLink({ to = '', subject, body }: Mail): MailLink {
  const recipient = isAddress(to.trim()) ? to.trim() : undefined;
  const start = `mailto:${recipient === undefined ? '' : addressPart(recipient)}`;
  const link = `${start}?subject=${encoded(oneLine(subject))}&body=${encoded(mailBody(body))}`;
  const isWhole = link.length <= LONGEST_LINK;
  return { link: isWhole ? link : start, isWhole, recipient };
}

function isAddress(text: string): boolean {
  return text.length <= LONGEST_ADDRESS && ADDRESS.test(text) && !text.includes('..');
}

function addressPart(address: string): string {
  return encodeURIComponent(address).replace('%40', '@');
}

/** Without control characters and line breaks, and not too long. */
function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return CUT_SUBJECT.exec(line)?.[0] ?? '';
}

/** With the line ends of mail (RFC 6068), and no other control characters. */
function mailBody(text: string): string {
  return text
    .replace(/\r\n?|\n|\u2028|\u2029|\u0085/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll('\n', '\r\n');
}

/** Half a character (a lone surrogate) cannot be encoded; brackets and quotes trouble those who look for links in text. */
function encoded(text: string): string {
  const whole = text.replace(/\p{Cs}/gu, '\uFFFD');
  return encodeURIComponent(whole).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
