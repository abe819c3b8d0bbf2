// @ts-check
import {
  CALL_REASONS,
  CITIES,
  COMPANY_BEGINNINGS,
  COMPANY_ENDINGS,
  FIRST_NAMES,
  LAST_NAMES,
  ROLES,
  ROUNDS,
  TITLES,
  ZONES,
} from './vocabulary.mjs';

/** @typedef {import('./chance.mjs').Chance} Chance */

/**
 * @typedef {object} Application
 * @property {string} company
 * @property {string} role
 * @property {number} round from 0
 * @property {number} rounds how many there will be
 * @property {number} day of the interview, in days since 1970
 */

const DAY = 24 * 60 * 60 * 1000;
const FIRST_DAY = Date.UTC(2026, 4, 1) / DAY;
const LAST_DAY = Date.UTC(2026, 10, 25) / DAY;

/**
 * @param {Chance} chance
 * @returns {Application}
 */
export function startApplication(chance) {
  return {
    company: [COMPANY_BEGINNINGS, COMPANY_ENDINGS, CITIES].map(chance.oneOf).join(' '),
    role: chance.oneOf(ROLES),
    round: 0,
    rounds: chance.between(1, 4),
    day: chance.between(FIRST_DAY, LAST_DAY),
  };
}

/**
 * The application with its next interview; `undefined` after the last.
 * @param {Application} application
 * @param {Chance} chance
 * @returns {Application | undefined}
 */
export function nextRound(application, chance) {
  const { round, rounds, day } = application;
  return round + 1 < rounds
    ? { ...application, round: round + 1, day: day + chance.between(3, 14) }
    : undefined;
}

/**
 * The lines between the fences of the note about the application's interview.
 * @param {Application} application
 * @param {Chance} chance
 * @returns {readonly string[]}
 */
export function interviewHead(application, chance) {
  const { company, role, round, day } = application;
  const people = Array.from({ length: chance.between(1, 3) }, () => personName(chance));
  return [
    ...sometimes(0.2, chance, () => ['type: interview']),
    `company: ${chance.happens(0.1) ? `"[[${company}]]"` : company}`,
    `role: ${role}`,
    `round: ${ROUNDS[round] ?? ROUNDS[0]}`,
    `interview: ${date(day)}${chance.happens(0.8) ? ` ${time(chance)}` : ''}`,
    ...sometimes(0.15, chance, () => [`timezone: ${chance.oneOf(ZONES)}`]),
    ...sometimes(0.95, chance, () => interviewers(people, chance)),
    ...sometimes(0.5, chance, () => [`${replyByKey(chance)}: ${date(day + chance.between(5, 15))}`]),
    ...sometimes(0.7, chance, () => thankYouSent(people, day, chance)),
    ...sometimes(0.15, chance, () => [
      `thank-you-call: ${date(day)} 16:30`,
      `call-reason: ${chance.oneOf(CALL_REASONS)}`,
    ]),
    ...sometimes(0.25, chance, () => checkedIn(day, chance)),
    ...sometimes(0.03, chance, () => [`snooze: ${date(day + 10)}`]),
    ...sometimes(0.02, chance, () => ['no-follow-up: They asked for no contact']),
    ...status(application, chance),
    ...sometimes(0.4, chance, () => ['tags: [interview, job-search]  # for the search']),
  ];
}

/**
 * @param {number} share
 * @param {Chance} chance
 * @param {() => readonly string[]} lines
 */
function sometimes(share, chance, lines) {
  return chance.happens(share) ? lines() : [];
}

/** @param {Chance} chance */
function personName(chance) {
  return `${chance.oneOf(FIRST_NAMES)} ${chance.oneOf(LAST_NAMES)}`;
}

/** @param {Chance} chance */
function replyByKey(chance) {
  return chance.happens(0.05) ? 'Reply By' : 'reply-by';
}

/**
 * @param {readonly string[]} people
 * @param {Chance} chance
 * @returns {readonly string[]}
 */
function interviewers(people, chance) {
  switch (chance.oneOf(['list', 'list', 'list', 'maps', 'flow', 'one'])) {
    case 'list':
      return ['interviewers:', ...people.map((name) => `  - ${name}, ${chance.oneOf(TITLES)}`)];
    case 'maps':
      return [
        'interviewers:',
        ...people.map((name) => `  - name: ${name}\n    title: ${chance.oneOf(TITLES)}`),
      ];
    case 'flow':
      return [`interviewers: [${people.join(', ')}]`];
    case 'one':
      return [`interviewers: ${people[0] ?? ''}, ${chance.oneOf(TITLES)}`];
  }
}

/**
 * @param {readonly string[]} people
 * @param {number} day
 * @param {Chance} chance
 * @returns {readonly string[]}
 */
function thankYouSent(people, day, chance) {
  const sent = date(day + chance.between(0, 2));
  switch (chance.oneOf(['date', 'date', 'date', 'date', 'true', 'people'])) {
    case 'date':
      return [`thank-you-sent: ${sent}`];
    case 'true':
      return ['thank-you-sent: true'];
    case 'people':
      return ['thank-you-sent:', ...people.map((name) => `  ${name}: ${sent}`)];
  }
}

/**
 * @param {number} day
 * @param {Chance} chance
 * @returns {readonly string[]}
 */
function checkedIn(day, chance) {
  const [first, second] = [date(day + 14), date(day + 21)];
  return chance.happens(0.7)
    ? [`checked-in: ${first}`]
    : ['checked-in:', `  - ${first}`, `  - ${second} 11:00`];
}

/**
 * @param {Application} application
 * @param {Chance} chance
 * @returns {readonly string[]}
 */
function status({ round, rounds }, chance) {
  if (round + 1 < rounds) return ['status: advanced'];
  const last = chance.oneOf(['waiting', 'rejected', 'rejected', 'closed', 'offer', undefined, undefined]);
  return last === undefined ? [] : [`status: ${last}`];
}

/** @param {Chance} chance */
function time(chance) {
  const hours = String(chance.between(8, 17)).padStart(2, '0');
  return `${hours}:${chance.oneOf(['00', '15', '30', '45'])}`;
}

/** @param {number} day in days since 1970 */
function date(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
