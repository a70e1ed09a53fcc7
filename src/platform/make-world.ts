import type { Config } from './config.ts';
import type { RoleUrls } from './database.ts';
import { connect } from './db.ts';
import type { FileStore } from './files.ts';
import { makeHttp, type Http } from './http.ts';
import { localMail } from './local-mail.ts';
import { makeLog, type Log } from './log.ts';
import type { MailTransport } from './mail.ts';
import { readSecrets, type Secrets } from './secrets.ts';
import { smtpMail } from './smtp-mail.ts';
import { clockOf, type World } from './world.ts';

interface Parts {
  readonly files: FileStore;
  readonly secrets?: Secrets;
  readonly log?: Log;
  readonly now?: () => Date;
  readonly mail?: MailTransport;
  readonly http?: Http;
  readonly nudgeRelay?: () => void;
}

/** The one world of a process; whoever makes it ends it with `world.db.close()`. */
export function makeWorld(config: Config, urls: RoleUrls, parts: Parts): World {
  const { log = makeLog(config.LOG_LEVEL), now = () => new Date(), secrets = readSecrets(config) } = parts;
  const db = connect(urls, {
    size: config.DATABASE_POOL,
    onError: (error) => log.error('database connection lost', { error: error.message }),
  });
  const mail = parts.mail ?? (config.SMTP_URL ? smtpMail(config.SMTP_URL) : localMail({ db, now }));
  return {
    config,
    db,
    secrets,
    mail,
    http: parts.http ?? makeHttp({ allowPrivate: config.NODE_ENV !== 'production' || config.CALL_OWN_NETWORK }),
    files: parts.files,
    log,
    ...clockOf(now),
    nudgeRelay: parts.nudgeRelay ?? (() => {}),
  };
}
