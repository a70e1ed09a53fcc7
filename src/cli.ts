import { existsSync, readFileSync } from 'node:fs';

import { Command, Option } from 'commander';

import { roles } from './identity/permissions.ts';
import { removePasskeys } from './identity/remove-passkeys.ts';
import { Refusal } from './kit/refusal.ts';
import { deadlinesCommand } from './law/deadlines-command.ts';
import { importFormats } from './orders/import-formats.ts';
import { ConfigError, envExample, readConfig } from './platform/config.ts';
import { AlreadyRunning } from './platform/embedded-postgres.ts';
import { silentLog } from './platform/log.ts';
import { packageRoot, wordsIn } from './platform/words.ts';
import type { World } from './platform/world.ts';
import { refundsCommand } from './refunds/refunds-command.ts';
import { anyDatabase } from './roof/database-source.ts';
import { importCommand, type ImportOptions } from './roof/import-command.ts';
import { openWorld } from './roof/open-world.ts';
import { seedCommand, welcomeToDemo } from './roof/seed-command.ts';
import { createShopCommand, inviteStaffCommand } from './roof/shop-commands.ts';
import { processRoles, start, type ProcessRole } from './roof/start.ts';
import { makeWeb } from './web.ts';
import { jobs, listeners, startWork } from './worker.ts';

const say = (line: string) => console.log(line);
const reactions = { listeners, jobs };
const parts = { makeWeb, startWork, seedDemo: (world: World) => welcomeToDemo(world, reactions) };

/** The command line. A mistake of whoever types is one sentence and exit code 1; a bug shows its stack. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env'); // what is set outside wins
    await program().parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof ConfigError || error instanceof AlreadyRunning) console.error(error.message);
    else if (error instanceof Refusal) console.error(`Refused: ${error.reason}`);
    else console.error(error);
    process.exitCode = 1;
  }
}

function program(): Command {
  const { version } = JSON.parse(readFileSync(`${packageRoot}/package.json`, 'utf8')) as { version: string };
  const zwrotka = new Command('zwrotka').description('After-sales for people who sell online').version(version);

  zwrotka
    .command('start')
    .description('start Zwrotka: web and worker in one process, or one of them')
    .addOption(new Option('--role <role>', 'what this process does').choices(processRoles).default('all'))
    .action(({ role }: { role: ProcessRole }) => start(readConfig(), role, parts, say));

  zwrotka
    .command('migrate')
    .description('bring the database up to date, as every start does')
    .action(() => inWorld(async () => say('The database is up to date.')));

  zwrotka
    .command('seed')
    .description('make the demo shop in an empty embedded database, as a first start does')
    .action(() => inWorld((world) => seedCommand(world, reactions, say)));

  zwrotka
    .command('import')
    .description('import orders from a file; doing it again changes nothing')
    .argument('<file>')
    .addOption(new Option('--format <format>', 'what the file is').choices(importFormats).makeOptionMandatory())
    .requiredOption('--channel <slug>', 'the channel they were placed in, as in its address /z/<slug>')
    .option('--currency <code>', 'for a CSV that does not say', 'PLN')
    .action((file: string, options: ImportOptions) =>
      inWorld(async (world) => {
        process.exitCode = await importCommand(world, file, options, say);
      }),
    );

  zwrotka
    .command('deadlines')
    .description('check a file of vectors, or work one deadline out: --rule CMP-REPLY --event 2026-12-10')
    .argument('[args...]')
    .allowUnknownOption()
    .helpOption(false)
    .action((args: string[]) => {
      const readFile = (path: string) => readFileSync(path, 'utf8');
      const { output, exitCode } = deadlinesCommand(args, { readFile, wordsIn });
      say(output);
      process.exitCode = exitCode;
    });

  zwrotka
    .command('refunds')
    .description('work out the refunds of a file of vectors (docs/refunds.md) and compare them')
    .argument('<file>')
    .action((file: string) => {
      const { output, exitCode } = refundsCommand(file, (path) => readFileSync(path, 'utf8'));
      say(output);
      process.exitCode = exitCode;
    });

  const shop = zwrotka.command('shop').description('shops of this installation');
  shop
    .command('create')
    .description('open a shop that can take its first withdrawal, and invite its owner')
    .requiredOption('--name <name>')
    .requiredOption('--owner-email <address>')
    .option('--owner-name <name>')
    .action((options: Parameters<typeof createShopCommand>[1]) =>
      inWorld((world) => createShopCommand(world, options, say)),
    );

  const staff = zwrotka.command('staff').description('people of a shop');
  staff
    .command('invite')
    .description('invite somebody, or send a new link')
    .requiredOption('--channel <slug>', 'any channel of the shop')
    .requiredOption('--email <address>')
    .requiredOption('--name <name>')
    .addOption(new Option('--role <role>').choices(roles).default('consultant'))
    .action((options: Parameters<typeof inviteStaffCommand>[1]) =>
      inWorld((world) => inviteStaffCommand(world, options, say)),
    );

  zwrotka
    .command('passkeys')
    .description('passkeys of accounts')
    .command('remove')
    .description('take all passkeys off the account of somebody who lost them; the password stays')
    .requiredOption('--email <address>')
    .action(({ email }: { email: string }) =>
      inWorld(async (world) => say(`Removed: ${await removePasskeys(world, email)}`)),
    );

  zwrotka
    .command('env-example')
    .description('print every setting with its default')
    .action(() => say(envExample().trimEnd()));
  return zwrotka;
}

/** Runs a command on the database of a running Zwrotka, or on one started for it. */
async function inWorld(work: (world: World) => Promise<void>): Promise<void> {
  const config = readConfig();
  const source = await anyDatabase(config);
  try {
    const world = await openWorld(config, source, {
      log: { ...silentLog, error: (line, facts) => console.error(line, facts) },
    });
    await work(world).finally(() => world.db.close());
  } finally {
    await source.stop();
  }
}
