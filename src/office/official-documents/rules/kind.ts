// An official document as a declared kind of case: drafted → reviewed → countersigned → signed → numbered → sealed → sent.
import type { CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { LOCAL_STEP } from '#kernel/cases/fields.ts';
import { nameOf, plain } from '#kernel/cases/label.ts';
import { URGENCIES } from '#kernel/documents/official.ts';
import { type Addressee, DESK, GENRES, KIND, OPENNESS, permissions, sayAddressee } from '../contract.ts';
import { draftingActs, endingActs } from './drafting.ts';
import { issuingActs } from './issuing.ts';
import { type DocumentSubject, limitName } from './process.ts';
import { sentActs } from './sent.ts';

const SENT = { zh: '已发出', en: 'Sent out' };
const WITHDRAWN = { zh: '已撤销', en: 'Withdrawn' };

const listed = (list: readonly Addressee[]) => ({
  zh: list.map(({ name }) => name).join('、'),
  en: list.map((one) => sayAddressee(one).en).join(', '),
});

function readFacts(subject: unknown, _file: CaseFile): Fact[] {
  const { content, issuer, number } = subject as DocumentSubject;
  const facts: (Fact | null)[] = [
    { zh: '文种', en: 'Kind', value: nameOf(GENRES, content.genre) },
    { zh: '发文机关', en: 'Issued by', value: { zh: issuer.name, en: issuer.nameEn ?? issuer.name } },
    number ? { zh: '发文字号', en: 'Number', value: plain(number) } : null,
    content.urgency === 'normal' ? null : { zh: '紧急程度', en: 'Urgency', value: nameOf(URGENCIES, content.urgency) },
    content.openness ? { zh: '公开属性', en: 'Openness', value: nameOf(OPENNESS, content.openness) } : null,
    content.reason ? { zh: '不予公开的理由', en: 'Why it is not open', value: plain(content.reason) } : null,
    content.main.length > 0 ? { zh: '主送', en: 'To', value: listed(content.main) } : null,
    content.copies.length > 0 ? { zh: '抄送', en: 'Copies', value: listed(content.copies) } : null,
  ];
  return facts.filter((fact) => fact !== null);
}

const open = (zh: string, en: string, ...limits: string[]) => ({ zh, en, phase: 'open' as const, limits });

export const documentKind: CaseKind = {
  name: KIND,
  zh: '公文',
  en: 'Official document',
  home: { zh: '公文', en: 'Official documents', href: DESK },
  initial: 'drafting',
  opening: { zh: '拟稿', en: 'Drafted' },
  party: { zh: '拟稿单位', en: 'Drafted by' },
  readPermission: permissions.read,
  states: {
    drafting: open('待送审', 'To be handed in', limitName('revise')),
    reviewing: open('审核中', 'Under review', limitName('review')),
    countersigning: open('会签中', 'Being countersigned', 'opinion'),
    signing: open('待签发', 'To be signed', limitName('sign')),
    signed: { zh: '已签发', en: 'Signed', phase: 'open', exempt: 'it is numbered as it is signed' },
    proofing: open('待校对', 'To be proofread', limitName('issue')),
    sealing: open('待用印', 'To be sealed', limitName('issue')),
    sealed: { zh: '已用印', en: 'Sealed', phase: 'open', exempt: 'its file is signed as it is sealed' },
    dispatching: open('待发出', 'To be sent out', limitName('issue')),
    sent: { ...SENT, phase: 'closed' },
    withdrawn: { ...WITHDRAWN, phase: 'closed' },
  },
  limits: {
    [limitName('revise')]: { zh: '修改送审', en: 'Revision', ...LOCAL_STEP },
    [limitName('review')]: { zh: '公文审核', en: 'Review of a document', ...LOCAL_STEP },
    opinion: { zh: '会签', en: 'Countersigning', method: 'end-of-day', scope: 'assist', basis: 'local' },
    [limitName('sign')]: { zh: '公文签发', en: 'Signature', ...LOCAL_STEP },
    [limitName('issue')]: { zh: '校对用印发出', en: 'Issue', ...LOCAL_STEP },
  },
  // The usual one first.
  acts: { ...draftingActs, ...issuingActs, ...sentActs, ...endingActs },
  papers: {},
  outcomes: { sent: SENT, withdrawn: WITHDRAWN },
  facts: readFacts,
};
