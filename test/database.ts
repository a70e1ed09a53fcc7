import { inject } from 'vitest';

import { createDatabaseOn, type TestDatabase } from './test-server.ts';

/** A migrated, empty database of one test file. End its pools before dropping it. */
export const createTestDatabase = (): Promise<TestDatabase> => createDatabaseOn(inject('testServer'));
