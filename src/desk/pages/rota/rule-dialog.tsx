import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { answersBuyers } from '../../../identity/permissions.ts';
import { locales } from '../../../kit/locale.ts';
import { parseAmount } from '../../../kit/money.ts';
import { procedures } from '../../../law/vocabulary.ts';
import { ways } from '../../../rota/assignment-rule.ts';
import { api } from '../api/client.ts';
import { useChannels, useStaff } from '../api/shop-queries.ts';
import { amountText } from '../parts/amount.ts';
import { Button } from '../parts/button.tsx';
import { SideDialog } from '../parts/side-dialog.tsx';
import { useReread } from '../settings/parts/use-reread.ts';
import { LineField } from '../parts/typed-fields.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { Choices } from './choices.tsx';
import { useTagNames, type Rule } from './rota-queries.ts';
import { TriedCases } from './tried-cases.tsx';

/** A rule as it is written: what it looks at, who gets the case, and a trial on what has been. */
export function RuleDialog({ rule, onClose }: { rule: Rule | null; onClose: () => void }) {
  const words = useWords();
  const reread = useReread('rules');
  const { data: channels = [] } = useChannels();
  const { data: staff = [] } = useStaff();
  const { data: tags = [] } = useTagNames();
  const old = rule?.conditions ?? {};
  const [channelIds, setChannels] = useState(old.channelIds ?? []);
  const [wanted, setProcedures] = useState(old.procedures ?? []);
  const [spoken, setLocales] = useState(old.locales ?? []);
  const [value, setValue] = useState(old.minValue === undefined ? '' : amountText(old.minValue, 'PLN', words.locale));
  const [tagIds, setTags] = useState(old.tagIds ?? []);
  const [staffIds, setStaff] = useState(rule?.staffIds ?? []);
  const [way, setWay] = useState(rule?.way ?? 'in-turn');

  const minor = value.trim() ? parseAmount(value, 'PLN') : null;
  const wrongValue = value.trim() !== '' && !minor;
  const people = staff.filter((member) => answersBuyers(member) || staffIds.includes(member.id));
  const input = {
    conditions: {
      ...(channelIds.length > 0 && { channelIds }),
      ...(wanted.length > 0 && { procedures: wanted }),
      ...(spoken.length > 0 && { locales: spoken }),
      ...(minor && { minValue: minor }),
      ...(tagIds.length > 0 && { tagIds }),
    },
    staffIds,
    way,
  };
  const missing =
    staffIds.length === 0
      ? words.t('rota.form.people-needed')
      : wrongValue
        ? words.t('desk.field.not-an-amount')
        : null;
  const save = useMutation({
    mutationFn: () =>
      rule
        ? api.rota.changeRule({ ...input, enabled: rule.enabled, ruleId: rule.id })
        : api.rota.createRule({ ...input, enabled: true }),
    onSuccess: async () => {
      await reread();
      onClose();
    },
  });
  const trial = useMutation({ mutationFn: () => api.rota.tryRules({ ...input, ...(rule && { ruleId: rule.id }) }) });

  return (
    <SideDialog
      wide
      title={words.t(rule ? 'rota.form.change' : 'rota.form.new')}
      submit={words.t(rule ? 'rota.form.save' : 'rota.form.create')}
      busy={save.isPending}
      error={save.error ?? trial.error}
      disabledBecause={missing}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <h3>{words.t('rota.form.when')}</h3>
      <p className="meta">{words.t('rota.form.when.hint')}</p>
      <div className="rota-columns">
        <Choices
          many
          label={words.t('rota.form.channel')}
          options={channels.map(({ id, name }) => [id, name] as const)}
          chosen={channelIds}
          onChange={setChannels}
        />
        <Choices
          many
          label={words.t('rota.form.procedure')}
          options={procedures.map((each) => [each, say(words, 'cases.procedure', each)] as const)}
          chosen={wanted}
          onChange={setProcedures}
        />
        <Choices
          many
          label={words.t('rota.form.locale')}
          options={locales.map((each) => [each, words.t(`rota.locale.${each}`)] as const)}
          chosen={spoken}
          onChange={setLocales}
        />
        {tags.length > 0 && (
          <Choices
            many
            label={words.t('rota.form.tag')}
            hint={words.t('rota.form.tag.hint')}
            options={tags.map(({ id, name }) => [id, name] as const)}
            chosen={tagIds}
            onChange={setTags}
          />
        )}
      </div>
      <LineField
        label={words.t('rota.form.value')}
        hint={words.t('rota.form.value.hint')}
        error={wrongValue ? words.t('desk.field.not-an-amount') : undefined}
        className="w-code"
        inputMode="decimal"
        value={value}
        onType={setValue}
      />
      <h3>{words.t('rota.form.then')}</h3>
      <div className="rota-columns">
        <Choices
          many
          label={words.t('rota.form.person')}
          hint={words.t('rota.form.then.hint')}
          options={people.map(({ id, name }) => [id, name] as const)}
          chosen={staffIds}
          onChange={setStaff}
        />
        {staffIds.length > 1 && (
          <Choices
            label={words.t('rota.form.way')}
            options={ways.map((each) => [each, words.t(`rota.way.${each}`), words.t(`rota.way.${each}.hint`)] as const)}
            chosen={[way]}
            onChange={([only]) => setWay(only!)}
          />
        )}
      </div>
      <p>
        <Button busy={trial.isPending} disabledBecause={missing} onClick={() => trial.mutate()}>
          {words.t('rota.form.try')}
        </Button>
      </p>
      {trial.data && <TriedCases trial={trial.data} ruleId={rule?.id ?? null} tried={input} />}
    </SideDialog>
  );
}
