/** What cannot be done although it was asked for rightly: its message is a whole sentence for the person. */
export class Refusal extends Error {}
