import { render } from 'preact';
import { PEOPLE } from '../samples/office';
import { App } from './app';
import './style/base.css';
import './style/layout.css';
import './style/mail.css';
import './style/sheet.css';
import './style/compose.css';
import './style/card.css';
import './style/host.css';
import './style/inspector.css';

const place = document.getElementById('page');
if (place === null) throw new Error('The page has no element #page to be drawn into.');
render(<App firstUser={PEOPLE[0]?.email ?? ''} />, place);
