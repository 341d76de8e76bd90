import Renderers

/// The workbench's style sheet: that of a report's page, and what only a workbench has.
enum StyleSheet {
  static let text = HTMLPage.style + own

  private static let own = """
    .bench main,.bench footer,.bar{max-width:72rem;margin:0 auto;padding:0 1.5rem}
    .bench main{padding-top:1rem;padding-bottom:2rem;min-height:60vh}
    .bench main:focus{outline:0}
    header.bar{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;align-items:center;border-top:.4rem solid var(--key);
    border-bottom:1px solid var(--rule);padding-top:.6rem;padding-bottom:.6rem}
    .bar .brand{font-weight:700;font-size:1.15rem;margin:0}.bar .brand a{color:inherit;text-decoration:none}
    .bar nav{border:0;padding:0;position:static;max-height:none;flex:1}
    .bar nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;list-style:none;margin:0;padding:0}
    .bar a,.trail a,.files a{display:inline-block;min-height:24px;padding:.15rem 0}
    .bench nav.trail{border:0;padding:0;position:static}.trail ol{display:flex;flex-wrap:wrap;gap:0 .8rem;list-style:none;
    padding:0;margin:0 0 .4rem;font-size:.93rem;columns:auto}.trail li+li::before{content:"\\203A";margin-right:.8rem;
    color:var(--soft)}
    .bench section{padding:1rem 0 1.2rem}
    button,.button{font:inherit;font-weight:600;background:var(--key);color:var(--on);border:2px solid var(--key);
    padding:.45rem 1.1rem;cursor:pointer;min-height:44px}
    @media (prefers-color-scheme:dark){button,.button{color:#0c1116}}
    button:hover{filter:brightness(1.1)}
    button.second{background:transparent;color:var(--key)}
    button.quiet{background:transparent;color:var(--key);border:0;padding:.2rem .3rem;min-height:24px;font-weight:400;
    text-decoration:underline}
    .field{margin:0 0 1rem;max-width:34rem}.field label{display:block;font-weight:600}
    .field .hint{margin:.1rem 0 .3rem;color:var(--soft);font-size:.93rem}
    .field .error,.problem .error{margin:.1rem 0 .3rem;color:var(--bad);font-weight:600}
    .field.wrong{border-left:.3rem solid var(--bad);padding-left:.8rem}
    input,select,textarea{font:inherit;color:var(--ink);background:var(--paper);border:2px solid var(--soft);
    padding:.35rem .5rem;min-height:44px;max-width:100%}
    input[type=checkbox],input[type=radio]{min-height:24px;width:24px;height:24px;vertical-align:middle}
    input[type=range]{padding:0;border:0;accent-color:var(--key)}
    textarea,.field select,.field input:not([type=checkbox]){width:100%}
    form.inline{display:grid;gap:0 1.5rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));
    align-items:end;max-width:60rem}form.inline button{margin-bottom:1rem;justify-self:start}
    .errors{border:4px solid var(--bad);padding:.8rem 1.1rem;margin:0 0 1.4rem}.errors h2{margin:0 0 .4rem;font-size:1.25rem}
    .errors a{color:var(--bad);font-weight:600}.errors ul{margin:0}.errors li{overflow-wrap:anywhere;padding:.15rem 0}
    .away{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    pre.source{overflow-x:auto;background:var(--wash);padding:.6rem .8rem;margin:.4rem 0;font-size:.86rem;line-height:1.5}
    pre.source b{display:inline-block;min-width:3em;color:var(--soft);font-weight:400}
    pre.source mark{background:var(--amber);color:inherit;display:inline-block;min-width:100%}
    .bench .facts{margin-bottom:1rem}.bench form+p,.bench form+div{margin-top:1rem}
    .bench dl.figures{grid-template-columns:fit-content(14rem) minmax(0,1fr)}
    .problem{margin-bottom:1rem}
    progress{width:100%;max-width:34rem;height:1.1rem;accent-color:var(--key)}
    .files{list-style:none;padding:0;columns:18rem}
    fieldset{border:1px solid var(--rule);padding:.6rem 1rem;margin:0 0 .8rem;min-width:0}legend{font-weight:600;padding:0 .3rem}
    .box{padding:.15rem 0}.row,.steps{display:flex;flex-wrap:wrap;gap:.8rem;list-style:none;padding:0}
    .button{display:inline-flex;align-items:center;text-decoration:none}
    .weights{display:grid;gap:.8rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,24rem),1fr))}
    .weight{margin:0}.weight .hint,.weight .turns{margin:.2rem 0;color:var(--soft);font-size:.88rem}
    .weight input[type=number]{width:7.5rem}.weight input[type=range]{width:min(100%,12rem);vertical-align:middle}
    .weight .share{font-variant-numeric:tabular-nums;white-space:nowrap}
    .setting .hint p{margin:.15rem 0}.setting code{overflow-wrap:anywhere}.setting .number{width:9rem}
    .setting.wrong{border-left:.3rem solid var(--bad)}.setting.moved{border-color:var(--amber-rule);background:var(--amber)}
    .setting.moved .hint{color:var(--ink)}
    .setting select,.setting .why+input{width:100%}.setting .why{display:block;margin-top:.5rem}
    .setting .error{margin:.1rem 0 .3rem;color:var(--bad);font-weight:600}
    .settings>.field{margin-top:1rem}.again{margin:.4rem 0 0}
    .code{font:700 1.4em/1 Consolas,"Liberation Mono",Menlo,monospace;letter-spacing:.1em}
    .two{display:grid;gap:0 2rem;grid-template-columns:minmax(0,1fr)}@media (min-width:60rem){.two{grid-template-columns:20rem minmax(0,1fr)}}
    @media (min-width:60rem){.two.wide{grid-template-columns:27rem minmax(0,1fr)}}
    .boxes td{padding:.15rem .3rem}.boxes input{width:100%;min-width:7rem}.boxes .votes{min-width:4rem;width:5rem}
    .pair{display:grid;gap:0 1.5rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr))}
    .cards.units{grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr))}
    .unit h2{font-size:1.1rem;margin:0 0 .4rem}
    .chips{list-style:none;padding:0}.chips li{margin:.25rem 0}
    .chip{background:var(--wash);color:var(--ink);border:2px solid var(--soft);font-weight:400;min-height:36px;
    padding:.2rem .7rem;text-align:left}.chip[aria-pressed=true]{background:var(--amber);border-color:var(--amber-rule);
    font-weight:600}
    .bench footer{border-top:1px solid var(--rule)}
    @media (max-width:40rem){.bench main,.bar{padding-left:1rem;padding-right:1rem}}
    @media print{.bar,.trail,form,.skip{display:none}.bench main{max-width:none;padding:0}}

    """
}
