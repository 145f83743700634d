// The one place where ready HTML enters a page unescaped. Review every caller of trustHtml.

declare const reviewed: unique symbol;

/** HTML or SVG that this server made or sanitised itself. */
export type Trusted = string & { readonly [reviewed]: true };

/** Marks HTML as safe. Only for markup made by our own code (charts) or by the sanitiser; never for what a person typed. */
export function trustHtml(html: string): Trusted {
  return html as Trusted;
}

/** Puts trusted HTML into the page. Usage: `<TrustedHtml html={article.body} class="prose" />` */
export function TrustedHtml({ html, class: style }: { html: Trusted; class?: string }) {
  return <div class={style} dangerouslySetInnerHTML={{ __html: html }} />;
}
