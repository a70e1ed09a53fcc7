import { useMediaQuery } from '@mantine/hooks';

import { Emptiness } from '../parts/states.tsx';
import { useWords } from '../words/words-context.tsx';

export function EmptyCasePane() {
  const words = useWords();
  const wide = useMediaQuery('(min-width: 1280px)', window.innerWidth >= 1280);
  if (wide) return null;
  return (
    <section className="case-pane" aria-label={words.t('desk.case.none')}>
      <Emptiness title={words.t('desk.case.none')}>
        <p>{words.t('desk.case.none.lead')}</p>
      </Emptiness>
    </section>
  );
}
