// The search box of the portal.
import { useWords } from '../words.ts';

/**
 * Usage: `<Search action="/search" label="搜索事项、文件和问答" placeholder="例如：开小吃店" value={query.q} />`.
 * `suggest` answers `?q=` as a picker asks (`x-pick`, to be named in the page's islands).
 */
export function Search(props: {
  action: string;
  label: string;
  placeholder?: string;
  value?: string;
  name?: string;
  /** Asked for beside the words: `{ site: 'fengqing' }`. */
  hidden?: Readonly<Record<string, string>>;
  suggest?: string;
}) {
  const words = useWords();
  const form = (
    // biome-ignore lint/a11y/useSemanticElements: <search> is unknown to Chromium 109
    <form class="seek" role="search" action={props.action}>
      <label class="vh" for="search">
        {props.label}
      </label>
      <input id="search" name={props.name ?? 'q'} placeholder={props.placeholder} value={props.value} />
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit">{words.search}</button>
    </form>
  );
  if (!props.suggest) return form;
  return (
    <x-pick data-src={props.suggest} data-writes="text" data-label={props.label} data-none="">
      {form}
    </x-pick>
  );
}
