import assert from 'node:assert/strict';
import { namesRound } from '../../../src/core/notes/rounds';

describe('a round of interviews', () => {
  const ROUNDS = [
    'Phone screen',
    'phone_screen',
    'On-site',
    'Onsite',
    'Technical Round 1',
    'Final',
    'Second round',
    'System Design',
    'Recruiter Screen',
    'Vorstellungsgespräch',
    'Zweitgespräch',
    'Entrevista técnica',
    'Interview',
  ];
  const OTHERS = [
    'Applied',
    'Rejected',
    'Rejected after interview',
    'Interview prep',
    'Interview questions',
    'User interview',
    'Thank-you for the interview',
    'Series A',
    'Screening Test passed',
    'Absage',
    '',
    'interview '.repeat(50),
  ];
  for (const text of ROUNDS) {
    it(`is named by “${text}”`, () => {
      assert.equal(namesRound(text), true);
    });
  }
  for (const text of OTHERS) {
    it(`is not named by “${text.slice(0, 30)}”`, () => {
      assert.equal(namesRound(text), false);
    });
  }
});
