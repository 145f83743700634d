// A line of telephones that is none: for tests and the demo. Numbers answer as they are told to, in person otherwise.
import { type Phones, type Transfer, usePhones } from './phones.ts';

type Answer = 'person' | 'fax' | 'switchboard' | 'duty' | 'voice' | 'nothing' | 'busy';

export interface SimulatedLine {
  /** A call comes in at an operator's place. */
  ring(operatorId: string, phone: string): void;
  /** Everything is quiet again, and calls are logged by hand. */
  hangUp(): void;
}

const ANSWERS: Readonly<Record<Answer, Transfer>> = {
  person: { result: 'connected', heard: 'person', seconds: 60 },
  fax: { result: 'connected', heard: 'fax', seconds: 5 },
  switchboard: { result: 'connected', heard: 'switchboard', seconds: 20 },
  duty: { result: 'connected', heard: 'duty', seconds: 20 },
  voice: { result: 'connected', heard: 'voice', seconds: 15 },
  nothing: { result: 'no-answer', heard: 'nothing', seconds: 0 },
  busy: { result: 'busy', heard: 'nothing', seconds: 0 },
};

export function joinSimulatedLine(answers: Readonly<Record<string, Answer>>): SimulatedLine {
  const calls = new Map<string, string>();
  const line: Phones = {
    ringing: (operatorId) => calls.get(operatorId) ?? null,
    transfer: async (operatorId, number) => {
      calls.delete(operatorId);
      return ANSWERS[answers[number] ?? 'person'];
    },
  };
  usePhones(line);
  return { ring: (operatorId, phone) => void calls.set(operatorId, phone), hangUp: () => usePhones(null) };
}
