import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

import { sessionEnded } from '../session/session-state.ts';
import { problemFrom } from './problem.ts';

const notice = (error: unknown) => {
  const { status, reason } = problemFrom(error);
  if (status === 401) sessionEnded();
  // asked for since the page was opened: who one is says so, and the way in is shown
  if (reason === 'second-step-needed') void queryClient.invalidateQueries({ queryKey: ['me'] });
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: notice }),
  mutationCache: new MutationCache({ onError: notice }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // asking again does not change a "no"; it may help when the network or the server stumbled
      retry: (tries, error) => tries < 2 && (problemFrom(error).status === 0 || problemFrom(error).status >= 500),
      retryDelay: (tries) => 400 * 2 ** tries,
    },
    mutations: { retry: false },
  },
});
