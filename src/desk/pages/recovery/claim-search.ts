import { claimKinds, claimStates, type ClaimKind, type ClaimState } from '../../../recovery/claim.ts';

/** What the list of claims shows, as its address says it. */
export interface ClaimSearch {
  kind?: ClaimKind;
  state?: ClaimState | 'live' | 'all';
  year?: number;
}

export function claimSearch({ kind, state, year }: Record<string, unknown>): ClaimSearch {
  const ofKind = claimKinds.find((each) => each === kind);
  const inState = (['all', ...claimStates] as const).find((each) => each === state);
  const inYear = Number(year);
  return {
    ...(ofKind && { kind: ofKind }),
    ...(inState && { state: inState }),
    ...(inYear >= 2000 && inYear <= 2200 && { year: inYear }),
  };
}
