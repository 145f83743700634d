// Numbers that carry their unit and their basis, and lists of facts.
import type { ComponentChildren } from 'preact';

/** One number. `note` is its basis: “近 30 日，6,318 件”. */
export type FigureProps = {
  label: string;
  value: ComponentChildren;
  unit?: string;
  note?: ComponentChildren;
  href?: string;
  card?: boolean;
};

/** Usage: `<Figure label="按时办结率" value="99.2" unit="%" note="近 30 日，6,318 件" />` */
export function Figure(props: FigureProps) {
  return (
    <div class={props.card ? 'card fig' : 'fig'}>
      <span class="k">{props.href ? <a href={props.href}>{props.label}</a> : props.label}</span>
      <span class="v">
        {props.value}
        {props.unit && <small>{props.unit}</small>}
      </span>
      {props.note && <span class="s">{props.note}</span>}
    </div>
  );
}

/** A row of figures: `line` with hairlines (portal), `cards` (workbench). Usage: `<Figures items={[{ label: '在办', value: '3,861', unit: '件' }]} />` */
export function Figures({ items, look = 'line' }: { items: FigureProps[]; look?: 'line' | 'cards' }) {
  return (
    <div class={look === 'cards' ? 'cols tri' : 'sun'}>
      {items.map((item) => (
        <Figure {...item} card={look === 'cards'} />
      ))}
    </div>
  );
}

/** A term and its value; null where there is nothing to tell. */
export type Fact = [term: ComponentChildren, value: ComponentChildren] | null;

/**
 * Facts as term and value. `even` = fixed term column (review page), `two` = two pairs a line where there is room.
 * Usage: `<Facts items={[['索引号', doc.index], ['发文字号', doc.number]]} two small card />`
 */
export function Facts(props: { items: Fact[]; even?: boolean; two?: boolean; small?: boolean; card?: boolean }) {
  const style = ['facts', props.even && 'even', props.two && 'two', props.small && 'sm', props.card && 'card'];
  return (
    <dl class={style.filter(Boolean).join(' ')}>
      {props.items.map((fact) => fact && <FactPair term={fact[0]} value={fact[1]} />)}
    </dl>
  );
}

function FactPair({ term, value }: { term: ComponentChildren; value: ComponentChildren }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}
