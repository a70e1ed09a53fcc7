import type { Link } from '../connector.ts';

export const authorization = ({ credentials: { secretKey } }: Pick<Link, 'credentials'>) => ({
  authorization: `Bearer ${secretKey}`,
  'stripe-version': '2024-06-20',
  accept: 'application/json',
});
