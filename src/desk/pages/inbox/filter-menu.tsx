import { Popover } from '@mantine/core';
import { useState } from 'react';

import { stages } from '../../../cases/case.ts';
import { procedures } from '../../../law/vocabulary.ts';
import { DownIcon } from '../../../ui/icons.tsx';
import { useChannels, useStaff } from '../api/shop-queries.ts';
import { Button } from '../parts/button.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { useInboxSearch } from './use-inbox-search.ts';

interface GroupProps<T extends string> {
  title: string;
  options: readonly { value: T; label: string }[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}

function Group<T extends string>({ title, options, chosen, onChange }: GroupProps<T>) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className="tick">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
            }
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

export function FilterMenu() {
  const words = useWords();
  const [opened, setOpened] = useState(false);
  const [search, change] = useInboxSearch();
  const { data: channels = [] } = useChannels();
  const { data: staff = [] } = useStaff();
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus shadow="none">
      <Popover.Target>
        <Button aria-expanded={opened} aria-haspopup="dialog" onClick={() => setOpened(!opened)}>
          {words.t('desk.filter')}
          <DownIcon size={12} />
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="filter-menu" aria-label={words.t('desk.filter')}>
        <Group
          title={words.t('desk.axis.procedure')}
          options={procedures.map((value) => ({ value, label: say(words, 'cases.procedure', value) }))}
          chosen={search.procedure ?? []}
          onChange={(procedure) => change({ procedure })}
        />
        <Group
          title={words.t('desk.axis.stage')}
          options={stages.map((value) => ({ value, label: say(words, 'cases.stage', value) }))}
          chosen={search.stage ?? []}
          onChange={(stage) => change({ stage })}
        />
        <Group
          title={words.t('desk.axis.channel')}
          options={channels.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={search.channelId ?? []}
          onChange={(channelId) => change({ channelId })}
        />
        <fieldset>
          <legend>{words.t('desk.axis.assignee')}</legend>
          <select
            className="native"
            aria-label={words.t('desk.axis.assignee')}
            value={search.assigneeId?.[0] ?? ''}
            onChange={(event) =>
              change({ assigneeId: event.currentTarget.value ? [event.currentTarget.value] : undefined })
            }
          >
            <option value="">{words.t('desk.anybody')}</option>
            {staff.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}
