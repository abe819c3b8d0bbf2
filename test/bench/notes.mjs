// @ts-check
import { chanceOf } from './chance.mjs';
import { interviewHead, nextRound, startApplication } from './interviewHead.mjs';
import { ROUNDS, SENTENCES } from './vocabulary.mjs';

/** @typedef {import('./chance.mjs').Chance} Chance */
/** @typedef {import('./interviewHead.mjs').Application} Application */

/**
 * @typedef {object} GeneratedNote
 * @property {'interview' | 'broken' | 'ordinary'} kind
 * @property {string} path below the folder of notes
 * @property {string} text with its byte order mark, where it has one
 */

const SEED = 20261124;
/** How long a note is at least, in characters: the last paragraph takes it to about 1.8 KB. */
const LENGTH = 1720;

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The notes of a long job search, the same ones each time: of 100 notes, 84 are interview notes, one is an
 * interview note with a slip that spoils it, and 15 are other Markdown.
 * @param {number} count
 * @returns {Generator<GeneratedNote>}
 */
export function* generateNotes(count) {
  const chance = chanceOf(SEED);
  let application = startApplication(chance);
  for (let nth = 0; nth < count; nth++) {
    if (nth % 20 >= 17) {
      yield { kind: 'ordinary', path: ordinaryPath(nth), text: written(ordinaryNote(nth, chance), chance) };
      continue;
    }
    const isBroken = nth % 100 === 50;
    const head = interviewHead(application, chance);
    const note = interviewNote(isBroken ? spoiled(head, chance) : head, application, chance);
    yield {
      kind: isBroken ? 'broken' : 'interview',
      path: interviewPath(application, nth),
      text: written(note, chance),
    };
    application = nextRound(application, chance) ?? startApplication(chance);
  }
}

/**
 * The text as an editor shows it.
 * @param {GeneratedNote} note
 */
export function shownText({ text }) {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
}

/**
 * The text as different editors write it.
 * @param {string} text
 * @param {Chance} chance
 */
function written(text, chance) {
  const mark = chance.happens(0.06) ? BYTE_ORDER_MARK : '';
  return mark + (chance.happens(0.25) ? text.replaceAll('\n', '\r\n') : text);
}

/**
 * @param {Application} application
 * @param {number} nth
 */
function interviewPath({ company, role, round }, nth) {
  const folder = fileName(company);
  return `applications/${folder.charAt(0)}/${folder}/${fileName(role)}-${round + 1}-${nth}.md`;
}

/** @param {number} nth */
function ordinaryPath(nth) {
  return `journal/${Math.floor(nth / 400)}/${nth}.md`;
}

/** @param {string} name */
function fileName(name) {
  return name.toLowerCase().replaceAll(/[^\p{Letter}\d]+/gu, '-');
}

/**
 * @param {readonly string[]} head
 * @param {Application} application
 * @param {Chance} chance
 */
function interviewNote(head, { company, round }, chance) {
  const title = `${company}, ${(ROUNDS[round] ?? ROUNDS[0]).toLowerCase()}`;
  return ['---', ...head, '---', '', body(title, chance, LENGTH - head.join('\n').length)].join('\n');
}

/**
 * A diary page or a list of things to learn, half of them with front matter of their own.
 * @param {number} nth
 * @param {Chance} chance
 */
function ordinaryNote(nth, chance) {
  const head = chance.happens(0.5) ? `---\ntitle: Day ${nth}\ntags:\n  - diary\n  - search\n---\n\n` : '';
  return head + body(`Day ${nth}`, chance, LENGTH - head.length);
}

/**
 * The lines of front matter with something that cannot be read.
 * @param {readonly string[]} head
 * @param {Chance} chance
 * @returns {readonly string[]}
 */
function spoiled(head, chance) {
  switch (chance.oneOf(['quote', 'date', 'bracket', 'tab', 'status'])) {
    case 'quote':
      return [...head, 'call-reason: "Ask about the rota'];
    case 'date':
      return [...head, 'snooze: 2026-02-30'];
    case 'bracket':
      return [...head, 'tags: [interview, on-site'];
    case 'tab':
      return [...head, 'notes:\n\tfirst: one'];
    case 'status':
      return [...head.filter((line) => !line.startsWith('status:')), 'status: wating'];
  }
}

/**
 * @param {string} title
 * @param {Chance} chance
 * @param {number} length in characters, or a little more
 */
function body(title, chance, length) {
  const blocks = [`# ${title}`];
  for (let written = 0; written < length; written = blocks.join('\n\n').length) blocks.push(block(chance));
  return `${blocks.join('\n\n')}\n`;
}

/** @param {Chance} chance */
function block(chance) {
  const sentences = Array.from({ length: chance.between(1, 3) }, () => chance.oneOf(SENTENCES));
  switch (chance.oneOf(['prose', 'prose', 'prose', 'list', 'quote', 'rule'])) {
    case 'prose':
      return sentences.join(' ');
    case 'list':
      return sentences.map((sentence) => `- ${sentence}`).join('\n');
    case 'quote':
      return sentences.map((sentence) => `> ${sentence}`).join('\n>\n');
    case 'rule':
      return `---\n\n## Afterwards\n\n${sentences.join(' ')}`;
  }
}
