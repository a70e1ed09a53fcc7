import { Link } from '@tanstack/react-router';

import { FlagIcon } from '../../../ui/icons.tsx';
import { welcomeSteps } from '../../../welcome/welcome.ts';
import { useSidebar } from '../shell/sidebar-state.ts';
import { useWords } from '../words/words-context.tsx';
import { useWelcome } from './welcome-queries.ts';

/** In the menu as long as the first run is not over, with how far it is. */
export function WelcomeLink() {
  const words = useWords();
  const { close } = useSidebar();
  const { data } = useWelcome();
  if (!data || data.finishedAt) return null;
  const done = welcomeSteps.filter((step) => data.steps[step] === 'done').length;
  return (
    <Link to="/welcome" search={{}} className="side-link" activeProps={{ 'aria-current': 'page' }} onClick={close}>
      <span className="bar">
        <FlagIcon />
        {words.t('welcome.link')}
      </span>
      <span className="push figure muted">{words.t('welcome.link.of', { done, all: welcomeSteps.length })}</span>
    </Link>
  );
}
