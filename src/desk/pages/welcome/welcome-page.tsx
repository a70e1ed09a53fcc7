import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

import { nextStep, welcomeSteps, type WelcomeStep } from '../../../welcome/welcome.ts';
import { CheckIcon, MenuIcon } from '../../../ui/icons.tsx';
import { Button } from '../parts/button.tsx';
import { Emptiness, Loaded } from '../parts/states.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { useMay } from '../session/me.tsx';
import { tellProblem } from '../settings/parts/undo-toast.tsx';
import '../settings/settings.css';
import { useSidebar } from '../shell/sidebar-state.ts';
import { useWords } from '../words/words-context.tsx';
import { BrandStep } from './brand-step.tsx';
import { ChannelStep } from './channel-step.tsx';
import { MailStep } from './mail-step.tsx';
import { ShopStep } from './shop-step.tsx';
import { TeamStep } from './team-step.tsx';
import { TestStep } from './test-step.tsx';
import { useWelcome, useWelcomeActs, type Welcome } from './welcome-queries.ts';
import './welcome.css';

const contents = {
  shop: ShopStep,
  brand: BrandStep,
  channel: ChannelStep,
  mail: MailStep,
  team: TeamStep,
  test: TestStep,
} as const;

/** The first run: one step at a time, each kept on the server, none of them in the way. */
export function WelcomePage() {
  const words = useWords();
  const may = useMay('change the shop');
  const welcome = useWelcome();
  const sidebar = useSidebar();
  usePageTitle(words.t('welcome.title'));
  if (!may)
    return (
      <Emptiness title={words.t('welcome.closed')}>
        <Link to="/inbox">{words.t('welcome.to-desk')}</Link>
      </Emptiness>
    );
  return (
    <div className="welcome">
      <div className="bar only-narrow">
        <Button look="quiet" icon aria-label={words.t('settings.menu')} onClick={sidebar.open}>
          <MenuIcon />
        </Button>
      </div>
      <Loaded query={welcome}>{welcome.data && <Steps welcome={welcome.data} />}</Loaded>
    </div>
  );
}

function Steps({ welcome }: { welcome: Welcome }) {
  const words = useWords();
  const { step: asked } = useSearch({ from: '/shell/welcome' });
  const step = asked ?? nextStep(welcome);
  const Content = contents[step];
  const at = welcomeSteps.indexOf(step);
  return (
    <>
      <nav className="welcome-steps" aria-label={words.t('welcome.steps')}>
        <ol>
          {welcomeSteps.map((each, i) => {
            const state = welcome.steps[each];
            return (
              <li key={each}>
                <Link to="/welcome" search={{ step: each }} aria-current={each === step ? 'step' : undefined}>
                  <span className="welcome-mark figure" data-state={state ?? 'open'} aria-hidden="true">
                    {state === 'done' ? <CheckIcon size={12} /> : i + 1}
                  </span>
                  <span className="welcome-name">
                    {words.t(`welcome.step.${each}`)}
                    <span className="meta">{words.t(`welcome.state.${state ?? 'open'}`)}</span>
                  </span>
                </Link>
              </li>
            );
          })}
        </ol>
      </nav>
      <section className="welcome-content" aria-labelledby="welcome-heading">
        <header className="welcome-head">
          <p className="meta">{words.t('welcome.of', { at: at + 1, all: welcomeSteps.length })}</p>
          <Question key={step} text={words.t(`welcome.${step}.title`)} />
          <p className="muted">{words.t(`welcome.${step}.lead`)}</p>
        </header>
        <Content />
        {step !== 'test' && <Foot step={step} next={welcomeSteps[at + 1]!} />}
      </section>
    </>
  );
}

/** A new step begins at its question, for eyes, keyboard and screen reader alike. */
function Question({ text }: { text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 id="welcome-heading" ref={heading} tabIndex={-1}>
      {text}
    </h1>
  );
}

function Foot({ step, next }: { step: WelcomeStep; next: WelcomeStep }) {
  const words = useWords();
  const navigate = useNavigate();
  const acts = useWelcomeActs();
  const [busy, setBusy] = useState(false);
  const go = (state: 'done' | 'skipped') => {
    setBusy(true);
    acts
      .mark(step, state)
      .then(() => navigate({ to: '/welcome', search: { step: next } }))
      .catch((error: unknown) => tellProblem(words, error))
      .finally(() => setBusy(false));
  };
  return (
    <footer className="welcome-foot">
      <Button look="primary" busy={busy} onClick={() => go('done')}>
        {words.t('welcome.next')}
      </Button>
      <Button look="quiet" busy={busy} onClick={() => go('skipped')}>
        {words.t('welcome.skip')}
      </Button>
      <Link to="/inbox" className="push">
        {words.t('welcome.to-desk')}
      </Link>
    </footer>
  );
}
