// Brings actors onto the screen that may not be in the network yet: what is shown is kept, what is missing is fetched beside it.
import { selectActors, type View } from '../domain/view.js';
import { change, useStore } from './store.js';

/** Goes to the network, asks for actors that are not in it, applies the change and moves the camera there. */
export function reveal(ids: readonly string[], then: (view: View) => View = selectActors(ids)): void {
  const { network } = useStore.getState();
  const places = network?.positions();
  const missing = ids.filter((id) => !places?.has(id));
  change(
    (view) => ({
      ...view,
      screen: 'explore',
      document: null,
      hiddenActors: view.hiddenActors.filter((id) => !ids.includes(id)),
      expanded: [
        ...view.expanded,
        ...missing
          .filter((id) => !view.expanded.some((expansion) => expansion.id === id))
          .map((id) => ({ id, types: [], direction: 'any' as const, limit: 30 })),
      ],
    }),
    then,
  );
  if (missing.length === 0) network?.goTo(ids);
  else useStore.setState({ goal: ids });
}
