import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { start, stop } from './product.ts';
import type { Report } from './report.ts';
import { median } from './rounds.ts';

/** `zwrotka start` as a shop runs it, until it is ready: on an empty folder, then again and again; and what it holds at rest. */
export async function measureStart(report: Report, { quick }: { quick: boolean }): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zwrotka-bench-'));
  try {
    await stop((await start(dataDir)).child); // builds dist/ when it is old: not what is measured
    rmSync(dataDir, { recursive: true, force: true });
    const first = await start(dataDir);
    await stop(first.child);
    const next: number[] = [];
    for (let n = 0; n < (quick ? 2 : 5); n++) {
      const again = await start(dataDir);
      next.push(again.ms);
      if (n === 0) await weigh(report, again.child, quick);
      await stop(again.child);
    }
    report.title('Start until /readyz says yes, embedded database, without the demo shop');
    report.add('start.first', first.ms / 1000, 's');
    report.add('start.next', median(next) / 1000, 's', { aim: '≤ 3' });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Resident memory of the process and of its PostgreSQL; shared pages are counted once (Pss). Linux tells, others do not. */
async function weigh(report: Report, child: ChildProcess, quick: boolean): Promise<void> {
  report.title('Memory at rest, web and worker in one process');
  if (process.platform !== 'linux') return report.skip('memory', 'only Linux tells what is shared');
  await pause(quick ? 3000 : 15_000);
  const family = [child.pid!, ...offspring(child.pid!)];
  const pss = (pid: number) =>
    Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))![1]) / 1024;
  const isPostgres = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  const sum = (pids: readonly number[]) => pids.reduce((all, pid) => all + pss(pid), 0);
  report.add('memory.node', sum(family.filter((pid) => !isPostgres(pid))), 'MB');
  report.add('memory.postgres', sum(family.filter(isPostgres)), 'MB');
}

function offspring(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number);
  return children.flatMap((child) => [child, ...offspring(child)]);
}
