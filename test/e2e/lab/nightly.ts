/** Whether the long parts are to be run: `npm run test:nightly`. */
export const isNightly = process.env.NIGHTLY === '1';

/** A figure given in the environment, to repeat a part of a run. */
export function given(variable: string): number | undefined {
  const text = process.env[variable];
  if (text === undefined || text === '') return undefined;
  const figure = Number(text);
  if (!Number.isSafeInteger(figure) || figure < 0) throw new Error(`${variable} is to be a count`);
  return figure;
}
