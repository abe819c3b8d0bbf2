// @ts-check
import { chanceOf } from './chance.mjs';
import { interviewHead, nextRound, startApplication } from './interviewHead.mjs';
import { COMPANY_BEGINNINGS, ORDINARY_SENTENCES, SENTENCES } from './vocabulary.mjs';

/** @typedef {import('./chance.mjs').Chance} Chance */

const SEED = 20261130;
/** How long a note is at least, in characters. */
const LENGTH = 1600;

/**
 * The vault of somebody who also looks for a job, the same one each time: of 10,000 notes, 150 are interview notes, 50
 * are pages and tables of applications, 300 speak of interviews in passing, and all others are about anything else. Each
 * has front matter of its own.
 * @param {number} count
 * @returns {Generator<{ path: string, text: string }>}
 */
export function* generateVault(count) {
  const chance = chanceOf(SEED);
  let application = startApplication(chance);
  for (let nth = 0; nth < count; nth++) {
    const place = nth % 200;
    if (place < 3) {
      yield { path: `Jobs/${nth}.md`, text: note(interviewHead(application, chance), chance) };
      application = nextRound(application, chance) ?? startApplication(chance);
    } else if (place === 3) yield { path: `Jobs/Companies/${nth}.md`, text: applicationPage(chance) };
    else {
      const sentence = place < 10 ? 'The interview with the mayor was in the paper.\n\n' : '';
      yield { path: ordinaryPath(nth), text: note(ordinaryHead(nth, chance), chance, sentence) };
    }
  }
}

/** @param {number} nth */
function ordinaryPath(nth) {
  return `Notes/${nth % 37}/${Math.floor(nth / 500)}/${nth}.md`;
}

/**
 * @param {number} nth
 * @param {Chance} chance
 * @returns {readonly string[]}
 */
function ordinaryHead(nth, chance) {
  const day = `2026-${String(chance.between(1, 12)).padStart(2, '0')}-${String(chance.between(1, 28)).padStart(2, '0')}`;
  switch (chance.oneOf(['daily', 'book', 'project', 'person', 'idea'])) {
    case 'daily':
      return [`date: ${day}`, 'type: daily', 'tags: [journal, daily]', `mood: ${chance.between(1, 5)}`];
    case 'book':
      return [
        `title: "Book ${nth}"`,
        'author: "[[Somebody]]"',
        `created: ${day}`,
        'status: reading',
        'rating: 4',
      ];
    case 'project':
      return [`title: Project ${nth}`, `due: ${day}`, 'status: active', 'tags:', '  - project', '  - work'];
    case 'person':
      return [
        `aliases: ["P. ${nth}"]`,
        'company: "[[Initech]]"',
        'role: Colleague',
        `met: ${day}`,
        'tags: [person]',
      ];
    case 'idea':
      return [
        `id: ${nth}`,
        `updated: ${day}T10:00:00`,
        'tags: [idea, seedling]',
        'publish: false',
        'cssclasses: wide',
      ];
  }
}

/** @param {Chance} chance */
function applicationPage(chance) {
  const rows = Array.from(
    { length: 6 },
    (_, row) => `| 2026-10-${String(10 + row)} | ${row % 2 === 0 ? 'Applied' : 'Phone screen'} | by mail |`,
  );
  const table = ['| Date | Event | Notes |', '|---|---|---|', ...rows].join('\n');
  return `# ${chance.oneOf(COMPANY_BEGINNINGS)} ${chance.oneOf(COMPANY_BEGINNINGS)} – Engineer\n\n**Status:** Interviewing\n\n## Timeline\n\n${table}\n\n${prose(chance, 800)}`;
}

/**
 * @param {readonly string[]} head
 * @param {Chance} chance
 * @param {string} [sentence] somewhere in it
 */
function note(head, chance, sentence = '') {
  const front = `---\n${head.join('\n')}\n---\n\n`;
  return `${front}${sentence}${prose(chance, LENGTH - front.length)}`;
}

/**
 * @param {Chance} chance
 * @param {number} length
 */
function prose(chance, length) {
  const blocks = [];
  for (let written = 0; written < length; written = blocks.join('\n\n').length)
    blocks.push(
      Array.from({ length: chance.between(1, 4) }, () =>
        chance.oneOf(chance.happens(0.02) ? SENTENCES : ORDINARY_SENTENCES),
      ).join(' '),
    );
  return `${blocks.join('\n\n')}\n`;
}
