// The card of the tree of subjects.
import type { Module } from '#platform/module.ts';

export const subjects: Module = { name: 'subjects', tables: ['matter_subject'] };
