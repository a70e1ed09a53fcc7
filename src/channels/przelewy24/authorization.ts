import type { Link } from '../connector.ts';

/** The point of sale and its key for reports (Basic). */
export const authorization = ({ credentials: { posId, apiKey } }: Pick<Link, 'credentials'>) => ({
  authorization: `Basic ${Buffer.from(`${posId}:${apiKey}`).toString('base64')}`,
  accept: 'application/json',
});
