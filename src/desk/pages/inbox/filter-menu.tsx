import { Popover } from '@mantine/core';
import { useState } from 'react';

import { caseFlags, stages } from '../../../cases/case.ts';
import { locales } from '../../../kit/locale.ts';
import { procedures } from '../../../law/vocabulary.ts';
import { DownIcon } from '../../../ui/icons.tsx';
import { useChannels, useStaff, useStatuses } from '../api/shop-queries.ts';
import { Button } from '../parts/button.tsx';
import { useSeat } from '../session/me.tsx';
import { useTags } from '../sorting/tag-queries.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { dueLabel } from './due-label.ts';
import { FilterGroup } from './filter-group.tsx';
import { isNarrowed } from './inbox-search.ts';
import { unfiltered, useInboxSearch } from './use-inbox-search.ts';

const dues = ['overdue', 'today', '3d', '7d', '14d'] as const;

export function FilterMenu() {
  const words = useWords();
  const [opened, setOpened] = useState(false);
  const [search, change] = useInboxSearch();
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus shadow="none">
      <Popover.Target>
        <Button aria-expanded={opened} aria-haspopup="dialog" onClick={() => setOpened(!opened)}>
          {words.t('desk.filter')}
          <DownIcon size={12} />
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="filter-menu" aria-label={words.t('desk.filter')}>
        <Filters />
        {isNarrowed(search) && (
          <Button className="filter-clear" onClick={() => change(unfiltered(search))}>
            {words.t('views.filter.clear')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function Filters() {
  const words = useWords();
  const [search, change] = useInboxSearch();
  const { staffId: me } = useSeat();
  const { data: channels = [] } = useChannels();
  const { data: staff = [] } = useStaff();
  const { data: statuses = [] } = useStatuses();
  const { data: tags = [] } = useTags(true);
  return (
    <>
      <FilterGroup
        title={words.t('desk.axis.procedure')}
        options={procedures.map((value) => ({ value, label: say(words, 'cases.procedure', value) }))}
        chosen={search.procedure ?? []}
        onChange={(procedure) => change({ procedure })}
      />
      <FilterGroup
        title={words.t('desk.axis.stage')}
        options={stages.map((value) => ({ value, label: say(words, 'cases.stage', value) }))}
        chosen={search.stage ?? []}
        onChange={(stage) => change({ stage })}
      />
      <fieldset>
        <legend>{words.t('views.filter.due')}</legend>
        <select
          className="native"
          aria-label={words.t('views.filter.due')}
          value={search.due ?? ''}
          onChange={(event) => change({ due: event.currentTarget.value || undefined })}
        >
          <option value="">{words.t('views.filter.due.any')}</option>
          {[...new Set([...dues, ...(search.due ? [search.due] : [])])].map((due) => (
            <option key={due} value={due}>
              {dueLabel(words, due)}
            </option>
          ))}
        </select>
      </fieldset>
      <fieldset>
        <legend>{words.t('views.filter.opened')}</legend>
        {(['openedFrom', 'openedTo'] as const).map((name) => (
          <label key={name} className="filter-day">
            {words.t(name === 'openedFrom' ? 'views.filter.opened.from' : 'views.filter.opened.to')}
            <input
              type="date"
              className="native"
              value={search[name] ?? ''}
              onChange={(event) => change({ [name]: event.currentTarget.value || undefined })}
            />
          </label>
        ))}
      </fieldset>
      <FilterGroup
        title={words.t('desk.axis.assignee')}
        options={[
          { value: 'me', label: words.t('views.filter.me') },
          { value: 'nobody', label: words.t('views.filter.nobody') },
          ...staff.filter(({ id }) => id !== me).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        chosen={search.assigneeId ?? []}
        onChange={(assigneeId) => change({ assigneeId })}
      />
      <FilterGroup
        title={words.t('views.filter.tag')}
        options={tags
          .filter(({ id, archived }) => !archived || search.tagId?.includes(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
        chosen={search.tagId ?? []}
        onChange={(tagId) => change({ tagId })}
      />
      <FilterGroup
        title={words.t('desk.axis.status')}
        options={statuses.map((each) => ({ value: each.id, label: words.locale === 'pl' ? each.namePl : each.nameEn }))}
        chosen={search.statusId ?? []}
        onChange={(statusId) => change({ statusId })}
      />
      <FilterGroup
        title={words.t('desk.axis.channel')}
        options={channels.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={search.channelId ?? []}
        onChange={(channelId) => change({ channelId })}
      />
      <FilterGroup
        title={words.t('views.filter.locale')}
        options={locales.map((value) => ({ value, label: words.t(`views.filter.locale.${value}`) }))}
        chosen={search.locale ?? []}
        onChange={(locale) => change({ locale })}
      />
      <FilterGroup
        title={words.t('views.filter.flag')}
        options={caseFlags.map((value) => ({ value, label: say(words, 'desk.flag', value) }))}
        chosen={search.flag ?? []}
        onChange={(flag) => change({ flag })}
      />
    </>
  );
}
