import { CloseIcon } from '../../../ui/icons.tsx';
import { useChannels, useStaff, useStatuses } from '../api/shop-queries.ts';
import { useTags } from '../sorting/tag-queries.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import { dueLabel } from './due-label.ts';
import type { InboxSearch } from './inbox-search.ts';
import { useInboxSearch } from './use-inbox-search.ts';

type Listed = 'procedure' | 'stage' | 'channelId' | 'assigneeId' | 'tagId' | 'statusId' | 'locale' | 'flag';
interface Chip {
  readonly key: string;
  readonly label: string;
  readonly without: InboxSearch;
}

/** What narrows the list, each to be taken away with one press. */
export function FilterChips() {
  const words = useWords();
  const [search, change] = useInboxSearch();
  const { data: channels } = useChannels();
  const { data: staff } = useStaff();
  const { data: statuses } = useStatuses();
  const { data: tags } = useTags(true); // a view may hold one that went out of use

  const each = (name: Listed, label: (value: string) => string): Chip[] => {
    const values: readonly string[] = search[name] ?? [];
    return values.map((value) => ({
      key: `${name}-${value}`,
      label: label(value),
      without: { [name]: values.filter((other) => other !== value) },
    }));
  };
  const one = (name: keyof InboxSearch, label: string): Chip[] =>
    search[name] ? [{ key: name, label, without: { [name]: undefined } }] : [];
  const nameOf = (id: string) =>
    id === 'me' || id === 'nobody'
      ? words.t(`views.filter.${id}`)
      : (staff?.find((person) => person.id === id)?.name ?? words.t('desk.axis.assignee'));
  const statusName = (id: string) => {
    const status = statuses?.find((candidate) => candidate.id === id);
    return (words.locale === 'pl' ? status?.namePl : status?.nameEn) ?? words.t('desk.axis.status');
  };
  const day = (value: string | undefined) => words.day((value ?? '') as `${number}-${number}-${number}`);

  const chips = [
    ...each('procedure', (value) => say(words, 'cases.procedure', value)),
    ...each('stage', (value) => say(words, 'cases.stage', value)),
    ...one('due', search.due ? `${words.t('views.filter.due')}: ${dueLabel(words, search.due)}` : ''),
    ...one(
      'openedFrom',
      search.openedFrom ? words.t('views.filter.opened.since', { day: day(search.openedFrom) }) : '',
    ),
    ...one('openedTo', search.openedTo ? words.t('views.filter.opened.until', { day: day(search.openedTo) }) : ''),
    ...each('assigneeId', nameOf),
    ...each('tagId', (id) => tags?.find((tag) => tag.id === id)?.name ?? words.t('views.filter.tag')),
    ...each('statusId', statusName),
    ...each('channelId', (id) => channels?.find((one) => one.id === id)?.name ?? words.t('desk.axis.channel')),
    ...each('locale', (value) => say(words, 'views.filter.locale', value)),
    ...each('flag', (value) => say(words, 'desk.flag', value)),
    ...one('orderId', words.t('desk.filter.order')),
    ...one('customerId', words.t('desk.filter.customer')),
  ];
  if (!chips.length) return null;
  return (
    <ul className="bar chips" aria-label={words.t('desk.filter.chosen')}>
      {chips.map(({ key, label, without }) => (
        <li key={key}>
          <button
            type="button"
            className="chip plain"
            onClick={() => change(without)}
            aria-label={words.t('desk.filter.remove', { filter: label })}
          >
            {label}
            <CloseIcon size={10} />
          </button>
        </li>
      ))}
    </ul>
  );
}
