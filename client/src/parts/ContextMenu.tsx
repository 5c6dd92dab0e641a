// The menu of a node, an edge or the canvas, by mouse or by Shift+F10.
import { findPath, focusOn, hideActors, selectActor, selectRelationship, showHidden, unpin } from '../domain/view.js';
import { writeView } from '../domain/viewUrl.js';
import type { Point, Target } from '../network/interface.js';
import { expandOrCollapse } from '../state/expanding.js';
import { change, notify, openDialog, useStore } from '../state/store.js';
import { type Item, Menu } from './Menu.js';

export interface MenuState {
  readonly target: Target;
  readonly at: Point;
}

export function ContextMenu({ menu, onClose }: { readonly menu: MenuState; readonly onClose: () => void }) {
  return <Menu items={itemsOf(menu)} at={menu.at} onClose={onClose} />;
}

function itemsOf({ target }: MenuState): readonly Item[] {
  const { view } = useStore.getState();
  if (target.kind === 'actor') return actorItems(target.id, view);
  if (target.kind === 'relationship')
    return [
      { name: 'Read the sentences', run: () => change(selectRelationship(target.id)) },
      { name: 'Copy link', run: () => copyLink(writeView(selectRelationship(target.id)(view))) },
    ];
  return [
    { name: 'Fit to window', run: () => useStore.getState().network?.fit() },
    { name: 'Show what was hidden', run: () => change(showHidden) },
    { name: 'Back to the whole network', run: () => change(focusOn([])) },
    { name: 'Show as table', run: () => change((v) => ({ ...v, asTable: true })) },
    { name: 'Export …', run: () => openDialog('share') },
    { name: 'Copy link', run: () => copyLink(writeView(view)) },
  ];
}

function actorItems(id: string, view: ReturnType<typeof useStore.getState>['view']): readonly Item[] {
  const isExpanded = view.expanded.some((expansion) => expansion.id === id);
  const chosen = view.selection?.kind === 'actors' ? view.selection.ids.find((other) => other !== id) : undefined;
  const isPinned = view.pins.some((p) => p.id === id);
  return [
    { name: 'Evidence', run: () => change(selectActor(id)) },
    { name: isExpanded ? 'Collapse' : 'Expand', run: () => expandOrCollapse(id) },
    { name: 'Expand some …', run: () => openDialog({ expand: id }) },
    ...(chosen === undefined
      ? [
          {
            name: 'Path from here',
            run: () => {
              change(selectActor(id));
              notify('Now Shift-click the other actor and press P.');
            },
          },
        ]
      : [{ name: 'Path from the chosen actor', run: () => change(findPath(chosen, id)) }]),
    { name: 'Only this neighbourhood', run: () => change(focusOn([id])) },
    isPinned ? { name: 'Release pin', run: () => change(unpin(id)) } : { name: 'Pin here', run: () => pinHere(id) },
    { name: 'Hide', run: () => change(hideActors([id])) },
    { name: 'Copy link', run: () => copyLink(writeView(focusOn([id])(view))) },
  ];
}

function pinHere(id: string): void {
  const place = useStore.getState().network?.positions().get(id);
  if (place !== undefined) change((view) => ({ ...view, pins: [...view.pins, { id, ...place }] }));
}

export function copyLink(path: string): void {
  navigator.clipboard
    .writeText(location.origin + path)
    .then(() => notify('Link copied.'))
    .catch(() => notify('The browser did not allow copying. The address bar holds the same link.'));
}
