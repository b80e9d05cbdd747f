import type { ReactElement } from 'react';

/** An area's name in a table, which chooses it as a click on the map does. */
export const AreaButton = ({
  area,
  selected,
  onSelect,
}: {
  area: { code: string; name: string };
  selected: string | null;
  onSelect: (code: string) => void;
}): ReactElement => (
  <button
    type="button"
    className="link-button"
    aria-pressed={area.code === selected}
    onClick={() => {
      onSelect(area.code);
    }}
  >
    {area.name}
  </button>
);
