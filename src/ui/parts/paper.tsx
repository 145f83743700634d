// Official documents on screen and on paper, after GB/T 9704: red head, number, title, body, signature, page number.
import type { ComponentChildren } from 'preact';

/**
 * A page of paper. With `organ` it has a red head (公文); without, it is a notice under a plain title.
 * The heading is an `<h2>`; on a page that is nothing but the document say `alone`, then it is the page's `<h1>`.
 *
 *     <Paper label="版面预览" organ="临沧市市场监督管理局文件" number="临市监发〔2026〕12 号" title="关于……的通知"
 *       to="各县（区）市场监督管理局：" sign={['临沧市市场监督管理局', '2026 年 10 月 12 日']} page={1}>
 *       <p>为做好……</p>
 *     </Paper>
 */
export function Paper(props: {
  /** Names the scrolling frame for screen readers. */
  label: string;
  /** Of the document, where it differs from the page's: official documents are in Chinese. */
  lang?: string;
  organ?: string;
  /** In the upper right corner, where its form has something there. */
  corner?: string | null;
  number?: string;
  title: ComponentChildren;
  to?: string;
  sign?: string[];
  page?: number;
  alone?: boolean;
  /** Beneath the signature: the code by which the paper is verified. */
  foot?: ComponentChildren;
  children: ComponentChildren;
}) {
  const Heading = props.alone ? 'h1' : 'h2';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the page is wider than a narrow frame and must scroll by keyboard
    <section class="desk" tabIndex={0} aria-label={props.label} lang={props.lang}>
      <article class="paper">
        {props.corner && <p class="sign">{props.corner}</p>}
        {props.organ && <p class="organ">{props.organ}</p>}
        {props.number && <p class="no">{props.number}</p>}
        {props.organ && <hr class="red" />}
        <Heading class="name">{props.title}</Heading>
        {props.to && <p class="to">{props.to}</p>}
        {props.children}
        {props.sign && (
          <p class="sign">{props.sign.flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}</p>
        )}
        {props.foot && <div class="row">{props.foot}</div>}
        {props.page !== undefined && <p class="pg">— {props.page} —</p>}
      </article>
    </section>
  );
}
