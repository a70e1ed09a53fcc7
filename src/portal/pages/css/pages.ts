/** What only some pages have: the start, lists of answers, the case page, confirmation, print. */
export const pages = `
.glance,.banner,.statement,.bubble{border-radius:10px;background:var(--surface);padding:12px 16px}
.glance{margin:16px 0 24px;font-size:15px;line-height:22px;color:var(--muted)}
.glance b{color:var(--text)}
.apart{margin-top:24px;padding:18px 16px 16px;border:2px solid var(--accent);border-radius:10px}
.apart.quiet{border:1px solid var(--hairline)}
.apart p+p,.apart p+form,.apart .button,.apart fieldset,.apart fieldset+p{margin-top:12px}
.apart p+.how{margin-top:10px}
.apart>.button{width:100%}
.ways{border:1px solid var(--hairline);border-radius:10px}
.ways li{position:relative;padding:12px 44px 12px 16px}
.ways li+li{border-top:1px solid var(--hairline)}
.ways li:hover{background:var(--surface)}
.ways a{display:block;text-decoration:none;font-weight:600}
.ways a b{font-weight:600}
.ways a::after{content:"";position:absolute;inset:0}
.ways li::after{content:"›"/"";position:absolute;right:16px;top:50%;margin-top:-14px;font-size:24px;line-height:24px;color:var(--link);pointer-events:none}
.ways li:hover a{text-decoration:underline}
.facts{font-size:15px;line-height:22px}
.facts dt{font-weight:650;margin-top:10px}
.summary>div{display:grid;grid-template-columns:minmax(0,1fr) auto;column-gap:16px;padding:14px 0;border-bottom:1px solid var(--hairline)}
.summary dt{font-weight:650;grid-column:1}
.summary dd{grid-column:1/3;white-space:pre-line}
.summary .change{grid-area:1/2;align-self:start}
.change a{display:inline-flex;align-items:center;min-height:44px;margin:-9px 0}
.verdicts{margin-top:12px;padding:0;list-style:none}
.verdicts li{padding:10px 0;border-top:1px solid var(--hairline)}
.verdicts span{display:block}
.lines li{display:flex;justify-content:space-between;gap:16px;padding:6px 0}
section>.lines li{padding:10px 0;border-bottom:1px solid var(--hairline)}
.statement{margin:16px 0 8px;white-space:pre-line;border-left:4px solid var(--accent);border-radius:0 10px 10px 0}
.typed,.bubble{white-space:pre-line}
.banner{margin-bottom:24px;border-left:4px solid var(--info)}
.banner.ok{border-color:var(--ok);background:var(--ok-tint)}
.banner.warn{border-color:var(--warn);background:var(--warn-tint)}
.banner.info{background:var(--info-tint)}
.banner a{color:inherit}
.banner p{font-size:15px;line-height:22px}
.panel{padding:32px 20px;border-radius:10px;background:var(--accent);color:var(--on-accent);text-align:center}
.panel strong{font-size:26px;line-height:34px}
.next li{position:relative;padding:0 0 18px 36px}
.next li::before{content:"";position:absolute;left:2px;top:3px;width:20px;height:20px;border-radius:50%;border:2px solid var(--control);background:var(--bg)}
.next li:not(:last-child)::after{content:"";position:absolute;left:11px;top:25px;bottom:-1px;width:2px;background:var(--hairline)}
.next .done::before{background:var(--accent);border-color:var(--accent)}
.next .now::before{border:6px solid var(--accent)}
.next .now{font-weight:650}
.next .later{color:var(--muted)}
.fold{border-bottom:1px solid var(--hairline)}
.fold:first-of-type{border-top:1px solid var(--hairline);margin-top:12px}
.buttons>*{flex:1 1 auto}
.buttons form .button{width:100%}
.apart>a:not(.button){display:inline-flex;align-items:center;min-height:44px}
summary{min-height:48px;padding:11px 0;color:var(--link);font-weight:600;cursor:pointer}
.fold[open]{padding-bottom:20px}
.apart>.fold:last-child{border-bottom:0}
.apart>.fold[open]:last-child{padding-bottom:0}
.fold .small{margin-top:8px}
.consent .small>.button{width:auto}
.segments{display:flex;gap:6px;margin:16px 0 20px;font-size:14px;line-height:18px;color:var(--muted)}
.segments li{flex:1 1 auto;padding-top:8px;border-top:5px solid var(--hairline);hyphens:auto}
.segments .done{border-color:var(--ok);color:var(--text)}
.segments [aria-current]{border-color:var(--accent);color:var(--text);font-weight:700}
@media (max-width:359px){.segments.segments{font-size:12px;gap:4px}}
.how{counter-reset:n}
.how li{counter-increment:n;position:relative;padding:0 0 10px 30px}
.how li::before{content:counter(n)/"";position:absolute;left:0;top:2px;width:22px;height:22px;border-radius:50%;border:1px solid var(--control);font-size:13px;line-height:20px;text-align:center}
.squares{display:block;width:128px;height:128px;margin:0 0 8px}
.price{margin:12px 0 4px}
.big-code{margin:8px 0;font-size:clamp(28px,9vw,40px);font-weight:700;letter-spacing:.04em;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.taken{margin:16px 0 12px}.taken h3{font-size:16px}
.how address{font-weight:650;margin-top:2px}
.money{margin-top:24px;font-size:19px;line-height:28px}
.money summary,.money .lines{font-size:15px;line-height:22px}
.money .why{display:block;color:var(--muted);font-size:13px;line-height:18px}
.history li{display:grid;grid-template-columns:112px minmax(0,1fr);column-gap:12px;padding:14px 0;border-top:1px solid var(--hairline)}
.history .thumbs li{display:block;padding:0;border:0}
.history time{font-size:15px;line-height:24px;color:var(--muted)}
.history b{font-weight:600}
.bubble{margin-top:6px}
.history .from-buyer .bubble{background:0;border:1px solid var(--hairline)}
.links{margin-top:16px}
.shortage{width:100%;border-collapse:collapse;margin-top:16px;font-size:15px;line-height:22px}
.shortage th{text-align:left;font-weight:600;padding:10px 12px 10px 0}
.shortage th small{display:block;font-weight:400}
.shortage thead th{color:var(--muted);font-weight:400;padding:4px 12px 4px 0}
.shortage .figure{text-align:right;padding-right:16px;white-space:normal}
.shortage tr{border-bottom:1px solid var(--hairline)}
.shortage tr>:last-child{width:96px;padding-right:0}
@media (max-width:419px){.history li{display:block}.history .thumbs li{display:block}.shop{font-size:16px}.segments{font-size:13px}}
@media (max-width:359px){.segments{gap:4px;font-size:12px}.segments li{min-width:0;overflow-wrap:anywhere}}
@media (min-width:700px){main{padding:40px 0 64px}.bar{position:static;border:0;padding:0;margin:32px 0 0}.bar .button,.apart>.button,.small>.button{width:auto;min-width:200px}.apart{padding:22px 24px 20px}html{scroll-padding-bottom:16px}}
@media (max-height:480px){.bar{position:static}}
@media (prefers-reduced-motion:no-preference){.button,.choice,.ways li{transition:background-color .15s,border-color .15s}}
@media (forced-colors:active){progress{border:1px solid CanvasText}progress::-webkit-progress-value{background:Highlight;forced-color-adjust:none}.panel,.mark,.banner,.wrong,.segments li,.choice,.button{border:2px solid;forced-color-adjust:auto}input:checked::before{background:Highlight!important}.segments [aria-current]{border-color:Highlight}.next li::before{border-color:CanvasText}.next .now::before{border-color:Highlight}}
@media print{.top a[hreflang],.foot,.bar,.back,.skip,form,details:not([open]),.buttons,.consent,.extra,.links{display:none!important}body{font-size:11pt;line-height:1.4}.panel{background:0;color:inherit;border:1px solid;text-align:left;padding:12px}.statement{break-inside:avoid}a{color:inherit}}
`;
