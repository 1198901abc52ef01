import { expect, it } from 'vitest';
import { sourceLine } from '../../src/source-line.ts';

it.each([
  [
    { provider: 'Opendatasoft', function: 'Authentication', location: 'front' },
    'Opendatasoft · Authentication (front)',
  ],
  [{ provider: 'Opendatasoft', function: 'Authentication' }, 'Opendatasoft · Authentication'],
  [{ provider: 'Opendatasoft', location: 'front' }, 'Opendatasoft · front'],
  [{ function: 'Authentication', location: 'front' }, 'Authentication (front)'],
  [{ provider: '', function: '', location: 'front' }, 'front'],
  [{ provider: 'Opendatasoft' }, 'Opendatasoft'],
  [{}, ''],
])('%j reads %j', (declared, line) => {
  expect(sourceLine(declared)).toBe(line);
});
