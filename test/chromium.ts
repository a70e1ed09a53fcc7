import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface Chromium {
  readonly executablePath: string;
  readonly args: string[];
  /** Undefined: our own environment as it is. */
  readonly env: Record<string, string> | undefined;
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** CHROMIUM (a path, or `npm` for the one from npm), else the system's, else the one from npm. */
export function findChromium(wanted: string | undefined = process.env.CHROMIUM): Chromium {
  if (wanted && wanted !== 'npm') return { executablePath: wanted, args, env: undefined };
  const found = wanted ? undefined : installed.find((path) => existsSync(path));
  return found ? { executablePath: found, args, env: undefined } : fromNpm();
}

/**
 * @sparticuz/chromium is made for a cloud function: it unpacks into the temporary folder, brings the
 * libraries a bare Debian has not (nss) but unpacks them only in that cloud, and asks for a single process,
 * which crashes with several pages. So we unpack it all into a folder of ours and use our own arguments.
 */
function fromNpm(): Chromium {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packed = join(dirname(entry), '../bin');
  const cache = join(import.meta.dirname, '../node_modules/.cache/zwrotka-chromium');
  if (!existsSync(cache)) unpack(packed, cache);

  const executablePath = join(cache, 'chromium');
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  const linked = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  if (linked.status !== 0 || linked.stdout.includes('not found')) {
    env.LD_LIBRARY_PATH = [join(cache, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  }
  const hasFonts = existsSync('/etc/fonts/fonts.conf') && existsSync('/usr/share/fonts');
  if (!hasFonts) env.FONTCONFIG_PATH = join(cache, 'fonts'); // without any, pages are blank
  return { executablePath, args: [...args, '--headless=shell', '--use-angle=swiftshader'], env };
}

function unpack(packed: string, cache: string) {
  if (!existsSync(join(packed, 'chromium.br')))
    throw new Error(`There is no Chromium in ${packed}. Install one, or name it in CHROMIUM.`);
  const draft = `${cache}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  // The package unpacks into os.tmpdir(), so it does it in a process whose temporary folder is ours.
  const script = `
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(${JSON.stringify(join(packed, 'al2023.tar.br'))});`;
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: draft, TMP: draft, TEMP: draft },
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`Chromium could not be unpacked: ${done.stderr}`);
  const fonts = join(draft, 'fonts/fonts.conf');
  writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/', `${cache}/`));
  chmodSync(join(draft, 'chromium'), 0o755); // the next run may be another user's
  try {
    renameSync(draft, cache);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true }); // another run was faster
    if (!existsSync(cache)) throw error;
  }
}
