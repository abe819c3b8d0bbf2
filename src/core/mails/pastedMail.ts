import type { Mail } from './mail';

/** The lines that mail programs put above a text that is copied, in their languages. */
const LINE =
  /^[*_]{0,2}(from|von|de|sent|gesendet|date|datum|enviado(?: el)?|fecha|to|an|para|cc|subject|betreff|asunto)[*_]{0,2}:[*_]{0,2}[ \t]*(.*)$/i;
/** No head has more lines. */
const LONGEST_HEAD = 12;

/** A text that was copied out of a mail, perhaps with the lines above it. */
export function pastedMail(text: string): Mail {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^\n+/, '').split('\n');
  const head: [name: string, value: string][] = [];
  let at = 0;
  for (; at < Math.min(lines.length, LONGEST_HEAD); at++) {
    const [, name, value] = LINE.exec(lines[at]?.trim() ?? '') ?? [];
    if (name === undefined || value === undefined) break;
    head.push([name.toLowerCase(), value.trim()]);
  }
  const isHead = head.length > 1;
  const valueOf = (names: RegExp): string | undefined => head.find(([name]) => names.test(name))?.[1];
  return {
    ...(isHead ? { from: senderIn(valueOf(/^(?:from|von|de)$/) ?? '') } : {}),
    to: isHead ? [valueOf(/^(?:to|an|para)$/) ?? ''] : [],
    subject: (isHead ? valueOf(/^(?:subject|betreff|asunto)$/) : undefined) ?? '',
    sent: isHead ? sentIn(valueOf(/^(?:sent|date|gesendet|datum|enviado.*|fecha)$/) ?? '') : undefined,
    text: (isHead ? lines.slice(at) : lines).join('\n'),
    isBulk: false,
    isReply: false,
    invitations: [],
  };
}

/** `Jane Doe <jane@initech.example>`, or either of the two. */
function senderIn(written: string): Mail['from'] {
  const address = /[^\s<>"'();:,]{1,100}@[^\s<>"'();:,]{1,150}/.exec(written)?.[0];
  const [before = ''] = written.split(/[<[(]/);
  const name = before
    .replace(/["']/g, '')
    .replace(address ?? '', '')
    .trim();
  if (name === '' && address === undefined) return undefined;
  return { name: name || undefined, address };
}

/** Only where the date is written with its month as a word, so that it has one reading. */
function sentIn(written: string): number | undefined {
  const instant =
    /\p{L}{3}/u.test(written) && written.length < 80 ? Date.parse(written.replace(/ at /i, ' ')) : NaN;
  return Number.isNaN(instant) ? undefined : instant;
}
