/** Fields, cards, buttons, errors. Controls are 48 high, targets at least 44. */
export const forms = `
.label,label,legend{font-weight:650}
.field{margin:24px 0 0}
.field .hint,fieldset>.hint{margin-bottom:8px}
fieldset{margin-top:24px}
.field:first-child,fieldset:first-of-type:first-child,form>input+fieldset{margin-top:0}
input:not([type=radio],[type=checkbox],[type=hidden]),textarea{display:block;width:100%;min-height:48px;padding:10px 14px;border:1px solid var(--control);border-radius:8px;background:var(--bg);color:inherit;font:inherit}
textarea{resize:vertical;min-height:96px}
.field>input,.field>textarea{margin-top:6px}
input.middle{max-width:18em}
input.short{max-width:9em}
input[type=file]{font-size:15px}
input[type=radio],input[type=checkbox]{flex:none;appearance:none;width:24px;height:24px;margin:1px 0 0;border:1.5px solid var(--control);border-radius:50%;background:var(--bg);display:grid;place-items:center}
input[type=checkbox]{border-radius:6px}
input:checked{border-color:var(--accent)}
input[type=radio]:checked::before{content:"";width:12px;height:12px;border-radius:50%;background:var(--accent)}
input[type=checkbox]:checked{background:var(--accent)}
input[type=checkbox]:checked::before{content:"";width:12px;height:7px;margin-top:-4px;border:solid var(--on-accent);border-width:0 0 2.5px 2.5px;transform:rotate(-45deg)}
input:checked:focus-visible,.card:has(:focus-visible) input{outline:none}
.cards{display:grid;gap:10px;margin-top:12px}
.choice{border:1px solid var(--control);border-radius:10px}
.choice:hover,.tick:hover{border-color:var(--text)}
.choice:has(>.card input:checked),.tick:has(input:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.choice:has(>.card :focus-visible),.tick:has(:focus-visible){outline:3px solid var(--focus);outline-offset:2px}
.card{display:grid;grid-template-columns:24px minmax(0,1fr);column-gap:14px;padding:12px 14px;font-weight:400;cursor:pointer;min-height:50px}
.card b{font-weight:600}
.card>small{grid-column:2}
.tick{border:1px solid var(--control);border-radius:10px;font-size:15px;line-height:22px}
.product{grid-template-columns:24px 56px minmax(0,1fr);align-items:center}
.product input{margin:0}
.product-text{display:grid}
.no-picture{width:56px;height:56px;border-radius:6px;background:var(--surface);border:1px solid var(--hairline)}
.reveal{padding:0 14px 14px 52px}
.reveal .field:first-child,.reveal fieldset:first-child{margin-top:4px}
@supports selector(:has(a)){form:not(:has([value=items]:checked)) .when-items{display:none}}
@supports selector(:has(a)){.choice:not(:has(>.card input:checked))>.reveal{display:none}}
.quantity{display:flex;align-items:center;gap:10px;font-weight:400;font-size:15px}
.quantity input:not([type=x]){width:72px;text-align:center}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:48px;padding:10px 24px;border:2px solid var(--accent);border-radius:8px;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:650;line-height:24px;text-align:center;text-decoration:none;cursor:pointer}
.button:hover{background:color-mix(in oklab,var(--accent),var(--text) 14%)}
.button.second{background:0;color:var(--link)}
.button.second:hover{background:var(--surface)}
.button[aria-disabled]{opacity:.6;cursor:default}
.buttons{display:flex;flex-wrap:wrap;gap:10px;margin-top:24px}
form+.hint{margin-top:12px}
.whole{display:inline-block}
.lead+.small,.when-items,.lead+form{margin-top:24px}
.small+p{margin-top:12px}
.bar{position:sticky;bottom:0;z-index:2;margin:32px -16px 0;padding:12px 16px;background:var(--bg);border-top:1px solid var(--hairline)}
.bar .button,.small>.button{width:100%}
.small>.button{margin-top:16px}
.steps{margin-bottom:24px}
.steps p{color:var(--muted)}
progress{appearance:none;display:block;width:100%;height:5px;margin-top:6px;border:0;border-radius:3px;background:var(--hairline);overflow:hidden}
progress::-webkit-progress-bar{background:var(--hairline)}
progress::-webkit-progress-value{background:var(--accent)}
progress::-moz-progress-bar{background:var(--accent)}
.wrong{margin:0 0 24px;padding:14px 16px;border:2px solid var(--bad);border-radius:10px;background:var(--bad-tint)}
.wrong h2{margin-bottom:0}
.wrong a{display:inline-block;padding:9px 0;margin-bottom:-6px;color:var(--bad);font-weight:650}
.problem{color:var(--bad);font-weight:650}
.has-problem{border-left:4px solid var(--bad);padding-left:14px}
.has-problem .has-problem,.reveal.has-problem{border-left:0}
.has-problem>legend{float:left;width:100%}.has-problem>legend+*{clear:both}
tr.has-problem{border:0}
.has-problem>input:not([type=x]),.has-problem textarea,[aria-invalid]:not([type=x]){border:2px solid var(--bad);padding:9px 13px}
.drop{display:grid;grid-template-columns:minmax(0,1fr);align-content:center;gap:4px;min-height:72px;padding:12px 16px;margin-top:8px;border:1px dashed var(--control);border-radius:10px;color:var(--link);cursor:pointer}
.drop:hover,.drop.over{background:var(--surface);border-color:var(--accent)}
.drop:has(:focus-visible){outline:3px solid var(--focus);outline-offset:2px}
.drop input:not([type=x]){min-width:0;min-height:0;padding:0;border:0;border-radius:0;background:0;color:var(--muted);font-weight:400;outline:0}
.drop input::file-selector-button{display:none}
[data-ready] .drop input:not([type=x]){position:absolute;width:1px;height:1px;opacity:0}
.thumbs{display:flex;flex-wrap:wrap;gap:10px;margin-top:10px}
.thumbs[hidden]{display:none}
.thumbs li{position:relative}
.thumbs img{width:96px;height:96px;border-radius:8px;border:1px solid var(--hairline)}
.thumbs a{display:block}
.thumbs .paper a{display:grid;place-items:center;min-height:48px;padding:8px 14px;border:1px solid var(--control);border-radius:8px;font-size:15px;line-height:20px;overflow-wrap:anywhere}
.thumbs button{position:absolute;right:0;top:0;width:44px;height:44px;border:0;background:0;cursor:pointer;display:grid;place-items:center}
.thumbs button::before{content:"×"/"";width:26px;height:26px;border-radius:50%;background:var(--text);color:var(--bg);font:18px/25px system-ui;text-align:center}
.thumbs .sending img{opacity:.5}
.thumbs progress{position:absolute;left:6px;right:6px;bottom:6px;width:auto}
.thumbs .failed img{outline:3px solid var(--bad);outline-offset:-3px}
.thumbs .failed button.again::before{content:"↻"/""}
.thumbs .failed button.again{right:auto;left:0}
`;
