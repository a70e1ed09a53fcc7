const passed = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'LD_LIBRARY_PATH'];

/** The server gets what it needs to run and none of our settings, some of which are secrets. */
export function serverEnv(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC' };
  for (const name of passed) if (process.env[name] !== undefined) env[name] = process.env[name];
  return env;
}
