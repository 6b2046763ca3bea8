import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import './console.css';
import './shell/shell.css';
import './session/session.css';
import './ui/ui.css';
import './list/list.css';

const place = document.getElementById('console');
if (place !== null) createRoot(place).render(<App />);
