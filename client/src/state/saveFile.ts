// Hands a file to the browser's download.
export function saveFile(name: string, type: string, content: string | Blob): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Released a little later: Safari starts reading after the click has returned.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
