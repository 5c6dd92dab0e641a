// A menu in the network's pane: arrows move, Enter acts, Esc and a press beside it close, the focus goes back where it was.
import { useEffect, useRef } from 'react';
import type { Point } from '../network/interface.js';
import css from './ContextMenu.module.css';

export interface Item {
  readonly name: string;
  readonly run: () => void;
}

export function Menu({
  items,
  at,
  onClose,
}: {
  readonly items: readonly Item[];
  readonly at: Point;
  readonly onClose: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    box.current?.querySelector('button')?.focus();
    const close = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) onClose();
    };
    window.addEventListener('pointerdown', close);
    return () => {
      window.removeEventListener('pointerdown', close);
      before?.focus?.();
    };
  }, [onClose]);
  const onKey = (event: React.KeyboardEvent) => {
    const buttons = [...(box.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      buttons[(at + step + buttons.length) % buttons.length]?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      onClose();
    }
    event.stopPropagation();
  };
  return (
    <div
      ref={box}
      className={css.menu}
      role="menu"
      tabIndex={-1}
      aria-label="Actions"
      style={{
        left: `min(${at.x}px, calc(100% - 232px))`,
        top: `min(${at.y}px, calc(100% - ${items.length * 32 + 20}px))`,
      }}
      onKeyDown={onKey}
    >
      {items.map((item) => (
        <button
          key={item.name}
          type="button"
          role="menuitem"
          onClick={() => {
            onClose();
            item.run();
          }}
        >
          {item.name}
        </button>
      ))}
    </div>
  );
}
