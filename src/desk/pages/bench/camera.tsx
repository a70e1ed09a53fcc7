import { Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

import { useWords } from '../words/words-context.tsx';
import { makeReader } from './read-codes.ts';
import { useFocusBack } from '../parts/use-focus-back.ts';

type Trouble = 'denied' | 'none' | 'busy' | 'insecure' | 'broken';

const LOOK_MS = 150;

/** The camera at the back, looked at some times a second until a code is on it. */
export function Camera({ onCode, onClose }: { onCode: (code: string) => void; onClose: () => void }) {
  const words = useWords();
  useFocusBack();
  const video = useRef<HTMLVideoElement>(null);
  const took = useRef(onCode);
  const [state, setState] = useState<'starting' | 'looking' | Trouble>('starting');
  useEffect(() => {
    took.current = onCode;
  });

  useEffect(() => {
    let over = false;
    let stream: MediaStream | null = null;
    const run = async () => {
      if (!navigator.mediaDevices) return setState(window.isSecureContext ? 'none' : 'insecure');
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { facingMode: 'environment', width: { ideal: 1280 } },
        });
      } catch (error) {
        return setState(troubleOf(error));
      }
      const screen = video.current;
      if (over || !screen) return stop(stream);
      screen.srcObject = stream;
      await screen.play().catch(() => undefined);
      const reader = await makeReader().catch(() => null);
      if (!reader) return setState('broken');
      setState('looking');
      while (!over) {
        const [found] = await reader.detect(screen).catch(() => []);
        if (found?.rawValue && !over) {
          navigator.vibrate?.(60);
          took.current(found.rawValue);
          return;
        }
        await new Promise((later) => setTimeout(later, LOOK_MS));
      }
    };
    void run();
    return () => {
      over = true;
      stop(stream);
    };
  }, []);

  const trouble = state !== 'starting' && state !== 'looking';
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      title={words.t('bench.camera.title')}
      closeButtonProps={{ 'aria-label': words.t('bench.camera.close') }}
    >
      {trouble ? (
        <p className="note warn" role="alert">
          {words.t(`bench.camera.${state}`)}
        </p>
      ) : (
        <p className="bench-lead" role="status">
          {words.t(state === 'starting' ? 'bench.camera.starting' : 'bench.camera.aim')}
        </p>
      )}
      <video ref={video} className="bench-camera" muted playsInline hidden={trouble} />
    </Modal>
  );
}

const stop = (stream: MediaStream | null) => stream?.getTracks().forEach((track) => track.stop());

function troubleOf(error: unknown): Trouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'broken';
}
