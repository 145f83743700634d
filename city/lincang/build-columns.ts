// Writes columns.jsonl of the demo city: the portal's columns of the second and third level beside those of its
// template. `node city/lincang/build-columns.ts`.
import { writeFileSync } from 'node:fs';

export const COLUMNS_FILE = new URL('./columns.jsonl', import.meta.url);

type Plan = readonly [slug: string, name: string, nameEn: string, type: string];

/** Second level, beneath the six of the first. */
const SECOND: Readonly<Record<string, readonly Plan[]>> = {
  overview: [
    ['history', '历史沿革', 'History', 'overview'],
    ['geography', '地理气候', 'Geography and climate', 'overview'],
    ['divisions', '行政区划', 'Administrative divisions', 'overview'],
    ['population', '人口民族', 'Population and peoples', 'overview'],
    ['resources', '自然资源', 'Natural resources', 'overview'],
    ['economy', '经济发展', 'Economy', 'overview'],
    ['society', '社会事业', 'Society', 'overview'],
    ['traffic', '交通区位', 'Roads and location', 'overview'],
    ['tea', '茶叶之乡', 'Home of tea', 'overview'],
    ['culture', '历史文化', 'Culture', 'overview'],
    ['border', '沿边开放', 'Open border', 'overview'],
    ['yearbook', '临沧年鉴', 'Yearbook', 'overview'],
  ],
  information: [
    ['top-news', '国务院要闻', 'News of the State Council', 'news'],
    ['department-news', '部门动态', 'News of departments', 'news'],
    ['county-news', '县区动态', 'News of counties', 'news'],
    ['meetings', '政府会议', 'Government meetings', 'news'],
    ['work-reports', '政府工作报告', 'Government work reports', 'policies'],
    ['normative', '行政规范性文件', 'Normative documents', 'policies'],
    ['licensing', '行政许可', 'Licensing', 'data'],
    ['penalties', '行政处罚', 'Penalties', 'data'],
    ['fees', '行政事业性收费', 'Administrative fees', 'data'],
    ['poverty', '乡村振兴', 'Rural revival', 'policies'],
    ['education-policy', '教育', 'Education', 'policies'],
    ['medical-care', '医疗卫生', 'Medical care', 'policies'],
    ['social-security', '社会保障', 'Social security', 'policies'],
    ['employment', '就业创业', 'Employment', 'policies'],
    ['emergency', '应急管理', 'Emergency management', 'news'],
    ['environment', '生态环境', 'Environment', 'data'],
    ['safety', '安全生产', 'Work safety', 'data'],
    ['food-drugs', '食品药品监管', 'Food and drugs', 'data'],
    ['land', '征地补偿', 'Compensation for land', 'data'],
    ['recruitment', '公务员招录', 'Recruitment', 'news'],
    ['proposals', '建议提案办理', 'Motions and proposals', 'data'],
    ['public-welfare', '公益事业', 'Public welfare', 'data'],
  ],
  'online-services': [
    ['personal', '个人办事', 'For people', 'services'],
    ['business', '企业办事', 'For business', 'services'],
    ['themes', '主题服务', 'By theme', 'services'],
    ['convenience', '便民查询', 'Look-ups', 'services'],
    ['guides', '办事指南', 'Guides', 'services'],
    ['forms', '表格下载', 'Forms', 'services'],
    ['power-list', '权责清单', 'Powers and duties', 'catalogue'],
    ['halls-list', '服务大厅', 'Service halls', 'services'],
    ['elderly', '适老服务', 'For the elderly', 'services'],
    ['cross-province', '跨省通办', 'Across provinces', 'services'],
  ],
  dialogue: [
    ['mayor-mailbox', '市长信箱', 'Mayor’s mailbox', 'enquiry'],
    ['hotline-answers', '热线选登', 'Hotline answers', 'enquiry'],
    ['hot-topics', '热点问题', 'Hot topics', 'response'],
    ['opinions', '意见反馈', 'What became of opinions', 'survey'],
    ['conference', '新闻发布会', 'Press conferences', 'interview'],
  ],
  investment: [
    ['invest-guide', '投资指南', 'Investment guide', 'overview'],
    ['invest-policy', '招商政策', 'Investment policies', 'policies'],
    ['invest-projects', '招商项目', 'Projects for investors', 'data'],
    ['parks', '产业园区', 'Industrial parks', 'overview'],
    ['business-climate', '营商环境', 'Business climate', 'news'],
    ['invest-news', '招商动态', 'Investment news', 'news'],
    ['tenders', '招标投标', 'Tenders', 'data'],
    ['land-supply', '土地供应', 'Land supply', 'data'],
    ['trade', '口岸外贸', 'Ports and trade', 'data'],
  ],
  travel: [
    ['sights', '景区景点', 'Sights', 'overview'],
    ['routes', '旅游线路', 'Routes', 'overview'],
    ['food', '临沧美食', 'Food', 'overview'],
    ['lodging', '住宿', 'Lodging', 'overview'],
    ['festivals', '节庆活动', 'Festivals', 'news'],
    ['getting-here', '交通出行', 'Getting here', 'overview'],
    ['crafts', '民族工艺', 'Crafts', 'overview'],
    ['travel-tips', '出行提示', 'Travel advice', 'news'],
  ],
};

/** Subjects by which long columns are divided. */
const SUBJECTS: readonly (readonly [slug: string, name: string, nameEn: string])[] = [
  ['general', '综合政务', 'General affairs'],
  ['economy', '国民经济管理', 'Economic management'],
  ['finance', '财政金融审计', 'Finance and audit'],
  ['land', '国土资源能源', 'Land and energy'],
  ['agriculture', '农业林业水利', 'Farming, forests and water'],
  ['industry', '工业交通', 'Industry and traffic'],
  ['trade', '商贸海关旅游', 'Trade, customs and travel'],
  ['market', '市场监管安全', 'Markets and safety'],
  ['construction', '城乡建设环保', 'Construction and environment'],
  ['science', '科技教育', 'Science and education'],
  ['culture', '文化广电新闻', 'Culture and media'],
  ['health', '卫生体育', 'Health and sport'],
  ['population', '人口与计划生育', 'Population'],
  ['labour', '劳动人事监察', 'Labour and personnel'],
  ['police', '公安安全司法', 'Police and justice'],
  ['civil', '民政扶贫救灾', 'Civil affairs and relief'],
  ['ethnic', '民族宗教', 'Peoples and religion'],
  ['foreign', '对外事务', 'Foreign affairs'],
  ['overseas', '港澳台侨', 'Hong Kong, Macau, Taiwan and overseas Chinese'],
  ['other', '其他', 'Other'],
];
const DIVIDED: readonly Plan[] = [
  ['policies', '政策文件', 'Policies', 'policies'],
  ['interpretations', '政策解读', 'Interpretations', 'interpretation'],
  ['notices', '通知公告', 'Notices', 'news'],
  ['plans', '规划计划', 'Plans', 'policies'],
  ['statistics', '统计数据', 'Statistics', 'data'],
  ['procurement', '政府采购', 'Procurement', 'data'],
  ['projects', '重大建设项目', 'Construction projects', 'data'],
  ['licensing', '行政许可', 'Licensing', 'data'],
  ['penalties', '行政处罚', 'Penalties', 'data'],
  ['proposals', '建议提案办理', 'Motions and proposals', 'data'],
  ['normative', '行政规范性文件', 'Normative documents', 'policies'],
];

/** Lines of the file: second level first. */
export function buildColumns(): string {
  const second = Object.entries(SECOND).flatMap(([parent, plans]) =>
    plans.map(([slug, name, nameEn, type]) => ({ site: 'portal', slug, parent, name, name_en: nameEn, type })),
  );
  const third = DIVIDED.flatMap(([parent, name, nameEn, type]) =>
    SUBJECTS.map(([slug, subject, subjectEn]) => ({
      site: 'portal',
      slug: `${parent}-${slug}`,
      parent,
      name: subject,
      name_en: subjectEn,
      type,
      // What is published only now and then stands under its subject without being stale.
      update: { kind: 'event', days: 366 },
      description: `${name}：${subject}`,
      keywords: `${subject} ${subjectEn} ${nameEn}`,
    })),
  );
  return `${[...second, ...third].map((column) => JSON.stringify(column)).join('\n')}\n`;
}

if (import.meta.main) writeFileSync(COLUMNS_FILE, buildColumns());
