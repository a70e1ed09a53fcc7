import { z } from 'zod';

/**
 * Every setting there is, in the order `.env.example` prints them. Nothing else reads `process.env`.
 */
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const url = (...schemes: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol),
      `must be an address starting with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`,
    );

const settings = {
  NODE_ENV: {
    schema: z.enum(['development', 'test', 'production']).default('development'),
    about: 'production refuses to start without SMTP_URL, and has neither the demo shop nor /dev/mail',
  },
  PORT: {
    schema: z.coerce.number('must be a whole number').int().min(0).max(65535).default(3000),
    about: 'the port to listen on',
  },
  HOST: { schema: z.string().min(1).default('127.0.0.1'), about: 'the address to listen on; 0.0.0.0 for all' },
  PUBLIC_URL: {
    schema: url('http:', 'https:')
      .transform((text) => text.replace(/\/+$/, ''))
      .optional(),
    about: 'the address buyers and staff see, used in links and mails; http://localhost:PORT unless given',
  },
  DATA_DIR: {
    schema: z.string().min(1).default('./data'),
    about: 'the folder of the embedded database, files and secrets',
  },
  DATABASE_URL: {
    schema: url('postgres:', 'postgresql:').optional(),
    about:
      'a PostgreSQL 15 or newer to use instead of the embedded one; its user owns the database and, best, may create roles',
  },
  DATABASE_POOL: {
    schema: z.coerce.number('must be a whole number').int().min(2).max(500).default(20),
    about: 'connections for requests; a process opens up to twice as many with the queue and sign-in',
  },
  SMTP_URL: {
    schema: url('smtp:', 'smtps:').optional(),
    about: 'the server that sends mail: smtps://user:password@host:465',
  },
  MAIL_FROM: {
    schema: z.email().default('zwrotka@localhost.localdomain'),
    about: 'the sender address where a channel has none of its own',
  },
  TRUST_PROXY: {
    schema: z
      .string()
      .regex(/^(false|true|\d+|[\d.,/a-fA-F: ]+)$/, 'must be false, true, a number of proxies, or their addresses')
      .default('false'),
    about: 'whether X-Forwarded-* headers are believed: false, true, a number of proxies, or their addresses',
  },
  LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    about: 'how much is logged (JSON lines on standard output)',
  },
  SECRET: {
    schema: z.string().min(32, 'must have at least 32 characters').optional(),
    about: 'the master secret that keys are derived from; made on first start and kept in DATA_DIR/secret unless given',
  },
  DEMO: {
    schema: flag.default(true),
    about: 'whether an empty embedded database outside production gets the demo shop',
  },
  UPLOAD_MAX_MB: {
    schema: z.coerce.number('must be a whole number').int().min(1).max(200).default(15),
    about: 'the largest file a buyer or a consultant may add',
  },
  CALL_OWN_NETWORK: {
    schema: flag.default(false),
    about: 'whether connections may call addresses of the own network; outside production they always may',
  },
  PL_R2R_TRANSPOSED: {
    schema: flag.default(false),
    about: 'whether the +12 months after a repair (Dir. (EU) 2024/1799) are Polish law already',
  },
} as const satisfies Record<string, { schema: z.ZodType; about: string }>;

type Settings = { [K in keyof typeof settings]: z.output<(typeof settings)[K]['schema']> };

export interface Config extends Omit<Settings, 'PUBLIC_URL'> {
  readonly PUBLIC_URL: string;
}

/** One sentence that names the setting that is wrong. The start stops with it. */
export class ConfigError extends Error {}

export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const read: Record<string, unknown> = {};
  for (const [name, { schema }] of Object.entries(settings)) {
    const given = env[name]?.trim();
    const parsed = schema.safeParse(given === '' ? undefined : given);
    if (!parsed.success) {
      throw new ConfigError(`${name} is wrong: ${parsed.error.issues[0]!.message}. See .env.example.`);
    }
    read[name] = parsed.data;
  }
  const config = read as Settings;
  if (config.NODE_ENV === 'production' && !config.SMTP_URL) {
    throw new ConfigError('SMTP_URL is missing: in production Zwrotka does not start without a way to send mail.');
  }
  if (config.NODE_ENV === 'production' && !config.PUBLIC_URL) {
    throw new ConfigError('PUBLIC_URL is missing: in production links in mails need the address that buyers see.');
  }
  return { ...config, PUBLIC_URL: config.PUBLIC_URL ?? `http://localhost:${config.PORT}` };
}

/** The text of `.env.example`: every setting with what it does and its default. */
export function envExample(): string {
  const lines = Object.entries(settings).map(([name, { schema, about }]) => {
    const fallback = schema.safeParse(undefined);
    const value = fallback.success && fallback.data !== undefined ? String(fallback.data) : '';
    return `# ${about}\n#${name}=${value}\n`;
  });
  return `# Every setting of Zwrotka. All are optional; the values shown are the defaults.\n\n${lines.join('\n')}`;
}
