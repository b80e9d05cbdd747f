import { lazy, Suspense, useId, useRef, useState, type ReactElement } from 'react';
import { Loading } from '../panels/states.tsx';
import './views.css';

// Most who look at a page save nothing: the form comes when it is asked for.
const SaveViewForm = lazy(async () => ({ default: (await import('./save-view-form.tsx')).SaveViewForm }));

interface Props {
  /** The name that is suggested. */
  name: string;
  /** What the address need not say because it is usual today (the last month, say), and may be another tomorrow. */
  pin?: Readonly<Record<string, string>>;
  /** Drawn like a link, where it stands in a line of links. */
  isLink?: boolean;
}

/** Keeps what is on screen under a name. */
export function SaveView({ name, pin = {}, isLink = false }: Props): ReactElement {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [round, setRound] = useState(0);
  return (
    <>
      <button
        type="button"
        className={`${isLink ? 'link-button' : 'button button--secondary'} save-view`}
        aria-haspopup="dialog"
        onClick={() => {
          // A fresh form each time: what was typed last time was of another screen.
          setRound(round + 1);
          dialog.current?.showModal();
        }}
      >
        Save this view
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby={id}>
        <h2 id={id}>Save this view</h2>
        {round > 0 && (
          <Suspense fallback={<Loading what="the form" />}>
            <SaveViewForm
              key={round}
              suggested={name}
              pin={pin}
              close={() => {
                dialog.current?.close();
              }}
            />
          </Suspense>
        )}
      </dialog>
    </>
  );
}
