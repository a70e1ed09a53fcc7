import { CloseIcon } from '../../../ui/icons.tsx';
import { useChannels, useStaff } from '../api/shop-queries.ts';
import { say } from '../words/say.ts';
import { useWords } from '../words/words-context.tsx';
import type { InboxSearch } from './inbox-search.ts';
import { useInboxSearch } from './use-inbox-search.ts';

/** What narrows the list, each to be taken away with one press. */
export function FilterChips() {
  const words = useWords();
  const [search, change] = useInboxSearch();
  const { data: channels } = useChannels();
  const { data: staff } = useStaff();

  const chips: { label: string; without: Partial<InboxSearch> }[] = [
    ...(search.procedure ?? []).map((each) => ({
      label: say(words, 'cases.procedure', each),
      without: { procedure: search.procedure!.filter((other) => other !== each) },
    })),
    ...(search.stage ?? []).map((each) => ({
      label: say(words, 'cases.stage', each),
      without: { stage: search.stage!.filter((other) => other !== each) },
    })),
    ...(search.channelId ?? []).map((each) => ({
      label: channels?.find(({ id }) => id === each)?.name ?? words.t('desk.axis.channel'),
      without: { channelId: search.channelId!.filter((other) => other !== each) },
    })),
    ...(search.assigneeId ?? []).map((each) => ({
      label: staff?.find(({ id }) => id === each)?.name ?? words.t('desk.axis.assignee'),
      without: { assigneeId: search.assigneeId!.filter((other) => other !== each) },
    })),
    ...(search.orderId ? [{ label: words.t('desk.filter.order'), without: { orderId: undefined } }] : []),
    ...(search.customerId ? [{ label: words.t('desk.filter.customer'), without: { customerId: undefined } }] : []),
  ];
  if (!chips.length) return null;
  return (
    <ul className="bar chips" aria-label={words.t('desk.filter.chosen')}>
      {chips.map(({ label, without }) => (
        <li key={label}>
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
