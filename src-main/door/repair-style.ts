/** The page's look while the app's own files may not be served: its colours, no other font than the machine's. */
export const repairStyle = `
:root { color-scheme: light dark; --ink: #1d2427; --muted: #5c6568; --paper: #faf9f6; --raised: #fff; --line: #e3e0d8;
  --accent: #0b6e6e; --on-accent: #fff; --poor: #b3401f; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e6e0; --muted: #98a2a5; --paper: #14191b; --raised: #1b2225; --line: #2c3538; --accent: #4fc0b8;
    --on-accent: #0c1c1c; --poor: #ef8560; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; align-items: center; justify-items: center; padding: 1.5rem;
  background: var(--paper); color: var(--ink); font: 0.9375rem/1.5 'Golos Text', system-ui, sans-serif; }
main { width: min(38rem, 100%); padding: 1.75rem 2rem; background: var(--raised); border: 1px solid var(--line);
  border-inline-start: 3px solid var(--poor); border-radius: 6px; }
h1 { margin: 0 0 0.75rem; font-size: 1.5rem; line-height: 1.25; font-weight: 600; letter-spacing: -0.01em; }
p, ol, ul { margin: 0 0 0.75rem; }
ol, ul { padding-inline-start: 1.5rem; }
li { overflow-wrap: anywhere; }
form { margin: 1.25rem 0; }
.soft { color: var(--muted); font-size: 0.8125rem; overflow-wrap: anywhere; }
.soft:last-child { margin-bottom: 0; }
a { color: var(--accent); }
button, .act { display: inline-block; min-height: 2.25rem; padding: 0.4rem 1.1rem; border: 0; border-radius: 6px;
  background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 500; text-decoration: none;
  cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (max-width: 30rem) { body { padding: 0; align-items: start; } main { border-radius: 0; padding: 1.25rem 1rem; } }
`

/** Nothing is wrong any more. */
export const repairedStyle = ' main { border-inline-start-color: var(--accent); }'
