import './gmail.test';
import './query.test';
import { playGmail } from './support';

// The simulation keeps mailboxes in its own process: whatever holds over @emulators/google must hold over that store too.
playGmail({ store: 'memory' });
