// A browser and nothing else: the Chromium that is at hand, as phones would open the page. Each window is a phone of its own.
import { app } from 'electron';

// The windows are opened by the test; without one the application would end.
app.on('window-all-closed', () => undefined);
