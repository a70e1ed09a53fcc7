type Unit = '/s' | 'ms' | 's' | 'MB' | 'bytes' | 'x' | '';

/** Named figures, in the order they were measured. */
export class Report {
  readonly figures: Record<string, number> = {};
  readonly #lines: string[] = [];

  title(text: string): void {
    this.#lines.push('', text);
    process.stderr.write(`${text}\n`);
  }

  /** `aim` says what was hoped for, as '≥ 0.75'; what is not `shown` is told in the JSON alone. */
  add(name: string, value: number, unit: Unit, { aim, shown = true }: { aim?: string; shown?: boolean } = {}): void {
    const digits = unit === 'x' ? 2 : unit === 'ms' && value < 100 ? 1 : unit === 's' ? 2 : 0;
    const rounded = Number(value.toFixed(digits));
    this.figures[name] = rounded;
    if (!shown) return;
    const text = `${rounded.toLocaleString('en')}${unit && unit !== 'x' ? ` ${unit}` : ''}`;
    this.#lines.push(`  ${name.padEnd(44)} ${text.padStart(14)}${aim ? `   aim ${aim}${meets(rounded, aim)}` : ''}`);
  }

  /** What could not be measured, and why: never a silent gap. */
  skip(name: string, why: string): void {
    this.#lines.push(`  ${name.padEnd(44)} ${'skipped'.padStart(14)}   ${why}`);
  }

  print(): void {
    console.log(this.#lines.join('\n'));
  }
}

function meets(value: number, aim: string): string {
  const bound = Number(/[\d.]+/.exec(aim)![0]);
  return (aim.startsWith('≥') ? value >= bound : value <= bound) ? '' : '  missed';
}
