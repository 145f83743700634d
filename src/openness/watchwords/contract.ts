// The city's word list (词库), looks through everything published, and leaks: names, permissions, input.

import { z } from 'zod';
import { text } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';

export const ADDRESS = '/desk/watchwords';
export const LEAKS = '/desk/leaks/new';
/** Name of the job that looks through everything published. */
export const RESCAN_JOB = 'watchwords.rescan';
/** 泄密事件处置. */
export const LEAK = 'leak';

export const permissions = {
  /** See the list, rounds and refusals. */
  see: 'watchwords.see',
  /** Change the list, decide on what a round found. */
  manage: 'watchwords.manage',
  readLeaks: 'leaks.read',
  /** Report a leak and deal with it. */
  handleLeaks: 'leaks.handle',
} as const;

export const wordInput = z.object({
  word: text(2, 60),
  level: z.enum(['block', 'review'], faults.choose),
  advice: z.string().trim().max(100).optional(),
});
export const wordChoice = z.object({ id: z.uuid() });

export const hitInput = z.object({ version: z.uuid(), rule: text(1, 100), reason: text(2, 200) });

export const leakInput = z.object({
  clientId: z.uuid().optional(),
  /** Code of the article it is in, where it is one of ours: taken from the public at once. */
  code: z.string().trim().max(60).optional(),
  what: text(2, 100),
});

export const wordTaken = defineError<{ word: string }>({
  code: 'watchword.taken',
  status: 422,
  zh: ({ word }) => `“${word}”已经在词库里。`,
  en: ({ word }) => `“${word}” is on the list already.`,
});
/** Four eyes: what is on the list stops the publications of a whole city. */
export const notYourWord = defineError({
  code: 'watchword.not-yours',
  status: 409,
  zh: () => '词条要由另一个人确认；这一条是您录入的，或者已经确认、已经停用。',
  en: () => 'A word is confirmed by somebody else than who entered it; this one is yours, or was confirmed or ended.',
});
export const noSuchArticle = defineError({
  code: 'leak.no-such-text',
  status: 422,
  zh: () => '没有这个编号的在线信息。请核对编号；不在本平台的，把编号留空。',
  en: () => 'Nothing with this code is public. Check it; leave it empty when it is not on this platform.',
});
