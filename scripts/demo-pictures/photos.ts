import { products, type Drawing } from './products.ts';

/** What buyers and the warehouse photographed: the product where it stands, and what is wrong with it. */
const floor = (wall: string, ground: string, horizon = 250) =>
  `<rect width="400" height="400" x="-20" y="-20" fill="${wall}"/><rect x="-20" y="${horizon}" width="460" height="200" fill="${ground}"/>`;
const at = (name: string, place: string) => `<g transform="${place}">${products[name]!.body}</g>`;
const close = (name: string, zoom: number, x: number, y: number) =>
  `<g transform="translate(200 200) scale(${zoom}) translate(${-x} ${-y})">${products[name]!.body}</g>`;
const photo = (body: string, background = '#b9b2a6'): Drawing => ({ background, body });
const box =
  '<path d="M60 130h280v210H60z" fill="#b98d58"/><path d="M60 130h280v34H60z" fill="#a67c4a"/><path d="M186 130h28v210h-28z" fill="#d8c39a" opacity=".7"/>';

export const photos: Readonly<Record<string, Drawing>> = {
  'donica-pekniecie': photo(
    `${floor('#cfc7ba', '#9b8f7e', 300)}${at('donica', '')}<path d="m232 172-12 34 18 26-20 34 14 30-8 42" stroke="#3a1d10" stroke-width="6" fill="none"/><path d="m238 232 26 8-8 20M218 266l-26 14" stroke="#3a1d10" stroke-width="4" fill="none"/><path d="m262 336 34-10 10 20-36 8z" fill="#b3643f"/>`,
  ),
  'karton-wgniecenie': photo(
    `${floor('#c9c4bb', '#8d867a', 310)}${box}<path d="M340 190q-70 20-66 60 6 44 66 52z" fill="#8a6436"/><path d="m274 250-30-14M278 276l-34 16M300 210l-16-26" stroke="#6f4f28" stroke-width="6"/><path d="M90 240h70v54H90z" fill="#f4f1ea"/><path d="M100 254h50M100 268h50M100 282h30" stroke="#8d867a" stroke-width="5"/>`,
  ),
  'sekator-sprezyna': photo(
    `${floor('#7d8a63', '#6b7755')}${at('sekator', 'rotate(20 200 200)')}<path d="m300 300 12-10 2 16 14-10 2 16 14-10 2 14" stroke="#d9dee0" stroke-width="6" fill="none"/>`,
  ),
  'lezak-listwa': photo(
    `${floor('#a8b48c', '#8a9a6c', 210)}${close('lezak', 1.7, 220, 280)}<path d="m134 186 20-20 0 26 24-18" stroke="#f3e2c2" stroke-width="11" fill="none"/><path d="m128 166 52 30" stroke="#3b2712" stroke-width="7"/>`,
  ),
  'lezak-magazyn': photo(
    `${floor('#a9adb0', '#84888b', 280)}${at('lezak', 'scale(.62) translate(10 190)')}${at('lezak', 'scale(.62) translate(120 190)')}${at('lezak', 'scale(.62) translate(230 190)')}<path d="M150 60h110v70H150z" fill="#ffe27a"/><path d="M166 84h78M166 104h54" stroke="#5b4a18" stroke-width="7"/>`,
  ),
  'lampion-zgasl': photo(
    `<rect x="-20" y="-20" width="460" height="460" fill="#1f2733"/><rect x="-20" y="320" width="460" height="120" fill="#151b24"/>${at('lampion', 'scale(.75) translate(-60 130)')}<g transform="scale(.75) translate(190 130)" opacity=".55"><rect x="140" y="128" width="120" height="22" rx="8" fill="#3c3a37"/><rect x="148" y="150" width="104" height="150" rx="10" fill="#4b4f57"/><path d="M174 150v150M200 150v150M226 150v150" stroke="#33363c" stroke-width="5"/><rect x="140" y="298" width="120" height="24" rx="8" fill="#3c3a37"/></g>`,
    '#1f2733',
  ),
  'koc-filc': photo(
    `${floor('#d6cfc4', '#b89f7e', 230)}${at('koc', 'translate(70 110) scale(.62 .7)')}<path d="M70 350h260" stroke="#e8c53a" stroke-width="16"/><path d="${Array.from({ length: 13 }, (_, i) => `M${80 + i * 20} 342v${i % 5 ? 9 : 16}`).join('')}" stroke="#4a3d10" stroke-width="3"/>`,
  ),
  'donica-grafit': photo(
    `${floor('#b46f4f', '#a39a8d', 290)}${Array.from({ length: 5 }, (_, i) => `<path d="M-20 ${40 + i * 52}h460" stroke="#9b5b3e" stroke-width="5"/>`).join('')}${at('donica', 'translate(-40 60) scale(.8)').replaceAll('#c4714d', '#4a4e52').replaceAll('#d58460', '#5d6266').replaceAll('#a95c3c', '#36393c')}${at('donica', 'translate(120 60) scale(.8)').replaceAll('#c4714d', '#4a4e52').replaceAll('#d58460', '#5d6266').replaceAll('#a95c3c', '#36393c')}`,
  ),
  'plecak-zamek': photo(
    `${close('plecak', 2.2, 200, 250)}<path d="M70 200h130" stroke="#2e2416" stroke-width="12" stroke-dasharray="6 5"/><path d="M200 200q60-34 130-6M200 200q60 34 130 14" stroke="#2e2416" stroke-width="9" stroke-dasharray="5 5" fill="none"/><path d="m190 188 30 2 4 40-20 4z" fill="#d9dee0"/>`,
    '#8a9a6a',
  ),
  'koc-dziurka': photo(
    `<rect x="-20" y="-20" width="460" height="460" fill="#f3ebdc"/><g stroke="#c2542f" stroke-width="44" opacity=".75"><path d="M60-20v460M200-20v460M340-20v460M-20 80h460M-20 230h460M-20 360h460"/></g><path d="M176 190q30-26 58 0 22 30-6 56-34 18-58-8-14-26 6-48z" fill="#3b2a1c"/><path d="M188 202q20-14 36 2 12 18-4 32-20 10-34-6-8-14 2-28z" fill="#7c8a5e"/>`,
  ),
  'stolik-sruby': photo(
    `${floor('#c5a67c', '#c5a67c')}<g stroke="#7b5f3a" stroke-width="3" opacity=".4"><path d="M-20 90h460M-20 200h460M-20 310h460"/></g>${Array.from({ length: 6 }, (_, i) => `<g transform="translate(${90 + (i % 3) * 80} ${120 + Math.floor(i / 3) * 80})"><rect x="-9" y="-30" width="18" height="12" rx="3" fill="#9aa1a5"/><path d="M-5-18H5v44H-5z" fill="#b9c0c4"/></g>`).join('')}<path d="M70 300h60v26H70zM100 300" fill="none" stroke="#6d5436" stroke-width="4" stroke-dasharray="8 6"/><path d="M160 300h60v26h-60z" fill="none" stroke="#6d5436" stroke-width="4" stroke-dasharray="8 6"/>`,
  ),
  'palenisko-spaw': photo(
    `${floor('#9aa57f', '#8b8f86', 220)}${close('palenisko', 1.8, 250, 300)}<path d="m270 196 26 10-8 14 20 8" stroke="#d86a2a" stroke-width="7" fill="none"/><circle cx="284" cy="208" r="46" fill="none" stroke="#ffdf5a" stroke-width="5"/>`,
  ),
  'palenisko-warsztat': photo(
    `${floor('#6f7478', '#54585c', 260)}${at('palenisko', 'rotate(180 200 220)').replace(/<path d="M200 84.*?<path d="M84 226/s, '<path d="M84 226')}<path d="m330 80-50 62" stroke="#2f3236" stroke-width="16" stroke-linecap="round"/><circle cx="276" cy="148" r="16" fill="#fff6c9"/><circle cx="276" cy="148" r="34" fill="#ffe68a" opacity=".5"/>`,
  ),
  'karmnik-sklejka': photo(
    `${floor('#a9bd95', '#8ca276', 260)}${close('karmnik', 1.7, 200, 270)}<path d="M20 224h360v40H20z" fill="#d9bd8d"/><path d="M20 234h360M20 244h360M20 254h360" stroke="#b8935e" stroke-width="3"/>`,
  ),
  'list-przewozowy': photo(
    '<rect x="-20" y="-20" width="460" height="460" fill="#8b7358"/><path d="M70 40h260v330H70z" fill="#fbfaf5"/><path d="M96 80h120M96 104h208M96 124h208M96 144h160M96 190h208M96 214h208M96 238h120" stroke="#9ba0a3" stroke-width="7"/><path d="M90 176h220v80H90z" fill="none" stroke="#6d7275" stroke-width="3"/><path d="m96 300 30-18 14 22 26-26 16 22 40-16M110 326l60-10 40 8" stroke="#1f4fa3" stroke-width="5" fill="none"/><path d="M236 68h60v34h-60z" fill="#d64b3c" opacity=".7"/>',
  ),
  'paleta-uszkodzenie': photo(
    `${floor('#b7bcbf', '#8b8f92', 300)}<path d="M60 320h280v16H60zM70 336h30v22H70zM185 336h30v22h-30zM300 336h30v22h-30z" fill="#b98d58"/>${at('lezak', 'scale(.6) translate(60 150)')}${at('lezak', 'scale(.6) translate(200 150)')}<path d="m150 286 40-30M166 250l30 44" stroke="#3b2712" stroke-width="8"/><path d="M60 110h280v212H60z" fill="#dfe6ea" opacity=".35"/>`,
  ),
};
