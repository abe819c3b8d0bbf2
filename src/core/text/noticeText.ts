import { UNSEEN } from './shownText';

const UNSHOWN = new RegExp(`[${UNSEEN}\\u2028\\u2029]+`, 'gu');
/** The same, but for ends of lines. */
const UNSHOWN_IN_LINES = new RegExp(`(?!\\n)[${UNSEEN}\\u2028\\u2029]+?`, 'gu');

/**
 * Text as a notice, a row or a label of the editor shows it: there `[text](target)` would be a link that runs a command
 * at a click, and `$(name)` a picture. A blank in the midst of either makes it text again.
 */
export function noticeText(text: string): string {
  return withoutSyntax(text.replace(UNSHOWN, ' '));
}

/** The same of a text with several lines. */
export function noticeLines(text: string): string {
  return withoutSyntax(text.replace(UNSHOWN_IN_LINES, ' '));
}

function withoutSyntax(text: string): string {
  return text.replace(/[\]$](?=\()/g, '$& ');
}
