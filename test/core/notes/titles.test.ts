import assert from 'node:assert/strict';
import { looksLikeName } from '../../../src/core/notes/titles';

describe('what stands for a title', () => {
  const NAMES = [
    'Sam Lee',
    'Ana María López',
    'Jürgen Müller',
    'Mary-Jane O’Neil',
    'J. R. Tolkien',
    'Li Wei',
  ];
  const TITLES = [
    'VP of Engineering',
    'Staff Engineer',
    'Site Reliability',
    'Human Resources',
    'Leiterin Vertrieb',
    'Recursos Humanos',
    'Head of People',
    'CTO',
    'Talent Acquisition',
    'Geschäftsführerin',
    'Responsable de Producto',
    'Principal Architect',
    'Hiring Manager',
    'Co-Founder',
    'Data Platform',
    'engineering manager',
    'R&D',
    'Sam',
    'the new one',
    `${'A'.repeat(60)} ${'B'.repeat(60)}`,
    'A '.repeat(50_000),
  ];
  for (const name of NAMES) {
    it(`may be another person: ${name}`, () => {
      assert.equal(looksLikeName(name), true);
    });
  }
  for (const title of TITLES) {
    it(`is one: ${title.slice(0, 30)}`, () => {
      assert.equal(looksLikeName(title), false);
    });
  }
});
