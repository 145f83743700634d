// Where the desk of the mailbox is.
export const INBOX = '/desk/mailbox';
export const LETTER = `${INBOX}/letters`;
/** Letters by organ and month, among the statistics of dialogue. */
export const FIGURES = '/desk/statistics?part=letters';
export const LOOKS = `${INBOX}/looks`;
