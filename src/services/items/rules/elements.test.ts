// Names in differences: elements by what they are called, wherever they lie.
import { expect, it } from 'vitest';
import { demoItem } from '../fixture.ts';
import { labelPath } from '../words/fields.ts';
import { fieldPath, nameElements } from './elements.ts';

const { content } = demoItem();
const names = nameElements([{ materials: [{ code: 'layout', name: '旧名' }, null, 'x'] }, content]);

it.each([
  ['materials.layout.source', 'materials.source', '申请材料 › 场所布局和操作流程图 › 怎么交'],
  ['form.business.fields.kind.required', 'form.fields.required', '申请表 › 打算怎么经营？ › 问题 › 经营方式 › 必填'],
  ['limits.promise', 'limits.promise', '办理时限 › 承诺时限'],
  ['basis.1.rank', 'basis.rank', '设定依据 › 1 › 效力级别'],
  ['materials.gone.note', 'materials.gone.note', '申请材料 › gone › 说明'],
])('%s', (path, field, label) => {
  expect(fieldPath(path, names)).toBe(field);
  expect(labelPath(path, 'zh', names)).toBe(label);
});

it('speaks English where the item does', () => {
  expect(labelPath('materials.layout.source', 'en', names)).toBe(
    'Documents › Floor plan and work flow › How to hand in',
  );
});
