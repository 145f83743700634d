// The first question of the wizard: for whom somebody applies, and who they are when it is for somebody else.
import type { Page } from '#platform/http/resource.ts';
import { Check, Picks, TextField } from '#ui/parts/field.tsx';
import { type Agent, type Applicant, CONSENTS } from '../contract.ts';
import { wizardWords } from '../words/wizard.ts';
import { findFault } from './fields.tsx';

/** What is already known of the answers. */
export interface WhoAnswers {
  readonly who?: string | undefined;
  readonly agent?: Partial<Agent> | undefined;
  readonly consent?: string | undefined;
}

export function WhoFields(props: { clients: readonly Applicant['kind'][]; answers: WhoAnswers; page: Page }) {
  const { page, clients, answers } = props;
  const w = wizardWords.in(page.lang).start;
  const options = [
    ...(clients.includes('natural') ? [{ value: 'self', text: w.self, note: w.selfNote }] : []),
    ...(clients.includes('legal') ? [{ value: 'body', text: w.body, note: w.bodyNote }] : []),
    { value: 'other', text: w.other, note: w.otherNote },
  ];
  return (
    <>
      <Picks id="who" label={w.who} options={options} value={answers.who} error={findFault(page, 'who')} />
      <AgentFields answers={answers} page={page} />
      <Check
        id="consent"
        label={w.consent}
        note={w.consentNote}
        checked={answers.consent === 'yes'}
        error={findFault(page, 'consent')}
      />
    </>
  );
}

/** Folded away until it is wanted, and open without a script as soon as anything in it counts. */
function AgentFields({ answers, page }: { answers: WhoAnswers; page: Page }) {
  const w = wizardWords.in(page.lang).start;
  const { agent } = answers;
  const isOpen = answers.who === 'other' || (page.refused?.faults ?? []).some(({ path }) => path.startsWith('agent'));
  return (
    <details open={isOpen}>
      <summary>{w.agent}</summary>
      <div class="stack">
        <TextField
          id="agent.name"
          label={w.agentName}
          width="medium"
          autocomplete="name"
          value={agent?.name}
          error={findFault(page, 'agent.name')}
        />
        <TextField
          id="agent.idNumber"
          label={w.agentId}
          width="medium"
          maxlength={18}
          autocomplete="off"
          sensitive
          value={agent?.idNumber}
          error={findFault(page, 'agent.idNumber')}
        />
        <TextField
          id="agent.phone"
          label={w.agentPhone}
          width="medium"
          type="tel"
          autocomplete="tel"
          value={agent?.phone}
          error={findFault(page, 'agent.phone')}
        />
        <Picks
          id="agent.consent"
          label={w.agreed}
          options={CONSENTS.map((value) => ({ value, text: w.consents[value] }))}
          value={agent?.consent}
          error={findFault(page, 'agent.consent')}
        />
      </div>
    </details>
  );
}

/** What was typed into a refused form, else what is known. */
export function readTypedWho(page: Page, known: WhoAnswers): WhoAnswers {
  if (!page.refused) return known;
  const { who, agent, consent } = page.refused.values;
  return { who: textOf(who), agent: recordOf(agent), consent: textOf(consent) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function recordOf(value: unknown): Partial<Agent> | undefined {
  return typeof value === 'object' && value !== null ? (value as Partial<Agent>) : undefined;
}

export function summariseWho(page: Page): { id: string; text: string }[] {
  const w = wizardWords.in(page.lang).start;
  const labels: Readonly<Record<string, string>> = {
    who: w.who,
    consent: w.consent,
    'agent.name': w.agentName,
    'agent.idNumber': w.agentId,
    'agent.phone': w.agentPhone,
    'agent.consent': w.agreed,
  };
  const colon = page.lang === 'en' ? ': ' : '：';
  return (page.refused?.faults ?? []).map(({ path, message }) => ({
    id: path,
    text: labels[path] ? `${labels[path]}${colon}${message}` : message,
  }));
}
