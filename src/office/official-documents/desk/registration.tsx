// After it was signed for: registering it, or the way to the case it was registered as.
import type { Page } from '#platform/http/resource.ts';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Form } from '#ui/parts/form.tsx';
import { INCOMING } from '../contract.ts';
import type { Receipt } from '../rules/receipts.ts';
import { incomingWords } from '../words/incoming.ts';

interface Registered {
  readonly receipt: Receipt;
  readonly registered: string | null;
  readonly page: Page;
}

export function Registration({ receipt, registered, page }: Registered) {
  const w = incomingWords.in(page.lang);
  return (
    <Card title={w.register} tight>
      {registered ? (
        <p class="row">
          <LinkButton href={`/desk/cases/${registered}`}>{w.handling}</LinkButton>
        </p>
      ) : (
        <Form action={`${INCOMING}/${receipt.id}/acts/register`} rhythm="row" label={w.register}>
          <Button kind="go">{w.register}</Button>
          <span class="sm dim">{w.registerLead}</span>
        </Form>
      )}
    </Card>
  );
}
