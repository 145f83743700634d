// The words of the frame itself (skip link, paging, key help …). Words of a page come in as props.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Language of a page. Traditional Chinese is written as Chinese and converted whole by the server. */
export type Lang = 'zh' | 'zh-Hant' | 'en';

/** Print size of a page: `large` is the same page with a larger root size. */
export type Size = 'normal' | 'large';

const zh = {
  skip: '跳到正文',
  mainNav: '主导航',
  benchNav: '工作台导航',
  crumbs: '所在位置',
  home: '首页',
  failed: '有错误：',
  large: '大字版',
  normal: '标准字号',
  accessible: '无障碍',
  languages: '语言',
  signIn: '登录',
  bench: '工作台',
  alerts: '条提醒',
  optional: '选填',
  inUnit: ({ label, unit }: { label: string; unit: string }) => `${label}（${unit}）`,
  choose: '请选择',
  search: '搜索',
  errors: (n: number) => `有 ${n} 处需要改一下`,
  pages: '分页',
  first: '回到开头',
  previous: '上一页',
  next: '下一页',
  selectAll: '全选',
  emptyTable: '没有符合条件的记录',
  sortedUp: '升序',
  sortedDown: '降序',
  dataTable: '数据表',
  today: '今天',
  loading: '正在载入',
  qr: '核验二维码',
  draftRestored: '已恢复上次没有提交的内容',
  draftOffered: '上次填写的内容还留在本机',
  draftSaved: '已存在本机',
  draftUse: '恢复',
  draftDrop: '不要了',
  uploading: '正在上传',
  uploadFailed: '网络中断，没有传完。内容还在，请再试一次',
  live: '与服务器的连接断了，正在重连',
  proof: {
    result: '核验结果',
    checking: '正在由您的浏览器核验。浏览器未启用脚本时，请下载证明文件，用其他工具核验。',
    proven: '已证实',
    waiting: '当日未结，次日可验',
    erased: '已证实，其中文字已依法删除',
    altered: '内容与存证不符',
    unfounded: '文字缺失，没有依法删除的记录',
    link: '与前一记录不衔接',
    root: '与当日公布的根不符',
    signature: '当日签名不成立',
    whole: '核验通过：由您的浏览器独立算出，各项记录自写入之日起未被改动。',
    broken: '核验未通过：下表标明的记录与公布的存证不符。',
    unsigned: '您的浏览器不支持 Ed25519，签名未在本机核验。下载证明文件后可用 openssl 核验。',
  },
  print: '打印',
  copy: '复制',
  copied: '已复制',
  pickNone: '没有找到，请换几个字，或直接填写',
  keysTitle: '快捷键',
  keysOn: '使用单键操作',
  keysClose: '关闭',
  keysMove: '上下移动',
  keysSelect: '选中',
  keysOpen: '打开',
  keysAccept: '受理',
  keysSearch: '搜索',
  keysHelp: '全部快捷键',
  close: '关闭',
  editor: {
    tools: '编辑工具',
    heading: '标题',
    subheading: '小标题',
    bold: '加粗',
    bullets: '列表',
    numbers: '编号',
    quote: '引用',
    sign: '落款',
    link: '链接',
    table: '表格',
    row: '加行',
    column: '加列',
    unrow: '删行',
    uncolumn: '删列',
    undo: '撤销',
    redo: '重做',
    address: '链接地址',
    saved: '已自动保存',
    unsaved: '没有保存成功，内容还在本页，请稍后点“保存”',
    conflict: '别人刚保存过这篇内容。您写的还在本页，请先复制，再刷新核对',
  },
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
};

/** The shape both languages fill. */
export type Words = typeof zh;

const en: Words = {
  skip: 'Skip to content',
  mainNav: 'Main',
  benchNav: 'Workbench',
  crumbs: 'You are here',
  home: 'Home',
  failed: 'Error: ',
  large: 'Large print',
  normal: 'Normal print',
  accessible: 'Accessibility',
  languages: 'Languages',
  signIn: 'Sign in',
  bench: 'Workbench',
  alerts: 'alerts',
  optional: 'optional',
  inUnit: ({ label, unit }: { label: string; unit: string }) => `${label} (${unit})`,
  choose: 'Choose one',
  search: 'Search',
  errors: (n) => (n === 1 ? 'There is 1 thing to change' : `There are ${n} things to change`),
  pages: 'Pages',
  first: 'Back to the start',
  previous: 'Previous page',
  next: 'Next page',
  selectAll: 'Select all',
  emptyTable: 'No matching records',
  sortedUp: 'ascending',
  sortedDown: 'descending',
  dataTable: 'Data table',
  today: 'today',
  loading: 'Loading',
  qr: 'Verification QR code',
  draftRestored: 'We restored what you had not yet submitted',
  draftOffered: 'What you typed last time is still on this computer',
  draftSaved: 'Kept on this computer',
  draftUse: 'Restore',
  draftDrop: 'Discard',
  uploading: 'Uploading',
  uploadFailed: 'The network dropped before the upload finished. Nothing is lost; please try again',
  live: 'The connection to the server dropped; reconnecting',
  proof: {
    result: 'Result',
    checking: 'Your browser is checking. Without scripts, download the proof and check it with other tools.',
    proven: 'proven',
    waiting: 'its day is not closed yet; check again tomorrow',
    erased: 'proven; its words were erased by law',
    altered: 'not what was recorded',
    unfounded: 'words are missing, and no record says that they were erased',
    link: 'does not follow the record before',
    root: 'not in the published tree of its day',
    signature: 'the signature of its day is wrong',
    whole: 'Your browser worked it out by itself: none of these records has changed since the day it was written.',
    broken: 'These records do not agree with what was published; see the table.',
    unsigned:
      'Your browser does not know Ed25519, so the signatures were not checked here. Download the proof to check them with openssl.',
  },
  print: 'Print',
  copy: 'Copy',
  copied: 'Copied',
  pickNone: 'Nothing found; try other words, or type it in full',
  keysTitle: 'Keyboard shortcuts',
  keysOn: 'Use single-key shortcuts',
  keysClose: 'Close',
  keysMove: 'move',
  keysSelect: 'select',
  keysOpen: 'open',
  keysAccept: 'accept',
  keysSearch: 'search',
  keysHelp: 'all shortcuts',
  close: 'Close',
  editor: {
    tools: 'Editing tools',
    heading: 'Heading',
    subheading: 'Subheading',
    bold: 'Bold',
    bullets: 'List',
    numbers: 'Numbers',
    quote: 'Quote',
    sign: 'Signature',
    link: 'Link',
    table: 'Table',
    row: 'Add row',
    column: 'Add column',
    unrow: 'Delete row',
    uncolumn: 'Delete column',
    undo: 'Undo',
    redo: 'Redo',
    address: 'Address of the link',
    saved: 'Saved',
    unsaved: 'It could not be saved. What you wrote is still here; please press “Save” in a while',
    conflict: 'Somebody has just saved this text. What you wrote is still here: copy it, then load the page again',
  },
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** Frame words in both languages; the house test compares their keys. */
export const words = { zh, en };

/** The words for one language. Traditional Chinese takes the Chinese ones. */
export function wordsIn(lang: Lang): Words {
  return lang === 'en' ? en : zh;
}

/** Provided by every layout, so that parts need no `lang` prop. */
export const LangContext = createContext<Lang>('zh');

/** Words for the page being rendered. Only inside a component. */
export function useWords(): Words {
  return wordsIn(useContext(LangContext));
}

/** The BCP 47 tag written into `<html lang>`. */
export function langTag(lang: Lang): string {
  return { zh: 'zh-CN', 'zh-Hant': 'zh-Hant', en: 'en' }[lang];
}
