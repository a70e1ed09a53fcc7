import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Who runs the server. PostgreSQL refuses root, so root lends it an unprivileged account. */
export interface Account {
  readonly uid: number | null; // null: our own
  readonly gid: number | null;
  readonly name: string;
  /** The command that runs a program as this account, ended by SIGINT when we die where the system can do that. */
  command(file: string, args: readonly string[]): [string, string[]];
  readonly spawnAs: { uid?: number; gid?: number };
}

const setprivCan = (...flags: string[]) => spawnSync('setpriv', [...flags, 'true'], { stdio: 'ignore' }).status === 0;

/** `owner` is the account a cluster that exists already belongs to; `paths` are what the account must reach. */
export function accountFor(paths: readonly string[], owner: { uid: number; gid: number } | null): Account {
  // A kill -9 of this process then still shuts PostgreSQL down in order.
  const dieWithUs = process.platform === 'linux' && setprivCan('--pdeathsig', 'INT') ? ['--pdeathsig', 'INT'] : [];
  const as =
    (...flags: string[]): Account['command'] =>
    (file, args) =>
      flags.length + dieWithUs.length ? ['setpriv', [...flags, ...dieWithUs, file, ...args]] : [file, [...args]];

  const self = process.getuid?.();
  if (self !== 0) {
    if (owner && self !== undefined && owner.uid !== self) {
      throw new Error(
        `The embedded database belongs to user ${owner.uid}, and this is user ${self}. Start Zwrotka as the user who started it first.`,
      );
    }
    return { uid: null, gid: null, name: 'the same user', command: as(), spawnAs: {} };
  }

  const { uid, gid, name } = owner ? { ...owner, name: `user ${owner.uid}` } : unprivileged();
  const identity = ['--reuid', String(uid), '--regid', String(gid), '--clear-groups'];
  if (!setprivCan(...identity))
    return { uid, gid, name, command: (file, args) => [file, [...args]], spawnAs: { uid, gid } };
  if (paths.every(isOpenToAll)) return { uid, gid, name, command: as(...identity), spawnAs: {} };

  // Below a folder that others may not enter, such as /root, the account keeps the one right to pass folders.
  // no_setuid_fixup: PostgreSQL checks its own program with access(2), which ignores the rights of a real uid other than 0.
  const right = ['dac_read_search', 'dac_override']
    .map((each) => [`--inh-caps=+${each}`, `--ambient-caps=+${each}`, '--securebits=+no_setuid_fixup'])
    .find((flags) => setprivCan(...identity, ...flags));
  if (!right)
    throw new Error(
      `${name} cannot enter the folders above ${paths.join(' or ')}. Give them o+x, or set DATABASE_URL.`,
    );
  return { uid, gid, name: `${name}, who may pass closed folders`, command: as(...identity, ...right), spawnAs: {} };
}

/** initdb looks its own name up, so the account must be in /etc/passwd. */
function unprivileged(): { uid: number; gid: number; name: string } {
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const entry = ['postgres', 'nobody'].map((name) => lines.find((line) => line[0] === name)).find(Boolean);
  if (!entry)
    throw new Error('PostgreSQL refuses to run as root, and there is no account postgres or nobody. Set DATABASE_URL.');
  return { uid: Number(entry[2]), gid: Number(entry[3]), name: entry[0]! };
}

function isOpenToAll(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!(statSync(folder).mode & 0o001)) return false;
    if (folder === dirname(folder)) return true;
  }
}
