import type { Instant } from '../dates/calendar';
import type { Invitation } from '../exchange/calendarFile';

/** A larger mail, in bytes, is not read: with what is attached, most are smaller. */
export const LARGEST_MAIL = 40_000_000;

/** Who a mail is from. */
export interface Sender {
  readonly name?: string;
  readonly address?: string;
}

/** The languages in which mails are understood. */
export type MailLanguage = 'en' | 'de' | 'es';

/** A mail as plain text, with what its headers say; a text that was copied has no headers. */
export interface Mail {
  readonly from?: Sender;
  /** To whom it went: the person’s own addresses among them. */
  readonly to: readonly string[];
  readonly subject: string;
  /** When it was sent. */
  readonly sent?: Instant;
  /** The whole text, quotes and signature included. */
  readonly text: string;
  /** Whether it went to many at once. */
  readonly isBulk: boolean;
  /** Whether a machine answered for somebody who is away. */
  readonly isReply: boolean;
  /** The appointments that came with it. */
  readonly invitations: readonly Invitation[];
}
