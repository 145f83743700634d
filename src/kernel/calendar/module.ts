// The card of the calendar.
import type { Module } from '#platform/module.ts';
import { words as periods } from './periods.ts';
import { words } from './words.ts';

export const calendar: Module = {
  name: 'calendar',
  tables: ['calendar_day', 'calendar_coverage', 'calendar_version', 'calendar_notice'],
  words: [words, periods],
};
