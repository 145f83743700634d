// Acts and their proof, checked in the reader's own browser.
import type { ComponentChildren } from 'preact';
import { useWords } from '../words.ts';

interface Props {
  /** The proof as it is downloaded; the rows are its acts in order. */
  proof: { readonly acts: readonly { readonly head: string }[] };
  caption: string;
  heads: readonly [act: string, at: string, where: string];
  rows: readonly (readonly [act: ComponentChildren, at: ComponentChildren, where: ComponentChildren])[];
}

/**
 * A table of acts whose last column is filled in by the browser (`x-proof`).
 * Usage: `<ProofTable proof={data.proof} caption="办件记录" heads={['事项', '时间', '单位']} rows={…} />`
 */
export function ProofTable({ proof, caption, heads, rows }: Props) {
  const words = useWords();
  const { proven, waiting, erased, altered, unfounded, link, root, signature, whole, broken } = words.proof;
  return (
    <x-proof
      data-proof={JSON.stringify(proof)}
      data-proven={proven}
      data-waiting={waiting}
      data-erased={erased}
      data-altered={altered}
      data-unfounded={unfounded}
      data-link={link}
      data-root={root}
      data-signature={signature}
      data-whole={whole}
      data-broken={broken}
    >
      <div class="stack">
        <p class="note" role="status">
          {words.proof.checking}
        </p>
        <div class="scroll">
          <table class="tb">
            <caption>{caption}</caption>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th scope="col">{head}</th>
                ))}
                <th scope="col">{words.proof.result}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(([act, at, where], index) => (
                <tr>
                  <th scope="row">{act}</th>
                  <td>{at}</td>
                  <td>{where}</td>
                  <td data-act={String(index)}>—</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p class="sm dim" data-unsigned="" hidden>
          {words.proof.unsigned}
        </p>
      </div>
    </x-proof>
  );
}
