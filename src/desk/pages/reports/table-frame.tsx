import type { ReactNode } from 'react';

/** A table that may be wider than a phone: it scrolls by itself, also by keys. */
export const TableFrame = ({ name, children }: { name: string; children: ReactNode }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys (WCAG 2.1.1)
  <div className="sideways" role="group" aria-label={name} tabIndex={0}>
    {children}
  </div>
);
