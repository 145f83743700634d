// The kit page: every part in every state, in the portal face. Mounted at /kit.
import { PageHead, PortalLayout } from '../layout/portal.tsx';
import { preferenceTools } from '../layout/tools.tsx';
import { ChartSections } from './charts.tsx';
import { DataSections } from './data.tsx';
import { FormSections } from './forms.tsx';
import { type KitProps, nowhere } from './frame.ts';
import { SignalSections } from './signals.tsx';
import { kitWords } from './words/words.ts';

/** Usage: `renderPage(<KitPage lang="zh" size="normal" asset={assets.url} />)` */
export function KitPage(props: KitProps) {
  const words = kitWords(props.lang);
  return (
    <PortalLayout
      {...props}
      title={words.title}
      islands={['x-confirm', 'x-print', 'x-draft', 'x-upload', 'x-copy']}
      site={{
        name: words.site,
        tagline: words.tagline,
        home: nowhere,
        footer: words.footer.map((heading) => ({ heading, body: <p>{words.footerText}</p> })),
        imprint: words.imprint,
      }}
      nav={words.nav.map((text, index) => ({ href: `${nowhere}-${index}`, text, current: index === 1 }))}
      tools={preferenceTools(props.lang, props.size, '/kit')}
      crumbs={[{ text: words.nav[0] ?? '', href: nowhere }, { text: words.parts }]}
      toast={{ text: words.toast, undo: { href: nowhere, text: words.undo } }}
    >
      <div class="stack loose">
        <PageHead title={words.title} lead={words.lead} />
        <div class="cols">
          <SignalSections words={words} />
        </div>
        <FormSections words={words} />
        <DataSections words={words} />
        <ChartSections words={words} />
      </div>
    </PortalLayout>
  );
}
