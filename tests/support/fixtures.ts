import { test as base } from '@playwright/test';
import { launchRespiro, type LaunchOptions, type Respiro } from './launch.ts';

interface Fixtures {
  /** How `respiro` is launched; set with `test.use({ respiroOptions: … })`. */
  readonly respiroOptions: LaunchOptions;
  /** The application with a data folder of its own, closed after the test. */
  readonly respiro: Respiro;
  /** For tests that start it themselves, several times or with the same folder; what is left open is closed. */
  readonly launch: (options?: LaunchOptions) => Promise<Respiro>;
}

export const test = base.extend<Fixtures>({
  respiroOptions: [{}, { option: true }],

  respiro: async ({ launch, respiroOptions }, use) => {
    await use(await launch(respiroOptions));
  },

  launch: async ({}, use, testInfo) => {
    const started: Respiro[] = [];
    await use(async (options = {}) => {
      const respiro = await launchRespiro(options);
      await respiro.app.context().tracing.start({ screenshots: true, snapshots: true });
      started.push(respiro);
      return respiro;
    });
    const failed = testInfo.status !== testInfo.expectedStatus;
    for (const [index, respiro] of started.entries()) {
      await keepTrace(respiro, failed ? testInfo.outputPath(`trace-${index + 1}.zip`) : undefined);
      await respiro.close();
    }
  },
});

export { expect } from '@playwright/test';

/** Playwright traces pages that it opened itself; the windows of an application are left to the test. */
async function keepTrace({ app }: Respiro, path: string | undefined): Promise<void> {
  try {
    await app.context().tracing.stop(path === undefined ? {} : { path });
  } catch {
    // The application is gone, and its trace with it.
  }
}
