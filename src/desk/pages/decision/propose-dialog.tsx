import { useState } from 'react';

import { proposeInput } from '../../../decisions/proposal-inputs.ts';
import { addDays } from '../../../kit/day.ts';
import type { CaseDialog } from '../case/dialogs.tsx';
import { useSettlement } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { readInput } from '../parts/read-input.ts';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useToday } from '../parts/today.ts';
import { useActForm } from '../parts/use-act-form.ts';
import { AreaField, LineField } from '../parts/typed-fields.tsx';
import { useWords } from '../words/words-context.tsx';
import { draftsOf, newOption, optionsOf, type DraftOption } from './draft-option.ts';
import { useSentBack } from './use-sent-back.ts';
import { OptionFields } from './option-fields.tsx';

type Proposal = Parameters<typeof api.proposals.propose>[0];
const MOST = 4;
const USUAL_DAYS = 7;

/** One or several ways put to the buyer, who answers on the page of the case. */
export function ProposeDialog({ kase, onClose }: CaseDialog) {
  const words = useWords();
  const today = useToday();
  const { data: settlement } = useSettlement(kase.id);
  const currency = settlement?.currency ?? 'PLN';
  const { proposal: back } = useSentBack(kase);
  const [changed, setDrafts] = useState<DraftOption[] | null>(null);
  const drafts = changed ?? (back ? draftsOf(back.options, { currency, locale: words.locale }) : [newOption(0)]);
  const [typed, setText] = useState<string | null>(null);
  const text = typed ?? back?.text ?? '';
  const [until, setUntil] = useState<string>(addDays(today, USUAL_DAYS));
  const form = useActForm<Proposal>(kase, (input, call) => api.proposals.propose(input, call), {
    onDone: onClose,
    told: words.t('deciding.propose.done'),
  });
  const { options, problems: sums } = optionsOf(drafts, kase.lines, currency);
  const read = readInput(proposeInput, { caseId: kase.id, text, until, options }, sums);
  const put = (key: number, part: Partial<DraftOption>) =>
    setDrafts(drafts.map((each) => (each.key === key ? { ...each, ...part } : each)));

  return (
    <SideDialog
      title={words.t('deciding.propose.title', { number: kase.number })}
      onClose={onClose}
      submit={words.t('deciding.propose.do')}
      {...form.state}
      disabledBecause={settlement ? null : words.t('deciding.loading')}
      onSubmit={() => form.submit(read)}
    >
      <p className="muted">{words.t('deciding.propose.lead')}</p>
      {drafts.map((draft, place) => (
        <OptionFields
          key={draft.key}
          kase={kase}
          draft={draft}
          option={options[place]!}
          place={place}
          currency={currency}
          onChange={(part) => put(draft.key, part)}
          onRemove={drafts.length > 1 ? () => setDrafts(drafts.filter(({ key }) => key !== draft.key)) : null}
          problemAt={form.at}
        />
      ))}
      {drafts.length < MOST && (
        <Button look="quiet" onClick={() => setDrafts([...drafts, newOption((drafts.at(-1)?.key ?? 0) + 1)])}>
          {words.t('deciding.propose.add')}
        </Button>
      )}
      <AreaField
        label={words.t('deciding.propose.text')}
        error={form.at('text')}
        rows={5}
        value={text}
        onType={setText}
      />
      <LineField
        label={words.t('deciding.propose.until')}
        error={form.at('until')}
        type="date"
        min={today}
        max={addDays(today, 60)}
        value={until}
        onType={setUntil}
      />
    </SideDialog>
  );
}
