import { api } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { OrderButtons } from '../settings/parts/order-buttons.tsx';
import { offerUndo } from '../settings/parts/undo-toast.tsx';
import { useReread } from '../settings/parts/use-reread.ts';
import { useWork } from '../settings/parts/use-work.ts';
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
  const { busy, run } = useWork();
  const act = (work: () => Promise<unknown>) => run(() => work().then(reread));
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
        <OrderButtons
          locked={locked}
          up={{ label: words.t('rota.up', { n }), run: onUp, end: words.t('rota.first') }}
          down={{ label: words.t('rota.down', { n }), run: onDown, end: words.t('rota.last') }}
        />
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
