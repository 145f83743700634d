// Where the desk of the mailbox is.
export const INBOX = '/desk/mailbox';
export const LETTER = `${INBOX}/letters`;
export const FIGURES = `${INBOX}/figures`;
export const LOOKS = `${INBOX}/looks`;
