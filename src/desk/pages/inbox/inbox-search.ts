import { dueFilter, sorts, usualSort, views, type CaseFilters } from '../../../cases/case-list.ts';
import { caseFlags, stages } from '../../../cases/case.ts';
import { locales } from '../../../kit/locale.ts';
import { procedures } from '../../../law/vocabulary.ts';

/** What the list shows, as it stands in the address. The usual (`open`, the view's own order) is left out. */
type CaseFilterSearch = { [Name in keyof CaseFilters]?: CaseFilters[Name] };
export type InboxSearch = CaseFilterSearch & {
  /** The saved view these filters came from; they may have been changed since. */
  saved?: string;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isId = (text: string) => UUID.test(text);

/** Reads an address somebody may have written by hand or kept for a year: what it does not understand it drops. */
export function inboxSearch(raw: Record<string, unknown>): InboxSearch {
  const text = (name: string) => (typeof raw[name] === 'string' && raw[name] !== '' ? raw[name] : undefined);
  const list = (name: string): string[] =>
    Array.isArray(raw[name]) ? raw[name].map(String) : (text(name)?.split(',') ?? []);
  const some = <T extends string>(name: string, of: readonly T[]) => {
    const wanted = of.filter((each) => list(name).includes(each));
    return wanted.length ? wanted : undefined;
  };
  const ids = (name: string, ...words: string[]) => {
    const wanted = list(name).filter((each) => isId(each) || words.includes(each));
    return wanted.length ? wanted.slice(0, 20) : undefined;
  };
  const matching = (name: string, fits: (value: string) => boolean) => {
    const value = text(name);
    return value !== undefined && fits(value) ? value : undefined;
  };

  const view = views.find((each) => each === raw['view']);
  const sort = sorts.find((each) => each === raw['sort']);
  const found: InboxSearch = {
    view: view === 'open' ? undefined : view,
    stage: some('stage', stages),
    procedure: some('procedure', procedures),
    channelId: ids('channelId'),
    assigneeId: ids('assigneeId', 'me', 'nobody'),
    tagId: ids('tagId'),
    statusId: ids('statusId'),
    flag: some('flag', caseFlags),
    locale: some('locale', locales),
    due: matching('due', (value) => dueFilter.safeParse(value).success),
    openedFrom: matching('openedFrom', (value) => DAY.test(value) && !Number.isNaN(Date.parse(value))),
    openedTo: matching('openedTo', (value) => DAY.test(value) && !Number.isNaN(Date.parse(value))),
    orderId: matching('orderId', isId),
    customerId: matching('customerId', isId),
    search: text('search')?.slice(0, 200),
    saved: matching('saved', isId),
    sort: sort === usualSort(view ?? 'open') ? undefined : sort,
  };
  // What was not understood is named as nothing: the router keeps what stood in the address and nobody spoke of.
  return Object.fromEntries(Object.entries(found).filter(([name, value]) => value !== undefined || name in raw));
}

/** What the server is asked: the filters, without where they came from. */
export const filtersOf = (search: InboxSearch): CaseFilterSearch => {
  const filters = { ...search };
  delete filters.saved;
  return filters;
};

/** Does anything narrow the view? */
export const isNarrowed = (search: InboxSearch): boolean =>
  Object.entries(search).some(
    ([name, value]) => !['view', 'sort', 'saved'].includes(name) && value !== undefined && value.length > 0,
  );
