// The page that asks for the access token: plain HTML, no script, so that it works before anything of the client is served.

/** `problem` is one of our own sentences, never outside text. */
export function signInPage(problem: string | null): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in - Hearsay</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { display: grid; place-items: center; min-height: 100vh; margin: 0; }
form { display: grid; gap: 12px; width: min(320px, 90vw); }
h1 { font-size: 20px; margin: 0; }
input, button { font: inherit; padding: 8px 10px; border-radius: 6px; border: 1px solid GrayText; }
button { cursor: pointer; font-weight: 600; }
[role='alert'] { margin: 0; color: light-dark(#a4262c, #ff9b9b); }
</style>
</head>
<body>
<form method="post" action="/sign-in">
<h1>Hearsay</h1>
<label for="token">Access token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
${problem ? `<p role="alert">${problem}</p>` : ''}
<button type="submit">Sign in</button>
</form>
</body>
</html>
`;
}
