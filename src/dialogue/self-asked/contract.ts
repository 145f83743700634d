// Questions that an organ may have asked itself (自问自答): what they are known by, and who may look.

export const DESK = '/desk/self-asked';
export const permissions = { see: 'self-asked.see' } as const;

/** Asked from the number of an officer of that organ; answered at once; one number that asks one organ again and again. */
export const SIGNS = ['own-officer', 'at-once', 'one-voice'] as const;
export type Sign = (typeof SIGNS)[number];
