import { claimKinds } from '../../../recovery/claim.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { ClaimForm } from './claim-form.tsx';
import { useClaimsOfCase } from './claim-queries.ts';

/** A claim that is open is changed; where there is none of some kind, a new one begins. */
export function ClaimDialog({ kase, onClose }: CaseDialog) {
  const { data } = useClaimsOfCase(kase.id, true);
  if (!data) return null;
  const kinds = claimKinds.filter((kind) => !data.some((claim) => claim.kind === kind));
  const claim = kinds.length === 0 ? data[0]! : null;
  return <ClaimForm caseId={kase.id} caseNumber={kase.number} claim={claim} kinds={kinds} onClose={onClose} />;
}
