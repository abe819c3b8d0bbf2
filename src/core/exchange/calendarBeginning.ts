/** What writes our calendars, as they say it. */
export const PRODUCT = '-//Job Search Notes//job-search-notes//EN';
/** How each of our calendars begins. */
export const CALENDAR_BEGINNING = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:${PRODUCT}\r\n`;
