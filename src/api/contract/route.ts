import { oc, type Route } from '@orpc/contract';

/** What a procedure asks of its caller: a member of a shop (a session or a key), a signed-in user, or nothing. */
export interface Access {
  readonly access?: 'member' | 'user' | 'public';
}

const base = oc.$meta<Access>({ access: 'member' });

/** A procedure for members of a shop. */
export const route = (method: Route['method'], path: Route['path'], about: Omit<Route, 'method' | 'path'>) =>
  base.route({ method, path, ...about });

/** For whoever is signed in, whether they work for a shop or not. */
export const userRoute = (...of: Parameters<typeof route>) => route(...of).meta({ access: 'user' });

/** For everybody: a secret in the path is what opens it. */
export const publicRoute = (...of: Parameters<typeof route>) => route(...of).meta({ access: 'public' });
