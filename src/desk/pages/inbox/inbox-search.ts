import { sorts, views, type View } from '../../../cases/case-list.ts';
import { stages, type Stage } from '../../../cases/case.ts';
import { procedures, type Procedure } from '../../../law/vocabulary.ts';

/** What the list shows, as it stands in the address. The usual (`open`, newest first) is left out. */
export interface InboxSearch {
  view?: View;
  stage?: Stage[];
  procedure?: Procedure[];
  channelId?: string[];
  assigneeId?: string;
  orderId?: string;
  customerId?: string;
  search?: string;
  sort?: (typeof sorts)[number];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

export function inboxSearch(raw: Record<string, unknown>): InboxSearch {
  const text = (name: string) => (typeof raw[name] === 'string' && raw[name] !== '' ? raw[name] : undefined);
  const list = (name: string): string[] =>
    Array.isArray(raw[name]) ? raw[name].map(String) : (text(name)?.split(',') ?? []);
  const id = (name: string) => (UUID.test(text(name) ?? '') ? text(name) : undefined);

  const view = views.find((each) => each === raw['view']);
  const sort = sorts.find((each) => each === raw['sort']);
  const stage = stages.filter((each) => list('stage').includes(each));
  const procedure = procedures.filter((each) => list('procedure').includes(each));
  const channelId = list('channelId').filter((each) => UUID.test(each));
  const [assigneeId, orderId, customerId] = [id('assigneeId'), id('orderId'), id('customerId')];
  const search = text('search')?.slice(0, 200);

  return {
    ...(view && view !== 'open' && { view }),
    ...(stage.length && { stage }),
    ...(procedure.length && { procedure }),
    ...(channelId.length && { channelId }),
    ...(assigneeId && { assigneeId }),
    ...(orderId && { orderId }),
    ...(customerId && { customerId }),
    ...(search && { search }),
    ...(sort && sort !== 'newest' && { sort }),
  };
}
