// Follows (关注): the columns and sites of which an account is told when something is published there.
import { z } from 'zod';
import { defineError } from '#platform/errors.ts';
import type { Topic } from '#platform/notify/choices.ts';

export const FOLLOWS = '/account/follows';
export const JOB = 'follows.tell';

/** Whoever follows more reads nothing. */
export const MOST_FOLLOWS = 100;

export const followsTopic: Topic = {
  name: 'follows',
  zh: '关注的栏目和网站有新信息',
  en: 'News of what I follow',
  audience: 'member',
  usual: [],
};

/** `ref` is the id of a column or of a site. */
export const followInput = z.object({ ref: z.uuid() });

export const tooManyFollows = defineError({
  code: 'follows.too-many',
  status: 422,
  zh: () => `最多关注 ${MOST_FOLLOWS} 个栏目和网站。请先取消一些。`,
  en: () => `${MOST_FOLLOWS} columns and sites at most can be followed. Please stop following some first.`,
});
