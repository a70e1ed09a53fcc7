import { Menu } from '@mantine/core';

import { sortOf, sorts, sortsOf, usualSort } from '../../../cases/case-list.ts';
import { MoreIcon } from '../../../ui/icons.tsx';
import { Button } from '../parts/button.tsx';
import { useMay } from '../session/me.tsx';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { useCsvLink } from './csv-link.ts';
import { prefer, usePreference } from './preferences.ts';
import { selection } from './selection.ts';
import { useInboxSearch } from './use-inbox-search.ts';

interface Props {
  onSave: () => void;
  onArrange: () => void;
}

/** What is done with the list as a whole: order, looks, views, file. */
export function ListMenu({ onSave, onArrange }: Props) {
  const words = useWords();
  const [search, change] = useInboxSearch();
  const csv = useCsvLink(search);
  const mayExport = useMay('export cases');
  const density = usePreference('density');
  const goOn = usePreference('goOn');
  const view = search.view ?? 'open';
  const sort = sortOf({ view, sort: search.sort, search: search.search });
  const orders = search.search ? sorts : sortsOf(view);
  const tick = (on: boolean) => (on ? '✓ ' : '');
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button look="quiet" icon aria-label={words.t('desk.list.more')}>
          <MoreIcon />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.t('desk.sort')}</Menu.Label>
        {orders.map((each) => (
          <Menu.Item
            key={each}
            role="menuitemradio"
            aria-checked={each === sort}
            onClick={() => change({ sort: each === usualSort(view) ? undefined : each })}
          >
            {tick(each === sort)}
            {say(words, 'desk.sort', each)}
          </Menu.Item>
        ))}
        {orders.length === 1 && <Menu.Label>{words.t('views.sort.newest-only')}</Menu.Label>}
        <Menu.Divider />
        <Menu.Item onClick={onSave}>{words.t('views.save')}</Menu.Item>
        <Menu.Item onClick={onArrange}>{words.t('views.arrange')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={selection.begin}>{words.t('views.select.begin')}</Menu.Item>
        <Menu.Item
          role="menuitemcheckbox"
          aria-checked={density === 'dense'}
          onClick={() => prefer('density', density === 'dense' ? 'roomy' : 'dense')}
        >
          {tick(density === 'dense')}
          {words.t('views.density')}
        </Menu.Item>
        {mayExport ? (
          <Menu.Item component="a" href={csv} download>
            {words.t('desk.list.csv')}
          </Menu.Item>
        ) : (
          <Menu.Item disabled>{words.t('desk.list.csv.not-allowed')}</Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Label>{words.t('views.go-on')}</Menu.Label>
        {(['next', 'list', 'stay'] as const).map((each) => (
          <Menu.Item key={each} role="menuitemradio" aria-checked={each === goOn} onClick={() => prefer('goOn', each)}>
            {tick(each === goOn)}
            {words.t(`views.go-on.${each}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
