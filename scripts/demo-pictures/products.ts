/** Flat drawings on a 400 × 400 field, each on a tint of its own. */
export interface Drawing {
  readonly background: string;
  readonly body: string;
}

const leaf = (x: number, y: number, turn: number, color = '#4d8b57', size = 1) =>
  `<path transform="translate(${x} ${y}) rotate(${turn}) scale(${size})" d="M0 0c-22-18-22-52 0-78 22 26 22 60 0 78z" fill="${color}"/>`;
const chairLegs = (color: string) =>
  `<g stroke="${color}" stroke-width="11" stroke-linecap="round" fill="none"><path d="M145 245 250 338M250 245 145 338"/></g>`;

export const products: Readonly<Record<string, Drawing>> = {
  donica: {
    background: '#f4ece4',
    body: `${leaf(200, 170, -38)}${leaf(200, 170, 38, '#6aa56f')}${leaf(200, 175, 0, '#3b7547', 1.2)}${leaf(200, 172, -66, '#83b884', 0.8)}${leaf(200, 172, 66, '#5b9962', 0.8)}<path d="M118 195h164l-22 145H140z" fill="#c4714d"/><path d="M106 170h188v34H106z" fill="#d58460"/><path d="M140 340l-5-34h130l-5 34z" fill="#a95c3c" opacity=".5"/>`,
  },
  skrzynka: {
    background: '#eef3e8',
    body: `${[110, 150, 190, 230, 270, 295].map((x, i) => leaf(x, 235, i * 9 - 22, ['#5d9a57', '#7fb56f', '#41794b'][i % 3], 0.9)).join('')}<rect x="72" y="225" width="256" height="100" rx="6" fill="#d8b98c"/><path d="M72 258h256M72 292h256" stroke="#bb9a6c" stroke-width="4"/><path d="M92 325h26v15H92zM282 325h26v15h-26z" fill="#a98a5e"/>`,
  },
  stolik: {
    background: '#e9f1ee',
    body: '<ellipse cx="200" cy="170" rx="124" ry="32" fill="#9ed1bb"/><ellipse cx="200" cy="163" rx="124" ry="32" fill="#b7e0cf"/><g stroke="#7cb8a0" stroke-width="11" stroke-linecap="round" fill="none"><path d="M160 195 250 338M240 195 150 338M172 290h56"/></g>',
  },
  krzeslo: {
    background: '#eaf2f0',
    body: `${chairLegs('#7cb8a0')}<rect x="132" y="228" width="136" height="22" rx="8" fill="#b7e0cf"/><path d="M145 230 128 92" stroke="#7cb8a0" stroke-width="11" stroke-linecap="round"/><path d="M252 230 236 92" stroke="#7cb8a0" stroke-width="11" stroke-linecap="round"/><rect x="120" y="92" width="124" height="26" rx="8" fill="#b7e0cf"/><rect x="124" y="134" width="124" height="20" rx="8" fill="#b7e0cf"/>`,
  },
  fotel: {
    background: '#f3eee6',
    body: '<path d="M90 300q110 66 220 0" stroke="#8c6239" stroke-width="13" fill="none" stroke-linecap="round"/><path d="M140 110q-10 90 0 132h118l22-60" stroke="#b98a55" stroke-width="14" fill="none" stroke-linejoin="round"/><path d="M126 84h96q22 0 22 24l6 116H142z" fill="#d9b27e"/><path d="M140 104h88M142 132h92M144 160h94M146 188h98" stroke="#b98a55" stroke-width="5"/><rect x="138" y="212" width="128" height="34" rx="15" fill="#f7efe2"/><path d="M150 250l-14 62M252 250l20 56" stroke="#8c6239" stroke-width="12"/>',
  },
  parasol: {
    background: '#eef1ea',
    body: '<path d="M200 70v250" stroke="#a98a5e" stroke-width="10"/><path d="M60 180Q80 70 200 62q120 8 140 118-35-22-70 0-35-22-70 0-35-22-70 0-35-22-70 0z" fill="#e6d3ad"/><path d="M200 62q-52 40-70 118 35-22 70 0z" fill="#d8c092"/><path d="M200 62q52 40 70 118 35-22 70 0-20-110-140-118z" fill="#d8c092" opacity=".6"/><rect x="150" y="318" width="100" height="20" rx="8" fill="#8b8f89"/>',
  },
  lampion: {
    background: '#e8e6f0',
    body: '<circle cx="200" cy="215" r="130" fill="#ffe3a3" opacity=".35"/><path d="M160 130q40-60 80 0" stroke="#6b5f4a" stroke-width="8" fill="none"/><rect x="140" y="128" width="120" height="22" rx="8" fill="#6b5f4a"/><rect x="148" y="150" width="104" height="150" rx="10" fill="#fff4d6"/><path d="M174 150v150M200 150v150M226 150v150" stroke="#cdb88a" stroke-width="5"/><circle cx="200" cy="238" r="26" fill="#ffc94d"/><rect x="140" y="298" width="120" height="24" rx="8" fill="#6b5f4a"/>',
  },
  konewka: {
    background: '#eaf1ec',
    body: '<path d="M255 170q80-6 60 70-10 40-58 48" stroke="#1d5b43" stroke-width="14" fill="none"/><path d="M150 235 62 150" stroke="#23704f" stroke-width="22"/><path d="m42 158 46-42 12 14-44 42z" fill="#1d5b43"/><path d="M132 180h130l10 156H122z" fill="#2b8560"/><path d="M132 180h130l2 26H130z" fill="#23704f"/><path d="M150 180q46-62 92 0" stroke="#1d5b43" stroke-width="12" fill="none"/>',
  },
  sekator: {
    background: '#f2efe9',
    body: '<path d="M190 190 255 76q26 34 6 78l-46 52z" fill="#c9ced1"/><path d="M208 190 150 86q-20 38 6 76l36 44z" fill="#aab1b5"/><g stroke-width="30" stroke-linecap="round" fill="none"><path d="M190 205q-50 50-44 116" stroke="#c2542f"/><path d="M212 205q50 50 44 116" stroke="#d8663c"/></g><circle cx="201" cy="196" r="15" fill="#6d7478"/>',
  },
  rekawice: {
    background: '#edf2e6',
    body: '<path d="M120 330V205l-14-70q-2-16 12-16t17 16l8 44-4-84q0-15 14-15t15 15l6 80 6-88q2-14 15-13t13 15l-4 88 16-62q4-14 17-11t10 17l-22 96 6-10q12-20 28-30 14-6 16 8l-40 82v63z" fill="#7fa265"/><rect x="112" y="296" width="126" height="42" rx="8" fill="#5c7d48"/>',
  },
  waz: {
    background: '#e8f0f1',
    body: '<g fill="none" stroke="#2f8f6b" stroke-width="20"><circle cx="200" cy="210" r="112"/><circle cx="200" cy="210" r="86"/><circle cx="200" cy="210" r="60"/></g><path d="M310 210q22 60-10 116" stroke="#2f8f6b" stroke-width="20" fill="none"/><path d="m284 316 34 8-8 30-34-8z" fill="#e2a72e"/><g fill="none" stroke="#8ed0b4" stroke-width="4"><circle cx="200" cy="210" r="112"/><circle cx="200" cy="210" r="86"/><circle cx="200" cy="210" r="60"/></g>',
  },
  kompostownik: {
    background: '#eff1e8',
    body: '<path d="M112 130h176l24 208H88z" fill="#4f5f4a"/><path d="M104 106h192v34H104z" fill="#3d4b39"/><path d="M108 180h184M102 230h196M96 280h208" stroke="#3d4b39" stroke-width="6"/><rect x="160" y="282" width="80" height="56" rx="4" fill="#66775f"/>',
  },
  karmnik: {
    background: '#f1efe6',
    body: '<path d="M200 60v44" stroke="#6d5436" stroke-width="7"/><path d="m80 180 120-92 120 92z" fill="#9a6f43"/><path d="m80 180 120-92 120 92-20 8-100-72-100 72z" fill="#7f5936"/><path d="M118 182h14v100h-14zM268 182h14v100h-14z" fill="#c79a66"/><rect x="92" y="280" width="216" height="28" rx="5" fill="#b58551"/><ellipse cx="200" cy="280" rx="70" ry="13" fill="#e5cf9d"/><path d="M218 250q26-24 44 2-6 24-34 20z" fill="#5f8fb0"/><circle cx="254" cy="248" r="3" fill="#222"/><path d="m262 252 12 2-12 4z" fill="#d59a2f"/>',
  },
  budka: {
    background: '#edf0ea',
    body: '<path d="M120 150h160v178H120z" fill="#c79a66"/><path d="m98 158 102-76 102 76-12 14-90-66-90 66z" fill="#7f5936"/><circle cx="200" cy="206" r="28" fill="#3b2c1c"/><path d="M200 256v34" stroke="#7f5936" stroke-width="9" stroke-linecap="round"/><path d="M146 156v172M254 156v172" stroke="#b58551" stroke-width="3"/>',
  },
  nasiona: {
    background: '#f3f2e4',
    body: `<rect x="122" y="90" width="156" height="240" rx="8" fill="#fbf8ee"/><rect x="122" y="90" width="156" height="42" rx="8" fill="#5d9a57"/>${leaf(200, 262, -30, '#5d9a57')}${leaf(200, 262, 30, '#7fb56f')}${leaf(200, 266, 0, '#41794b')}<path d="M150 292h100M166 308h68" stroke="#c4bda6" stroke-width="6" stroke-linecap="round"/>`,
  },
  koc: {
    background: '#ecebea',
    body: '<path d="M96 150q0-30 30-30h150q28 0 28 30v150q0 28-28 28H126q-30 0-30-28z" fill="#5b6066"/><path d="M96 190h208M96 250h208" stroke="#7c8288" stroke-width="10"/><path d="M150 120v208M236 120v208" stroke="#4c5156" stroke-width="10" opacity=".7"/><path d="M100 326v18M122 330v16M144 330v16M166 330v16M188 330v16M210 330v16M232 330v16M254 330v16M276 330v16M298 326v18" stroke="#7c8288" stroke-width="5"/>',
  },
  zaslona: {
    background: '#f3f0ea',
    body: '<path d="M70 84h260" stroke="#8c6239" stroke-width="10" stroke-linecap="round"/><path d="M92 90h104q8 130-16 246H92z" fill="#d9cfbd"/><path d="M204 90h104v246h-88q-24-116-16-246z" fill="#e4dccd"/><path d="M118 92q-6 120 0 242M150 92q0 120-6 242M244 92q0 120 6 242M280 92q6 120 0 242" stroke="#c2b69e" stroke-width="5" fill="none"/>',
  },
  sloj: {
    background: '#eeede6',
    body: '<path d="M128 150h144q24 40 20 100-4 60-34 88H142q-30-28-34-88-4-60 20-100z" fill="#b08d68"/><path d="M112 220q88 26 176 0l-2 36q-86 24-172 0z" fill="#8f6e4c"/><rect x="134" y="126" width="132" height="28" rx="8" fill="#c7a57f"/><path d="M160 126q40-44 80 0z" fill="#8f6e4c"/><circle cx="200" cy="98" r="12" fill="#8f6e4c"/>',
  },
  swieca: {
    background: '#f2efe8',
    body: '<path d="M200 96q24 32 0 56-24-24 0-56z" fill="#f0b649"/><path d="M200 150v22" stroke="#5b4a35" stroke-width="5"/><rect x="130" y="170" width="140" height="160" rx="14" fill="#f8f4ea"/><rect x="130" y="170" width="140" height="40" rx="14" fill="#efe6d0"/><rect x="150" y="236" width="100" height="62" rx="4" fill="#6d8f62"/><path d="M170 258h60M180 276h40" stroke="#f8f4ea" stroke-width="6" stroke-linecap="round"/>',
  },
  hamak: {
    background: '#eaf1ee',
    body: '<path d="M62 92v240M338 92v240" stroke="#8c6239" stroke-width="16" stroke-linecap="round"/><path d="M66 130l40 62M334 130l-40 62" stroke="#a98a5e" stroke-width="6"/><path d="M100 184q100 150 200 0l8 18q-108 190-216 0z" fill="#efe3c8"/><path d="M110 204q90 142 180 0M122 232q78 104 156 0" stroke="#cdb88a" stroke-width="5" fill="none"/>',
  },
  lezak: {
    background: '#eaf0f3',
    body: '<g stroke="#b98a55" stroke-width="13" stroke-linecap="round" fill="none"><path d="M112 92 300 336M300 130 128 336"/></g><path d="M118 92q30 150 170 196l18-14Q196 220 146 84z" fill="#f6efe0"/><path d="M124 90q32 138 170 190l6-6Q176 220 132 87zM138 86q30 128 164 182l4-5Q186 214 144 84z" fill="#3f7f9a"/>',
  },
  palenisko: {
    background: '#eeebe8',
    body: '<path d="M200 84q44 54 22 96 22-8 26-34 28 60-28 92h-44q-54-32-26-92 4 22 20 28-8-50 30-90z" fill="#e8893a"/><path d="M200 150q22 34 8 58 12-6 14-18 10 34-14 48h-18q-28-18-12-52 4 12 12 14-4-28 10-50z" fill="#f7c65c"/><path d="M84 226h232q-16 74-74 82h-84q-58-8-74-82z" fill="#3f4347"/><path d="m128 296-18 44M272 296l18 44M200 308v32" stroke="#2f3236" stroke-width="12" stroke-linecap="round"/>',
  },
  termos: {
    background: '#ecefe6',
    body: '<rect x="146" y="150" width="108" height="186" rx="18" fill="#7b8450"/><rect x="146" y="196" width="108" height="14" fill="#656d40"/><rect x="156" y="92" width="88" height="62" rx="12" fill="#c9ced1"/><rect x="156" y="124" width="88" height="10" fill="#aab1b5"/><path d="m186 276 20-32 14 20 10-12 16 24z" fill="#dfe3cd"/>',
  },
  plecak: {
    background: '#eef0ea',
    body: '<path d="M150 110q50-56 100 0" stroke="#5d4630" stroke-width="12" fill="none"/><path d="M118 150q0-46 46-46h72q46 0 46 46v164q0 24-24 24H142q-24 0-24-24z" fill="#8a9a6a"/><rect x="140" y="222" width="120" height="92" rx="14" fill="#768658"/><path d="M140 250h120" stroke="#5d4630" stroke-width="6"/><rect x="190" y="240" width="20" height="26" rx="4" fill="#c79a66"/><path d="M160 130h80" stroke="#5d4630" stroke-width="8" stroke-linecap="round"/>',
  },
  'koc-piknikowy': {
    background: '#eef2ea',
    body: '<path d="m74 236 150-96 108 70-150 106z" fill="#f7f1e6"/><path d="m112 212 108 80M150 187l108 74M187 163l108 72" stroke="#c2542f" stroke-width="13"/><path d="m110 262 150-99M146 289l150-102" stroke="#c2542f" stroke-width="13" opacity=".7"/><path d="m74 236 108 80v18L74 252z" fill="#d9c9ad"/><path d="m182 316 150-106v16L182 334z" fill="#c9b896"/>',
  },
};
