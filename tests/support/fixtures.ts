import { test as base } from '@playwright/test';
import { canPlugDisplays, Displays } from './displays.ts';
import { launchRespiro, type LaunchOptions, type Respiro } from './launch.ts';
import { virtualScreen } from './virtual-screen.ts';

interface Fixtures {
  /** How `respiro` is launched; set with `test.use({ respiroOptions: … })`. */
  readonly respiroOptions: LaunchOptions;
  /** The application with a data folder of its own, closed after the test. */
  readonly respiro: Respiro;
  /** For tests that start it themselves, several times or with the same folder; what is left open is closed. */
  readonly launch: (options?: LaunchOptions) => Promise<Respiro>;
  /** Displays to plug in and out; a test that wants them is reported as left out where there is no such server. */
  readonly displays: Displays;
}

interface WorkerFixtures {
  /** What this worker opens its windows on: a screen of its own beside other workers, else the one that is there. */
  readonly ownScreen: undefined;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  ownScreen: [
    async ({}, use, { config }) => {
      if (config.workers === 1 || process.platform !== 'linux') return use(undefined);
      const screen = await virtualScreen();
      Object.assign(process.env, screen.env);
      await use(undefined);
      await screen.stop();
    },
    { scope: 'worker', auto: true },
  ],

  respiroOptions: [{}, { option: true }],

  respiro: async ({ launch, respiroOptions }, use) => {
    await use(await launch(respiroOptions));
  },

  launch: async ({}, use) => {
    const started: Respiro[] = [];
    await use(async (options = {}) => {
      const respiro = await launchRespiro(options);
      started.push(respiro);
      return respiro;
    });
    for (const respiro of started) await respiro.close();
  },

  displays: async ({}, use, { skip: leaveOut }) => {
    leaveOut(!canPlugDisplays, 'needs Xorg with its dummy driver, and xrandr');
    const displays = await Displays.start();
    await use(displays);
    await displays.stop();
  },
});

export { expect } from '@playwright/test';
