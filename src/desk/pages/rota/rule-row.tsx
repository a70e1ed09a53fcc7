import { useState } from 'react';

import { DownIcon } from '../../../ui/icons.tsx';
import { api } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { offerUndo, tellProblem } from '../settings/parts/undo-toast.tsx';
import { useReread } from '../settings/parts/use-reread.ts';
import { useWords } from '../words/words-context.tsx';
import type { Rule } from './rota-queries.ts';
import { sayConditions, sayPeople } from './rule-sentence.ts';
import { useNames } from './use-names.ts';

interface Props {
  rule: Rule;
  n: number;
  locked: string | null;
  onEdit: () => void;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
}

export function RuleRow({ rule, n, locked, onEdit, onUp, onDown }: Props) {
  const words = useWords();
  const names = useNames();
  const reread = useReread('rules');
  const [busy, setBusy] = useState(false);
  const act = (work: () => Promise<unknown>) => {
    setBusy(true);
    work()
      .then(reread)
      .catch((error: unknown) => tellProblem(words, error))
      .finally(() => setBusy(false));
  };
  const { id: ruleId, conditions, staffIds, way, enabled } = rule;
  const turn = () => act(() => api.rota.changeRule({ ruleId, conditions, staffIds, way, enabled: !enabled }));
  const remove = () =>
    act(async () => {
      await api.rota.archiveRule({ ruleId });
      offerUndo(words, words.t('rota.was-removed'), async () => {
        await api.rota.restoreRule({ ruleId });
        await reread();
      });
    });
  const said = sayConditions(words, rule, names);
  return (
    <li className="settings-item rota-rule" data-off={!enabled || undefined}>
      <span className="rota-number" aria-hidden="true">
        {n}
      </span>
      <p className="grow">
        <span className="name">{said ? words.t('rota.when', { conditions: said }) : words.t('rota.always')}</span>
        <span className="meta">
          {sayPeople(words, rule, names)}
          {!enabled && ` · ${words.t('rota.disabled')}`}
        </span>
      </p>
      <span className="bar">
        <Button
          look="quiet"
          icon
          className="upside-down"
          aria-label={words.t('rota.up', { n })}
          disabledBecause={locked ?? (onUp ? null : words.t('rota.first'))}
          onClick={() => onUp?.()}
        >
          <DownIcon />
        </Button>
        <Button
          look="quiet"
          icon
          aria-label={words.t('rota.down', { n })}
          disabledBecause={locked ?? (onDown ? null : words.t('rota.last'))}
          onClick={() => onDown?.()}
        >
          <DownIcon />
        </Button>
        <Button
          busy={busy}
          aria-label={words.t('rota.turn-what', { n, what: words.t(enabled ? 'rota.turn-off' : 'rota.turn-on') })}
          disabledBecause={locked}
          onClick={turn}
        >
          {words.t(enabled ? 'rota.turn-off' : 'rota.turn-on')}
        </Button>
        <Button aria-label={words.t('rota.edit-what', { n })} disabledBecause={locked} onClick={onEdit}>
          {words.t('rota.edit')}
        </Button>
        <Button
          look="quiet"
          busy={busy}
          aria-label={words.t('rota.remove-what', { n })}
          disabledBecause={locked}
          onClick={remove}
        >
          {words.t('rota.remove')}
        </Button>
      </span>
    </li>
  );
}
