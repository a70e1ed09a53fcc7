import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

interface Options {
  readonly challenge: string;
  readonly user?: { readonly id: string };
}

/** A security key of tests: ES256, no attestation, checks its holder. What a browser would make of it is made here. */
export class Authenticator {
  counter = 0;
  readonly id = randomBytes(16).toString('base64url');
  readonly #key: KeyObject;
  readonly #public: KeyObject;
  readonly #origin: string;
  #userHandle = '';

  constructor(origin = 'http://localhost:3000') {
    this.#origin = origin;
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#key = privateKey;
    this.#public = publicKey;
  }

  register({ challenge, user }: Options) {
    this.#userHandle = user!.id;
    const id = Buffer.from(this.id, 'base64url');
    const { x, y } = this.#public.export({ format: 'jwk' });
    const cose = cborMap([
      [1, cborInt(2)], // kty: EC2
      [3, cborInt(-7)], // alg: ES256
      [-1, cborInt(1)], // crv: P-256
      [-2, cborBytes(Buffer.from(x!, 'base64url'))],
      [-3, cborBytes(Buffer.from(y!, 'base64url'))],
    ]);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const authData = Buffer.concat([this.#authData(0x45), Buffer.alloc(16), length, id, cose]);
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      cborText('fmt'),
      cborText('none'),
      cborText('attStmt'),
      Buffer.from([0xa0]),
      cborText('authData'),
      cborBytes(authData),
    ]);
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: this.#clientData('webauthn.create', challenge),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      },
    };
  }

  answer({ challenge }: Options, { userHandle = this.#userHandle }: { userHandle?: string } = {}) {
    this.counter += 1;
    const authData = this.#authData(0x05);
    const clientData = this.#clientData('webauthn.get', challenge);
    const hashed = createHash('sha256').update(Buffer.from(clientData, 'base64url')).digest();
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: clientData,
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', Buffer.concat([authData, hashed]), this.#key).toString('base64url'),
        userHandle,
      },
    };
  }

  #clientData(type: string, challenge: string): string {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#origin, crossOrigin: false })).toString(
      'base64url',
    );
  }

  #authData(flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const site = createHash('sha256').update(new URL(this.#origin).hostname).digest();
    return Buffer.concat([site, Buffer.from([flags]), counter]);
  }
}

function cborHead(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  if (value < 256) return Buffer.from([(major << 5) | 24, value]);
  return Buffer.from([(major << 5) | 25, value >> 8, value & 255]);
}
const cborInt = (value: number) => (value < 0 ? cborHead(1, -1 - value) : cborHead(0, value));
const cborBytes = (bytes: Buffer) => Buffer.concat([cborHead(2, bytes.length), bytes]);
const cborText = (text: string) => Buffer.concat([cborHead(3, text.length), Buffer.from(text)]);
const cborMap = (entries: readonly (readonly [number, Buffer])[]) =>
  Buffer.concat([cborHead(5, entries.length), ...entries.flatMap(([key, value]) => [cborInt(key), value])]);
