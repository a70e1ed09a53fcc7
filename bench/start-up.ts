import type { Report } from './report.ts';
export async function measureStart(_r: Report, _o: { quick: boolean }): Promise<void> {}
