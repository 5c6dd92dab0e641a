// Sets the theme before the first paint, so that a dark room never sees a white flash.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem('hearsay.theme');
  } catch {
    // Storage may be forbidden: the system's preference decides.
  }
  const isDark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
})();
