export function ViewsDialog() { return null; }
