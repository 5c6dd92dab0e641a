// The tools on the network: zoom, fit, marquee and lasso, undo and redo, table.
import { BoxSelect, Ellipsis, Lasso, Maximize, Minus, Plus, Redo2, Table2, Undo2 } from 'lucide-react';
import { change, redo, undo, useStore } from '../state/store.js';
import type { MarqueeTool } from './Marquee.js';
import css from './NetworkPane.module.css';

export function NetworkTools({
  tool,
  onTool,
  onMore,
}: {
  readonly tool: MarqueeTool | null;
  readonly onTool: (tool: MarqueeTool | null) => void;
  /** Opens what narrow windows have no button for, above this one. */
  readonly onMore: (button: HTMLElement) => void;
}) {
  const network = useStore((s) => s.network);
  const canUndo = useStore((s) => s.past.length > 0);
  const canRedo = useStore((s) => s.future.length > 0);
  return (
    <div className={css.tools} role="toolbar" aria-label="Network tools">
      <Tool name="Zoom in" onPress={() => network?.zoom(0.7)} icon={<Plus size={15} />} />
      <Tool name="Zoom out" onPress={() => network?.zoom(1.4)} icon={<Minus size={15} />} />
      <Tool name="Fit to window" onPress={() => network?.fit()} icon={<Maximize size={14} />} />
      <Tool
        isWide
        name="Choose by box"
        isOn={tool === 'box'}
        onPress={() => onTool(tool === 'box' ? null : 'box')}
        icon={<BoxSelect size={15} />}
      />
      <Tool
        isWide
        name="Choose by lasso"
        isOn={tool === 'lasso'}
        onPress={() => onTool(tool === 'lasso' ? null : 'lasso')}
        icon={<Lasso size={15} />}
      />
      <Tool name="Undo" isOff={!canUndo} onPress={undo} icon={<Undo2 size={15} />} />
      <Tool name="Redo" isOff={!canRedo} onPress={redo} icon={<Redo2 size={15} />} />
      <Tool
        name="Show as table"
        onPress={() => change((view) => ({ ...view, asTable: true }))}
        icon={<Table2 size={15} />}
      />
      <button
        type="button"
        title="More tools"
        aria-label="More tools"
        aria-haspopup="menu"
        aria-pressed={tool === null ? undefined : true}
        data-narrow
        onClick={(event) => (tool === null ? onMore(event.currentTarget) : onTool(null))}
      >
        <Ellipsis size={16} aria-hidden />
      </button>
    </div>
  );
}

function Tool(props: {
  name: string;
  icon: React.ReactNode;
  onPress: () => void;
  isOn?: boolean;
  isOff?: boolean;
  isWide?: boolean;
}) {
  return (
    <button
      type="button"
      title={props.name}
      aria-label={props.name}
      aria-pressed={props.isOn}
      disabled={props.isOff}
      data-wide={props.isWide || undefined}
      onClick={props.onPress}
    >
      {props.icon}
    </button>
  );
}
