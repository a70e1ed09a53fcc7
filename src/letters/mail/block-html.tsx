import type { Accent } from '../brand.ts';
import type { Block, Fact, GoodsRow } from './block.ts';
import { light } from './dress.ts';
import { BigCode } from './big-code.tsx';
import { Paragraphs } from './paragraphs.tsx';

const numbers = { fontVariantNumeric: 'tabular-nums' } as const;
const rowLine = { borderTop: `1px solid ${light.line}`, padding: '10px 0', verticalAlign: 'top' } as const;
const type = (small: boolean) => ({ fontSize: small ? 14 : 17, lineHeight: small ? '21px' : '26px' });

export function BlockHtml({ block, accent, small = false }: { block: Block; accent: Accent; small?: boolean }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h2
          className="text"
          style={{ margin: '28px 0 8px', fontSize: 20, lineHeight: '26px', fontWeight: 700, color: light.text }}
        >
          {block.text}
        </h2>
      );
    case 'paragraph':
      return <Paragraphs text={block.text} quiet={small || block.quiet === true} style={type(small)} />;
    case 'bullets':
      return (
        <ul className="text" style={{ ...type(small), margin: '0 0 16px', paddingLeft: 22, color: light.text }}>
          {block.items.map((item, index) => (
            <li key={index} style={{ marginBottom: 6 }}>
              {item}
            </li>
          ))}
        </ul>
      );
    case 'goods':
      return <Goods rows={block.rows} />;
    case 'facts':
      return <Facts rows={block.rows} />;
    case 'callout':
      return (
        <div
          className={`text ${block.tone}`}
          style={{
            ...type(false),
            margin: '0 0 20px',
            padding: '14px 18px',
            borderRadius: 8,
            borderLeft: `4px solid ${light[block.tone]}`,
            background: light[`${block.tone}Tint`],
            color: light.text,
          }}
        >
          <strong className={`${block.tone}-title`} style={{ color: light[block.tone] }}>
            {block.title}
          </strong>
          <br />
          {block.text}
        </div>
      );
    case 'quote':
      return (
        <blockquote
          className="edge"
          style={{ margin: '0 0 20px', padding: '2px 0 2px 18px', borderLeft: `3px solid ${accent.light}` }}
        >
          {block.by && (
            <p className="muted" style={{ margin: '0 0 6px', fontSize: 15, lineHeight: '22px', color: light.muted }}>
              {block.by}
            </p>
          )}
          <Paragraphs text={block.text} quiet={false} style={type(small)} />
        </blockquote>
      );
    case 'address':
      return (
        <p
          className={small ? 'muted' : 'text'}
          style={{ ...type(small), margin: '0 0 16px', color: small ? light.muted : light.text }}
        >
          {block.lines.map((line, index) => (
            <span key={index}>
              {index > 0 && <br />}
              {line}
            </span>
          ))}
        </p>
      );
    case 'code':
      return <BigCode {...block} />;
    case 'button':
      return <Button label={block.label} url={block.url} accent={accent} />;
    case 'link':
      return (
        <p style={{ ...type(small), margin: '0 0 16px' }}>
          <a className="link" href={block.url} style={{ color: accent.light, textDecoration: 'underline' }}>
            {block.label}
          </a>
        </p>
      );
  }
}

/** A table cell with the colour, since Outlook pads no links. */
const Button = ({ label, url, accent }: { label: string; url: string; accent: Accent }) => (
  <table
    role="presentation"
    cellPadding={0}
    cellSpacing={0}
    style={{ margin: '24px 0 20px', borderCollapse: 'separate' }}
  >
    <tbody>
      <tr>
        <td className="button" style={{ background: accent.light, borderRadius: 8 }}>
          <a
            className="button wide"
            href={url}
            style={{
              display: 'inline-block',
              padding: '13px 22px',
              fontSize: 17,
              lineHeight: '22px',
              fontWeight: 600,
              color: accent.onLight,
              textDecoration: 'none',
              borderRadius: 8,
            }}
          >
            {label}
          </a>
        </td>
      </tr>
    </tbody>
  </table>
);

const Goods = ({ rows }: { rows: readonly GoodsRow[] }) => (
  <table
    role="presentation"
    width="100%"
    cellPadding={0}
    cellSpacing={0}
    className="line"
    style={{ margin: '4px 0 20px', borderBottom: `1px solid ${light.line}` }}
  >
    <tbody>
      {rows.map(({ name, variant, amount, notes }, index) => (
        <tr key={index}>
          <td className="text line" style={{ ...type(false), ...rowLine, color: light.text }}>
            {name}
            {variant && (
              <span
                className="muted"
                style={{ display: 'block', fontSize: 15, lineHeight: '22px', color: light.muted }}
              >
                {variant}
              </span>
            )}
            {notes.map(({ label, value }) => (
              <span
                key={label}
                className="text"
                style={{ display: 'block', fontSize: 15, lineHeight: '22px', color: light.text }}
              >
                <span className="muted" style={{ color: light.muted }}>
                  {label}:
                </span>{' '}
                {value}
              </span>
            ))}
          </td>
          <td
            className="text line"
            align="right"
            style={{ ...type(false), ...rowLine, ...numbers, paddingLeft: 16, whiteSpace: 'nowrap', color: light.text }}
          >
            {amount}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Facts = ({ rows }: { rows: readonly Fact[] }) => (
  <table
    width="100%"
    cellPadding={0}
    cellSpacing={0}
    className="line"
    style={{ margin: '4px 0 20px', borderBottom: `1px solid ${light.line}` }}
  >
    <tbody>
      {rows.map(({ label, value }, index) => (
        <tr key={index}>
          <th
            scope="row"
            align="left"
            className="muted line"
            style={{
              ...rowLine,
              fontSize: 15,
              lineHeight: '26px',
              width: '36%',
              paddingRight: 16,
              fontWeight: 400,
              color: light.muted,
            }}
          >
            {label}
          </th>
          <td
            className="text line"
            style={{ ...type(false), ...rowLine, ...numbers, color: light.text, overflowWrap: 'anywhere' }}
          >
            {value}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
