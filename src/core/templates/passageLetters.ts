/*
 * Letters that are passages alone: each language has its own words for the passages, and the order of them is the same.
 */

/** Positive and professional, and asks when to expect an answer. (Article: `ADVICE.letterTone`, `ADVICE.askWhen`.) */
export const THANK_YOU = `\${thanks}

\${enjoyed} \${fit}

\${interest}

\${ask-when}`;

/** The check-in for those who would rather write (`jobSearch.checkIn.channel`). */
export const CHECK_IN_LETTER = `\${talked} \${promise-passed} \${last-check-in}

\${ask-where}

\${ask-when}`;
