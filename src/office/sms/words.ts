// Words of the SMS platform.
import { defineWords } from '#platform/i18n/words.ts';

export const words = defineWords({
  zh: {
    title: '短信平台',
    month: '月份',
    none: '这个月没有发出短信',
    masked: '号码加密保存，页面上遮去中间四位',
    at: '发出时间',
    phone: '号码',
    organ: '发送单位',
    platform: '平台',
    template: '模板',
    parts: '计费条数',
    provider: '通道',
    receipt: '回执',
    states: { taken: '已提交', delivered: '已送达', failed: '未送达' },
  },
  en: {
    title: 'SMS platform',
    month: 'Month',
    none: 'No SMS left in this month',
    masked: 'Numbers are kept encrypted; four digits are hidden on the page',
    at: 'Sent at',
    phone: 'Number',
    organ: 'In the name of',
    platform: 'the platform',
    template: 'Template',
    parts: 'Messages charged',
    provider: 'Provider',
    receipt: 'Receipt',
    states: { taken: 'handed over', delivered: 'delivered', failed: 'not delivered' },
  },
});
