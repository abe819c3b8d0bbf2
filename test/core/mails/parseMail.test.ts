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
