import { StepPage } from '../parts/step-page.tsx';
import { SummaryList, type SummaryRow } from '../parts/summary.tsx';
import type { StepProps } from '../step.ts';

export interface ReportCheckProps extends StepProps {
  rows: readonly SummaryRow[];
}

/** Every answer with its way back, and the button that files the report. */
export function ReportCheckPage({ rows, ...step }: ReportCheckProps) {
  const { words } = step;
  return (
    <StepPage step={step} button={words.t('portal.report.send')}>
      <h1>{words.t('portal.report.checkTitle')}</h1>
      <SummaryList words={words} rows={rows} />
      <p className="hint">{words.t('portal.report.checkText')}</p>
    </StepPage>
  );
}
