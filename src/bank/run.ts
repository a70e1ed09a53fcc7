import type { Day } from '../kit/day.ts';
import type { RunState } from './bank-inputs.ts';

/** A file of transfers for the bank, from choice to statement. Sums are minor units. */
export interface BankRun {
  readonly id: string;
  /** 1, 2, 3 … in the shop. */
  readonly number: number;
  readonly accountId: string;
  readonly currency: string;
  readonly executeOn: Day;
  readonly state: RunState;
  readonly count: number;
  readonly total: number;
  readonly preparedBy: string;
  readonly preparedAt: Date;
  readonly approvedBy: string | null;
  readonly sentAt: Date | null;
}

export type RunAct = 'approve' | 'export' | 'send' | 'cancel';

/** From which states each act may be done. A file may be taken again; what was sent is not taken back here. */
const moves: Record<RunAct, readonly RunState[]> = {
  approve: ['prepared'],
  export: ['approved', 'exported'],
  send: ['exported'],
  cancel: ['prepared', 'approved', 'exported'],
};

/** Why this may not be done to a run now; null when it may. With four eyes, who prepared it does not approve it. */
export function refusalOfAct(
  act: RunAct,
  run: Pick<BankRun, 'state' | 'preparedBy'>,
  { by, fourEyes }: { readonly by: string; readonly fourEyes: boolean },
): 'wrong-state' | 'second-person-needed' | null {
  if (!moves[act].includes(run.state)) return 'wrong-state';
  return act === 'approve' && fourEyes && run.preparedBy === by ? 'second-person-needed' : null;
}
