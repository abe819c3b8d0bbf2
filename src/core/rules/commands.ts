/** Every command that a person can give, by its name: the manifest lists each, and each is registered once. */
export const COMMANDS = [
  'newInterview',
  'draftThankYou',
  'prepareThankYouCall',
  'prepareCheckIn',
  'markThankYouSent',
  'logThankYouCall',
  'logCheckIn',
  'setReplyBy',
  'setDecideBy',
  'setStatus',
  'acceptOffer',
  'declineOffer',
  'didNotTakePlace',
  'noLetterOwed',
  'noCheckInOwed',
  'snooze',
  'explain',
  'copyLetter',
  'openInMailApp',
  'editTemplate',
  'openSample',
  'showFollowUps',
  'groupFollowUps',
  'openReport',
  'exportCalendar',
  'importCalendar',
  'exportCsv',
  'importCsv',
  'lookForInterviews',
  'readMail',
  'debrief',
  'draftLetter',
  'help',
] as const;

/** The name of a command, without what stands before it. */
export type CommandName = (typeof COMMANDS)[number];

/** Commands that only we call: the manifest does not list them. */
export type InnerCommandName = 'openFollowUps' | 'lookAgain' | 'selectPlace';

/** A command as VS Code knows it. */
export function commandId(name: CommandName | InnerCommandName): string {
  return `jobSearch.${name}`;
}
