import { useState } from 'react';

import { api } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { TextField } from '../settings/form/text-field.tsx';
import { useWords } from '../words/words-context.tsx';
import { ChannelDraftForm } from './channel-draft-form.tsx';
import { useFirstChannel, useWelcome } from './welcome-queries.ts';

type TestMail = Awaited<ReturnType<typeof api.welcome.sendTestMail>>;

/** What sends, from which address, where answers go; and a mail to oneself, to see that it does. */
export function MailStep() {
  const words = useWords();
  const { data: welcome } = useWelcome();
  return (
    <>
      {welcome && (
        <div className={welcome.mail.transport === 'smtp' ? 'note info' : 'note warn'}>
          <p className="body">{words.t(`welcome.mail.${welcome.mail.transport}`, { from: welcome.mail.from })}</p>
        </div>
      )}
      <ChannelDraftForm>
        {(draft) => (
          <div className="settings-group">
            <TextField
              draft={draft}
              name="contactEmail"
              type="email"
              label={words.t('welcome.mail.reply')}
              hint={words.t('welcome.mail.reply.hint')}
            />
            <TextField
              draft={draft}
              name="senderEmail"
              type="email"
              label={words.t('settings.channel.sender')}
              hint={words.t('settings.channel.sender.hint')}
            />
          </div>
        )}
      </ChannelDraftForm>
      <TryIt />
    </>
  );
}

function TryIt() {
  const words = useWords();
  const { channel } = useFirstChannel();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<TestMail | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  if (!channel) return null;
  const send = () => {
    setBusy(true);
    setProblem(null);
    setTold(null);
    api.welcome
      .sendTestMail({ channelId: channel.id })
      .then(setTold)
      .catch(setProblem)
      .finally(() => setBusy(false));
  };
  return (
    <section className="settings-block" aria-labelledby="try-mail">
      <h2 id="try-mail">{words.t('welcome.mail.try')}</h2>
      <p className="muted">{words.t('welcome.mail.try.lead')}</p>
      <div className="bar">
        <Button busy={busy} onClick={send}>
          {words.t('welcome.mail.send')}
        </Button>
      </div>
      <div role="status">
        {told?.sent && <p className="ok">{words.t('welcome.mail.sent', { to: told.to, from: told.from })}</p>}
        {told && !told.sent && <p className="bad">{words.t('welcome.mail.refused', { answer: told.answer ?? '–' })}</p>}
      </div>
      <ProblemNote error={problem} />
    </section>
  );
}
