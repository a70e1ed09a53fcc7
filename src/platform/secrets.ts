import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Config } from './config.ts';

/** Keys for different purposes, derived from one master secret (RFC 5869), so that none can stand for another. */
export interface Secrets {
  key(purpose: 'sessions' | 'links' | 'roles' | 'rate-limits'): string;
  encrypt(text: string): Buffer;
  decrypt(sealed: Buffer): string;
}

export function readSecrets(config: Pick<Config, 'SECRET' | 'DATA_DIR'>): Secrets {
  return secretsFrom(config.SECRET ?? keptSecret(config.DATA_DIR));
}

export function secretsFrom(master: string): Secrets {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', master, '', `zwrotka/${purpose}`, 32));
  const sealing = derive('sealing');
  return {
    key: (purpose) => derive(purpose).toString('base64url'),
    encrypt(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    decrypt(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, 12));
      decipher.setAuthTag(sealed.subarray(-16));
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8');
    },
  };
}

/** Made once; the link makes two processes that start together agree on one. */
function keptSecret(dataDir: string): string {
  const path = join(dataDir, 'secret');
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, randomBytes(48).toString('base64url'), { mode: 0o600 });
    try {
      linkSync(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return readFileSync(path, 'utf8').trim();
}
