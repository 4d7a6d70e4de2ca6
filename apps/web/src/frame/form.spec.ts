import * as fc from 'fast-check';
import { isText, isTooMuch, listOf, readForm, textOf } from './form';

describe('a form', () => {
  it('is read by the names of its fields', () => {
    const typed = readForm('what=+Sang+%C3%A9+&tick=a&tick=b&tick=+&empty=');
    expect(textOf(typed, 'what')).toBe('Sang é');
    expect(listOf(typed, 'tick')).toEqual(['a', 'b']);
    expect(textOf(typed, 'empty')).toBe('');
    expect(textOf(typed, 'not-there')).toBe('');
    expect(listOf(typed, 'not-there')).toEqual([]);
    expect(listOf(typed, 'what')).toEqual(['Sang é']);
  });

  it('takes hostile names as plain names', () => {
    const typed = readForm('__proto__=a&constructor=b&a[b]=c&a.b=d&toString=e');
    expect(Object.keys(typed)).toEqual(['__proto__', 'constructor', 'a[b]', 'a.b', 'toString']);
    expect(textOf(typed, '__proto__')).toBe('a');
    expect(textOf(typed, 'a[b]')).toBe('c');
    expect(textOf(readForm('x=1'), 'toString')).toBe('');
    expect(Object.prototype).not.toHaveProperty('a');
  });

  it('keeps line ends as on paper, and no sign that no keyboard types', () => {
    expect(textOf(readForm('what=one%0D%0Atwo%0Dthree%00'), 'what')).toBe('one\ntwo\nthree');
  });

  it('takes the last where a field of one text came several times', () => {
    expect(textOf(readForm('what=first&what=second'), 'what')).toBe('second');
  });

  it.each([
    '',
    'a=b',
    'a=%C3%A9',
    'a=é',
    'a=100%',
    'a=%zz&b=%',
    'a=%00',
    'a=%EF%BF%BD',
    'a=%F0%9F%90%94',
    '%',
  ])('is text: %s', (coded) => {
    expect(isText(coded)).toBe(true);
  });

  it.each([
    'a=%ff',
    '%C3=a',
    'a=%C3',
    'a=%ED%A0%80',
    'a=%ED%B0%80',
    'a=%F5%80%80%80',
    'a=%C0%AF',
    'a=\ufffd',
  ])('is no text: %s', (coded) => {
    expect(isText(coded)).toBe(false);
  });

  it('is too much with more than a thousand fields', () => {
    expect(isTooMuch('a=1&'.repeat(999) + 'a=1')).toBe(false);
    expect(isTooMuch('a=1&'.repeat(1_000) + 'a=1')).toBe(true);
  });

  it('reads no more than a thousand fields', () => {
    expect(listOf(readForm('a=1&'.repeat(5_000)), 'a')).toHaveLength(1_000);
  });

  it('is read whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (body) => {
        for (const name of Object.keys(readForm(body)))
          expect(typeof textOf(readForm(body), name)).toBe('string');
      }),
    );
  });
});
