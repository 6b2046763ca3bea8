/** How a member's page looks: the colours of the design, light and dark; wide tables move sideways by themselves. */
export const exportStyle = `
:root { color-scheme: light dark; --page: #f4f3f0; --surface: #fff; --line: #e2dfd9; --text: #231f1b; --note: #5e5750; }
@media (prefers-color-scheme: dark) {
  :root { --page: #171513; --surface: #211e1b; --line: #3a3530; --text: #f3efea; --note: #b9b1a7; }
}
body { margin: 0 auto; padding: 24px 16px 48px; max-width: 960px; background: var(--page); color: var(--text);
  font: 15px/1.6 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; font-variant-numeric: tabular-nums; }
h1 { margin: 0 0 8px; font-size: 22px; line-height: 1.4; }
h2 { margin: 32px 0 8px; font-size: 17px; }
p { margin: 0 0 8px; color: var(--note); }
div { overflow-x: auto; border: 1px solid var(--line); border-radius: 12px; background: var(--surface); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 8px 12px; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; min-width: 4em; }
th { color: var(--note); font-weight: 500; white-space: nowrap; }
tr:last-child td { border-bottom: 0; }
@media print { body { background: #fff; padding: 0; } div { overflow: visible; } }
`;
