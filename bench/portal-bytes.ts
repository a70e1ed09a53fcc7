import type { Report } from './report.ts';
export async function measurePortal(_r: Report): Promise<void> {}
