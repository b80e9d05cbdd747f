import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';

/** Words of the sentence that open to a panel; Escape, or going elsewhere, closes it. */
export const Popover = ({
  label,
  words,
  children,
}: {
  /** What is chosen in the panel: 'Compare which area'. */
  label: string;
  words: string;
  children: (close: () => void) => ReactNode;
}): ReactElement => {
  const [isOpen, setIsOpen] = useState(false);
  const holder = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setIsOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!isOpen) return undefined;
    const elsewhere = (event: PointerEvent): void => {
      if (event.target instanceof Node && holder.current?.contains(event.target) !== true) setIsOpen(false);
    };
    document.addEventListener('pointerdown', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
    };
  }, [isOpen]);
  return (
    <span
      ref={holder}
      className="popover"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }}
      onBlur={(event) => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) setIsOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className="popover__button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        <span className="visually-hidden">{label}: </span>
        {words}
      </button>
      {isOpen ? (
        <div className="popover__panel" role="dialog" aria-label={label}>
          {children(close)}
        </div>
      ) : null}
    </span>
  );
};
