import { Menu } from '@mantine/core';

import { DownIcon } from '../../../ui/icons.tsx';
import { isOpen } from '../../../cases/case.ts';
import { api } from '../api/client.ts';
import type { CaseDetail } from '../api/case-queries.ts';
import { useAct } from '../api/use-act.ts';
import { sayProblem } from '../parts/problem-note.tsx';
import { useNow } from '../parts/use-now.ts';
import { useSeat } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { snoozePresets } from './snooze-presets.ts';
import { useSnooze } from './use-snooze.ts';

/** `z`: put off until a day, the answer or the parcel. Each choice says when the case is really back. */
export function SnoozeMenu({ kase, onDate }: { kase: CaseDetail; onDate: () => void }) {
  const words = useWords();
  const { zone } = useSeat();
  const now = useNow();
  const snooze = useSnooze(kase);
  const wake = useAct<null>(kase, (_, call) => api.sorting.wake({ caseId: kase.id }, call), {
    optimistic: (before) => ({ ...before, snoozedFor: null, snoozedUntil: null }),
    told: words.t('sorting.woken'),
  });
  if (!isOpen(kase) || kase.spamAt || !kase.permissions.includes('sort cases')) return null;
  const moment = (at: Date) => words.instant(at, zone, { short: true });
  const problem = snooze.problem ?? wake.problem;
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <button type="button" className="chip plain" data-act="snooze">
          {words.t('sorting.snooze')}
          <DownIcon size={10} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {problem && <Menu.Label role="alert">{sayProblem(words, problem)}</Menu.Label>}
        {kase.snoozedFor && <Menu.Item onClick={() => wake.run(null)}>{words.t('sorting.snooze.wake')}</Menu.Item>}
        {snoozePresets(kase, zone, now).map((preset) => (
          <Menu.Item
            key={preset.name}
            aria-disabled={preset.refusal !== null || undefined}
            closeMenuOnClick={preset.refusal === null}
            onClick={() => preset.refusal === null && snooze.run(preset)}
            rightSection={preset.until && <span className="meta">{moment(preset.until)}</span>}
          >
            {say(words, 'sorting.snooze', preset.name)}
            {preset.refusal ? (
              <span className="meta why">{say(words, 'desk.reason', preset.refusal)}</span>
            ) : (
              preset.wakes &&
              preset.wakes.getTime() !== preset.until?.getTime() && (
                <span className="meta why">{words.t('sorting.snooze.at-latest', { when: moment(preset.wakes) })}</span>
              )
            )}
          </Menu.Item>
        ))}
        <Menu.Item onClick={onDate}>{words.t('sorting.snooze.date')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
