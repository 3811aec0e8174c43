/**
 * What the answer pages have over the shared sheet: the answer's frame, its signs, and the paper it may be printed on.
 * Titles and codes use the reader's own fonts, so that an answer weighs less than 40 kB in all.
 */
export const verifyStyle = `
[hidden]{display:none!important}
:root{--pc-font-voice:Georgia,'Times New Roman',serif;--pc-font-code:ui-monospace,Menlo,Consolas,monospace}
strong,b,.who dd,.btn{font-weight:600}
.res{border:2px solid var(--rc);border-radius:var(--pc-radius-3,12px);background:var(--pc-surface,#fff);overflow:hidden}
.res .hd{display:grid;grid-template-columns:auto 1fr;gap:1rem;align-items:center;padding:var(--pc-5,1.5rem);background:var(--rs);border-bottom:2px solid var(--rc)}
.res .hd h1{font-size:clamp(1.5rem,1.2rem + 1.3vw,2rem);overflow-wrap:anywhere}
.res .hd p{margin:0}
.res .bd{padding:var(--pc-5,1.5rem)}
.res h1:focus{outline:0;box-shadow:none}
.res .bd h2{font-size:1.1875rem;margin-bottom:.5rem}
.res .bd h2:not(:first-child){margin-top:1.25rem}
.mark{font-family:var(--pc-font-code);overflow-wrap:anywhere}
.res .big{width:3.5rem;height:3.5rem;display:grid;place-items:center;color:var(--pc-surface,#fff);background:var(--rc);border-radius:50%;flex:none}
.res .big svg{width:2rem;height:2rem;stroke-width:2.75}
.res .big b{font-size:2rem;line-height:1}
.res.stop .big{border-radius:10px}
.res.wait .big{background:none;border:3px dashed var(--rc);color:var(--rc)}
.res.none .big{background:none;border:3px solid var(--rc);color:var(--rc)}
.res.ok{--rc:var(--pc-met,#4f5f14);--rs:var(--pc-met-soft,#e8edd3)}
.res.stop{--rc:var(--pc-stop,#9c1c1c);--rs:var(--pc-stop-soft,#fbe4e1)}
.res.wait{--rc:var(--pc-wait,#7a5200);--rs:var(--pc-wait-soft,#fbefd2)}
.res.none{--rc:var(--pc-line-strong,#7d6b75);--rs:var(--pc-surface,#fff)}
.who{display:grid;grid-template-columns:max-content 1fr;gap:.4rem 1.25rem;margin-bottom:var(--pc-5,1.5rem)}
.who dt{color:var(--pc-muted,#57474f)}
.who dd{font-weight:600;margin:0;overflow-wrap:anywhere}
.who .nm{font:500 1.375rem/1.25 var(--pc-font-voice,serif)}
.chk{list-style:none;margin:0;padding:0}
.chk li{display:flex;flex-wrap:wrap;gap:.1rem .75rem;justify-content:space-between;padding:.6rem 0;border-top:1px solid var(--pc-line,#ddd)}
.chk li>span:last-child{color:var(--pc-muted,#57474f);font-size:var(--pc-size-small,.9375rem)}
.causes{margin:.75rem 0 0;list-style:disc;padding-left:1.3rem}
.after{margin-top:var(--pc-4,1rem)}
.cd{font:500 1.25rem/1.3 var(--pc-font-code,monospace)!important;letter-spacing:.06em;text-transform:uppercase}
.ways{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:var(--pc-4,1rem);margin-top:var(--pc-5,1.5rem)}
.ways h2{font-size:1.1875rem}
.ways input[type=file]{max-width:100%;min-height:3rem}
.ways .over{outline:3px dashed var(--pc-mulberry,#6b2450);outline-offset:2px}
.ways video{width:100%;border-radius:var(--pc-radius-2,8px);background:#000}
.addresses{overflow-wrap:anywhere}
.brand{display:inline-flex;align-items:center;gap:.4rem}
.brand svg{width:auto;height:2rem}
.wordmark{font:600 1.375rem/1 var(--pc-font-voice,serif)}
.wordmark b{font-weight:inherit;color:var(--pc-mulberry,#6b2450)}
@media(max-width:37.5rem){.who{grid-template-columns:1fr;gap:0}.who dd{margin-bottom:.6rem}.res .hd,.res .bd{padding:var(--pc-4,1rem)}}
@media print{.top{display:block!important;border:0}.nav,.tools,.skip,.row,.no-print{display:none!important}.res .hd h1{font-size:1.5rem}.res,.chk li{break-inside:avoid}.res{border-width:1px}.res .big{border:2px solid #000;color:#000;background:none}}
`;
