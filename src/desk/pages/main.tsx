import './look/desk.css';
import './look/print-in-light.ts';
// before the router reads the address
import './session/shop-in-address.ts';

import { createRoot } from 'react-dom/client';

import { Desk } from './desk.tsx';
import { preferredLocale, loadWords } from './words/load-words.ts';

const place = document.getElementById('desk')!;

// Nothing is drawn before its words are here: a page that flashes keys looks broken.
void loadWords(preferredLocale()).then((words) => createRoot(place).render(<Desk words={words} />));
