import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { PlusIcon } from '../../../../ui/icons.tsx';
import { Button } from '../../parts/button.tsx';

/** A way to something new; for those who may not, a button that says why. */
export const GuardedLink = ({
  to,
  disabledBecause,
  children,
}: {
  to: string;
  disabledBecause: string | null;
  children: ReactNode;
}) =>
  disabledBecause ? (
    <Button disabledBecause={disabledBecause}>
      <PlusIcon />
      {children}
    </Button>
  ) : (
    <Link to={to} className="button primary">
      <PlusIcon />
      {children}
    </Link>
  );
