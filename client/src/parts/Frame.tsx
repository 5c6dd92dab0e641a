// The frame of every dialog: title, close, focus kept inside and given back (react-aria), Esc closes.
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { openDialog } from '../state/store.js';
import css from './Frame.module.css';

export function Frame({
  title,
  isWide,
  children,
}: {
  readonly title: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <ModalOverlay className={css.overlay} isOpen isDismissable onOpenChange={(isOpen) => isOpen || openDialog(null)}>
      <Modal className={css.modal} data-wide={isWide || undefined}>
        <Dialog className={css.dialog}>
          <header className={css.head}>
            <Heading slot="title">{title}</Heading>
            <button type="button" className="btn icon small" aria-label="Close" onClick={() => openDialog(null)}>
              <X size={16} aria-hidden />
            </button>
          </header>
          <div className={css.body}>{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
