import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { receivedElsewhere, statementInput } from '../../../cases/statement-inputs.ts';
import { BackIcon } from '../../../ui/icons.tsx';
import { useActKey } from '../api/act-key.ts';
import { listKey } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { problemFrom } from '../api/problem.ts';
import { useChannels } from '../api/shop-queries.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { readInput } from '../parts/read-input.ts';
import { Loaded } from '../parts/states.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { useProblems } from '../parts/use-problems.ts';
import { useMay, useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { ContactFields } from './contact-fields.tsx';
import { statementOf, wallIn, type DraftStatement } from './draft-statement.ts';
import { GoodsFields } from './goods-fields.tsx';
import { WayFields } from './way-fields.tsx';
import { WhatFields } from './what-fields.tsx';

const schema = statementInput.extend({ elsewhere: receivedElsewhere });

/** A buyer on the phone, a letter, a mail: written down as it was said, with the hour it reached the shop. */
export function NewCasePage() {
  const words = useWords();
  const { shopId, zone } = useSeat();
  const may = useMay('open a case');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { keyFor } = useActKey();
  const channels = useChannels();
  const [draft, setDraft] = useState<DraftStatement>(() => ({
    kind: 'report',
    channelId: '',
    locale: words.locale,
    orderId: null,
    contract: '',
    pieces: {},
    goods: '',
    issue: 'defective',
    demand: '',
    name: '',
    email: '',
    phone: '',
    description: '',
    medium: 'phone',
    receivedAt: wallIn(zone, new Date()),
  }));
  const change = (part: Partial<DraftStatement>) => setDraft((now) => ({ ...now, ...part }));
  const channelId = draft.channelId || channels.data?.find(({ archivedAt }) => archivedAt === null)?.id || '';

  const submit = useMutation({
    mutationFn: (input: Parameters<typeof api.cases.submit>[0]) =>
      api.cases.submit(input, { context: { key: keyFor(input) } }),
    onSuccess: ({ caseId }) => {
      void queries.invalidateQueries({ queryKey: listKey(shopId) });
      void navigate({ to: '/cases/$caseId', params: { caseId }, search: {} });
    },
  });
  usePageTitle(words.t('desk.new-case'));
  const problems = useProblems(submit.error ? problemFrom(submit.error) : null);

  return (
    <div className="page">
      <header className="bar">
        <Link to="/inbox" className="button quiet icon" aria-label={words.t('desk.to-inbox')}>
          <BackIcon />
        </Link>
        <h1>{words.t('desk.new-case')}</h1>
      </header>
      <p className="muted">{words.t('desk.new-case.lead')}</p>
      <Loaded query={channels}>
        <form
          className="new-case"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const read = readInput(schema, statementOf({ ...draft, channelId }, zone));
            problems.setOwn(read.problems ?? []);
            if (read.input && !submit.isPending) submit.mutate(read.input);
          }}
        >
          <WayFields
            draft={{ ...draft, channelId }}
            change={change}
            channels={channels.data ?? []}
            problemAt={problems.at}
          />
          <GoodsFields draft={{ ...draft, channelId }} change={change} />
          <WhatFields draft={draft} change={change} />
          <ContactFields draft={draft} change={change} problemAt={problems.at} />
          <footer>
            <ProblemNote error={submit.error} />
            <Button
              type="submit"
              look="primary"
              busy={submit.isPending}
              disabledBecause={may ? null : words.t('desk.reason.not-allowed')}
            >
              {words.t('desk.new-case.do')}
            </Button>
          </footer>
        </form>
      </Loaded>
    </div>
  );
}
