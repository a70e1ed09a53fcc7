import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';

import { Broken } from './broken.tsx';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: Broken });

/** Everything below needs a person who is signed in and works for a shop. */
export const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });
