import { useEffect, useReducer, useRef, useState, type Dispatch } from 'react';
import { useAddress } from '../address.ts';
import { keptInTab, readDraft, writeDraft, type Draft } from './draft.ts';
import { edit, startEditor, type Editor, type EditorAction } from './editor.ts';

export interface DraftState {
  draft: Draft;
  editor: Editor;
  act: Dispatch<EditorAction>;
  change: (change: Partial<Omit<Draft, 'drawing'>>) => void;
  setView: (view: string) => void;
  /** The shape in the address did not arrive whole and was left out. */
  cut: boolean;
  /** The shape is too long for the address and is kept in this tab only. */
  onlyInTab: boolean;
}

const pauseMilliseconds = 150;

/** The draft, kept in the address as it changes, so that a reload or a sent link shows the same screen. */
export function useDraft(start: Draft): DraftState {
  const [address, changeAddress] = useAddress();
  const [first] = useState(() => readDraft(address.params, keptInTab(window.history.state), start));
  const [view, setView] = useState(() => address.params.get('at'));
  const [rest, setRest] = useState<Draft>(first.draft);
  const [editor, act] = useReducer(edit, first.draft.drawing, startEditor);
  const draft: Draft = { ...rest, drawing: editor.drawing };
  const written = writeDraft(draft, start);
  if (view !== null) written.params.set('at', view);
  const text = written.params.toString();
  const latest = useRef(written);
  useEffect(() => {
    latest.current = written;
  });
  useEffect(() => {
    // A pause, because browsers allow only so many changes of the address a second.
    const timer = setTimeout(() => {
      changeAddress({ params: latest.current.params }, 'replace');
      const { kept } = latest.current;
      window.history.replaceState(kept === null ? null : { zoneDraft: kept }, '');
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [text, editor.drawing, rest.codes, changeAddress]);
  return {
    draft,
    editor,
    act,
    change: (change) => {
      setRest((before) => ({ ...before, ...change }));
    },
    setView,
    cut: first.cut,
    onlyInTab: written.kept !== null,
  };
}
