// Where the pages of remedies are.
export const DESK = '/desk/remedies';
export const FIGURES = '/desk/remedies/figures';
export const PORTAL = '/supervision/remedies';
