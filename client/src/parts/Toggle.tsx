// A switch with its label on the left, as in the legend.
import { Switch } from 'react-aria-components';
import css from './Legend.module.css';

export function Toggle({
  label,
  isOn,
  onChange,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  return (
    <Switch className={css.switch} isSelected={isOn} onChange={onChange}>
      {label}
      <span className={css.knob} aria-hidden />
    </Switch>
  );
}
