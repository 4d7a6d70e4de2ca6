import { numbered } from './contract/harness';
import { encode } from './encode';
import { InvalidEvent } from './errors';
import type { NewEvent } from './port';

const refusalOf = (events: readonly NewEvent[], stream = 'child-1'): InvalidEvent => {
  try {
    encode(stream, events, 'no-stream');
  } catch (refusal) {
    if (refusal instanceof InvalidEvent) return refusal;
  }
  throw new Error('it was not refused');
};

describe('checking an append before anything is sent', () => {
  it('leaves out properties that are undefined and keeps everything else as JSON writes it', () => {
    const [encoded] = encode(
      'child-1',
      [numbered(0, { data: { a: undefined, b: -0, c: '\u0000\ud800' } })],
      0n,
    );
    expect(encoded?.data).toBe('{"b":0,"c":"\\u0000\\ud800"}');
  });

  it('names the field and says what would be right, and never repeats the content', () => {
    const refusals = [
      refusalOf([numbered(0, { data: { name: 'Ailsa', weight: Number.NaN } })]),
      refusalOf([numbered(0, { data: ['Ailsa'] })]),
      refusalOf([numbered(0, { id: 'Ailsa' })]),
      refusalOf([numbered(0, { type: '$Ailsa' })]),
      refusalOf([], 'child-1'),
      refusalOf([numbered(0)], '$Ailsa'),
    ];
    expect(refusals.map(({ field, message }) => [field, message])).toEqual([
      ['data', 'data: "weight" is not a finite number, which JSON cannot hold.'],
      ['data', 'data: must be a JSON object, with named values.'],
      ['id', 'id: must be a UUID in lower case.'],
      ['type', 'type: the name must not begin with "$", which stores keep for themselves.'],
      ['events', 'events: an append holds 1 to 500 events, not 0.'],
      ['stream', 'stream: the name must not begin with "$", which stores keep for themselves.'],
    ]);
  });

  it('refuses what runs in a circle', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(refusalOf([numbered(0, { data: circle })]).message).toBe(
      'data: must be a JSON object without circles.',
    );
  });
});
