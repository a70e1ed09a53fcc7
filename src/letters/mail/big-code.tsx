import { squaresOf } from '../squares.ts';
import { light } from './dress.ts';

const CELL = 5;

/**
 * A code in large figures with its QR code as a table: mail programs block pictures, and a letter fetches nothing. Black on
 * white at night, too, or no scanner reads it.
 */
export function BigCode({ label, text }: { label: string; text: string }) {
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} style={{ margin: '4px 0 20px' }}>
      <tbody>
        <tr>
          <td style={{ paddingBottom: 12 }}>
            <p className="muted" style={{ margin: 0, fontSize: 15, lineHeight: '22px', color: light.muted }}>
              {label}:
            </p>
            <p
              className="text"
              translate="no"
              style={{
                margin: 0,
                fontSize: 32,
                lineHeight: '40px',
                fontWeight: 700,
                letterSpacing: 3,
                fontVariantNumeric: 'tabular-nums',
                color: light.text,
              }}
            >
              {text}
            </p>
          </td>
        </tr>
        <tr>
          <td>
            <Squares scanned={text} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** Neighbours of one colour are one cell: a tenth of the letter it would be otherwise. */
function Squares({ scanned }: { scanned: string }) {
  const { rows } = squaresOf(scanned);
  return (
    <table
      role="img"
      aria-label={`QR: ${scanned}`}
      cellPadding={0}
      cellSpacing={0}
      style={{ borderCollapse: 'collapse', background: '#ffffff', border: `${CELL * 3}px solid #ffffff` }}
    >
      <tbody>
        {rows.map((row, y) => (
          <tr key={y} style={{ height: CELL, lineHeight: `${CELL}px`, fontSize: 1 }}>
            {runsOf(row).map(({ dark, length }, x) => (
              <td
                key={x}
                colSpan={length}
                width={CELL * length}
                height={CELL}
                style={{ padding: 0, background: dark ? '#000000' : '#ffffff' }}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function runsOf(row: readonly boolean[]): { dark: boolean; length: number }[] {
  const runs: { dark: boolean; length: number }[] = [];
  for (const dark of row) {
    const last = runs.at(-1);
    if (last?.dark === dark) last.length += 1;
    else runs.push({ dark, length: 1 });
  }
  return runs;
}
