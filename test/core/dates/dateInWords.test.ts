import assert from 'node:assert/strict';
import { dateInWords } from '../../../src/core/dates/dateInWords';
import { plainly, speakWith } from '../../../src/core/text/language';

/** A Tuesday. */
const TODAY = '2026-11-24';

describe('a day in words', () => {
  const table: readonly (readonly [words: string, date: string | undefined])[] = [
    ['2026-12-10', '2026-12-10'],
    ['today', '2026-11-24'],
    ['Tomorrow', '2026-11-25'],
    ['friday', '2026-11-27'],
    ['next Tuesday', '2026-12-01'],
    ['in 3 days', '2026-11-27'],
    ['in two weeks', '2026-12-08'],
    ['1 Dec', '2026-12-01'],
    ['December 10', '2026-12-10'],
    ['10 January', '2027-01-10'],
    ['Tuesday', '2026-12-01'],
    ['last Friday', '2026-11-20'],
    ['last Monday', '2026-11-23'],
    ['2 days ago', '2026-11-22'],
    ['this morning', '2026-11-24'],
    ['  in a week  ', '2026-12-01'],
    ['2026-02-30', undefined],
    ['11/12', undefined],
    ['11/12/2026', undefined],
    ['soon', undefined],
    ['', undefined],
    ['Friday or Monday', undefined],
    ['from Monday to Friday', undefined],
    ['call them on Friday', undefined],
  ];
  for (const [words, date] of table) {
    it(`${JSON.stringify(words)} is ${date ?? 'not understood'}`, () => {
      assert.equal(dateInWords(words, TODAY), date);
    });
  }

  const done: readonly (readonly [words: string, date: string | undefined])[] = [
    ['friday', '2026-11-20'],
    ['last Friday', '2026-11-20'],
    ['tuesday', '2026-11-24'],
    ['monday', '2026-11-23'],
    ['yesterday', '2026-11-23'],
    ['3 days ago', '2026-11-21'],
    ['20 Nov', '2026-11-20'],
    ['1 Dec', '2025-12-01'],
    ['1 Dec 2026', '2026-12-01'],
    ['tomorrow', '2026-11-25'],
    ['next Tuesday', '2026-12-01'],
    ['Friday next week', '2026-12-04'],
    ['Friday 27 November', '2026-11-27'],
    ['Friday 20 November', '2026-11-20'],
    ['lately', undefined],
  ];
  for (const [words, date] of done) {
    it(`of something done, ${JSON.stringify(words)} is ${date ?? 'not understood'}`, () => {
      assert.equal(dateInWords(words, TODAY, 'past'), date);
    });
  }

  const spoken: Readonly<Record<string, readonly (readonly [words: string, date: string | undefined])[]>> = {
    de: [
      ['morgen', '2026-11-25'],
      ['übermorgen', '2026-11-26'],
      ['Freitag', '2026-11-27'],
      ['am Freitag', '2026-11-27'],
      ['bis Freitag', '2026-11-27'],
      ['kommenden Montag', '2026-11-30'],
      ['nächsten Dienstag', '2026-12-01'],
      ['Dienstag', '2026-12-01'],
      ['letzten Freitag', '2026-11-20'],
      ['in 3 Tagen', '2026-11-27'],
      ['in zwei Wochen', '2026-12-08'],
      ['heute in einer Woche', '2026-12-01'],
      ['vor 3 Tagen', '2026-11-21'],
      ['1. Dezember', '2026-12-01'],
      ['10. Jan', '2027-01-10'],
      ['1.12.', '2026-12-01'],
      ['am 1.12.', '2026-12-01'],
      ['bis zum 1.12.', '2026-12-01'],
      ['Dec 5', '2026-12-05'],
      ['10.1.', '2027-01-10'],
      ['1.12.2026', '2026-12-01'],
      ['31.2.', undefined],
      ['1/12', undefined],
      ['next Tuesday', '2026-12-01'],
      ['bald', undefined],
      ['Freitag oder Montag', undefined],
      ['el viernes', undefined],
    ],
    es: [
      ['mañana', '2026-11-25'],
      ['pasado mañana', '2026-11-26'],
      ['el viernes', '2026-11-27'],
      ['para el viernes', '2026-11-27'],
      ['el lunes que viene', '2026-11-30'],
      ['martes', '2026-12-01'],
      ['próximo martes', '2026-12-01'],
      ['la próxima semana', '2026-12-01'],
      ['en 3 días', '2026-11-27'],
      ['dentro de dos semanas', '2026-12-08'],
      ['1 de diciembre', '2026-12-01'],
      ['10 de enero', '2027-01-10'],
      ['1.12.', '2026-12-01'],
      ['1/12/2026', undefined],
      ['in two weeks', '2026-12-08'],
      ['pronto', undefined],
      ['hace 3 días', '2026-11-21'],
      ['hace una semana', '2026-11-17'],
      ['anteayer', '2026-11-22'],
      ['hace mucho', undefined],
      ['Nov 27', '2026-11-27'],
      ['Dec 5', '2026-12-05'],
      ['el martes pasado', '2026-11-24'],
      ['el viernes pasado', '2026-11-20'],
      ['último viernes', '2026-11-20'],
      ['la semana pasada', '2026-11-17'],
      ['para mañana', '2026-11-25'],
      ['el martes próximo', '2026-12-01'],
      ['proximo lunes', '2026-11-30'],
    ],
    'pt-br': [
      ['Friday', '2026-11-27'],
      ['Freitag', undefined],
    ],
  };
  for (const [language, days] of Object.entries(spoken))
    for (const [words, date] of days) {
      it(`in a window that speaks ${language}, ${JSON.stringify(words)} is ${date ?? 'not understood'}`, () => {
        speakWith(plainly, language);
        try {
          assert.equal(dateInWords(words, TODAY), date);
        } finally {
          speakWith(plainly);
        }
      });
    }

  it('of something done, words of another language go back in time too', () => {
    speakWith(plainly, 'de');
    try {
      const days = [
        'Freitag',
        'letzten Freitag',
        '1.12.',
        '1. Dezember',
        'gestern',
        'vor 3 Tagen',
        'nächsten Dienstag',
      ];
      assert.deepEqual(
        days.map((words) => dateInWords(words, TODAY, 'past')),
        ['2026-11-20', '2026-11-20', '2025-12-01', '2025-12-01', '2026-11-23', '2026-11-21', '2026-12-01'],
      );
      speakWith(plainly, 'es');
      assert.deepEqual(
        ['el viernes', 'ayer', '20 de noviembre', 'próximo martes'].map((words) =>
          dateInWords(words, TODAY, 'past'),
        ),
        ['2026-11-20', '2026-11-23', '2026-11-20', '2026-12-01'],
      );
    } finally {
      speakWith(plainly);
    }
  });
});
