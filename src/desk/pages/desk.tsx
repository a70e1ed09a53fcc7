import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
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
          <Toasts />
        </QueryClientProvider>
      </WordsProvider>
    </MantineProvider>
  );
}

/** Where they hide neither the title of a dialog nor the buttons of an answer. */
function Toasts() {
  const narrow = useMediaQuery('(max-width: 767px)', window.innerWidth < 768);
  return <Notifications position={narrow ? 'top-center' : 'bottom-left'} limit={3} autoClose={6000} />;
}
