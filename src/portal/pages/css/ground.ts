/** Type, column, header, footer: what every page stands on. System fonts, hairlines, no shadows. */
export const ground = `
*,*::before,*::after{box-sizing:border-box}
html{color-scheme:light dark;scroll-padding:16px 0 104px;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;min-height:100vh;min-height:100dvh;display:flex;flex-direction:column;background:var(--bg);color:var(--text);font:17px/26px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,dl,dd,blockquote,fieldset,legend,address{margin:0;padding:0;border:0;font-style:normal}
ul,ol{list-style:none}
fieldset{min-width:0}
h1{font-size:clamp(24px,1.2rem + 1.6vw,32px);line-height:1.2;font-weight:700;letter-spacing:-.01em;text-wrap:balance;margin:0 0 8px}
h2{font-size:20px;line-height:26px;font-weight:700;margin:0 0 8px}
h3{font-size:17px;line-height:26px;margin:24px 0 8px}
h1 label{font:inherit;letter-spacing:inherit}
.lead{font-size:19px;line-height:28px;color:var(--muted);text-wrap:pretty}
small,.hint,.aside,.eyebrow,.steps p{font-size:15px;line-height:22px}
.hint,.eyebrow,.optional,small{color:var(--muted)}
.optional{font-weight:400;font-size:15px}
.figure{font-variant-numeric:tabular-nums;white-space:nowrap}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:3px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:6px}
img{display:block;object-fit:cover;background:var(--surface);border-radius:6px}
.column{width:100%;max-width:672px;margin:0 auto;padding:0 16px}
main{flex:1;padding:24px 0 48px}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:16px;top:-99px;background:var(--bg);padding:12px 16px;z-index:3}
.skip:focus{top:8px}
.top{border-bottom:1px solid var(--hairline)}
.top .column{display:flex;align-items:center;justify-content:space-between;gap:16px;min-height:56px}
.top a,.shop{display:inline-flex;align-items:center;min-height:44px}
.shop{gap:10px;color:var(--text);font-weight:650;text-decoration:none;min-width:0}
.shop:hover{text-decoration:underline}
.shop img{width:auto;max-width:160px;object-fit:contain;background:0;border-radius:0}
.mark{flex:none;width:28px;height:28px;border-radius:8px;background:var(--accent);color:var(--on-accent);display:grid;place-items:center;font-size:15px;line-height:1}
.foot{border-top:1px solid var(--hairline);padding:16px 0 24px;font-size:15px;line-height:22px;color:var(--muted)}
.foot ul{display:flex;flex-wrap:wrap;column-gap:24px}
.foot a,.aside a,.links a,address a,.back{display:inline-flex;align-items:center;min-height:44px}
.foot p a{min-height:32px}
.back{gap:8px;margin:-8px 0 4px}
.back::before{content:"‹"/"";font-size:24px;line-height:1;margin-top:-4px}
.aside{margin-top:16px;color:var(--muted)}
.aside.under{margin:-12px 0 12px}
section{margin-top:32px}
.prose p{max-width:60ch}
address span{display:block}
.prose h2{margin-top:32px}
.prose section h2{margin-top:0}
`;
