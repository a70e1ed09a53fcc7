import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';

import type { World } from '../../platform/world.ts';
import { postPasswordReset } from '../access-mails.ts';
import { hangUp } from './hang-up.ts';
import { passkeys } from './passkey-plugin.ts';
import { sharedCounters } from './shared-counters.ts';
import { watchFailures } from './watch-failures.ts';

const RESET_SECONDS = 3600;
const DAY = 86_400;

/** better-auth on its own schema, role and pool. Only what we use is switched on; everything else answers 404. */
export function makeAuth(world: World, ipHeader: string) {
  const { config, db, secrets } = world;
  const kysely = new Kysely<object>({
    dialect: new PostgresDialect({ pool: db.pools.auth }),
    plugins: [new CamelCasePlugin()],
  });
  return betterAuth({
    appName: 'Zwrotka',
    baseURL: config.PUBLIC_URL,
    basePath: '/api/auth',
    trustedOrigins: [new URL(config.PUBLIC_URL).origin],
    secret: secrets.key('sessions'),
    telemetry: { enabled: false },
    database: { db: kysely, type: 'postgres', schemaName: 'auth', transaction: true },
    user: {
      modelName: 'users',
      additionalFields: { locale: { type: 'string', required: false, defaultValue: 'pl' } },
    },
    session: { modelName: 'sessions', expiresIn: 14 * DAY, updateAge: DAY },
    account: { modelName: 'accounts' },
    verification: { modelName: 'verifications', storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: RESET_SECONDS,
      // better-auth's own link goes through a redirect; ours opens the desk at once
      sendResetPassword: ({ user, token }) =>
        postPasswordReset(
          world,
          { id: user.id, email: user.email, locale: (user as { locale?: string }).locale ?? 'pl' },
          { url: `${config.PUBLIC_URL}/desk/reset-password/${token}`, seconds: RESET_SECONDS },
        ),
    },
    plugins: [
      twoFactor({
        issuer: 'Zwrotka',
        schema: { twoFactor: { modelName: 'twoFactors' } },
        otpOptions: undefined,
      }),
      passkeys(config.PUBLIC_URL),
    ],
    hooks: { after: watchFailures(world) },
    databaseHooks: { session: { delete: { after: ({ userId }) => hangUp(world, userId) } } },
    disabledPaths: [
      '/change-email',
      '/delete-user',
      '/link-social',
      '/sign-in/social',
      '/sign-up/email',
      '/two-factor/send-otp',
      '/two-factor/verify-otp',
      '/unlink-account',
    ],
    rateLimit: {
      enabled: true,
      window: 60,
      max: 120,
      customStorage: sharedCounters(world),
      customRules: {
        '/sign-in/*': { window: 60, max: 20 },
        '/two-factor/verify-*': { window: 60, max: 10 },
        '/passkey/*': { window: 60, max: 30 },
        '/request-password-reset': { window: 600, max: 5 },
        '/reset-password': { window: 600, max: 20 },
        '/get-session': false,
      },
    },
    advanced: {
      cookiePrefix: 'zwrotka',
      useSecureCookies: config.PUBLIC_URL.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [ipHeader] },
    },
    logger: {
      log: (level, message) => {
        if (level === 'error') world.log.error('sign-in', { message });
        else world.log.debug('sign-in', { message });
      },
    },
  });
}
