/** The sum of each digit times its weight, place by place. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0);
}

/** The modulus 11 check digit, or undefined where it would be 10: such a number is never issued. */
export function modulus11Digit(digits: string, weights: readonly number[]): number | undefined {
  const digit = (11 - (weightedSum(digits, weights) % 11)) % 11;
  return digit === 10 ? undefined : digit;
}

/** The modulus 10 check digit: from the right, every other digit counts double, and a double of two digits their sum. */
export function modulus10Digit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
