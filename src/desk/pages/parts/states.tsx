import type { ReactNode } from 'react';

import { ProblemNote } from './problem-note.tsx';

export const Skeleton = ({ height, width = '100%' }: { height: number; width?: number | string }) => (
  <div className="skeleton" style={{ height, width }} aria-hidden="true" />
);

/** Says what would be here, and what to do so that there is something. */
export const Emptiness = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="emptiness">
    <h2>{title}</h2>
    {children}
  </div>
);

interface Asked {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly data: unknown;
  refetch(): unknown;
}

/** Loading once, then the content; an error is shown only when there is nothing older to show. */
export function Loaded({ query, skeleton, children }: { query: Asked; skeleton?: ReactNode; children: ReactNode }) {
  if (query.data !== undefined) return children;
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  return skeleton ?? <Skeleton height={60} />;
}
