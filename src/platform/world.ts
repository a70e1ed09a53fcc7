import { dayIn, type Day } from '../kit/day.ts';
import type { Config } from './config.ts';
import type { Database } from './database.ts';
import type { FileStore } from './files.ts';
import type { Http } from './http.ts';
import type { Log } from './log.ts';
import type { MailTransport } from './mail.ts';
import type { Secrets } from './secrets.ts';

/** Everything that is not pure, in one argument. Made once at the roof and in test/world.ts. */
export interface World {
  readonly config: Config;
  readonly db: Database;
  readonly secrets: Secrets;
  readonly mail: MailTransport;
  readonly http: Http;
  readonly files: FileStore;
  readonly log: Log;
  readonly now: () => Date;
  /** The civil day in a zone. There is no bare today. */
  readonly todayIn: (zone: string) => Day;
  /** Tells the relay that events wait; called after commits. */
  readonly nudgeRelay: () => void;
}

export const clockOf = (now: () => Date) => ({ now, todayIn: (zone: string) => dayIn(zone, now()) });
