import { sql } from 'kysely';

/** Cases the shop tried itself out with: no report tells of them. Few, and found by an index of their own. */
export const testsOf = (shopId: string) => sql`(select id from cases where shop_id = ${shopId} and test)`;
