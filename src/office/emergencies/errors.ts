// What can go wrong when an emergency is taken in or a plan is entered.
import { defineError } from '#platform/errors.ts';

const fault = (code: string, zh: string, en: string) =>
  defineError({ code: `emergencies.${code}`, status: 422, zh: () => zh, en: () => en });

export const inFuture = fault('in-future', '时间不能晚于现在。', 'That is in the time to come.');
export const beforeIt = fault('before-it', '获知时间不能早于发生时间。', 'It was not known before it happened.');
export const badTaskLine = defineError<{ line: number; why: string }>({
  code: 'emergencies.task-line',
  status: 422,
  zh: ({ line, why }) => `第 ${line} 行：${why}`,
  en: ({ line, why }) => `Line ${line}: ${why}`,
});
export const noTask = defineError<{ line: number }>({
  code: 'emergencies.no-task',
  status: 422,
  zh: ({ line }) => `第 ${line} 行：单位和任务之间空一格`,
  en: ({ line }) => `Line ${line}: put a blank between organ and task`,
});
