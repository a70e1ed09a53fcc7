import { macroActionKinds, type MacroAction } from '../../../../macros/macro-actions.ts';
import { CloseIcon } from '../../../../ui/icons.tsx';
import { useStaff, useStatuses } from '../../api/shop-queries.ts';
import { useActSentences } from '../../macros/act-sentences.ts';
import { Button } from '../../parts/button.tsx';
import { useTags } from '../../sorting/tag-queries.ts';
import { useWords } from '../../words/words-context.tsx';
import type { Draft } from '../form/use-draft.ts';

type Kind = MacroAction['kind'];
type WithActions = { readonly actions: readonly string[] };
interface Choice {
  readonly text: string;
  readonly action: MacroAction;
}

/** What a macro does, as sentences; more are added from the list of all that is possible. */
export function ActionsField({ draft }: { draft: Pick<Draft<WithActions>, 'values' | 'locked' | 'at' | 'set'> }) {
  const words = useWords();
  const { sayAction } = useActSentences();
  const choices = useChoices();
  const actions = draft.values.actions.map((action) => JSON.parse(action) as MacroAction);
  const become = (next: readonly MacroAction[]) => draft.set({ actions: next.map((action) => JSON.stringify(action)) });
  const put = (at: number, action: MacroAction) => become(actions.map((each, n) => (n === at ? action : each)));
  const free = macroActionKinds.filter(
    (kind) =>
      choices[kind].length > 0 &&
      (kind === 'tag' || kind === 'untag' || !actions.some((action) => action.kind === kind)),
  );
  return (
    <fieldset className="macro-actions">
      <legend>{words.t('macros.settings.actions')}</legend>
      {actions.length === 0 && <p className="meta">{words.t('macros.settings.actions.none')}</p>}
      <ol>
        {actions.map((action, at) => (
          <li key={at} className="bar">
            {action.kind === 'note' ? (
              <input
                type="text"
                className="native grow"
                aria-label={words.t('macros.settings.note')}
                value={action.text}
                maxLength={5000}
                readOnly={draft.locked !== null}
                onChange={(event) => put(at, { ...action, text: event.currentTarget.value })}
              />
            ) : action.kind === 'snooze' && typeof action.until !== 'string' ? (
              <>
                <span>{sayAction(action)}</span>
                <input
                  type="number"
                  className="native macro-days"
                  aria-label={words.t('macros.settings.days')}
                  min={1}
                  max={365}
                  value={action.until.days}
                  readOnly={draft.locked !== null}
                  onChange={(event) => put(at, { ...action, until: { days: Number(event.currentTarget.value) } })}
                />
              </>
            ) : (
              <select
                className="native grow"
                aria-label={words.t(`macros.kind.${action.kind}`)}
                disabled={draft.locked !== null}
                value={JSON.stringify(action)}
                onChange={(event) => put(at, JSON.parse(event.currentTarget.value) as MacroAction)}
              >
                {[...choices[action.kind], { text: sayAction(action), action }]
                  .filter((each, n, all) => all.findIndex((other) => same(other.action, each.action)) === n)
                  .map((each) => (
                    <option key={JSON.stringify(each.action)} value={JSON.stringify(each.action)}>
                      {each.text}
                    </option>
                  ))}
              </select>
            )}
            <Button
              look="quiet"
              icon
              aria-label={words.t('macros.settings.remove', { name: sayAction(action) })}
              disabledBecause={draft.locked}
              onClick={() => become(actions.filter((_, n) => n !== at))}
            >
              <CloseIcon />
            </Button>
          </li>
        ))}
      </ol>
      {draft.at('actions') && <p className="bad field-error">{draft.at('actions')}</p>}
      <select
        className="native"
        aria-label={words.t('macros.settings.actions.add')}
        value=""
        disabled={draft.locked !== null}
        onChange={(event) => {
          const first = choices[event.currentTarget.value as Kind][0];
          if (first) become([...actions, first.action]);
        }}
      >
        <option value="">{words.t('macros.settings.actions.add')}</option>
        {free.map((kind) => (
          <option key={kind} value={kind}>
            {words.t(`macros.kind.${kind}`)}
          </option>
        ))}
      </select>
    </fieldset>
  );
}

const same = (a: MacroAction, b: MacroAction) => JSON.stringify(a) === JSON.stringify(b);

/** Each kind of action with all that it can be in this shop. */
function useChoices(): Record<Kind, readonly Choice[]> {
  const words = useWords();
  const { sayAction } = useActSentences();
  const { data: staff = [] } = useStaff();
  const { data: statuses = [] } = useStatuses();
  const { data: tags = [] } = useTags();
  const of = (actions: readonly MacroAction[]): Choice[] =>
    actions.map((action) => ({ text: sayAction(action), action }));
  return {
    assign: of([
      { kind: 'assign', to: 'me' },
      { kind: 'assign', to: 'nobody' },
      ...staff.filter(({ active }) => active).map(({ id }): MacroAction => ({ kind: 'assign', to: id })),
    ]),
    tag: of(tags.map(({ id }) => ({ kind: 'tag', tagId: id }))),
    untag: of(tags.map(({ id }) => ({ kind: 'untag', tagId: id }))),
    note: of([{ kind: 'note', text: words.t('macros.kind.note') }]),
    'ask-photos': of([{ kind: 'ask-photos' }]),
    send: of((['stay', 'wait', 'close'] as const).map((then) => ({ kind: 'send', then }))),
    status: of(statuses.map(({ id }) => ({ kind: 'status', statusId: id }))),
    snooze: of([
      { kind: 'snooze', until: { days: 2 } },
      { kind: 'snooze', until: 'answer' },
      { kind: 'snooze', until: 'parcel' },
    ]),
  };
}
