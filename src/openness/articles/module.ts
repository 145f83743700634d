// The card of articles.
import type { Room } from '#kernel/cases/room.ts';
import { IMPORT_JOB, permissions } from './contract.ts';
import { deskArticle } from './desk/article.tsx';
import { figuresPage } from './desk/figures.tsx';
import { articleImportResult } from './desk/import-result.ts';
import { articleImports } from './desk/imports.tsx';
import { deskArticles } from './desk/list.tsx';
import { newArticle } from './desk/new.tsx';
import { pushedPage } from './desk/pushed.tsx';
import { findArticleSubject } from './desk/subject.ts';
import { articleIndicator } from './indicator.ts';
import { begin, importOldSite, resumeImports } from './jobs.ts';
import { articlePage } from './pages/article.tsx';
import { discretionPage } from './pages/discretion.tsx';
import { articleFile, articleFilm } from './pages/file.ts';
import { policiesPage } from './pages/policies.tsx';
import { listHeldFiles } from './store/files.ts';
import { listFilesInWork } from './store/imports.ts';
import { articlesSource } from './store/search.ts';
import { checkWords } from './words/checks.ts';
import { deskWords } from './words/desk.ts';
import { discretionWords } from './words/discretion.ts';
import { fieldWords } from './words/fields.ts';
import { figureWords } from './words/figures.ts';
import { filmWords } from './words/films.ts';
import { importWords } from './words/imports.ts';
import { loadWords } from './words/load.ts';
import { pageWords } from './words/page.ts';
import { policyWords } from './words/policies.ts';
import { pushWords } from './words/pushes.ts';

export const articles: Room = {
  name: 'articles',
  tables: [
    'article_live',
    'article_placement',
    'article_file',
    'article_import',
    'article_import_row',
    'article_old_address',
    'article_push',
    'article_record',
  ],
  resources: [
    articlePage,
    articleFile,
    articleFilm,
    policiesPage,
    discretionPage,
    deskArticles,
    newArticle,
    articleImports,
    articleImportResult,
    pushedPage,
    figuresPage,
    deskArticle,
  ],
  permissions: {
    [permissions.see]: {
      zh: '查看信息采编',
      en: 'See articles',
      roles: [
        ...['editor', 'information-officer', 'section-head', 'organ-head'],
        ...['secrecy-reviewer', 'legal-reviewer', 'supervisor'],
      ],
      deep: true,
    },
    [permissions.write]: { zh: '采编信息', en: 'Write articles', roles: ['editor', 'information-officer'], deep: true },
    [permissions.import]: { zh: '批量导入信息', en: 'Import articles', roles: ['city-admin', 'editor'], deep: true },
  },
  subjects: { article: findArticleSubject },
  listHeldFiles: async (db, ids) => [...(await listHeldFiles(db, ids)), ...(await listFilesInWork(db, ids))],
  indicators: [articleIndicator],
  jobs: { 'articles.begin': begin, [IMPORT_JOB]: importOldSite, 'articles.resume-imports': resumeImports },
  searchSources: [articlesSource],
  menu: [
    {
      face: 'bench',
      href: '/desk/articles',
      zh: '信息采编',
      en: 'Articles',
      icon: 'pen',
      group: 'openness',
      order: 70,
      permission: permissions.see,
    },
  ],
  words: [
    checkWords,
    deskWords,
    fieldWords,
    filmWords,
    importWords,
    loadWords,
    pageWords,
    policyWords,
    pushWords,
    figureWords,
    discretionWords,
  ],
};
