// A field that is filled from a long list: organs, officers, regions.
import { useWords } from '../words.ts';
import { Field, type FieldProps } from './field.tsx';

/**
 * A text field that offers what fits while one types (`x-pick`, to be named in the page's islands). `src` answers
 * `?q=` with `{ options: [{ value, text, note }] }`; `writes` says which of the two goes into the field. Without a
 * script it is a text field, and `lookUp` leads to where its value is found.
 * Usage: `<PickField id="organ" label="单位" src="/pick/organs" lookUp={{ href: '/desk/organs', text: '机构树' }} />`
 */
export function PickField(
  props: FieldProps & {
    src: string;
    writes?: 'value' | 'text';
    value?: string;
    placeholder?: string;
    maxlength?: number;
    lookUp?: { href: string; text: string };
    /** Offered before anything is typed. */
    likely?: readonly { readonly value: string; readonly text: string }[];
  },
) {
  const words = useWords();
  const { lookUp, likely = [] } = props;
  const list = likely.length > 0 ? `${props.id}-likely` : undefined;
  return (
    <Field {...props}>
      {(control) => (
        <x-pick data-src={props.src} data-writes={props.writes} data-label={props.label} data-none={words.pickNone}>
          <input
            {...control}
            list={list}
            value={props.value}
            placeholder={props.placeholder}
            maxLength={props.maxlength}
          />
          {list && (
            <datalist id={list}>
              {likely.map((option) => (
                <option value={option.value}>{option.text}</option>
              ))}
            </datalist>
          )}
          {lookUp && !props.quiet && (
            <>
              {' '}
              <a class="sm" href={lookUp.href}>
                {lookUp.text}
              </a>
            </>
          )}
        </x-pick>
      )}
    </Field>
  );
}
