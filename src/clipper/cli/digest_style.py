"""How a digest in HTML looks: on a screen by day and by night, on a telephone, on paper."""

STYLE = """
:root { color-scheme: light dark; --ink: #1f1d1a; --quiet: #6a655c; --line: #ddd6c9; --paper: #fbf9f4;
  --link: #8a3b12; --mark: #ffe58a; --mark-ink: #1f1d1a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e1d8; --quiet: #a29b8e; --line: #3a362f; --paper: #191714; --link: #eda36f;
    --mark: #6b5510; --mark-ink: #fff6d6; } }
* { box-sizing: border-box; }
html { background: var(--paper); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 42rem; color: var(--ink);
  font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Noto Serif", serif;
  overflow-wrap: break-word; }
h1 { margin: 0 0 2.5rem; font-size: 1.9rem; line-height: 1.2; font-weight: 700; text-wrap: balance; }
h2 { margin: 3rem 0 1.5rem; padding-bottom: .4rem; border-bottom: 1px solid var(--line); color: var(--quiet);
  font: 600 .85rem/1.4 system-ui, "Noto Sans", sans-serif; letter-spacing: .04em; }
article { margin: 0 0 2.75rem; }
h3 { margin: 0 0 .5rem; font-size: 1.3rem; line-height: 1.3; text-wrap: balance; }
dl { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; margin: 0 0 .9rem; color: var(--quiet);
  font: .85rem/1.5 system-ui, "Noto Sans", sans-serif; }
dl div { min-width: 0; } dt, dd { display: inline; margin: 0; }
dt { margin-right: .4em; } dd { color: var(--ink); }
p { margin: 0 0 .85em; white-space: pre-line; hyphens: auto; }
mark { padding: 0 .12em; border-radius: .15em; background: var(--mark); color: var(--mark-ink); }
a { color: var(--link); text-underline-offset: .15em; overflow-wrap: anywhere; }
footer { color: var(--quiet); font-size: .78rem; overflow-wrap: anywhere; }
code { margin-right: .5em; font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: .92em; }
@media print {
  :root { --ink: #000; --quiet: #444; --line: #999; --paper: #fff; --link: #000; --mark: #e8e8e8; --mark-ink: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; } @page { margin: 2cm; }
  h2, h3, dl { break-after: avoid; } p { orphans: 3; widows: 3; }
  mark { font-weight: 700; print-color-adjust: exact; } }
"""
