// The page that asks for the access token: plain HTML, no script, so that it works before anything of the client is served.
// Its look is the client's, with the few tokens it needs written out.

/** `problem` is one of our own sentences, never outside text; `next` an address of ours as `ownAddress` gives it. */
export function signInPage(problem: string | null, next: string): string {
  const action = next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Sign in · Hearsay</title>
<style>${style}</style>
</head>
<body>
<main>
<h1><span aria-hidden="true">“</span>Hearsay</h1>
<p class="what">Who accuses whom, who denies it, and the sentence that says so.</p>
<form method="post" action="${action}">
<label for="token">Access token</label>
<input id="token" name="token" type="password" autocomplete="current-password" spellcheck="false" required autofocus${problem ? ' aria-invalid="true" aria-describedby="problem"' : ''}>
${problem ? `<p id="problem" role="alert">${problem}</p>` : ''}
<button type="submit">Sign in</button>
</form>
<p class="hint">Whoever runs this server gives out the tokens: one to read and query, one that may also import and delete.</p>
</main>
</body>
</html>
`;
}

/** An address of this server to go on to: a path, never another site's. */
export function ownAddress(next: unknown): string {
  const isOwn = typeof next === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(next) && next.length <= 2_000;
  return isOwn && !next.startsWith('/sign-') ? next : '/';
}

const style = `
:root { color-scheme: light; --paper: #faf8f4; --surface: #fff; --line: #e2ddd2; --strong: #8b8474; --ink: #1d1b18; --ink-2: #575249; --focus: #0b63ce; --wrong: #a8320a; }
@media (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --paper: #14161a; --surface: #1b1e24; --line: #2b2f38; --strong: #6d7483; --ink: #eceae4; --ink-2: #b4b0a6; --focus: #6cb0ff; --wrong: #fb8a5a; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; background: var(--paper); color: var(--ink); font: 14px/1.45 Inter, system-ui, sans-serif; }
main { width: min(360px, 100%); background: var(--surface); border: 1px solid var(--line); border-radius: 12px; padding: 28px 28px 24px; }
h1 { margin: 0; display: flex; gap: 9px; align-items: center; font: 600 22px/1 "Source Serif 4", "Noto Serif", Georgia, serif; }
h1 span { width: 24px; height: 24px; border-radius: 50% 50% 50% 3px; background: var(--ink); color: var(--surface); display: grid; place-items: center; padding-top: 6px; font-size: 18px; }
.what { margin: 12px 0 22px; font: 16px/1.45 "Source Serif 4", "Noto Serif", Georgia, serif; color: var(--ink-2); }
form { display: grid; gap: 8px; }
label { font-weight: 500; font-size: 13px; }
input, button { font: inherit; height: 38px; padding: 0 11px; border-radius: 8px; }
input { border: 1px solid var(--strong); background: var(--paper); color: var(--ink); width: 100%; }
input[aria-invalid] { border-color: var(--wrong); }
button { margin-top: 6px; border: 0; background: var(--ink); color: var(--surface); font-weight: 500; cursor: pointer; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
[role='alert'] { margin: 0; color: var(--wrong); font-size: 13px; }
.hint { margin: 18px 0 0; font-size: 12.5px; color: var(--ink-2); }
`;
