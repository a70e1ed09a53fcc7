import { sql } from 'kysely';

/** What counts as a contact between two people, in the words of the history; a note does when it tells of a talk on the phone. */
export const isContact = sql<boolean>`(e.type in ('case.submitted', 'case.buyer-wrote', 'case.replied')
  or (e.type = 'case.noted' and e.data ->> 'contact' is not null))`;

/** The kinds of events the index of work is about, said as the index says them. */
export const workTypes = sql.raw(
  "'case.submitted', 'case.buyer-wrote', 'case.replied', 'case.noted', 'case.decided', 'case.closed'",
);
