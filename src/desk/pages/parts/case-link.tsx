import { Link } from '@tanstack/react-router';

/** A case by its number, in a table or a sentence. */
export function CaseLink({ caseId, number }: { readonly caseId: string; readonly number: string }) {
  return (
    <Link to="/cases/$caseId" params={{ caseId }} search={{}}>
      {number}
    </Link>
  );
}
