import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import './console.css';

const place = document.getElementById('console');
if (place !== null) createRoot(place).render(<App />);
