// All shortcuts, read from the table of commands.
import { commands } from '../state/commands.js';
import { Frame } from './Frame.js';
import css from './Small.module.css';

export function Shortcuts() {
  return (
    <Frame title="Keyboard shortcuts" isWide>
      <div className={css.groups}>
        {(['Network', 'View', 'Page'] as const).map((group) => (
          <section key={group}>
            <h3 className="head">{group}</h3>
            <dl className={css.keys}>
              {commands
                .filter((command) => command.group === group && command.keys !== null)
                .map((command) => (
                  <div key={command.name}>
                    <dt>{command.name}</dt>
                    <dd>
                      {(command.keys ?? '').split(/(?<=.)\+(?=.)/).map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="quiet">
        In the network: arrows go from actor to actor, Shift+arrow adds, Enter opens, Shift+F10 shows the menu. In the
        query box: Ctrl+Enter runs.
      </p>
    </Frame>
  );
}
