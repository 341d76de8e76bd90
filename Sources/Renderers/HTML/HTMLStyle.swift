/// The style sheet of a page.
enum HTMLStyle {
  /// The style sheet: the colours are Okabe and Ito's blue and orange, which most colour-blind readers tell apart, and
  /// nothing is told by colour alone. It holds no character that XML would have to escape.
  static let sheet: HTMLText = """
    :root{--ink:#1b2430;--soft:#566171;--paper:#fff;--wash:#f3f5f8;--rule:#d5dbe3;--key:#0b4a75;--blue:#0072b2;
    --blue-wash:#cfe3f1;--orange:#d55e00;--bad:#b04500;--amber:#fff3da;--amber-rule:#e69f00;--on:#fff;
    --h0:#fff;--h1:#e3eef7;--h2:#bdd7ea;--h3:#86b6d9;--h4:#2f78ad;--h5:#0b5a90;--h-dark:#10202e;--h-light:#fff}
    @media (prefers-color-scheme:dark){:root{--ink:#e7ebf0;--soft:#a6b1bf;--paper:#12171e;--wash:#1b222b;
    --rule:#364150;--key:#8cc8f2;--blue:#56b4e9;--blue-wash:#1d4560;--orange:#f0893a;--bad:#f5a263;--amber:#33280f;
    --amber-rule:#e69f00;--on:#0c1116;
    --h0:#171d25;--h1:#1a2b3a;--h2:#1d3d55;--h3:#235a80;--h4:#3c88ba;--h5:#8cc8f2;--h-dark:#e7ebf0;--h-light:#0b1218}}
    *{box-sizing:border-box}
    html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
    @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 "Segoe UI","Helvetica Neue",Arial,
    "Liberation Sans",sans-serif}
    a{color:var(--key)}
    :focus-visible{outline:3px solid var(--amber-rule);outline-offset:2px}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.6rem 1rem;z-index:9}
    header{border-top:.5rem solid var(--key);padding:2rem 1.5rem 1.25rem;max-width:84rem;margin:auto}
    .kind{margin:0;color:var(--soft);font-weight:600}
    h1{font-size:clamp(1.7rem,1.1rem + 2.4vw,2.7rem);line-height:1.15;margin:.2rem 0 .8rem;max-width:26em;
    text-wrap:balance}
    .lead{font-size:1.15rem;max-width:44em;margin:0 0 .8rem}
    .facts{color:var(--soft);margin:0;font-size:.93rem}
    .sheet{max-width:84rem;margin:auto;padding:0 1.5rem}
    nav h2{font-size:1rem;margin:0 0 .4rem}
    nav ol{padding-left:1.6rem;margin:0 0 1rem;columns:18rem;font-size:.95rem}
    nav li{padding:.15rem 0;break-inside:avoid}
    nav{border-top:1px solid var(--rule);padding-top:1rem}
    main{min-width:0}
    section{padding:1.2rem 0 1.6rem;border-top:1px solid var(--rule)}
    section section{border:0;padding:.2rem 0}
    h2{font-size:1.55rem;line-height:1.25;margin:.4rem 0 .8rem}
    .no{color:var(--soft);font-weight:400;margin-right:.35rem}
    h3{font-size:1.15rem;margin:1.6rem 0 .4rem}
    h4{font-size:1rem;margin:1rem 0 .25rem}
    p,li,dd{max-width:46em}
    p{margin:.4rem 0 .8rem}
    ul{padding-left:1.2rem;margin:.3rem 0 .8rem}
    code{font:.86em/1.4 Consolas,"Liberation Mono",Menlo,monospace;overflow-wrap:anywhere}
    small,.small{font-size:.82rem;color:var(--soft)}
    .verdict{border-left:.4rem solid var(--key);background:var(--wash);padding:1rem 1.2rem;margin:0 0 1rem}
    .verdict.open{border-color:var(--amber-rule);background:var(--amber)}
    .verdict p{margin:.2rem 0}
    .verdict .big{font-size:1.4rem;line-height:1.3;font-weight:700}
    .notice{border:2px solid var(--orange);padding:.7rem 1rem;margin:0 0 1rem}
    .grid{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,17.5rem),1fr))}
    .cards{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr))}
    .card{border:1px solid var(--rule);padding:1rem 1.1rem;background:var(--paper)}
    .card h3{margin-top:0}.nb{white-space:nowrap}section .card{margin-bottom:1rem}.cards .card{margin:0}
    .card.best{border:2px solid var(--key)}
    .pros,.cons{list-style:none;padding-left:1.4rem}
    .pros li,.cons li{position:relative}
    .pros li::before{content:"+";position:absolute;left:-1.2rem;font-weight:700;color:var(--blue)}
    .cons li::before{content:"\u{2212}";position:absolute;left:-1.2rem;font-weight:700;color:var(--orange)}
    dl.figures{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .9rem;margin:.5rem 0}
    dl.figures dt{color:var(--soft)}
    dl.figures dd{margin:0;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
    dl.key{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.6rem 1.2rem;margin:.8rem 0}
    dl.key dt{color:var(--soft);font-size:.88rem;line-height:1.3}
    dl.key dd{margin:0;font-size:1.3rem;font-weight:600;font-variant-numeric:tabular-nums}
    .frame{overflow-x:auto;margin:.6rem 0 1rem}
    table{border-collapse:collapse;font-size:.9rem;line-height:1.4;min-width:100%}
    caption{text-align:left;font-weight:600;padding:.3rem 0 .5rem;caption-side:top}
    caption small{font-weight:400}
    th,td{padding:.32rem .6rem;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top}
    thead th{border-bottom:2px solid var(--soft);vertical-align:bottom}
    tbody th{font-weight:400}
    .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    thead .n{white-space:normal}
    td.n a{color:inherit;text-decoration:none}td.n a:hover{text-decoration:underline}.origin :target{background:var(--amber)}
    tr.leader th,tr.leader td,tr.total th,tr.total td{font-weight:700}
    tr.today th,tr.today td{background:var(--wash)}
    tr.branch th,tr.branch td{padding-top:.9rem;border-bottom-color:var(--soft)}tr.branch th{font-weight:700}
    .wide{min-width:13rem}.heat .wide{min-width:11rem}
    .heat th,.heat td{padding-left:.4rem;padding-right:.4rem}.heat td.v{border:1px solid var(--paper)}
    .heat td b{font-size:1rem;display:block}
    .heat td small{color:inherit;white-space:nowrap;font-size:.78rem}
    .h0{background:var(--h0);color:var(--h-dark)}.h1{background:var(--h1);color:var(--h-dark)}
    .h2{background:var(--h2);color:var(--h-dark)}.h3{background:var(--h3);color:var(--h-dark)}
    .h4{background:var(--h4);color:var(--h-light)}.h5{background:var(--h5);color:var(--h-light)}
    .na{color:var(--soft);font-style:italic}
    .key-strip{display:flex;flex-wrap:wrap;gap:.2rem;font-size:.82rem;margin:.3rem 0 1rem}
    .key-strip span{padding:.1rem .7rem;border:1px solid var(--rule)}
    .tag{display:inline-block;border:1.5px solid;padding:0 .45rem;font-size:.85rem;font-weight:600;white-space:nowrap}
    .tag.good{color:var(--blue)}.tag.bad{color:var(--bad)}.tag.plain{color:var(--soft)}
    details{border:1px solid var(--rule);margin:.5rem 0;padding:0 .9rem}
    summary{cursor:pointer;padding:.55rem 0;font-weight:600}
    details[open]{padding-bottom:.6rem}
    .origin,.numbers{border:0;padding:0;margin:.1rem 0 .8rem;font-size:.85rem}
    .origin summary,.numbers summary{font-weight:400;color:var(--key);text-decoration:underline;padding:.2rem 0}
    .annex>details{border:0;padding:0;margin:0}.annex summary h2{display:inline}.annex{padding:.5rem 0}
    .annex>details[open]>summary{margin-bottom:.6rem}
    .letters{list-style:upper-alpha}.print-only,.running{display:none}
    .logo{max-height:4rem;max-width:14rem;float:right}
    .marking{margin:0;font-weight:700;letter-spacing:.04em}
    .asks{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:.1rem 1.2rem;margin:.6rem 0}
    .asks dt{font-weight:600;padding:.35rem 0}
    .asks dd{margin:0;padding:.35rem 0;border-bottom:1px solid var(--rule)}
    figure{margin:1rem 0}
    figcaption{font-size:.87rem;color:var(--soft);max-width:52em}
    .grid figure{margin:0}
    .grid h4{margin:0 0 .2rem}
    svg{display:block;max-width:100%;height:auto}
    .frame svg{min-width:38rem}
    .grid svg{width:100%}
    svg text{font-size:12px;fill:var(--ink);font-family:inherit}
    svg .head{font-weight:600}svg .figure{font-variant-numeric:tabular-nums}
    svg .tick{stroke:var(--rule);stroke-width:1}svg .axis{stroke:var(--soft);stroke-width:1.2}
    svg .band{fill:var(--blue-wash)}svg .median{fill:none;stroke:var(--blue);stroke-width:2.4}
    svg .compare{fill:none;stroke:var(--ink);stroke-width:1.5;stroke-dasharray:5 4}
    svg .gain{fill:var(--blue)}svg .loss{fill:var(--orange)}svg .dot{fill:var(--blue)}
    svg .pays,svg .today{fill:var(--paper);stroke:var(--orange);stroke-width:2.2}
    svg .range{stroke:var(--blue);stroke-width:2.4}svg .gap{stroke:var(--soft);stroke-width:1.5}
    svg .mark{stroke:var(--orange);stroke-width:2;stroke-dasharray:6 3}svg .mark-text{font-weight:600}
    svg .m0{fill:#12436d}svg .m1{fill:#28a197}svg .m2{fill:#801650}svg .m3{fill:#f46a25}svg .m4{fill:#3d3d3d}
    svg .m5{fill:#a285d1}svg rect[class^=m]{stroke:var(--rule)}svg .t0,svg .u0,svg .t2,svg .u2,svg .t4,svg .u4{fill:#fff}
    svg .t1,svg .u1,svg .t3,svg .u3,svg .t5,svg .u5{fill:#000}
    svg .u0,svg .u1,svg .u2,svg .u3,svg .u4,svg .u5{font-weight:700;font-size:14px}
    svg .gain-text{fill:var(--blue);font-weight:600}svg .loss-text{fill:var(--bad);font-weight:600}
    footer{border-top:1px solid var(--rule);max-width:84rem;margin:1rem auto;padding:1rem 1.5rem 2rem;
    color:var(--soft);font-size:.88rem}

    """
    + wideAndPrint

  private static let wideAndPrint: HTMLText = """
    @media (min-width:75rem){.sheet{display:grid;grid-template-columns:15rem minmax(0,1fr);gap:2.5rem}
    nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto}nav ol{columns:auto}
    main section:first-child{border-top:1px solid var(--rule)}}
    @media (max-width:40rem){.asks{grid-template-columns:1fr}.asks dt{padding-bottom:0}.asks dd{padding-top:.1rem}
    .logo{float:none;display:block}header,.sheet,footer{padding-left:1rem;padding-right:1rem}
    dl.figures{grid-template-columns:1fr}dl.figures dd{margin-bottom:.4rem}}
    @media print{
    @page{size:A4;margin:15mm 14mm;@bottom-right{content:counter(page);font:7.5pt Arial,sans-serif;color:#444}}
    :root{--ink:#000;--soft:#444;--paper:#fff;--wash:#f3f5f8;--rule:#bbb;--key:#0b4a75;--blue:#0072b2;
    --blue-wash:#cfe3f1;--orange:#c05000;--bad:#a84300;--amber:#fff3da;--amber-rule:#e69f00;
    --h0:#fff;--h1:#e3eef7;--h2:#bdd7ea;--h3:#86b6d9;--h4:#2f78ad;--h5:#0b5a90;--h-dark:#000;--h-light:#fff}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    html{font-size:12px}body{font-size:9.5pt}header,.sheet,footer{padding:0;max-width:none}.sheet{display:block}
    .skip,nav,.origin,.numbers{display:none}header{padding-bottom:2mm;border-top-width:1.5mm}
    main section{border:0;padding:0 0 3mm}main section:first-child{break-after:page}
    .annex{display:none}.all .annex{display:block;break-before:page}.print-only{display:block}details:has(>.page)>summary{display:none}
    .running{display:block;position:fixed;bottom:-9mm;left:0;margin:0;font-size:7.5pt;color:#444}
    .asks{grid-template-columns:31mm minmax(0,1fr);gap:0 4mm;font-size:9pt;line-height:1.27;break-inside:auto}
    .asks dt,.asks dd{padding:.5mm 0;break-inside:avoid}
    h2,h3,h4,caption,summary,h2+p{break-after:avoid}h2+p,table:not(:has(tbody tr:nth-child(7))){break-inside:avoid}tr,.card,.grid figure,figure,.verdict,dl{break-inside:avoid}
    thead{display:table-header-group}tbody tr:first-child,tbody tr:nth-last-child(-n+2){break-before:avoid}
    table{font-size:8pt;line-height:1.3;min-width:0;width:100%}th,td{padding:.18rem .35rem}.frame{overflow:visible}
    .frame svg{min-width:0}.n small,.heat td small{white-space:normal}small{font-size:.86em}.tag{font-size:7pt}figcaption{font-size:8pt}figure{margin:2mm 0}dl.figures{line-height:1.35;margin:1mm 0}.page svg{max-height:36mm}.frame{margin:1mm 0 2mm}h1{font-size:22pt}h2{font-size:15pt}h3{font-size:11.5pt}.lead{font-size:11pt}p,li,dd,figcaption{max-width:none}
    .wide,.heat .wide{min-width:0}code{font-size:.8em}
    .cards{grid-template-columns:1fr 1fr;gap:3mm}.card{padding:2.5mm 3mm}.card dl.figures{grid-template-columns:30mm 1fr}article.card{break-inside:auto}tfoot{display:table-row-group}dl.key{grid-template-columns:repeat(5,1fr)}.grid{grid-template-columns:repeat(3,1fr);gap:3mm}
    details{border:0;padding:0}details::details-content{content-visibility:visible;display:block;height:auto}
    summary{list-style:none;font-weight:700}summary::-webkit-details-marker{display:none}
    .page{break-before:page}a{color:inherit;text-decoration:none}}

    """
}
