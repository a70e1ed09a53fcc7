import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';

import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { serverEnv } from './environment.ts';
import { type Access, type Folder, syncFolder, writeForSure } from './folder.ts';

/**
 * Makes the cluster and its passwords in a draft folder that is renamed when it is complete: an
 * interrupted first start leaves no half of one. Called under the lock.
 */
export async function makeCluster(
  folder: Folder,
  { initdb }: Binaries,
  account: Account,
  throwAway: boolean,
): Promise<Access> {
  for (const name of readdirSync(folder.root)) {
    if (name.startsWith(`${basename(folder.home)}.draft`))
      rmSync(join(folder.root, name), { recursive: true, force: true });
  }
  const draft = `${folder.home}.draft-${randomBytes(4).toString('hex')}`;
  const cluster = join(draft, basename(folder.cluster));
  const passwordFile = join(draft, 'password');
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  chmodSync(draft, 0o711); // the account passes through to its cluster; the passwords beside it stay ours

  const access: Access = { superuserPassword: newPassword(), ownerPassword: newPassword() };
  writeForSure(join(draft, basename(folder.access)), JSON.stringify(access));
  writeForSure(passwordFile, access.superuserPassword);
  if (account.uid !== null && account.gid !== null) {
    chownSync(cluster, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  const identity = ['-D', cluster, '-U', 'postgres', `--pwfile=${passwordFile}`, '-A', 'scram-sha-256'];
  const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const safety = ['--data-checksums', '--no-instructions', ...(throwAway ? ['--no-sync'] : [])];
  await run(account, initdb, [...identity, ...locale, ...safety]);
  rmSync(passwordFile);
  syncFolder(draft);
  renameSync(draft, folder.home);
  syncFolder(folder.root);
  return access;
}

const newPassword = () => randomBytes(24).toString('base64url');

async function run(account: Account, program: string, programArgs: string[]) {
  const [file, args] = account.command(program, programArgs);
  const child = spawn(file, args, {
    ...account.spawnAs,
    env: serverEnv(),
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((done, failed) => child.once('error', failed).once('close', done));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(`The embedded database could not be made: ${(err || out).trim()}`);
}
