import { Menu } from '@mantine/core';

import { DownIcon } from '../../../ui/icons.tsx';
import type { CaseDetail } from '../api/case-queries.ts';
import { useStaff } from '../api/shop-queries.ts';
import { Button } from '../parts/button.tsx';
import { Initials } from '../parts/initials.tsx';
import { AwayNote } from '../rota/away-note.tsx';
import { useSeat } from '../session/me.tsx';
import { useWords } from '../words/words-context.tsx';
import { useAssign } from './use-assign.ts';

export function AssigneeMenu({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const { staffId } = useSeat();
  const { data: staff = [] } = useStaff();
  const { to, toMe, refusal } = useAssign(kase);
  const shown = kase.assignee ? (
    <Initials name={kase.assignee.name} mine={kase.assignee.id === staffId} silent />
  ) : null;
  const name = kase.assignee?.name ?? words.t('desk.unassigned');
  if (refusal)
    return (
      <Button look="quiet" disabledBecause={refusal}>
        {shown} {name}
      </Button>
    );
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button look="quiet" data-act="assign">
          {shown}
          <span className="spoken">{words.t('desk.assigned-to')}</span>
          <span className="wide-only">{name}</span>
          <DownIcon size={12} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kase.assignee?.id !== staffId && (
          <Menu.Item onClick={toMe} rightSection={<kbd>i</kbd>}>
            {words.t('desk.assign-me')}
          </Menu.Item>
        )}
        {staff
          .filter(({ active, id }) => active && id !== staffId)
          .map(({ id, name: other }) => (
            <Menu.Item key={id} onClick={() => to(id)} aria-current={id === kase.assignee?.id || undefined}>
              {other} <AwayNote staffId={id} />
            </Menu.Item>
          ))}
        {kase.assignee && <Menu.Item onClick={() => to(null)}>{words.t('desk.assign-nobody')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
