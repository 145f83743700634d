// For whoever is not signed in: the way to do so and come back to this very page.
import { LinkButton } from '#ui/parts/button.tsx';

/** `back` is the path to come back to; `children` say for what. */
export function SignInRow({ back, children }: { back: string; children: string }) {
  return (
    <div class="row">
      <LinkButton kind="go" href={`/sign-in?${new URLSearchParams({ back })}`}>
        {children}
      </LinkButton>
    </div>
  );
}
