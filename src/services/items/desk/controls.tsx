// The controls of the editor, one kind of node each. Names are paths, so that a fault leads to its control.

import { parseLimit, UNITS } from '#kernel/calendar/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { Check, Field, NumberField, type Option, Picks, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { chineseOnly } from '../pages/reader.ts';
import type { FormNode, Section } from '../rules/form-model.ts';
import { codes } from '../words/codes.ts';
import { deskWords } from '../words/desk.ts';
import { fieldWords, labelPath } from '../words/fields.ts';
import { optionsOf } from './choices.ts';
import type { EditingFacts } from './editing.ts';
import { FileControl } from './file-control.tsx';

interface Common {
  section: Section;
  editing: EditingFacts;
  page: Page;
}
type ControlsProps = Common & { nodes: readonly FormNode[]; value: unknown; path: string };
type ControlProps = Common & { node: FormNode; value: unknown; path: string };

export function Controls({ nodes, value, path, ...common }: ControlsProps) {
  const values = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return (
    <>
      {nodes.map((node) => (
        <Control {...common} node={node} value={values[node.key]} path={path ? `${path}.${node.key}` : node.key} />
      ))}
    </>
  );
}

function Control(props: ControlProps) {
  const { node, value, path } = props;
  const options = optionsOf(props);
  const field = fieldOf(props);
  if (options) return chooseFrom(options, props);
  switch (node.kind) {
    case 'text':
      if (path === 'base') return <PickField {...field} src="/pick/items" value={textOf(value)} />;
      if (path === 'remedies.reviewOrgan') {
        return <PickField {...field} src="/pick/organs" writes="text" value={textOf(value)} />;
      }
      return <TextField {...field} value={textOf(value)} />;
    case 'long':
      return <TextArea {...field} value={textOf(value)} rows={2} />;
    case 'number':
      return <NumberField {...field} value={textOf(value)} decimal />;
    case 'flag':
      return <Check {...field} checked={value === true} />;
    case 'file':
      return <FileControl field={field} value={value} itemId={props.editing.id} page={props.page} />;
    case 'limit':
      return <LimitControl {...props} />;
    case 'lines':
      return <TextArea {...field} hint={deskWords.in(props.page.lang).onePerLine} value={linesOf(value)} rows={4} />;
    case 'rows':
      return <RowsControl {...props} />;
    case 'group':
      return (
        <fieldset class="field stack">
          <legend>{labelOf(props)}</legend>
          <Controls {...props} nodes={node.children} />
        </fieldset>
      );
    case 'list':
      return <ListControl {...props} path={path} />;
    default:
      return null;
  }
}

function labelOf({ node, page }: ControlProps): string {
  return labelPath(node.key, page.lang);
}

function fieldOf(props: ControlProps) {
  const { node, path, editing } = props;
  const fault = editing.faults.find((one) => one.path === path);
  const required = 'required' in node ? node.required : true;
  return {
    id: path,
    label: labelOf(props),
    ...(fault ? { error: fault.message } : {}),
    ...(required ? {} : { optional: true }),
  };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const linesOf = (value: unknown): string => (Array.isArray(value) ? value.map(textOf).join('\n') : '');

function chooseFrom(options: Option[], props: ControlProps) {
  const field = fieldOf(props);
  if (!Array.isArray(props.value) && props.node.kind !== 'choices' && props.node.kind !== 'lines') {
    return <Select {...field} options={options} value={textOf(props.value)} />;
  }
  const value = Array.isArray(props.value) ? props.value.map(textOf) : [];
  return <Picks {...field} options={options} value={value} many columns />;
}

/** Amount and unit side by side; together they are `20wd`. */
function LimitControl(props: ControlProps) {
  const { path, value, page } = props;
  const limit = typeof value === 'string' && /^\d+(wd|d|mo|h|min)$/.test(value) ? parseLimit(value) : undefined;
  const units = codes.in(page.lang).units;
  return (
    <Field {...fieldOf(props)} name={`${path}.amount`}>
      {(control) => (
        <span class="cols tri">
          <input {...control} inputMode="numeric" value={limit ? String(limit.amount) : ''} />
          <select class="in w1" name={`${path}.unit`} aria-label={`${labelOf(props)} ${fieldWords.in(page.lang).unit}`}>
            {UNITS.map((unit) => (
              <option value={unit} selected={unit === limit?.unit}>
                {units[unit]}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  );
}

/** Small objects, one a line: `catering | 现场制售 | Prepare on site`. */
function RowsControl(props: ControlProps) {
  const { node, value, page } = props;
  if (node.kind !== 'rows') return null;
  const lines = (Array.isArray(value) ? value : []).map((row: Record<string, unknown>) =>
    node.parts
      .map((part) => textOf(row[part]))
      .join(' | ')
      .replace(/( \| )+$/, ''),
  );
  const hint = deskWords.in(page.lang).rowsHint(node.parts.map((part) => labelPath(part, page.lang)).join(' | '));
  return <TextArea {...fieldOf(props)} hint={hint} value={lines.join('\n')} rows={3} />;
}

/** Elements fold; one with a fault, or an empty one just added, is open. */
function ListControl(props: ControlProps) {
  const { node, value, path, editing, page } = props;
  if (node.kind !== 'list') return null;
  const w = deskWords.in(page.lang);
  const elements: unknown[] = Array.isArray(value) ? value : [];
  return (
    <section class="stack tight" id={path}>
      <h2>{labelOf(props)}</h2>
      {elements.map((element, index) => {
        const at = `${path}.${index}`;
        const open = nameOf(element) === undefined || editing.faults.some((fault) => fault.path.startsWith(`${at}.`));
        return (
          <details class="card" open={open}>
            <summary {...(nameOf(element) ? chineseOnly(page) : {})}>
              {nameOf(element) ?? w.element({ name: labelOf(props), n: index + 1 })}
            </summary>
            <div class="stack">
              {node.element.kind === 'group' && (
                <Controls {...props} nodes={node.element.children} value={element} path={at} />
              )}
              {!editing.locked && (
                <div>
                  <Button kind="bare" name="remove" value={at}>
                    {w.remove}
                  </Button>
                </div>
              )}
            </div>
          </details>
        );
      })}
      {!editing.locked && (
        <div>
          <Button name="add" value={path} icon="plus">
            {w.add(labelOf(props))}
          </Button>
        </div>
      )}
    </section>
  );
}

/** What an element is called, when it has a name yet. */
function nameOf(element: unknown): string | undefined {
  const { name, label, title, question, kind } = (element ?? {}) as Record<string, unknown>;
  return [name, label, title, question, kind].find((text): text is string => typeof text === 'string' && text !== '');
}
