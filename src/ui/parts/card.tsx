// Frames and lists: section heads, cards, link lists, doors and tiles.
import type { ComponentChildren } from 'preact';

/** Heading of a section with a rule under it and a way on. Usage: `<Head title="最新公开" more={{ href: '/articles', text: '全部' }} />` */
export function Head(props: { title: ComponentChildren; id?: string; more?: { href: string; text: string } }) {
  return (
    <div class="head">
      <h2 id={props.id}>{props.title}</h2>
      {props.more && <a href={props.more.href}>{props.more.text}</a>}
    </div>
  );
}

/**
 * A card. `flush` = no padding (tables), `lift` = floats, `tight` = closer rhythm, `aside` stands right of the title.
 * Usage: `<Card title="申请人"><Facts items={…} small /></Card>`
 */
export function Card(props: {
  title?: ComponentChildren;
  aside?: ComponentChildren;
  id?: string;
  flush?: boolean;
  lift?: boolean;
  tight?: boolean;
  children: ComponentChildren;
}) {
  const style = ['card', !props.flush && 'stack', props.tight && 'tight', props.flush && 'flush', props.lift && 'lift'];
  return (
    <section class={style.filter(Boolean).join(' ')} id={props.id}>
      {props.title && props.aside && (
        <div class="row ends base">
          <h2>{props.title}</h2>
          <div class="sm dim row">{props.aside}</div>
        </div>
      )}
      {props.title && !props.aside && <h2>{props.title}</h2>}
      {props.children}
    </section>
  );
}

/** One line of a list: the link, what stands under it, what stands at the far end. */
export type ListItem = {
  href?: string;
  text: ComponentChildren;
  tag?: ComponentChildren;
  note?: ComponentChildren;
  end?: ComponentChildren;
};

/** Usage: `<List items={articles.map((a) => ({ href: `/articles/${a.id}`, text: a.title, end: <time dateTime={a.date}>10-12</time> }))} />` */
export function List({ items, small, empty }: { items: ListItem[]; small?: boolean; empty?: string }) {
  if (items.length === 0 && empty) return <p class="dim">{empty}</p>;
  return (
    <ul class={small ? 'list sm' : 'list'}>
      {items.map((item) => (
        <li>
          {item.note || item.tag ? (
            <span>
              {item.tag} <ListText {...item} />
              {item.note && (
                <>
                  <br />
                  <small class="dim">{item.note}</small>
                </>
              )}
            </span>
          ) : (
            <ListText {...item} />
          )}
          {item.end}
        </li>
      ))}
    </ul>
  );
}

function ListText({ href, text }: ListItem) {
  return href ? <a href={href}>{text}</a> : <span>{text}</span>;
}

/** One of the three doors of the home page. Usage: `<Door title="办事" href="/services" lead="1,022 个事项" links={[…]} />` */
export function Door(props: {
  title: string;
  href: string;
  lead: ComponentChildren;
  links: { href: string; text: string }[];
}) {
  return (
    <div class="door">
      <h2>
        <a href={props.href}>{props.title}</a>
      </h2>
      <p class="dim">{props.lead}</p>
      <ul>
        {props.links.map((link) => (
          <li>
            <a href={link.href}>{link.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A grid of equal choices. Usage: `<Tiles items={[{ href: '/life/birth', text: '新生儿出生', note: '6 项合办' }]} />` */
export function Tiles({ items }: { items: { href: string; text: string; note?: string }[] }) {
  return (
    <div class="tiles">
      {items.map((item) => (
        <a href={item.href}>
          {item.text}
          {item.note && <small>{item.note}</small>}
        </a>
      ))}
    </div>
  );
}
