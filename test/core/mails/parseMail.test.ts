import assert from 'node:assert/strict';
import { parseMail } from '../../../src/core/mails/parseMail';

const MAIL = `From: Jo Roe <jo@initech.example>
To: me@example.org
Subject: Interview
Date: Fri, 20 Nov 2026 10:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain; charset=utf-8

Hello,
--x
Content-Type: text/html; charset=utf-8

<p>Gr&uuml;&szlig;e &amp; thanks &ndash; caf&eacute;, &lt;Initech&gt; &#8364; &#x20AC; &uuml &unknown; &hellip;</p>
--x--
`.replaceAll('\n', '\r\n');

describe('a mail with a plain part and one in HTML', () => {
  it('is read with the signs that HTML has names for', async () => {
    const { text } = await parseMail(new TextEncoder().encode(MAIL), 'UTC');
    assert.match(text, /^Hello,/);
    assert.match(text, /Grüße & thanks – café, <Initech> € € ü &unknown; …/);
  });
});

describe('a mail with an invitation', () => {
  it('has its lines joined before they are read, which may be cut within a letter', async () => {
    const before = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261210T140000Z\r\nSUMMARY:Interview with M';
    const behind = 'ller\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
    const [first = 0, second = 0] = Buffer.from('ü');
    const bytes = [
      Buffer.from(before),
      Buffer.of(first),
      Buffer.from('\r\n '),
      Buffer.of(second),
      Buffer.from(behind),
    ];
    const head = 'Content-Type: application/octet-stream; name=a.ics\r\nContent-Transfer-Encoding: base64';
    const part = `${head}\r\n\r\n${Buffer.concat(bytes).toString('base64')}\r\n--x--`;
    const mail = MAIL.replace('--x--', () => `--x\r\n${part}`);
    const { invitations } = await parseMail(new TextEncoder().encode(mail), 'UTC');
    assert.deepEqual(
      invitations.map(({ title }) => title),
      ['Interview with Müller'],
    );
  });
});
