/** jest knows one time limit for all projects; this gives each project its own (`globals` in jest.config.cjs). */
jest.setTimeout(globalThis.timeLimitMs);
