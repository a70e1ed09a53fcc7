import { Menu } from '@mantine/core';

import { isOpen } from '../../../cases/case.ts';
import { DownIcon } from '../../../ui/icons.tsx';
import type { CaseDetail } from '../api/case-queries.ts';
import { api } from '../api/client.ts';
import { useStatuses } from '../api/shop-queries.ts';
import { useAct } from '../api/use-act.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';

/** The shop's own status, on top of the stage. */
export function StatusMenu({ kase }: { kase: CaseDetail }) {
  const words = useWords();
  const { data: statuses = [] } = useStatuses();
  const nameOf = (status: { namePl: string; nameEn: string }) =>
    words.locale === 'pl' ? status.namePl : status.nameEn;
  const act = useAct<string | null>(
    kase,
    (statusId, call) => api.cases.setStatus({ caseId: kase.id, statusId }, call),
    {
      optimistic: (now, statusId) => ({ ...now, status: statuses.find(({ id }) => id === statusId) ?? null }),
    },
  );
  const may = kase.permissions.includes('move cases') && isOpen(kase);
  const shown = kase.status ? nameOf(kase.status) : say(words, 'cases.stage', kase.stage);
  if (!may || statuses.length === 0) return <span className="chip plain">{shown}</span>;
  const offered = statuses.filter(({ stage, id }) => stage === kase.stage || id === kase.status?.id);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          className="chip plain"
          data-act="status"
          aria-label={words.t('desk.status-is', { status: shown })}
          title={shown}
        >
          <span>{shown}</span>
          <DownIcon size={10} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map((status) => (
          <Menu.Item
            key={status.id}
            onClick={() => act.run(status.id)}
            aria-current={status.id === kase.status?.id || undefined}
          >
            {nameOf(status)}
            {status.visible && <span className="meta"> · {words.t('desk.status-visible')}</span>}
          </Menu.Item>
        ))}
        {offered.length === 0 && <Menu.Label>{words.t('desk.no-status')}</Menu.Label>}
        {kase.status && <Menu.Item onClick={() => act.run(null)}>{words.t('desk.status-none')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
