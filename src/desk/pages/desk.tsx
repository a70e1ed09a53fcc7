import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';

import type { Words } from '../../kit/words.ts';
import { queryClient } from './api/query-client.ts';
import { cssVariables, theme } from './look/theme.ts';
import { router } from './router.tsx';
import { WordsProvider } from './words/words-context.tsx';

export function Desk({ words }: { words: Words }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <WordsProvider first={words}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <Notifications position="top-center" limit={3} autoClose={6000} />
        </QueryClientProvider>
      </WordsProvider>
    </MantineProvider>
  );
}
