// Words of follows.
import { defineWords } from '#platform/i18n/words.ts';

export const words = defineWords({
  zh: {
    title: '我的关注',
    lead: '关注的栏目和网站有新信息时，半小时内合成一条消息告诉您。阅读不需要登录，也不需要关注。',
    none: '还没有关注',
    noneLead: '打开任何栏目，点页尾的“关注本栏目”。',
    sites: '政府网站目录',
    channels: '选择提醒方式',
    add: '关注',
    addLead: '有新信息时告诉我',
    added: '已关注。',
    stop: '取消关注',
    stopped: '已取消关注。',
    quiet: '还没有信息',
  },
  en: {
    title: 'What I follow',
    lead: 'When something is published there, one message tells you of all of it within half an hour. Nobody needs an account to read.',
    none: 'You follow nothing yet',
    noneLead: 'Open any column and press “Follow this column” at its end.',
    sites: 'Directory of sites',
    channels: 'How to be told',
    add: 'Follow',
    addLead: 'Tell me when there is something new',
    added: 'You follow it now.',
    stop: 'Stop following',
    stopped: 'You no longer follow it.',
    quiet: 'Nothing yet',
  },
});
