import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { api } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { CopyLine } from '../settings/parts/copy-line.tsx';
import { useWords } from '../words/words-context.tsx';
import { useFirstChannel, useWelcome, useWelcomeActs } from './welcome-queries.ts';

type TestOrder = Awaited<ReturnType<typeof api.welcome.makeTestOrder>>;

/** The shop tried out on itself: its own form, a real case, a real mail; it ends where the work is done. */
export function TestStep() {
  const words = useWords();
  const navigate = useNavigate();
  const acts = useWelcomeActs();
  const { channel } = useFirstChannel();
  const [order, setOrder] = useState<TestOrder | null>(null);
  const { data: welcome } = useWelcome({ often: order !== null });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const doing = (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    work()
      .catch(setProblem)
      .finally(() => setBusy(false));
  };
  const end = (caseId: string | null) =>
    doing(async () => {
      await acts.mark('test', caseId ? 'done' : 'skipped');
      await acts.finish();
      await (caseId
        ? navigate({ to: '/cases/$caseId', params: { caseId }, search: {} })
        : navigate({ to: '/inbox', search: {} }));
    });
  const [newest] = welcome?.tests ?? [];
  if (!channel) return null;

  return (
    <>
      {newest && (
        <div className="note info" role="status">
          <div className="body">
            <p>{words.t('welcome.test.here', { number: newest.number })}</p>
            <Button look="primary" busy={busy} onClick={() => end(newest.id)}>
              {words.t('welcome.test.open', { number: newest.number })}
            </Button>{' '}
            <Button
              busy={busy}
              onClick={() =>
                doing(async () => {
                  await api.welcome.putAwayTests();
                  await acts.reread();
                })
              }
            >
              {words.t('welcome.test.put-away')}
            </Button>
          </div>
        </div>
      )}
      <section className="settings-block" aria-labelledby="by-form">
        <h2 id="by-form">{words.t('welcome.test.form')}</h2>
        <p className="muted">{words.t('welcome.test.form.lead')}</p>
        {order ? (
          <>
            <CopyLine label={words.t('welcome.test.number')} text={order.number} />
            <CopyLine label={words.t('welcome.test.email')} text={order.email} />
            <p>
              <a href={`${channel.formUrl}/find?for=withdraw`} target="_blank" rel="noreferrer" className="button">
                {words.t('welcome.test.form.open')}
              </a>
            </p>
            <p className="meta" role="status">
              {words.t('welcome.test.waiting')}
            </p>
          </>
        ) : (
          <div className="bar">
            <Button
              busy={busy}
              onClick={() => doing(async () => setOrder(await api.welcome.makeTestOrder({ channelId: channel.id })))}
            >
              {words.t('welcome.test.form.do')}
            </Button>
          </div>
        )}
      </section>
      <section className="settings-block" aria-labelledby="by-us">
        <h2 id="by-us">{words.t('welcome.test.make')}</h2>
        <p className="muted">{words.t('welcome.test.make.lead')}</p>
        <div className="bar">
          <Button
            look={newest ? 'plain' : 'primary'}
            busy={busy}
            onClick={() =>
              doing(async () => {
                const { caseId } = await api.welcome.makeTestCase({ channelId: channel.id });
                end(caseId);
              })
            }
          >
            {words.t('welcome.test.make.do')}
          </Button>
        </div>
      </section>
      <ProblemNote error={problem} />
      <footer className="welcome-foot">
        <Button look="quiet" busy={busy} onClick={() => end(null)}>
          {words.t('welcome.test.without')}
        </Button>
      </footer>
    </>
  );
}
