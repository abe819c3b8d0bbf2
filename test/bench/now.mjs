// @ts-check

/** The time at which the measured notes are looked at, as one writes it. */
export const WRITTEN_NOW = '2026-11-24T10:00:00-05:00';

/** The same, in milliseconds. */
export const NOW = Date.parse(WRITTEN_NOW);

/** The zone of whoever looks. */
export const ZONE = 'America/New_York';
