import { Menu } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import type { BulkAct } from '../../../macros/bulk-inputs.ts';
import { permissionOf } from '../../../macros/bulk.ts';
import { sendingOf } from '../../../macros/macro-actions.ts';
import { addDays, dayIn, hourOn } from '../../../kit/day.ts';
import { useStaff, useStatuses } from '../api/shop-queries.ts';
import { sizeOf } from '../inbox/selected.ts';
import { selection, useSelection } from '../inbox/selection.ts';
import { useActSentences } from '../macros/act-sentences.ts';
import { useMacros } from '../macros/macro-queries.ts';
import { Button } from '../parts/button.tsx';
import { useSeat } from '../session/me.tsx';
import { useShortcuts } from '../shell/shortcuts.ts';
import { useTags } from '../sorting/tag-queries.ts';
import { useWords } from '../words/words-context.tsx';
import './bulk.css';
import { useBulkActs, useHowMany } from './bulk-queries.ts';
import { MacroSendDialog } from './macro-send-dialog.tsx';

/** What can be done with all that is chosen, at the foot of the list. */
export function BulkBar() {
  const words = useWords();
  const { selected, choosing } = useSelection();
  const matching = useHowMany(selected.kind === 'all' ? selected.filters : null);
  const { start } = useBulkActs();
  const [asking, setAsking] = useState<string | null>(null);
  const size = sizeOf(selected, matching.data?.count ?? null);
  if (!choosing || !size) return null;

  const run = (act: BulkAct) => {
    const which =
      selected.kind === 'ids'
        ? { caseIds: [...selected.ids] }
        : {
            all: { filters: { view: 'open' as const, ...selected.filters }, except: [...selected.except], count: size },
          };
    start.mutate({ act, ...which }, { onSuccess: selection.clear });
  };
  return (
    <section className="bulk-bar" aria-label={words.t('bulk.bar')}>
      <BarKeys />
      <p role="status">{words.t('bulk.selected', { count: size })}</p>
      <div className="bar">
        <Choices kind="assign" run={run} />
        <Choices kind="tag" run={run} />
        <Choices kind="status" run={run} />
        <Choices kind="macro" run={run} ask={setAsking} />
        <Choices kind="snooze" run={run} />
        <Act kind="close" busy={start.isPending} onClick={() => run({ kind: 'close' })} />
        <Choices kind="spam" run={run} />
        <Button look="quiet" className="push" onClick={selection.clear}>
          {words.t('bulk.clear')}
        </Button>
      </div>
      {asking && (
        <MacroSendDialog
          macroId={asking}
          count={size}
          onClose={() => setAsking(null)}
          onSend={() => run({ kind: 'macro', macroId: asking })}
        />
      )}
    </section>
  );
}

const keyOf = { assign: 'a', tag: 't', status: 's', macro: 'm', snooze: 'z', close: 'e' } as const;
const pressOn = (kind: Kind) => () => document.querySelector<HTMLElement>(`[data-bulk="${kind}"]`)?.click();

/** While cases are chosen, the letters of one case mean all of them. */
function BarKeys() {
  useShortcuts(Object.fromEntries(Object.entries(keyOf).map(([kind, key]) => [key, pressOn(kind as Kind)])));
  return null;
}

type Kind = 'assign' | 'tag' | 'status' | 'macro' | 'snooze' | 'close' | 'spam';

function useRefusal(kind: Kind): string | null {
  const words = useWords();
  return useSeat().permissions.includes(permissionOf[kind]) ? null : words.t('desk.reason.not-allowed');
}

function Act({ kind, busy, onClick }: { kind: Kind; busy?: boolean; onClick: () => void }) {
  const words = useWords();
  return (
    <Button data-bulk={kind} disabledBecause={useRefusal(kind)} busy={busy ?? false} onClick={onClick}>
      {words.t(`bulk.${kind}`)}
    </Button>
  );
}

interface ChoicesProps {
  kind: Exclude<Kind, 'close'>;
  run: (act: BulkAct) => void;
  /** A macro that sends is asked about first: what was sent is not taken back. */
  ask?: (macroId: string) => void;
}

function Choices({ kind, run, ask }: ChoicesProps) {
  const words = useWords();
  const refusal = useRefusal(kind);
  if (refusal) return <Act kind={kind} onClick={() => {}} />;
  return (
    <Menu position="top-start" shadow="none">
      <Menu.Target>
        <Button data-bulk={kind}>{words.t(`bulk.${kind}`)}</Button>
      </Menu.Target>
      <Menu.Dropdown className="bulk-menu">
        <Items kind={kind} run={run} {...(ask && { ask })} />
      </Menu.Dropdown>
    </Menu>
  );
}

function Items({ kind, run, ask }: ChoicesProps) {
  const words = useWords();
  const { zone } = useSeat();
  const { sayBulk } = useActSentences();
  const { data: staff = [] } = useStaff();
  const { data: statuses = [] } = useStatuses();
  const { data: tags = [] } = useTags();
  const { data: macros = [] } = useMacros();
  const item = (key: string, label: ReactNode, act: BulkAct) => (
    <Menu.Item key={key} onClick={() => run(act)}>
      {label}
    </Menu.Item>
  );
  const none = (text: string) => <Menu.Label>{text}</Menu.Label>;
  const morning = (days: number) => hourOn(zone, addDays(dayIn(zone, new Date()), days), 7).toISOString();

  switch (kind) {
    case 'assign':
      return [
        item('nobody', words.t('bulk.nobody'), { kind, staffId: null }),
        ...staff.filter(({ active }) => active).map(({ id, name }) => item(id, name, { kind, staffId: id })),
      ];
    case 'tag':
      if (tags.length === 0) return none(words.t('bulk.none.tags'));
      return [
        <Menu.Label key="add">{words.t('bulk.tag.add')}</Menu.Label>,
        ...tags.map(({ id, name }) => item(id, name, { kind, tagId: id })),
        <Menu.Label key="remove">{words.t('bulk.tag.remove')}</Menu.Label>,
        ...tags.map(({ id, name }) => item(`no-${id}`, name, { kind: 'untag', tagId: id })),
      ];
    case 'status':
      if (statuses.length === 0) return none(words.t('bulk.none.statuses'));
      return [
        item('none', words.t('bulk.no-status'), { kind, statusId: null }),
        ...statuses.map((status) =>
          item(status.id, words.locale === 'pl' ? status.namePl : status.nameEn, { kind, statusId: status.id }),
        ),
      ];
    case 'macro': {
      const offered = macros.filter(({ archivedAt }) => archivedAt === null);
      if (offered.length === 0) return none(words.t('bulk.none.macros'));
      return offered.map(({ id, name, actions }) => (
        <Menu.Item key={id} onClick={() => (sendingOf(actions) && ask ? ask(id) : run({ kind: 'macro', macroId: id }))}>
          {name}
        </Menu.Item>
      ));
    }
    case 'snooze':
      return [
        item('tomorrow', words.t('bulk.tomorrow'), { kind, for: 'date', until: morning(1) }),
        item('week', words.t('bulk.next-week'), { kind, for: 'date', until: morning(7) }),
        item('answer', words.t('bulk.answer'), { kind, for: 'answer', until: null }),
        item('parcel', words.t('bulk.parcel'), { kind, for: 'parcel', until: null }),
      ];
    case 'spam':
      return item('spam', sayBulk({ kind, because: 'advertising' }), { kind, because: 'advertising' });
  }
}
