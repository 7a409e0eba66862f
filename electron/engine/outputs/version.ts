// eslint-disable-next-line boundaries/dependencies -- the number stands there and nowhere else
import application from '../../../package.json' with { type: 'json' };

/** The version of the application that wrote a file. */
export const { version } = application;
