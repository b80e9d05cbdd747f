import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { plural } from '../words.ts';
import { matching, type AreaOption } from './filter-options.ts';

const mostShown = 60;

interface Props {
  label: string;
  options: readonly AreaOption[];
  isLoading: boolean;
  chosen: readonly string[];
  /** How many may be chosen; one replaces the other where it is 1. */
  most: number;
  onPick: (option: AreaOption) => void;
}

/** Typing narrows the list, arrows go through it, Enter picks: a combobox with a list box, as the ARIA guide has it. */
export const AreaCombobox = ({ label, options, isLoading, chosen, most, onPick }: Props): ReactElement => {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = matching(options, typed);
  const shown = found.slice(0, mostShown);
  const active = Math.min(at, shown.length - 1);
  const isFull = most > 1 && chosen.length >= most;
  const optionId = (index: number): string => `${id}-${String(index)}`;

  useEffect(() => {
    input.current?.focus();
  }, []);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const canPick = (option: AreaOption): boolean => !isFull || chosen.includes(option.ref);
  const keys: Record<string, () => void> = {
    ArrowDown: () => {
      setAt(Math.min(active + 1, shown.length - 1));
    },
    ArrowUp: () => {
      setAt(Math.max(active - 1, 0));
    },
    Enter: () => {
      const option = shown[active];
      if (option !== undefined && canPick(option)) onPick(option);
    },
  };
  const press = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <div className="area-combobox">
      <label className="field__label" htmlFor={`${id}-input`}>
        {label}
      </label>
      <input
        ref={input}
        id={`${id}-input`}
        className="input"
        type="text"
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-describedby={`${id}-count`}
        {...(shown.length === 0 ? {} : { 'aria-activedescendant': optionId(active) })}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <p id={`${id}-count`} className="area-combobox__count" role="status">
        {isLoading
          ? 'Fetching the areas…'
          : found.length === 0
            ? `Nothing is called “${typed.trim()}” here. Type a part of the name or of the code, such as of a zone, network, ward or district, or choose another kind of area.`
            : found.length > mostShown
              ? `${plural(found.length, 'area')}; the first ${String(mostShown)} are listed`
              : plural(found.length, 'area')}
        {isFull ? `. ${String(most)} is the most: take one away first.` : ''}
      </p>
      <ul
        ref={list}
        id={`${id}-list`}
        className="area-combobox__list"
        role="listbox"
        aria-label={label}
        aria-multiselectable={most > 1}
      >
        {shown.map((option, index) => (
          <li
            key={option.ref}
            id={optionId(index)}
            role="option"
            aria-selected={chosen.includes(option.ref)}
            aria-disabled={!canPick(option)}
            className={index === active ? 'area-combobox__active' : ''}
            onPointerDown={(event) => {
              // The focus stays in the field, where the keys are.
              event.preventDefault();
            }}
            onClick={() => {
              setAt(index);
              if (canPick(option)) onPick(option);
            }}
          >
            <span className="area-combobox__tick" aria-hidden="true">
              {chosen.includes(option.ref) ? '✓' : ''}
            </span>
            <span>{option.name}</span>
            <span className="area-combobox__sort">{option.sort}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
