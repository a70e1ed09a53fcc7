import { brandFrom } from '../../../../ui/brand.ts';
import { dark, light } from '../../../../ui/tokens.ts';
import { useWords } from '../../words/words-context.tsx';

/** How the colour stands on both papers, with the lowest contrast it takes part in. */
export function BrandPreview({ colour, name, logo }: { colour: string; name: string; logo: string | null }) {
  const words = useWords();
  const brand = brandFrom(colour);
  const papers = [
    ['light', light],
    ['dark', dark],
  ] as const;
  return (
    <div className="settings-papers">
      {papers.map(([side, paper]) => {
        const { accent, onAccent, ratio } = brand[side];
        return (
          <figure key={side} style={{ background: paper.bg, color: paper.text, borderColor: paper.hairline }}>
            <p className="settings-paper-head">
              {logo && <img src={logo} alt="" />}
              <strong>{name}</strong>
            </p>
            <p>
              <span className="settings-paper-button" style={{ background: accent, color: onAccent }}>
                {words.t('settings.brand.sample-button')}
              </span>
            </p>
            <p style={{ color: accent, textDecoration: 'underline' }}>{words.t('settings.brand.sample-link')}</p>
            <figcaption style={{ color: paper.muted }}>
              {words.t(`settings.brand.${side}`, { ratio: words.number(ratio) })}
              <br />
              {accent === colour ? words.t('settings.brand.kept') : words.t('settings.brand.moved', { colour: accent })}
            </figcaption>
          </figure>
        );
      })}
    </div>
  );
}
