import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mailLink } from '../../../src/core/drafts/mail';
import { runs } from '../runs';

describe('a letter as a mail', () => {
  it('has one recipient, a subject and the letter', () => {
    const mail = {
      to: 'jane@initech.example',
      subject: 'Thank you',
      body: 'Dear Jane,\n\nThanks & regards?',
    };
    assert.deepEqual(mailLink(mail), {
      link: 'mailto:jane@initech.example?subject=Thank%20you&body=Dear%20Jane%2C%0D%0A%0D%0AThanks%20%26%20regards%3F',
      isWhole: true,
      recipient: 'jane@initech.example',
    });
  });

  const ADDRESSES: readonly (readonly [written: string, inLink: string])[] = [
    ['jane@initech.example', 'jane@initech.example'],
    [' jane@initech.example\n', 'jane@initech.example'],
    ['jane+jobs@mail.initech.example', 'jane%2Bjobs@mail.initech.example'],
    ['j_d-o.e@initech-2.example', 'j_d-o.e@initech-2.example'],
    ['x@initech.example', 'x@initech.example'],
    ['jane', ''],
    ['jane@initech', ''],
    ['@initech.example', ''],
    ['jane@initech.example,sam@initech.example', ''],
    ['jane@initech.example;sam@initech.example', ''],
    ['jane@initech.example?bcc=sam@initech.example', ''],
    ['jane@initech.example&cc=sam@initech.example', ''],
    ['jane%0Abcc:sam@initech.example', ''],
    ['jane@initech.example\r\nBcc: sam@initech.example', ''],
    ['Jane Doe <jane@initech.example>', ''],
    ['"jane"@initech.example', ''],
    ['mailto:jane@initech.example', ''],
    ['jane@@initech.example', ''],
    ['jane..doe@initech.example', ''],
    ['.jane@initech.example', ''],
    ['jane.@initech.example', ''],
    ['jane@-initech.example', ''],
    ['jane@initech..example', ''],
    ['jane@[127.0.0.1]', ''],
    ['jäne@initech.example', ''],
    [`${'x'.repeat(65)}@initech.example`, ''],
    [`jane@${'x.'.repeat(150)}example`, ''],
    ['', ''],
  ];
  for (const [written, inLink] of ADDRESSES) {
    it(`to ${JSON.stringify(written.slice(0, 60))} goes to ${inLink || 'nobody yet'}`, () => {
      assert.equal(mailLink({ to: written, subject: '', body: '' }).link, `mailto:${inLink}?subject=&body=`);
    });
  }

  it('that is too long for a link is left out, with its recipient kept', () => {
    const start = 'mailto:jane@initech.example';
    const fits = 1800 - `${start}?subject=&body=`.length;
    const mail = (length: number) =>
      mailLink({ to: 'jane@initech.example', subject: '', body: 'x'.repeat(length) });
    assert.equal(mail(fits).link.length, 1800);
    assert.equal(mail(fits).isWhole, true);
    assert.deepEqual(mail(fits + 1), { link: start, isWhole: false, recipient: 'jane@initech.example' });
  });

  it('carries no other header and no other recipient, whatever the note says', function () {
    this.timeout(10_000);
    const hostile = fc.constantFrom(
      '?',
      '&',
      '=',
      '%0A',
      '%0D%0Abcc:',
      ',',
      ';',
      '\r\n',
      '\n',
      '"',
      "'",
      '#',
      '\0',
      '\uD800',
      'cc=x@y.example',
      '<',
      '>',
      ' ',
      '@',
      'a',
      'é',
      '😀',
      '\u2028',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(hostile, { maxLength: 20 }).map((parts) => parts.join('')),
    );
    const address = fc.oneof(
      fc.emailAddress(),
      text,
      fc.tuple(fc.emailAddress(), text).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(address, text, text, (to, subject, body) => {
        const { link, isWhole, recipient } = mailLink({ to, subject, body });
        assert.match(link, /^mailto:[\w.+%-]*@?[A-Za-z0-9.-]*(?:\?subject=[\w.~%-]*&body=[\w.~%-]*)?$/);
        const url = new URL(link);
        assert.equal(decodeURIComponent(url.pathname), recipient ?? '');
        assert.deepEqual([...url.searchParams.keys()], isWhole ? ['subject', 'body'] : []);
        assert.doesNotMatch(url.searchParams.get('subject') ?? '', /[\p{Cc}\u2028\u2029]/u);
        assert.doesNotMatch(link, /%0D(?!%0A)|(?<!%0D)%0A/);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('says what was written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (body) => {
        const sent = new URL(mailLink({ subject: 'x', body }).link).searchParams.get('body');
        assert.equal(sent, body);
      }),
      { numRuns: runs(2000) },
    );
  });
});
