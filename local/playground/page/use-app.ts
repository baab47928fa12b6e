import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AppState, Change } from '../api';
import type { Client } from './client';
import { readPlace, writePlace, type Place } from './place';

/** The server's state as this client's user sees it, asked for anew whenever the server says that it changed. Null until it came once. */
export function useAppState(client: Client): { state: AppState | null; lost: boolean } {
  const [state, setState] = useState<AppState | null>(null);
  const [lost, setLost] = useState(false);

  useEffect(() => {
    // What was asked for another user may be answered after the change to this one: it would stand in the place of this one's for good.
    let left = false;
    // One request at a time; changes meanwhile ask for one more.
    let asking: 'no' | 'yes' | 'again' = 'no';
    const answered = (isLost: boolean, next?: AppState): void => {
      const again = asking === 'again';
      asking = 'no';
      if (left) return;
      setLost(isLost);
      if (next) setState(next);
      if (again) ask();
    };
    const ask = (): void => {
      if (asking === 'no') client.state().then((next) => answered(false, next), () => answered(true));
      asking = asking === 'no' ? 'yes' : 'again';
    };
    ask();
    const changes = new EventSource('/api/changes');
    changes.onmessage = (event: MessageEvent<string>) => {
      const change = JSON.parse(event.data) as Change;
      if (change.kind === 'clock') setState((before) => before && { ...before, now: change.now });
      else ask();
    };
    changes.onopen = ask;
    changes.onerror = () => setLost(true);
    return () => {
      left = true;
      changes.close();
    };
  }, [client]);

  return { state: state?.user.email === client.user ? state : null, lost };
}

export function usePlace(): [Place, (place: Place) => void] {
  const [place, setPlace] = useState(() => readPlace(location.hash));
  useEffect(() => {
    const changed = (): void => setPlace(readPlace(location.hash));
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return [
    place,
    useCallback((next: Place) => {
      location.hash = writePlace(next);
      setPlace(next);
    }, []),
  ];
}

/** A string that outlives a reload of this tab. */
export function useRemembered(key: string, initial: string): [string, (value: string) => void] {
  const [value, setValue] = useState(() => sessionStorage.getItem(key) ?? initial);
  return [
    value,
    useCallback(
      (next: string) => {
        sessionStorage.setItem(key, next);
        setValue(next);
      },
      [key],
    ),
  ];
}
