import type { Block, GoodsRow } from './block.ts';

/** Blocks as plain text: read by screen readers, by watches and by people who like it plain. */
export const textOf = (title: string, blocks: readonly Block[]): string =>
  [title, ...blocks.map(blockText)].filter(Boolean).join('\n\n');

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `— ${block.text} —`;
    case 'paragraph':
      return block.text;
    case 'bullets':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'goods':
      return block.rows.map(goodsText).join('\n');
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'callout':
      return `${block.title}\n${block.text}`;
    case 'quote':
      return (
        (block.by ? `${block.by}:\n` : '') +
        block.text
          .split('\n')
          .map((line) => `> ${line}`.trimEnd())
          .join('\n')
      );
    case 'code':
      return `${block.label}:\n${block.text}`;
    case 'address':
      return block.lines.join('\n');
    case 'button':
    case 'link':
      return `${block.label}:\n${block.url}`;
  }
}

const goodsText = ({ name, variant, amount, notes }: GoodsRow) =>
  [
    `- ${[variant ? `${name} (${variant})` : name, amount].filter(Boolean).join(', ')}`,
    ...notes.map(({ label, value }) => `  ${label}: ${value}`),
  ].join('\n');
