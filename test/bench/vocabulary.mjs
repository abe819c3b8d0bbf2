// @ts-check
// The words that the measured notes are made of. Each list has at least one, which its type says.

/** @typedef {readonly [string, ...string[]]} Words */

/** @type {Words} */
export const COMPANY_BEGINNINGS = [
  'Acme',
  'Amber',
  'Blue Harbor',
  'Cedar',
  'Cobalt',
  'Copper',
  'Delta',
  'Ember',
  'Fjord',
  'Globex',
  'Granite',
  'Hooli',
  'Initech',
  'Juniper Hill',
  'Lantern',
  'Maple',
  'Meridian',
  'Nordlicht',
  'Oak & Elm',
  'Orchard',
  'Pebble',
  'Quill',
  'Raven',
  'Río Claro',
  'Saffron',
  'Silver Birch',
  'Tidewater',
  'Umbrella',
  'Vesper',
  'Wren',
];

/** @type {Words} */
export const COMPANY_ENDINGS = [
  'Analytics',
  'Bank',
  'Bio',
  'Cloud',
  'Consulting',
  'Energy',
  'Foods',
  'Games',
  'Health',
  'Insurance',
  'Labs',
  'Logistics',
  'Media',
  'Mobility',
  'Networks',
  'Partners',
  'Robotics',
  'Software',
  'Systems',
  'Travel',
];

/** @type {Words} */
export const CITIES = ['Austin', 'Chicago', 'Köln', 'Leeds', 'Toronto'];

/** @type {Words} */
export const ROLES = [
  'Staff Engineer',
  'Platform Engineer',
  'Developer Advocate',
  'Site Reliability Engineer',
  'Engineering Manager',
  'Backend Engineer',
  'Data Analyst',
  'Product Designer',
  'Technical Writer',
  'Support Lead',
];

/** @type {Words} */
export const ROUNDS = ['Screening', 'Phone interview', 'Technical interview', 'On-site', 'Final round'];

/** @type {Words} */
export const FIRST_NAMES = [
  'Ada',
  'Anna',
  'Bram',
  'Chidi',
  'Dana',
  'Elif',
  'Grace',
  'Hiro',
  'Jane',
  'José',
  'Lina',
  'Mark',
  'Noor',
  'Priya',
  'Rosa',
  'Sam',
  'Tom',
  'Zoë',
];

/** @type {Words} */
export const LAST_NAMES = [
  'Adeyemi',
  'Bauer',
  'Castillo',
  'Díaz',
  'Doe',
  'Evans',
  'Fischer',
  'Kowalski',
  'Lee',
  'Nair',
  'O’Brien',
  'Park',
  'Reyes',
  'Ruiz',
  'Sato',
  'Stein',
  'Yılmaz',
];

/** @type {Words} */
export const TITLES = [
  'VP of Engineering',
  'Engineering Manager',
  'Head of People',
  'Recruiter',
  'Staff Engineer',
  'CTO',
  'Director of Infrastructure',
  'Product Lead',
];

/** @type {Words} */
export const ZONES = [
  'America/Los_Angeles',
  'America/Chicago',
  'Europe/Berlin',
  'Europe/London',
  'Asia/Kolkata',
];

/** @type {Words} */
export const CALL_REASONS = [
  'Ask about the on-call rota',
  'Send them the link to the talk',
  'Ask which team the role belongs to',
  'Correct what I said about the migration',
];

/** @type {Words} */
export const SENTENCES = [
  'They are moving the report service to a queue, so that releases need no night shift.',
  'One week in six on call, and the day after a bad night is free.',
  'We spoke for twenty minutes about how the team reviews code.',
  'I told the story of the migration that went wrong, and what we changed after it.',
  'The question about the cache I answered badly; read up on it before the next round.',
  'They decide in about two weeks, after everyone has spoken to them.',
  'The office is a short walk from the station.',
  'Two days a week in the office, the others wherever one likes.',
  'They asked what I would do in the first month.',
  'Nobody could say yet who leads the team from spring.',
  'The whiteboard task was a scheduler for deliveries – a good one.',
  'Salary: they named a range, and it is within mine.',
  'I liked how openly they spoke about the outage in June.',
  'Bring the numbers about build times next time.',
];

/**
 * What people write about anything else; two of a hundred have a word that an interview has too.
 * @type {Words}
 */
export const ORDINARY_SENTENCES = [
  'The tomatoes on the balcony want more sun than they get.',
  'She says that the second chapter is better than the first, and she is right.',
  'Backups run at three, and nobody has looked at one since spring.',
  'Two hundred grams of flour, a pinch of salt, and patience.',
  'We walked along the river until it was dark.',
  'The old map shows a bridge where there is none today.',
  'Ask the plumber about the noise in the wall.',
  'An idea that comes twice is worth a page of its own.',
  'The train was late again: forty minutes, without a word.',
  'He paints doors, only doors, and each has another blue.',
  'The library is open on Sundays now.',
  'Write to the landlord before the month is over.',
  'A good index is half of a good book.',
  'The meeting was moved to Thursday, and then to never.',
];
