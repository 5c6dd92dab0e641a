// A view opened from its link is drawn as it was built: the start first, then each expansion once the one before has settled,
// so that link and steps give one picture. After that, what changes is drawn at once.
import { useEffect, useMemo, useState } from 'react';
import type { Network } from '../domain/network.js';
import { useStore } from './store.js';
import type { NetworkState } from './useNetwork.js';

export interface Steps {
  /** What to draw now. */
  readonly network: Network;
  /** How many expansions that has; null once all of them were drawn. */
  readonly step: number | null;
  readonly goOn: () => void;
}

export function useSteps(state: NetworkState, whole: Network): Steps {
  const count = useStore((s) => s.view.expanded.length);
  const [step, setStep] = useState<number | null>(count > 0 ? 0 : null);
  // A new answer gives a new whole.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const network = useMemo(
    () => (step === null || step >= count ? whole : (state.after(step) ?? whole)),
    [step, count, whole],
  );
  const goOn = () => {
    if (step === null) return;
    if (step >= count) setStep(null);
    else if (state.after(step + 1) !== null) setStep(step + 1);
  };
  return { network, step, goOn };
}

/** Goes on when the drawing has settled or an answer has come. To be called after what hands the network to the drawing. */
export function useNextStep({ network, step, goOn }: Steps): void {
  const drawn = useStore((s) => s.network);
  const settlings = useStore((s) => s.settlings);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what may let it go on
  useEffect(() => {
    if (step !== null && drawn?.isSettled) goOn();
  }, [drawn, settlings, network, step]);
}
