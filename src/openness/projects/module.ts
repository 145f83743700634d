// The card of projects.
import type { Room } from '#kernel/cases/room.ts';
import { findHeadById } from '#kernel/documents/store/heads.ts';
import { isId } from '#platform/ids.ts';
import { DESK, KIND, permissions } from './contract.ts';
import { deskProjects } from './desk/list.tsx';
import { deskProject } from './desk/project.tsx';
import { projectsPage } from './pages/list.tsx';
import { projectPage } from './pages/project.tsx';
import { projectsSource } from './search.ts';
import { words } from './words.ts';

export const projects: Room = {
  name: 'projects',
  tables: ['project_live', 'project_status'],
  resources: [projectsPage, projectPage, deskProjects, deskProject],
  subjects: {
    [KIND]: async ({ db }, input) => {
      const id = String(input.id);
      const head = isId(id) ? await findHeadById(db, id) : undefined;
      return head?.kind === KIND ? { paths: [head.organPath], owners: [], codeInHand: false } : undefined;
    },
  },
  permissions: {
    [permissions.see]: {
      zh: '查看项目的登记情况',
      en: 'See records of projects',
      roles: ['editor', 'information-officer', 'section-head', 'organ-head'],
      deep: true,
    },
    [permissions.edit]: {
      zh: '登记项目和招商状态',
      en: 'Register projects and where talks stand',
      roles: ['editor', 'information-officer'],
      deep: true,
    },
  },
  menu: [
    {
      face: 'bench',
      href: DESK,
      zh: words.zh.desk,
      en: words.en.desk,
      icon: 'book',
      group: 'openness',
      order: 83,
      permission: permissions.see,
    },
  ],
  searchSources: [projectsSource],
  words: [words],
};
