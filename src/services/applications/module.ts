// The card of applications.
import { z } from 'zod';
import type { Room } from '#kernel/cases/room.ts';
import { permissions } from './contract.ts';
import { intakeDesk } from './desk/new.tsx';
import { identifyingPanel } from './desk/panel.tsx';
import { noticeTemplates } from './notices.ts';
import { discardPage, donePage, draftsPage } from './pages/done.tsx';
import { formPage } from './pages/form-page.tsx';
import { intakePage } from './pages/intake.tsx';
import { materialsPage } from './pages/materials.tsx';
import { owedPanel } from './pages/owed-panel.tsx';
import { receivedPage } from './pages/received.tsx';
import { reviewPage } from './pages/review.tsx';
import { samplePage } from './pages/sample.tsx';
import { startPage, whoPage } from './pages/start.tsx';
import { caseMaterials, supplementPage } from './pages/supplement.tsx';
import { applicationKind } from './rules/kind.ts';
import { keepBars } from './service/bars.ts';
import { DRAFT, dropOldDrafts, findDraftSubject } from './service/drafts.ts';
import { loadProcedure } from './service/subject.ts';
import { listDraftFiles } from './store.ts';
import { deskWords } from './words/desk.ts';
import { intakeWords } from './words/intake.ts';
import { sampleWords } from './words/sample.ts';
import { supplementWords } from './words/supplement.ts';
import { wizardWords } from './words/wizard.ts';

export const applications: Room = {
  name: 'applications',
  tables: ['application_draft', 'application_bar'],
  sealed: { application_draft: ['sealed', 'code_sealed'] },
  resources: [
    intakePage,
    startPage,
    whoPage,
    formPage,
    materialsPage,
    reviewPage,
    donePage,
    receivedPage,
    discardPage,
    draftsPage,
    supplementPage,
    samplePage,
    caseMaterials,
    intakeDesk,
  ],
  subjects: { [DRAFT]: findDraftSubject },
  caseKinds: [{ ...applicationKind, loadSubject: loadProcedure }],
  listHeldFiles: listDraftFiles,
  caseListeners: [keepBars],
  casePanels: [identifyingPanel, owedPanel],
  permissions: {
    [permissions.read]: {
      zh: '查看办事申请',
      en: 'Read applications',
      roles: [
        'window-clerk',
        'handler',
        'section-head',
        'organ-head',
        'supervisor',
        'city-admin',
        'county-admin',
        'department-admin',
      ],
      deep: true,
    },
    [permissions.receive]: {
      zh: '收件、受理',
      en: 'Receive and accept',
      roles: ['window-clerk', 'handler'],
      deep: false,
    },
    [permissions.handle]: {
      zh: '审查办理',
      en: 'Review and handle',
      roles: ['handler', 'section-head', 'organ-head'],
      deep: false,
    },
    [permissions.assign]: {
      zh: '认领、转办',
      en: 'Claim and hand over',
      roles: ['window-clerk', 'handler', 'section-head', 'organ-head'],
      deep: false,
    },
    [permissions.decide]: {
      zh: '作出决定',
      en: 'Decide',
      roles: ['handler', 'section-head', 'organ-head'],
      deep: false,
    },
    // Of a joint case the head of the government answers, whose reach is everything beneath; the rule tells who is asked.
    [permissions.extend]: { zh: '批准延期', en: 'Grant extensions', roles: ['organ-head'], deep: true },
    [permissions.revoke]: { zh: '撤销许可、解除限制', en: 'Revoke, lift bars', roles: ['organ-head'], deep: false },
    [permissions.deliver]: { zh: '送达办结', en: 'Deliver', roles: ['window-clerk'], deep: false },
    [permissions.opine]: {
      zh: '答复协办意见',
      en: 'Give opinions',
      roles: ['handler', 'section-head', 'organ-head'],
      deep: false,
    },
    [permissions.arbitrate]: {
      zh: '裁定管辖',
      en: 'Settle competence',
      roles: ['section-head', 'organ-head'],
      deep: false,
    },
    [permissions.assist]: {
      zh: '窗口代为提交申请',
      en: 'Take applications in at a desk',
      roles: ['window-clerk', 'operator'],
      deep: false,
    },
  },
  jobs: {
    'applications.drop-drafts': {
      payload: z.object({}),
      run: async (runtime) => {
        await dropOldDrafts(runtime);
      },
      schedule: '30 3 * * *',
    },
  },
  menu: [
    {
      face: 'bench',
      href: '/desk/applications/new',
      zh: '窗口收件',
      en: 'Take in',
      icon: 'plus',
      group: 'business',
      order: 25,
      permission: permissions.assist,
    },
  ],
  notices: noticeTemplates,
  words: [intakeWords, wizardWords, supplementWords, sampleWords, deskWords],
};
