/** A word without which no text tells of an interview, in English, German and Spanish. */
const WORDS =
  /interview|entrevista|vorstellungs|bewerbungsg|erstgespr|zweitgespr|fachgespr|telefongespr|screen|on-?site|superday|hiring manager|recruiter|technical|round|runde|ronda/i;

/** Whether a text may tell of a job interview: told in passing, so that ordinary notes are not taken apart. */
export function speaksOfInterviews(text: string): boolean {
  return WORDS.test(text);
}

/** A larger file, in bytes, is no note that anyone wrote. */
export const LARGEST_LOOKED_AT = 1_000_000;
