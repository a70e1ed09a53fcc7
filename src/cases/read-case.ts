/** The case without a lock, for questions of later rooms. */
export { readCase } from './sql/case-rows.ts';
