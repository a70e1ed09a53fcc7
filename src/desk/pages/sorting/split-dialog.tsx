import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { demands, issues, type Demand, type Issue } from '../../../law/vocabulary.ts';
import { api } from '../api/client.ts';
import { useMessages } from '../api/case-queries.ts';
import { useAct } from '../api/use-act.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { Field } from '../parts/field.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { SelectField } from '../parts/typed-fields.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { Choice } from './choice.tsx';
import { SplitGoods } from './split-goods.tsx';

type Split =
  | { readonly lines: { caseLineId: string; quantity: number }[] }
  | { readonly messageId: string; readonly issue: Issue; readonly demand?: Demand };

/** Some of the goods, or a message about another matter, become a case of their own. */
export function SplitDialog({ kase, onClose }: CaseDialog) {
  const words = useWords();
  const navigate = useNavigate();
  const goods = kase.lines.filter(({ unexpected }) => !unexpected);
  const many = goods.reduce((sum, { quantity }) => sum + quantity, 0) > 1;
  const [by, setBy] = useState<'goods' | 'message'>(many ? 'goods' : 'message');
  const [taken, setTaken] = useState<Readonly<Record<string, number>>>({});
  const [messageId, setMessageId] = useState('');
  const [issue, setIssue] = useState<Issue>('other');
  const [demand, setDemand] = useState<Demand | ''>('');
  const messages = useMessages(kase.id).data?.filter(({ kind, body }) => kind === 'buyer' && body !== '') ?? [];
  const act = useAct<Split>(kase, async (input, call) => {
    const made =
      'lines' in input
        ? await api.sorting.split({ caseId: kase.id, ...input }, call)
        : await api.sorting.splitMessage({ caseId: kase.id, ...input }, call);
    onClose();
    notifications.show({ message: words.t('sorting.split.done', { number: made.number }), autoClose: 6000 });
    void navigate({ to: '/cases/$caseId', params: { caseId: made.caseId }, search: (search) => search });
  });
  const lines = Object.entries(taken).flatMap(([caseLineId, quantity]) =>
    quantity > 0 ? [{ caseLineId, quantity }] : [],
  );
  const ready = by === 'goods' ? lines.length > 0 : messageId !== '';
  return (
    <SideDialog
      title={words.t('desk.act.split')}
      onClose={onClose}
      submit={words.t('sorting.split.do')}
      busy={act.busy}
      error={act.problem}
      changes={act.changes}
      disabledBecause={ready ? null : words.t('sorting.split.choose-first')}
      onSubmit={() => act.run(by === 'goods' ? { lines } : { messageId, issue, ...(demand && { demand }) })}
    >
      <p className="muted">{words.t('sorting.split.lead')}</p>
      <Choice
        legend={words.t('sorting.split.by')}
        name="by"
        value={by}
        onChange={setBy}
        options={[
          { value: 'goods', text: words.t('sorting.split.goods') },
          {
            value: 'message',
            text: words.t('sorting.split.message'),
            hint: words.t('sorting.split.message.hint'),
          },
        ]}
      />
      {by === 'goods' ? (
        <SplitGoods lines={goods} taken={taken} onTake={(id, quantity) => setTaken({ ...taken, [id]: quantity })} />
      ) : messages.length === 0 ? (
        <p className="muted">{words.t('sorting.split.no-messages')}</p>
      ) : (
        <>
          <Choice
            legend={words.t('sorting.split.messages')}
            name="message"
            value={messageId}
            onChange={setMessageId}
            options={messages.map(({ id, body }) => ({ value: id, text: body.slice(0, 160) }))}
          />
          <SelectField
            label={words.t('sorting.split.issue')}
            value={issue}
            choices={issues.map((value) => ({ value, text: say(words, 'desk.issue', value) }))}
            onChoose={setIssue}
          />
          <Field label={words.t('sorting.split.demand')}>
            {(control) => (
              <select
                {...control}
                className="native"
                value={demand}
                onChange={(event) => setDemand(event.currentTarget.value as Demand | '')}
              >
                <option value="">{words.t('sorting.split.demand.none')}</option>
                {demands.map((each) => (
                  <option key={each} value={each}>
                    {say(words, 'cases.demand', each)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </>
      )}
    </SideDialog>
  );
}
