// The parts of the statistics that tell what became of what people sent: letters, enquiries, calls, petitions.
import { permissions as petitionPermissions } from '#dialogue/petitions/contract.ts';
import { count, OFF_PAPER, type Part, rate } from './columns.ts';

export const letters: Part = {
  key: 'letters',
  zh: '来信',
  en: 'Letters',
  open: true,
  reported: true,
  columns: [
    count('lettersReceived', '收到', 'Received'),
    count('lettersAnswered', '答复', 'Answered'),
    count('lettersInTime', '按时', 'In time', OFF_PAPER),
    rate(['lettersInTime', 'lettersAnswered'], '按时率', 'In time, %'),
    count('lettersPublished', '公开', 'Published'),
    count('lettersDefamation', '诽谤', 'Defamation', OFF_PAPER),
    count('lettersPrivacy', '隐私', 'Privacy', OFF_PAPER),
    count('lettersSecret', '秘密', 'Secret', OFF_PAPER),
    count('lettersWaiting', '待审核', 'To be checked', OFF_PAPER),
    rate(['lettersPublished', 'lettersAnswered'], '公开率', 'Published, %'),
    count('lettersRated', '参评', 'Rated', OFF_PAPER),
    rate(['lettersRated', 'lettersAnswered'], '参评率', 'Rated, %'),
    count('lettersContent', '满意', 'Content', OFF_PAPER),
    rate(['lettersContent', 'lettersRated'], '满意率', 'Content, %'),
  ],
  drawn: ['lettersReceived', 'lettersAnswered'],
  note: {
    zh: '包括咨询、求助、建议和投诉。收到按首次受理单位、答复按答复时的单位统计；公开率＝公开 ÷ 答复（含不予公开和待审核），参评率＝参评 ÷ 答复，满意率＝满意 ÷ 参评，不评价不算满意。',
    en: 'Enquiries, requests, suggestions and complaints. Letters count with the organ they first came to, answers with the organ that gave them. Published, % is of all answers, also those withheld or still to be checked; content, % is of those who said so: silence is no praise.',
  },
};

export const enquiries: Part = {
  key: 'enquiries',
  zh: '咨询',
  en: 'Enquiries',
  open: true,
  columns: [
    count('enquiriesReceived', '收到', 'Received'),
    count('enquiriesAnswered', '答复', 'Answered'),
    count('enquiriesInTime', '按时', 'In time'),
    rate(['enquiriesInTime', 'enquiriesAnswered'], '按时率', 'In time, %'),
    count('enquiriesDeclined', '告知其他渠道', 'Told the right way'),
  ],
  drawn: ['enquiriesReceived', 'enquiriesAnswered'],
  note: {
    zh: '政务信息查询和咨询；不属于受理范围的，说明理由并告知其他渠道。',
    en: 'Enquiries by form, telephone and at a desk; what is out of scope is told why, and where to turn.',
  },
};

export const orders: Part = {
  key: 'orders',
  zh: '热线工单',
  en: 'Hotline orders',
  open: true,
  columns: [
    count('hotlineReceived', '受理', 'Taken in'),
    count('hotlineOrders', '办结', 'Closed'),
    count('hotlineAnswered', '按时响应', 'Answered in time', OFF_PAPER),
    rate(['hotlineAnswered', 'hotlineOrders'], '响应率', 'Answered, %'),
    count('hotlineVisited', '回访到', 'Called back'),
    count('hotlineSolved', '已解决', 'Solved', OFF_PAPER),
    rate(['hotlineSolved', 'hotlineVisited'], '解决率', 'Solved, %'),
    count('hotlineSatisfied', '满意', 'Satisfied', OFF_PAPER),
    rate(['hotlineSatisfied', 'hotlineVisited'], '满意率', 'Satisfied, %'),
  ],
  drawn: ['hotlineAnswered/hotlineOrders', 'hotlineSolved/hotlineVisited', 'hotlineSatisfied/hotlineVisited'],
  note: {
    zh: '三率：响应率＝限期内响应 ÷ 办结；解决率、满意率＝来电人确认 ÷ 回访到。受理按首次登记的单位、办结按承办单位统计。',
    en: 'Answered, % is of all orders closed; solved and satisfied, % are of those whose caller was reached. Orders count as taken in with the centre, as closed with the organ that handled them.',
  },
};

export const calls: Part = {
  key: 'calls',
  zh: '专线来电',
  en: 'Calls',
  open: true,
  columns: [
    count('callsAnswered', '接听', 'Answered'),
    count('callsTransferred', '转接', 'Put through'),
    count('callsConnected', '转接成功', 'With success'),
    rate(['callsConnected', 'callsTransferred'], '转接成功率', 'With success, %'),
    count('callsRated', '参评', 'Rated', OFF_PAPER),
    count('callsContent', '满意', 'Content', OFF_PAPER),
    rate(['callsContent', 'callsRated'], '满意率', 'Content, %'),
    count('callsForbidden', '禁止情形', 'Forbidden practices'),
  ],
  drawn: ['callsConnected/callsTransferred', 'callsContent/callsRated'],
  note: {
    zh: '96128、12345 等专线：接听按话务中心、转接和评价按转接到的单位统计；转接成功率＝转接成功 ÷ 转接，满意率＝满意 ÷ 参评，不评价不算满意。',
    en: 'The lines of the city: calls answered count with the centre, what they were put through to, and what callers thought of it, with the organ there. Silence is no praise.',
  },
};

export const petitions: Part = {
  key: 'petitions',
  zh: '信访',
  en: 'Petitions',
  open: false,
  permission: petitionPermissions.read,
  columns: [
    count('petitionsReceived', '登记', 'Registered'),
    count('petitionsClosed', '办结', 'Closed'),
    count('petitionsSupported', '支持或采纳', 'Supported or adopted'),
    rate(['petitionsSupported', 'petitionsClosed'], '支持率', 'Supported, %'),
  ],
  drawn: ['petitionsReceived', 'petitionsClosed'],
  note: {
    zh: '登记按信访部门、办结按责任单位统计；按时率和来源分类见信访统计。',
    en: 'Registered with the office that took them in, closed with the organ that answers. What was in time, and how they came, is in the figures of petitions.',
  },
};
