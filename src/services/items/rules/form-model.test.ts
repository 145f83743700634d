// The editor's form covers the whole schema and gives back what it was shown.
import { describe, expect, it } from 'vitest';
import { itemContentSchema } from '../contract.ts';
import { demoItem } from '../fixture.ts';
import { changeList, readSection } from './form-input.ts';
import { type FormNode, modelOf, SECTION_NAMES, SECTIONS, sectionOf } from './form-model.ts';

/** What a browser would send for content shown in the editor, already nested. */
function type(node: FormNode, value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  switch (node.kind) {
    case 'flag':
      return value === true ? 'yes' : undefined;
    case 'limit': {
      const [, amount, unit] = /^(\d+)(\w+)$/.exec(String(value)) ?? [];
      return { amount, unit };
    }
    case 'choices':
    case 'file':
      return value;
    case 'lines':
      return (value as string[]).join('\r\n');
    case 'rows':
      return (value as Record<string, string>[])
        .map((row) => node.parts.map((part) => row[part] ?? '').join(' | '))
        .join('\r\n');
    case 'group':
      return typeAll(node.children, value);
    case 'list':
      return Object.fromEntries((value as unknown[]).map((one, index) => [index, type(node.element, one)]));
    default:
      return String(value);
  }
}

const typeAll = (nodes: readonly FormNode[], value: unknown) =>
  Object.fromEntries(nodes.map((node) => [node.key, type(node, (value as Record<string, unknown>)[node.key])]));

describe('the form model', () => {
  it('[E03][E04] edits every field of the schema in exactly one section', () => {
    const edited = SECTION_NAMES.flatMap((section) => [...SECTIONS[section]]);
    expect(edited.sort()).toEqual(Object.keys(itemContentSchema.shape).sort());
    expect(sectionOf('steps.0.limit')).toBe('steps');
  });

  it.each(['530902-XK-0031', '530902-QR-0034', '530900-XK-0035'])('gives back %s as it was shown', (code) => {
    const { content } = demoItem(code);
    const read = Object.assign(
      {},
      ...SECTION_NAMES.map((section) => readSection(section, typeAll(modelOf(section), content))),
    );
    expect(itemContentSchema.parse(read)).toEqual(content);
  });

  it('keeps what does not fit as it was typed, for the checks to name', () => {
    expect(readSection('place', { visits: { count: '两次' } })).toMatchObject({ visits: { count: '两次' } });
    expect(readSection('limits', { limits: { promise: { amount: '十', unit: 'wd' } } })).toMatchObject({
      limits: { promise: '十wd', statutory: null },
    });
  });

  it('adds to and takes from lists of the section only', () => {
    const content = { form: [{ code: 'a', fields: [{ code: 'x' }, { code: 'y' }] }] };
    expect(changeList('form', content, { add: 'form.0.fields' })).toEqual({
      form: [{ code: 'a', fields: [{ code: 'x' }, { code: 'y' }, {}] }],
    });
    expect(changeList('form', content, { remove: 'form.0.fields.0' })).toEqual({
      form: [{ code: 'a', fields: [{ code: 'y' }] }],
    });
    expect(changeList('materials', {}, { add: 'materials' })).toEqual({ materials: [{}] });
    for (const path of ['steps', '__proto__', 'form.0', 'form.0.fields.0.code']) {
      expect(changeList('form', content, { add: path })).toEqual(content);
    }
  });
});
