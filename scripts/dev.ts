/** Development: the server restarts when its sources change, Vite serves the desk with hot reload. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const run = (command: string, ...args: string[]) => spawn(command, args, { cwd: root, stdio: 'inherit' });

const server = run('tsx', 'watch', '--clear-screen=false', 'src/dev.ts');
const desk = run('vite', '--clearScreen', 'false');
for (const child of [server, desk]) child.on('exit', () => (server.kill(), desk.kill()));
