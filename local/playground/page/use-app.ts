import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { AppState, Change } from '../api';
import type { Client } from './client';
import { readPlace, writePlace, type Place } from './place';

/** The server's state, asked for anew whenever the server says that it changed. Null until it came once. */
export function useAppState(client: Client): { state: AppState | null; lost: boolean; refresh: () => void } {
  const [state, setState] = useState<AppState | null>(null);
  const [lost, setLost] = useState(false);
  // One request at a time; changes meanwhile ask for one more.
  const asking = useRef<'no' | 'yes' | 'again'>('no');

  const refresh = useCallback(() => {
    if (asking.current !== 'no') {
      asking.current = 'again';
      return;
    }
    asking.current = 'yes';
    client
      .state()
      .then(
        (next) => {
          setState(next);
          setLost(false);
        },
        () => setLost(true),
      )
      .finally(() => {
        const again = asking.current === 'again';
        asking.current = 'no';
        if (again) refresh();
      });
  }, [client]);

  useEffect(() => {
    asking.current = 'no';
    refresh();
    const changes = new EventSource('/api/changes');
    changes.onmessage = (event: MessageEvent<string>) => {
      const change = JSON.parse(event.data) as Change;
      if (change.kind === 'clock') setState((before) => before && { ...before, now: change.now });
      else refresh();
    };
    changes.onopen = refresh;
    changes.onerror = () => setLost(true);
    return () => changes.close();
  }, [refresh]);

  return { state: state?.user.email === client.user ? state : null, lost, refresh };
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
