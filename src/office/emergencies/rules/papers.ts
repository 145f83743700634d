// The papers of an emergency: reports in official form, the order that activates a plan, orders of tasks, the review.
import type { CaseFile, PaperTemplate } from '#kernel/cases/contract.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { paper } from '#kernel/cases/rules/stating.ts';
import { localDateMinute } from '#platform/time.ts';
import { CLASSES, LEVELS, RESPONSES } from '../contract.ts';
import { dataOf } from './process.ts';

const about = (file: CaseFile) => {
  const { happenedAt, place, sort, level, text } = dataOf({ file });
  return `${localDateMinute(new Date(happenedAt))}，${place}发生${nameOf(CLASSES, sort).zh}（${nameOf(LEVELS, level).zh}）：${text}`;
};
const harm = ({ dead, missing, hurt, moved }: Readonly<Record<string, unknown>>) =>
  `死亡 ${dead} 人，失联 ${missing} 人，受伤 ${hurt} 人，转移 ${moved} 人。`;
const written = (body: Readonly<Record<string, unknown>>) => [
  `一、基本情况：${body.situation}`,
  `二、人员伤亡和转移：${harm(body)}`,
  `三、已采取的措施：${body.measures}`,
];
const drill = (file: CaseFile) => (dataOf({ file }).exercise ? ['（本件为演练）'] : []);

export const papers: Readonly<Record<string, PaperTemplate>> = {
  first: paper('突发事件信息首报', 'First report of an emergency', '应急报', (body, file) => [
    ...drill(file),
    about(file),
    ...written(body),
    ...(body.needs ? [`四、请求支持事项：${body.needs}`] : []),
    '后续情况将及时续报。',
  ]),
  passed: paper('突发事件信息上报', 'Report passed up', '应急呈', (body, file) => [
    ...drill(file),
    about(file),
    String(body.situation),
  ]),
  follow: paper('突发事件信息续报', 'Report that follows', '应急续', (body, file) => [
    ...drill(file),
    `续报第 ${body.no} 号。`,
    about(file),
    ...written(body),
    ...(body.needs ? [`四、请求支持事项：${body.needs}`] : []),
  ]),
  final: paper('突发事件信息终报', 'Final report', '应急终', (body, file) => [
    ...drill(file),
    about(file),
    `一、经过和结果：${body.situation}`,
    `二、人员伤亡和转移：${harm(body)}`,
    `三、原因：${body.causes}`,
    `四、处置措施：${body.measures}`,
    `五、善后和下一步：${body.lessons}`,
  ]),
  activation: paper('启动应急响应命令', 'Order to activate a plan', '应急令', (body, file) => [
    ...drill(file),
    about(file),
    `依照《${body.plan}》，决定启动${nameOf(RESPONSES, body.response).zh}。理由：${body.reason}`,
    ...(body.tasks as readonly string[]),
  ]),
  order: paper('应急任务令', 'Order of a task', '应急任', (body, file) => [
    ...drill(file),
    `${(body.organs as readonly string[]).join('、')}：`,
    about(file),
    `任务：${body.task}`,
    `请在 ${body.minutes} 分钟内反馈（本地设定）。`,
  ]),
  review: paper('突发事件信息报送和处置评估', 'Review', '应急评', (body, file) => [
    ...drill(file),
    about(file),
    `得分 ${body.total} 分：时效 ${body.time}、内容 ${body.content}、质量 ${body.quality}、数量 ${body.number}（评分为本地设定）。`,
    String(body.text),
  ]),
};
